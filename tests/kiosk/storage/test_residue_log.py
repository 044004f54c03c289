"""What the search makes of a log whose last frame the disk did not take whole."""

import pytest

from kiosk.storage.engine import DATABASE
from kiosk.storage.residue import Place, find
from tests.kiosk.storage.support import KEY, submit

LOG_HEADER, FRAME_HEADER = 32, 24


@pytest.mark.parametrize(("written", "found"), [(0, []), (100, [Place.UNREADABLE])], ids=["nothing", "a part"])
def test_the_head_of_a_frame_holds_nothing_and_a_part_of_its_page_may(store, folder, written, found):
    submit(store, "a")
    assert store.tidy()
    with (folder / f"{DATABASE}-wal").open("r+b") as log:
        log.write(bytes(LOG_HEADER) + (1).to_bytes(FRAME_HEADER, "big") + b"x" * written)
    assert [finding.place for finding in find(folder, KEY, [b"what was never there"])] == found
