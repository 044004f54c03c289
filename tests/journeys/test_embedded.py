"""The demonstration on one machine: its kiosk is told where its platform is, and never left looking elsewhere."""

import pytest

from kiosk.config import Settings
from kiosk.errors import Refused
from kiosk.identity import Identity
from ui.embedded import Embedded


def test_another_port_than_the_kiosk_knows_is_refused_with_the_right_one(folder):
    known = Identity.load(Settings(folder / "kiosk").identity_folder).enrolled.platform
    port = int(known.rpartition(":")[2])
    Embedded(folder, port).refuse_another_address()
    with pytest.raises(Refused, match=f"--port {port}"):
        Embedded(folder, port + 1).refuse_another_address()


def test_a_new_folder_takes_any_port_and_nothing_is_made_by_asking(tmp_path):
    Embedded(tmp_path, 8420).refuse_another_address()
    assert list(tmp_path.iterdir()) == []
