"""A stand-in for `certvalidator` that trusts nothing.

flask-ask-sdk imports ask-sdk-webservice-support, which imports certvalidator, which imports
oscrypto 1.3.0, whose version pattern cannot read OpenSSL 3.0.10 and later: the import fails. None
of that code is needed, because `skill.web.verifier` checks every request before the SDK sees it.
The stand-in satisfies the import and refuses every chain, so that the SDK's own verifier stays
shut, should anything ever reach it.
"""

import sys
from types import ModuleType
from typing import NoReturn


class PathError(Exception):
    """No chain is trusted by the stand-in."""


class ValidationError(Exception):
    """No certificate is trusted by the stand-in."""


class CertificateValidator:
    """Refuses whatever it is given, when it is built and when it is asked."""

    def __init__(self, *_arguments: object, **_options: object) -> None:
        raise PathError("the certvalidator stand-in trusts nothing: use skill.web.verifier")

    def validate_usage(self, *_arguments: object, **_options: object) -> NoReturn:
        """Refuse. Raises PathError, always."""
        raise PathError("the certvalidator stand-in trusts nothing: use skill.web.verifier")

    def validate_tls(self, *_arguments: object, **_options: object) -> NoReturn:
        """Refuse. Raises PathError, always."""
        raise PathError("the certvalidator stand-in trusts nothing: use skill.web.verifier")


def install() -> None:
    """Put the stand-in where `import certvalidator` finds it. Installing it twice is harmless.

    It replaces the real package even where that one can be imported: which of the two is loaded
    must not depend on the machine.
    """
    errors = ModuleType("certvalidator.errors")
    errors.__dict__.update(PathError=PathError, ValidationError=ValidationError)
    package = ModuleType("certvalidator")
    package.__dict__.update(CertificateValidator=CertificateValidator, errors=errors)
    sys.modules["certvalidator"] = package
    sys.modules["certvalidator.errors"] = errors
