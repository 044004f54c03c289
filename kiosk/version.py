"""Which version this is, as it was installed or bundled."""

from importlib.metadata import PackageNotFoundError, version

UNKNOWN = "unknown"


def software() -> str:
    """The project's version; UNKNOWN in a checkout that was never installed."""
    try:
        return version("balcao")
    except PackageNotFoundError:
        return UNKNOWN
