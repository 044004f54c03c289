"""What Python's zipfile raises at bytes that are not what they say: more kinds than it tells of."""

import struct
import zipfile
import zlib

DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    KeyError,
    ValueError,  # a name that is no UTF-8, too
    RuntimeError,  # a bit that says "encrypted"; NotImplementedError is one as well
    EOFError,
    OSError,
)
