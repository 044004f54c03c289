"""Failures with a name.

Two families. A `BalcaoError` is something a person must be told about: it carries a message key (translated by
whoever shows it) and values to fill in, never a stack trace. Anything else that is raised is a bug.
Expected outcomes (a refused field, a failed attempt) are values, not exceptions.
"""

from collections.abc import Mapping


class BalcaoError(Exception):
    """A failure that a person is told in plain words.

    `key` names the message, `values` fill its places, and `str(error)` is a Portuguese sentence for staff.
    """

    key = "unexpected"

    def __init__(self, message: str, **values: str | int) -> None:
        super().__init__(message)
        self.values: Mapping[str, str | int] = values


class Refused(BalcaoError):
    """An action that is not allowed now; the command line answers it with exit status 1."""

    key = "refused"


class CatalogueError(BalcaoError):
    """A catalogue that cannot be used: each problem names file, line and reason."""

    key = "catalogue_refused"


class SignatureRefused(BalcaoError):
    """A signed document whose signature, key or purpose does not hold."""

    key = "signature_refused"


class SealingFailed(BalcaoError):
    """A message could not be sealed; then it is not submitted either."""

    key = "sealing_failed"


class StoreUnavailable(BalcaoError):
    """The store cannot be opened or written: disk full, wrong key, damaged file."""

    key = "store_unavailable"


class NotEnrolled(BalcaoError):
    """This kiosk has not joined a platform yet."""

    key = "not_enrolled"


class DeviceFault(BalcaoError):
    """A device answered with a fault."""

    key = "device_fault"
