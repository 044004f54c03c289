"""Where the frozen `balcao` begins."""

import os
import sys

from ui.main import main

# The bundle's own libraries are for the bundle: other programs that it starts (the voice, the printer's) load theirs.
before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before
# And a `balcao` that this one starts finds them anew: it would else believe that it has been told already.
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"

sys.exit(main())
