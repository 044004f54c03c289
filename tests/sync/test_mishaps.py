"""A bug in one of the sync process's threads is in its log by kind and place, and nothing is quoted in the journal."""

import json
from threading import Thread

from kiosk.config import Settings
from sync import main as sync_process

MARKER = "Conceição 529.982.247-25"


class BrokenDoor(sync_process.Door):
    """One whose first visitor meets a bug."""

    def __init__(self, *rooms):
        super().__init__(*rooms)
        thread = Thread(target=lambda: int(MARKER))
        thread.start()
        thread.join()


def test_a_thread_that_fails_is_logged_and_delivery_goes_on(live, kiosk, monkeypatch, capfd):
    kiosk.submit()
    kiosk.store.close()
    monkeypatch.setattr(sync_process, "Door", BrokenDoor)
    settings = Settings(kiosk.data)
    assert sync_process.main(settings, once=True) == 0
    lines = [json.loads(line) for line in (settings.log_folder / "sync.jsonl").read_text().splitlines()]
    assert [line["error"] for line in lines if line["event"] == "unexpected_error"] == ["ValueError"]
    told = capfd.readouterr()
    assert "Traceback" not in told.out + told.err and MARKER not in told.out + told.err
    assert len(live.platform.requests.all()) == 1
    kiosk.store = kiosk.store.open(kiosk.data / "store", kiosk.identity.database_key, kiosk.clock)
