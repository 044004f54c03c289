"""What a disk does not take of the platform's news holds up no request: delivery is what makes room on it."""

import json
import os
import shutil

import pytest
from sqlalchemy import insert

from kiosk.config import Policy, Settings
from kiosk.durable import write_atomically
from kiosk.inquiry import Unheard
from kiosk.line import Line
from kiosk.signing import Purpose
from sync.knock import SOCKET, Knock
from sync.main import main
from sync.news import NO_ROOM_REST_S
from sync.server.keys import RING_FILE
from sync.server.tables import policies
from tests.sync.support import delivered
from tests.sync.test_contact import PACKAGE, in_force, publish


def taken(path):
    """A place where nothing can be written, whoever writes: something else lies there."""
    path.mkdir(parents=True)
    (path / "something else").touch()


def nonces(kiosk):
    (kiosk.data / "nonces").touch()


def line_state(kiosk):
    taken(kiosk.data / "sync-state.json.tmp")


def enrolment(kiosk):
    taken(kiosk.data / "identity" / f"enrolment.json.{os.getpid()}.tmp")


@pytest.mark.parametrize("full", [nonces, line_state, enrolment], ids=lambda full: full.__name__)
def test_what_cannot_be_kept_holds_up_no_request(live, kiosk, full):
    full(kiosk)
    live.platform.set_policy(Policy(version=2))
    kiosk.submit()
    kiosk.drain()
    assert delivered(live, kiosk)


def test_a_policy_comes_with_the_next_contact_once_there_is_room(live, kiosk):
    enrolment(kiosk)
    live.platform.set_policy(Policy(version=2))
    worker = kiosk.drain()
    assert kiosk.identity.policy.version == 1
    (kiosk.data / "identity" / f"enrolment.json.{os.getpid()}.tmp" / "something else").unlink()
    (kiosk.data / "identity" / f"enrolment.json.{os.getpid()}.tmp").rmdir()
    kiosk.clock.go_on(60)
    worker.run_once()
    assert kiosk.identity.policy.version == 2


@pytest.mark.parametrize("name", ["incoming-{digest}.part", "catalogue-{version:010d}.zip.{pid}.tmp"])
def test_a_catalogue_that_finds_no_room_is_fetched_again_once_there_is(live, kiosk, line, tmp_path, name):
    newest = publish(live, tmp_path)
    at = kiosk.data / "catalogue" / name.format(digest=newest.digest, version=newest.version, pid=os.getpid())
    taken(at)
    worker = kiosk.worker(line.url)
    for _ in range(5):
        worker.run_once()
        kiosk.clock.go_on(30)
    asked = [seen.path for seen in line.seen].count(PACKAGE)
    assert asked <= 1, "it is no use to ask all the time"
    assert worker.run_once().line is Line.UP and in_force(kiosk) == 1
    shutil.rmtree(at)
    kiosk.clock.go_on(NO_ROOM_REST_S)
    worker.run_once()
    assert in_force(kiosk) == 2


def test_a_policy_that_this_program_cannot_read_holds_up_no_request(live, kiosk):
    """As a platform that was updated before its kiosks may sign one."""
    body = {**Policy(version=2).model_dump(mode="json"), "languages": ["a language of tomorrow"]}
    document = live.platform.keys.signer(Purpose.POLICY).sign_document(Purpose.POLICY, body)
    with live.platform._database.write() as connection:
        connection.execute(insert(policies).values(version=2, document=json.dumps(document.to_json())))
    kiosk.submit()
    kiosk.drain()
    assert delivered(live, kiosk)
    assert kiosk.identity.policy.version == 1 and "answer_refused" in kiosk.noted()


def test_a_key_for_a_purpose_of_tomorrow_does_not_make_our_platform_a_stranger(live, kiosk):
    keys = live.platform.keys
    names = [key.model_dump(mode="json") for key in keys.ring.keys]
    names.append({"kid": "new", "purpose": "of_tomorrow", "public": names[0]["public"]})
    body = {"version": keys.ring.version + 1, "keys": names}
    document = keys._root.sign_document(Purpose.KEY_RING, body)
    write_atomically(keys._folder / RING_FILE, json.dumps(document.to_json()).encode())
    kiosk.submit()
    kiosk.drain()
    assert delivered(live, kiosk) and kiosk.identity.key_ring.version == 2


def test_a_door_that_cannot_be_opened_holds_up_no_delivery(live, kiosk):
    taken(kiosk.data / SOCKET)
    kiosk.submit()
    assert main(Settings(kiosk.data), once=True) == 0
    assert delivered(live, kiosk)
    assert Knock(kiosk.data).send_now() is Unheard.NO_SYNC
