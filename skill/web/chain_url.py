"""The address of a certificate chain: only Amazon's own folder, and only in a plain spelling.

Source of the rules: Amazon, "Host a Custom Skill as a Web Service", verifying the signature
certificate URL (https, host s3.amazonaws.com, path below /echo.api/ in that case, port 443).
"""

import re
from typing import NewType

from skill.web.refusal import Reason, RequestRefusedError

HOST = "s3.amazonaws.com"
PORT = 443
FOLDER = "echo.api"
MAX_URL_CHARACTERS = 512

ChainPath = NewType("ChainPath", str)
"""A normalised path below /echo.api/ on s3.amazonaws.com: the only thing that is ever fetched."""

# One pattern instead of a URL parser: parsers strip tabs, fold full-width dots and disagree about
# backslashes and userinfo. What is not spelt plainly is refused, percent signs and queries too.
# ASCII, because the Unicode rule lets the long s pass for an s.
_PLAIN_URL = re.compile(
    rf"(?i:https)://(?i:{re.escape(HOST)})(?::{PORT})?(?P<path>/{re.escape(FOLDER)}/[A-Za-z0-9._~/-]+)",
    re.ASCII,
)


def chain_path(url: str) -> ChainPath:
    """The normalised path that a SignatureCertChainUrl header names.

    Raises RequestRefusedError for every address that is not plainly Amazon's. A path that walks
    out of /echo.api/ and comes back to it is allowed (Amazon's own example does); one that starts
    elsewhere is not.
    """
    plain = _PLAIN_URL.fullmatch(url) if len(url) <= MAX_URL_CHARACTERS else None
    segments = _without_dots(plain["path"]) if plain else []
    if len(segments) < 2 or segments[0] != FOLDER:  # noqa: PLR2004 - the folder and a file in it
        raise RequestRefusedError(Reason.CHAIN_URL)
    return ChainPath("/" + "/".join(segments))


def _without_dots(path: str) -> list[str]:
    """The path's segments with "." and ".." resolved; none if one is empty or leads too far up."""
    segments: list[str] = []
    for segment in path.removeprefix("/").split("/"):
        if segment == "..":
            if not segments:
                return []
            segments.pop()
        elif not segment:
            return []
        elif segment != ".":
            segments.append(segment)
    return segments
