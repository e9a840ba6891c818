"""The verified web endpoint: Alexa's requests over HTTPS, checked, then handed to the one door.

Flask and the signature check live here and nowhere else, so that Lambda never loads them.
`docs/decisions/0003-request-verification.md` says why the check is our own.
"""

from skill.web.factory import create_app

__all__ = ["create_app"]
