"""Certificate addresses that are not Amazon's: refused, and nothing is fetched. Rows U01 to U32."""

import pytest

from skill.web.chain_url import chain_path
from skill.web.refusal import RequestRefusedError
from tests.web import alexa, pki
from tests.web.alexa import REFUSAL, Endpoint, body, envelope, headers, sign

FILE = "echo-api-cert-1.pem"

BAD_URLS = {
    "U01 plain http": f"http://s3.amazonaws.com/echo.api/{FILE}",
    "U02 other host": f"https://notamazon.com/echo.api/{FILE}",
    "U03 path in another case": f"https://s3.amazonaws.com/EcHo.aPi/{FILE}",
    "U04 other path": f"https://s3.amazonaws.com/invalid.path/{FILE}",
    "U05 other port": f"https://s3.amazonaws.com:563/echo.api/{FILE}",
    "U06 dots that leave": "https://s3.amazonaws.com/echo.api/../attacker/evil.pem",
    "U06 dots above the root": f"https://s3.amazonaws.com/echo.api/../../echo.api/{FILE}",
    "U07 encoded dots": "https://s3.amazonaws.com/echo.api/%2e%2e/attacker/evil.pem",
    "U08 dots that come in": f"https://s3.amazonaws.com/attacker/../echo.api/{FILE}",
    "U09 prefix without slash": f"https://s3.amazonaws.com/echo.api.evil/{FILE}",
    "U10 userinfo that looks like the host": f"https://s3.amazonaws.com@evil.test/echo.api/{FILE}",
    "U11 userinfo": f"https://user:pass@s3.amazonaws.com/echo.api/{FILE}",
    "U12 backslash": rf"https://evil.test\@s3.amazonaws.com/echo.api/{FILE}",
    "U13 suffix host": f"https://s3.amazonaws.com.evil.test/echo.api/{FILE}",
    "U14 bucket host": f"https://evil.s3.amazonaws.com/echo.api/{FILE}",
    "U15 trailing dot": f"https://s3.amazonaws.com./echo.api/{FILE}",
    "U16 port of letters": f"https://s3.amazonaws.com:abc/echo.api/{FILE}",
    "U17 port out of range": f"https://s3.amazonaws.com:99999/echo.api/{FILE}",
    "U18 not a URL": "certificate please",
    "U19 empty": "",
    "U20 file": "file:///echo.api/etc/passwd",
    "U21 metadata service": f"https://169.254.169.254/echo.api/{FILE}",
    "U22 full-width dot": f"https://s3\uff0eamazonaws.com/echo.api/{FILE}",
    "U22 long s": f"https://\u017f3.amazonaws.com/echo.api/{FILE}",
    "U23 tab": f"https://s3.amazonaws.com/echo.api/\t{FILE}",
    "U24 open bracket": f"https://[s3.amazonaws.com/echo.api/{FILE}",
    "U25 query": f"https://s3.amazonaws.com/echo.api/{FILE}?x=1",
    "U26 fragment": f"https://s3.amazonaws.com/echo.api/{FILE}#x",
    "U27 long": f"https://s3.amazonaws.com/echo.api/{'a' * 7000}.pem",
    "U28 joined by a server": f"https://evil.test/x.pem, {alexa.CHAIN_URL}",
    "U30 NUL": "https://s3.amazonaws.com/echo.api/%00.pem",
    "U31 double slash": f"https://s3.amazonaws.com//echo.api/{FILE}",
    "U31 double slash inside": f"https://s3.amazonaws.com/echo.api//{FILE}",
    "a folder": "https://s3.amazonaws.com/echo.api/",
    "the folder by dots": "https://s3.amazonaws.com/echo.api/x/..",
    "line end": f"https://s3.amazonaws.com/echo.api/{FILE}\n",
}


@pytest.mark.parametrize("url", BAD_URLS.values(), ids=BAD_URLS.keys())
def test_an_address_that_is_not_plainly_amazons_is_refused(url: str) -> None:
    with pytest.raises(RequestRefusedError, match="chain-url"):
        chain_path(url)


@pytest.mark.parametrize(
    "url",
    [
        pytest.param(url, id=name)
        for name, url in BAD_URLS.items()
        if url.isprintable() and url.isascii()  # the rest cannot even be put into a header
    ],
)
def test_nothing_is_fetched_from_such_an_address(endpoint: Endpoint, url: str) -> None:
    content = body(envelope())
    reply = endpoint.post(content, headers(content, url=url))
    assert (reply.status_code, reply.json) == (400, REFUSAL)
    assert endpoint.shelf.asked == []
    assert endpoint.door.came == []


def test_two_certificate_addresses_are_refused_u28(endpoint: Endpoint) -> None:
    content = body(envelope())
    doubled = [("SignatureCertChainUrl", "https://evil.test/x.pem"), *headers(content).items()]
    reply = endpoint.client.post("/alexa", data=content, headers=doubled)
    assert (reply.status_code, endpoint.shelf.asked) == (400, [])


def test_no_certificate_address_is_refused_u29(endpoint: Endpoint) -> None:
    content = body(envelope())
    assert endpoint.post(content, headers(content, url=None)).status_code == 400


def test_a_forgery_from_another_bucket_is_refused_u32(endpoint: Endpoint) -> None:
    attacker = pki.issue(pki.Wish(key=pki.rsa_key("attacker")))
    endpoint.shelf.chains["/attacker/evil.pem"] = attacker.pem
    content = body(envelope())
    sent = headers(
        content,
        url="https://s3.amazonaws.com/echo.api/../attacker/evil.pem",
        signature=sign(content, attacker.key),
    )
    assert endpoint.post(content, sent).status_code == 400
    assert endpoint.shelf.asked == []
