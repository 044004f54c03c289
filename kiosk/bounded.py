"""A file that somebody named, read no further than one of its kind may be long.

Its size beforehand says nothing: `/dev/zero` has none and no end, and a file may grow while it is read.
"""

from pathlib import Path


class TooLong(OSError):
    """There is more in the file than is read of it."""


def read_at_most(file: Path, most: int) -> bytes:
    """All of a file. Raises TooLong when there are more than `most` bytes in it, and OSError."""
    with file.open("rb") as source:
        data = source.read(most + 1)
    if len(data) > most:
        raise TooLong(f"{file} has more than {most} bytes")
    return data
