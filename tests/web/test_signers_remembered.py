"""What is remembered of signers, and what forgers can do about it. Rows K01 to K11."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from datetime import timedelta

import pytest

from skill.web.budget import Budget
from skill.web.chain import ChainVerifier
from skill.web.chain_url import ChainPath
from skill.web.refusal import RequestRefusedError
from skill.web.server import build_server
from skill.web.signers import MAX_SIGNERS, MAX_WAITING, REFRESH, RETRY, Signers
from tests.web import alexa, pki
from tests.web.alexa import CHAIN_PATH, Endpoint, Shelf, body, envelope, headers
from tests.web.pki import NOW

VERIFY = ChainVerifier([pki.root().certificate]).signer
TEST_SECONDS = 20


def url(number: int) -> str:
    return f"https://s3.amazonaws.com/echo.api/other-{number}.pem"


def path(number: int) -> ChainPath:
    return ChainPath(f"/echo.api/other-{number}.pem")


def forged(content: bytes, number: int) -> dict[str, str]:
    """Headers that name some chain, with a signature by nobody."""
    return headers(content, url=url(number), signature=alexa.sign(content, pki.rsa_key("attacker")))


def test_a_second_request_needs_no_fetch_k01(endpoint: Endpoint) -> None:
    for _ in range(3):
        assert endpoint.post_signed(envelope()).status_code == 200
    assert endpoint.shelf.asked == [CHAIN_PATH]


def test_a_bad_chain_that_is_mended_is_accepted_at_once_k02(endpoint: Endpoint) -> None:
    endpoint.shelf.chains[CHAIN_PATH] = pki.leaf().pem
    assert endpoint.post_signed(envelope()).status_code == 400
    endpoint.shelf.chains[CHAIN_PATH] = pki.genuine_chain()
    assert endpoint.post_signed(envelope()).status_code == 200


def test_an_outage_after_a_good_fetch_does_no_harm_k03(endpoint: Endpoint) -> None:
    assert endpoint.post_signed(envelope()).status_code == 200
    endpoint.shelf.chains.clear()
    for hours in (0, 1, 2, 24):
        endpoint.clock.now = NOW + timedelta(hours=hours)
        fresh = envelope(timestamp=alexa.iso(endpoint.clock.now))
        assert endpoint.post_signed(fresh).status_code == 200


@pytest.mark.parametrize("outage", [True, False])
def test_a_leaf_that_expires_while_remembered_is_refused_k04(
    endpoint: Endpoint, *, outage: bool
) -> None:
    assert endpoint.post_signed(envelope()).status_code == 200
    if outage:
        endpoint.shelf.chains.clear()
    endpoint.clock.now = NOW + timedelta(days=31)
    late = envelope(timestamp=alexa.iso(endpoint.clock.now))
    assert endpoint.post_signed(late).status_code == 400


def test_forgeries_with_new_addresses_cost_few_fetches_k05(endpoint: Endpoint) -> None:
    assert endpoint.post_signed(envelope()).status_code == 200
    content = body(envelope())
    for number in range(300):
        assert endpoint.post(content, forged(content, number)).status_code == 400
    assert len(endpoint.shelf.asked) <= 60
    assert endpoint.post_signed(envelope()).status_code == 200


def test_forgeries_naming_genuine_chains_do_not_push_the_signer_out_k11(
    endpoint: Endpoint,
) -> None:
    assert endpoint.post_signed(envelope()).status_code == 200
    content = body(envelope())
    for number in range(40):
        endpoint.shelf.chains[path(number)] = pki.genuine_chain()
        assert endpoint.post(content, forged(content, number)).status_code == 400
    endpoint.shelf.chains.clear()
    assert endpoint.post_signed(envelope()).status_code == 200


class SlowShelf(Shelf):
    """Chains that come only once the test opens the gate; the genuine one comes at once."""

    def __init__(self, slow: Callable[[ChainPath], bool]) -> None:
        super().__init__()
        self.gate = threading.Event()
        self.busy = threading.Semaphore(0)
        self._slow = slow

    def __call__(self, wanted: ChainPath, /) -> bytes:
        if self._slow(wanted):
            self.busy.release()
            self.gate.wait(TEST_SECONDS)
        return super().__call__(wanted)


@contextmanager
def hanging(numbers: int) -> Iterator[tuple[Endpoint, list[int]]]:
    """An endpoint on which so many forgers wait for chains that never come."""
    shelf = SlowShelf(lambda wanted: wanted != CHAIN_PATH)
    endpoint = Endpoint(shelf)
    content = body(envelope())
    statuses: list[int] = []
    with ThreadPoolExecutor(numbers) as pool:
        posts = [
            pool.submit(endpoint.post, content, forged(content, number))
            for number in range(numbers)
        ]
        for _ in range(min(numbers, MAX_WAITING)):
            assert shelf.busy.acquire(timeout=TEST_SECONDS)
        yield endpoint, statuses
        shelf.gate.set()
        statuses.extend(post.result().status_code for post in posts)


@pytest.mark.parametrize("forgers", [1, 12])
def test_a_signer_is_served_while_forgers_wait_for_chains_k08_k10(forgers: int) -> None:
    with hanging(forgers) as (endpoint, statuses):
        assert endpoint.post_signed(envelope()).status_code == 200
        assert statuses == []  # they are all waiting still
    assert set(statuses) == {400}


def test_a_known_signer_is_served_when_every_seat_is_taken() -> None:
    with hanging(MAX_WAITING) as (endpoint, _):
        content = body(envelope())
        assert endpoint.post(content, forged(content, 99)).status_code == 400
        assert path(99) not in endpoint.shelf.asked


def test_who_finds_every_seat_taken_is_refused_at_once() -> None:
    shelf = SlowShelf(lambda _wanted: True)
    known = Signers(shelf, VERIFY, patience=TEST_SECONDS)
    with ThreadPoolExecutor(MAX_WAITING + 1) as pool:
        seated = [pool.submit(known.look_up, CHAIN_PATH, NOW) for _ in range(MAX_WAITING + 1)]
        first = next(as_completed(seated, timeout=TEST_SECONDS))
        assert isinstance(first.exception(), RequestRefusedError)
        assert str(first.exception()) == "busy"
        shelf.gate.set()
    assert sum(future.exception() is None for future in seated) == MAX_WAITING


def test_first_requests_at_once_share_a_fetch_k06() -> None:
    shelf = SlowShelf(lambda wanted: wanted == CHAIN_PATH)
    known = Signers(shelf, VERIFY, patience=TEST_SECONDS)
    with ThreadPoolExecutor(16) as pool:
        waiting = [pool.submit(known.look_up, CHAIN_PATH, NOW) for _ in range(16)]
        assert shelf.busy.acquire(timeout=TEST_SECONDS)
        shelf.gate.set()
        found = {id(future.result()) for future in waiting}
    assert len(found) <= 2
    assert len(shelf.asked) <= 2


def test_a_fetch_that_never_ends_is_not_waited_for() -> None:
    shelf = SlowShelf(lambda _wanted: True)
    known = Signers(shelf, VERIFY, patience=0.05)
    with pytest.raises(RequestRefusedError, match="fetch"):
        known.look_up(CHAIN_PATH, NOW)
    shelf.gate.set()


def test_a_fault_in_fetching_answers_those_who_wait() -> None:
    def fetch(_path: ChainPath, /) -> bytes:
        raise RuntimeError("unforeseen")

    with pytest.raises(RequestRefusedError, match="fetch"):
        Signers(fetch, VERIFY, patience=TEST_SECONDS).look_up(CHAIN_PATH, NOW)


def test_a_proven_signer_is_fetched_anew_after_an_hour_and_a_new_key_counts() -> None:
    shelf = Shelf()
    known = Signers(shelf, VERIFY, patience=TEST_SECONDS)
    old = known.look_up(CHAIN_PATH, NOW)
    known.prove(CHAIN_PATH, old, NOW)
    renewed = pki.issue(pki.Wish(key=pki.rsa_key("renewed leaf")), pki.intermediate())
    shelf.chains[CHAIN_PATH] = pki.chain(renewed, pki.intermediate())
    assert known.look_up(CHAIN_PATH, NOW + REFRESH / 2) is old
    fresh = known.look_up(CHAIN_PATH, NOW + REFRESH)
    assert fresh is not old
    assert known.look_up(CHAIN_PATH, NOW + REFRESH) is fresh
    assert len(shelf.asked) == 2


def test_in_an_outage_a_proven_signer_is_tried_again_only_now_and_then() -> None:
    shelf = Shelf()
    known = Signers(shelf, VERIFY, patience=TEST_SECONDS)
    signer = known.look_up(CHAIN_PATH, NOW)
    known.prove(CHAIN_PATH, signer, NOW)
    shelf.chains.clear()
    for later in (REFRESH, REFRESH + RETRY / 2, REFRESH + RETRY):
        assert known.look_up(CHAIN_PATH, NOW + later) is signer
    assert len(shelf.asked) == 3  # at first, after an hour, a minute later


def test_only_so_many_proven_signers_are_remembered() -> None:
    shelf = Shelf({path(number): pki.genuine_chain() for number in range(MAX_SIGNERS + 1)})
    known = Signers(shelf, VERIFY, patience=TEST_SECONDS)
    for number in range(MAX_SIGNERS + 1):
        known.prove(path(number), known.look_up(path(number), NOW), NOW)
    known.look_up(path(MAX_SIGNERS), NOW)
    assert len(shelf.asked) == MAX_SIGNERS + 1
    known.look_up(path(0), NOW)
    assert len(shelf.asked) == MAX_SIGNERS + 2


def test_only_so_many_unproven_signers_are_remembered() -> None:
    shelf = Shelf({path(number): pki.genuine_chain() for number in range(MAX_SIGNERS + 1)})
    known = Signers(shelf, VERIFY, patience=TEST_SECONDS)
    for number in (*range(MAX_SIGNERS + 1), MAX_SIGNERS, 0):
        known.look_up(path(number), NOW)
    assert shelf.asked == [path(number) for number in (*range(MAX_SIGNERS + 1), 0)]


def test_the_budget_is_spent_and_regained() -> None:
    time = [0.0]
    budget = Budget(burst=2, per_second=0.5, monotonic=lambda: time[0])
    assert [budget.take() for _ in range(3)] == [True, True, False]
    time[0] = 2
    assert [budget.take() for _ in range(2)] == [True, False]
    time[0] = 1000
    assert [budget.take() for _ in range(3)] == [True, True, False]


def test_the_server_keeps_to_its_limits_and_has_threads_to_spare(endpoint: Endpoint) -> None:
    server = build_server(endpoint.app, 0)
    limits = vars(server)["adj"]
    server.close()
    assert {where[3][0] for where in limits.listen} == {"127.0.0.1"}
    assert limits.threads > MAX_WAITING
    assert limits.connection_limit == 500
    assert limits.max_request_header_size == 65_536
    assert limits.max_request_body_size == 4_194_304
    assert limits.channel_timeout == 10
