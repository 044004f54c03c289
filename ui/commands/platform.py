"""`balcao platform …`: the reference platform inside this very program, for `run` and `tour` (also when frozen).

On a server it is installed alone, without Qt and OpenCV, as `balcao-platform`.
"""

from collections.abc import Sequence


def main(words: Sequence[str]) -> int:
    """Run `balcao-platform WORDS…`."""
    from sync.server.main import main as platform_main

    return platform_main(list(words))
