"""When the line does not come back: a sealed package on a stick, and a kiosk that leaves only when all is delivered."""

import json
import os
import zipfile
from contextlib import suppress

import pytest

from kiosk.clock import SystemClock
from kiosk.signing import Purpose, SigningKey
from kiosk.storage.outbox import ItemState
from sync import rescue
from sync.carry import carry
from sync.envelope import hidden_parts
from sync.lock import WINDOW, only_one
from sync.server.main import main as platform_main
from sync.server.requests import RequestState, is_open
from tests.sync.fault_proxy import Say
from tests.sync.support import ANSWERS, delivered
from tests.sync.test_chains import cancel, correct, state
from tests.sync.test_cut_uploads import spoil_sector
from ui.main import main as balcao


def export(kiosk, out, which="--unsent"):
    out.mkdir(exist_ok=True)
    assert balcao(["outbox", "export", which, "--out", str(out), "--data", str(kiosk.data)]) == 0
    return next(iter(sorted(out.glob(f"*{rescue.SUFFIX}"))), None)


def take_in(live, package):
    return platform_main(["import", str(package), "--data", str(live.platform.keys._folder.parent)])


@pytest.fixture
def stick(tmp_path):
    return tmp_path / "stick"


@pytest.fixture
def waiting(kiosk):
    """A plain request, one with evidence, and a rating: nothing of it sent."""
    sealed = kiosk.evidence("r1", frames=3, filler=5000)
    kiosk.submit("vida", [sealed], id="r1")
    return kiosk.submit()


def test_a_package_brings_what_the_line_did_not(live, kiosk, waiting, stick):
    assert take_in(live, export(kiosk, stick)) == 0
    assert {record.id for record in live.platform.requests.all()} == {"r1", waiting.id}
    assert live.platform.open_request(waiting.id) == waiting
    assert kiosk.store.counts().unsent == 2, "only the platform's receipts purge"


@pytest.mark.parametrize("order", ["stick first", "line first", "stick, line, stick"])
def test_stick_and_line_together_bring_each_request_once(live, kiosk, waiting, stick, order):
    package = export(kiosk, stick)
    for way in {"stick first": "sl", "line first": "ls", "stick, line, stick": "sls"}[order]:
        if way == "s":
            assert take_in(live, package) == 0
        else:
            kiosk.drain()
    assert len(live.platform.requests.all()) == 2
    assert kiosk.store.counts().unsent == 0
    assert live.platform.alerts() == ()


@pytest.mark.parametrize("follow", [correct, cancel])
def test_a_newer_package_that_is_taken_in_before_an_older_one_loses_nothing_of_a_chain(
    live, kiosk, tmp_path, follow, capsys
):
    old = kiosk.submit("vida", [kiosk.evidence("r1", frames=1)], id="r1")
    follow(kiosk, old)
    older, newer = (
        carry(kiosk.store, kiosk.identity, kiosk.clock, made(tmp_path / name), which)[0]
        for name, which in (("older", lambda item: item.id == old.id), ("newer", lambda item: item.id != old.id))
    )
    assert take_in(live, newer) == 0
    assert "1 à espera" in capsys.readouterr().out
    assert take_in(live, older) == 0
    assert not is_open(state(live, old))


def test_a_chain_of_three_in_one_package_is_settled_to_its_end(live, kiosk, stick):
    old = kiosk.submit("vida", [kiosk.evidence("r1", frames=1)], id="r1")
    new = correct(kiosk, old, service="vida", evidence=[kiosk.evidence("r2", frames=1)], id="r2")
    cancel(kiosk, new)
    assert take_in(live, export(kiosk, stick)) == 0
    assert (state(live, old), state(live, new)) == (RequestState.REPLACED, RequestState.CANCELLED)


def made(folder):
    folder.mkdir()
    return folder


def test_a_file_that_had_half_arrived_over_the_line_is_completed_from_the_stick(live, kiosk, waiting, stick, line):
    patches = []

    def plan(seen):
        patches.append(seen.method)
        return Say(502) if patches.count("PATCH") > 1 else None

    line.plan = plan
    kiosk.worker(line.url, chunk_bytes=4096).run_once()
    assert take_in(live, export(kiosk, stick)) == 0
    assert len(live.platform.requests.all()) == 2


def test_nothing_on_the_stick_can_be_read(kiosk, waiting, stick):
    data = export(kiosk, stick).read_bytes()
    for said in map(str, ANSWERS.values()):
        assert said == "True" or said.encode() not in data
    (item,) = (item for item in kiosk.store.items() if item.id == waiting.id)
    ciphertext, *_ = hidden_parts(kiosk.store.sealed(item.id))
    assert ciphertext in data, "what is there is what was sealed"


def test_a_file_that_the_disk_does_not_read_keeps_nothing_else_back(live, kiosk, waiting, stick):
    good = kiosk.evidence("r2", frames=3)
    kiosk.submit("vida", [good], id="r2")
    spoil_sector(kiosk, kiosk.store.item("r1").blobs[0][0])
    package = export(kiosk, stick)
    with rescue.opened(package, lambda _: kiosk.identity.signer.public) as opened:
        assert len(opened.contents.envelopes) == 3 and [one.digest for one in opened.contents.blobs] == [good.digest]
    take_in(live, package)
    assert {record.id for record in live.platform.requests.all()} == {"r2", waiting.id}
    assert kiosk.store.counts().unsent == 3


def test_exporting_leaves_the_queue_as_it_was_and_nothing_half_written(kiosk, waiting, stick):
    before = kiosk.store.items()
    package = export(kiosk, stick)
    assert kiosk.store.items() == before
    assert [file.name for file in stick.iterdir()] == [package.name]


def test_a_stick_that_does_not_give_back_what_was_written_gets_no_package(kiosk, waiting, stick, monkeypatch, capsys):
    def lost(file):
        data = file.read_bytes()
        file.write_bytes(data[:200] + bytes(100) + data[300:])

    monkeypatch.setattr(rescue, "_sync", lost)
    stick.mkdir()
    assert balcao(["outbox", "export", "--unsent", "--out", str(stick), "--data", str(kiosk.data)]) == 1
    assert "Não foi possível gravar" in capsys.readouterr().err
    assert list(stick.iterdir()) == []


def test_a_package_waits_until_the_stick_has_it(kiosk, waiting, stick, monkeypatch):
    synced, real = [], os.fsync
    monkeypatch.setattr("os.fsync", lambda descriptor: synced.append(os.fstat(descriptor).st_ino) or real(descriptor))
    assert export(kiosk, stick).stat().st_ino in synced and stick.stat().st_ino in synced


def test_what_had_come_of_a_file_over_the_line_and_was_not_it_makes_way_for_the_sticks(live, kiosk, waiting, stick):
    (digest, _) = kiosk.store.item("r1").blobs[0]
    (live.platform.blobs._folder / f"{kiosk.identity.device}-{digest}.part").write_bytes(b"something else")
    assert take_in(live, export(kiosk, stick)) == 0
    assert len(live.platform.requests.all()) == 2


def test_an_empty_queue_writes_nothing(kiosk, stick, capsys):
    assert export(kiosk, stick) is None
    assert "Não há nada" in capsys.readouterr().out


def test_a_place_that_cannot_be_written_is_refused_in_one_sentence(kiosk, waiting, tmp_path, capsys):
    missing = tmp_path / "not-there"
    assert balcao(["outbox", "export", "--unsent", "--out", str(missing), "--data", str(kiosk.data)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def rewritten(package, change):
    """The same package with each member changed by `change(name, data)`; None leaves a member out."""
    with zipfile.ZipFile(package) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(package, "w") as archive:
        for name, data in members.items():
            if (changed := change(name, data)) is not None:
                archive.writestr(name, changed)
    return package


def test_a_damaged_file_is_told_and_the_rest_is_taken_in(live, kiosk, waiting, stick, capsys):
    damaged = next(item.digest for item in kiosk.store.items() if item.id == waiting.id)
    spoil = rewritten(export(kiosk, stick), lambda name, data: data[:-1] + b"x" if damaged in name else data)
    assert take_in(live, spoil) == 1
    assert "1 arquivo(s)" in capsys.readouterr().out
    assert [record.id for record in live.platform.requests.all()] == ["r1"]
    kiosk.drain()
    assert len(live.platform.requests.all()) == 2


def test_what_the_list_does_not_name_is_not_taken_in(live, kiosk, waiting, stick):
    package = export(kiosk, stick)
    with zipfile.ZipFile(package, "a") as archive:
        archive.writestr("envelopes/../../platform.db", b"x")
        archive.writestr(f"envelopes/{'0' * 64}", b"x")
    assert take_in(live, package) == 0
    assert len(live.platform.requests.all()) == 2


def forge(kiosk, package, **changes):
    stranger = SigningKey.generate()

    def change(name, data):
        if name != rescue.LIST:
            return data
        body = {**json.loads(json.loads(data)["body"]), **changes}
        body.pop("purpose")
        return json.dumps(stranger.sign_document(Purpose.RESCUE, body).to_json()).encode()

    return rewritten(package, change)


def test_whatever_byte_is_damaged_a_package_is_refused_or_gives_what_is_whole(tmp_path):
    signer, messages = SigningKey.generate(), (b"sealed" * 9, b"another")
    package, given = tmp_path / "package", set()
    rescue.write(package, 1, signer, "now", map(rescue.Unsent, messages))
    whole = package.read_bytes()
    for place in range(len(whole)):
        for flip in (0x01, 0x20, 0x40, 0xFF):
            data = bytearray(whole)
            data[place] ^= flip
            package.write_bytes(data)
            with suppress(rescue.RescueRefused), rescue.opened(package, lambda _: signer.public) as opened:
                given.add(tuple(opened.envelopes()))
    assert given >= {messages, (None, messages[1]), (messages[0], None)}
    assert {one for both in given for one in both} == {*messages, None}


@pytest.mark.parametrize("changes", [{}, {"device": 99}, {"v": 2}, {"envelopes": []}], ids=str)
def test_a_list_that_the_kiosk_did_not_sign_is_refused(live, kiosk, waiting, stick, changes, capsys):
    assert take_in(live, forge(kiosk, export(kiosk, stick), **changes)) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert live.platform.requests.all() == ()


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x05\x06" + bytes(18)])
def test_a_file_that_is_no_package_is_refused(live, tmp_path, data):
    file = tmp_path / "file"
    file.write_bytes(data)
    assert take_in(live, file) == 1


def test_a_bomb_does_not_unfold(live, kiosk, waiting, stick):
    package = export(kiosk, stick)
    with zipfile.ZipFile(package) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, bytes(100_000_000) if name.startswith("blobs") else data)
    assert take_in(live, package) == 1
    assert live.platform.requests.all() == ()


def quarantined(kiosk):
    content = kiosk.submit(answers=())
    kiosk.drain(passes=2)
    assert kiosk.store.item(content.id).state is ItemState.QUARANTINED
    return content


def test_staff_export_what_is_in_quarantine(kiosk, stick):
    content = quarantined(kiosk)
    kiosk.submit()
    package = export(kiosk, stick, "--quarantined")
    digest = kiosk.store.item(content.id).digest
    with rescue.opened(package, lambda _: kiosk.identity.signer.public) as opened:
        assert [listed.digest for listed in opened.contents.envelopes] == [digest]


def test_staff_send_a_quarantined_item_again(kiosk, capsys):
    content = quarantined(kiosk)
    assert balcao(["outbox", "retry", content.id[:8], "--data", str(kiosk.data)]) == 0
    assert kiosk.store.item(content.id).state is ItemState.WAITING
    assert "item_retried" in [entry.event for entry in kiosk.store.audit_entries()]
    assert balcao(["outbox", "retry", "nothing-of-that-name", "--data", str(kiosk.data)]) == 1


def leave(kiosk, number=1):
    return balcao(["decommission", "--confirm", str(number), "--data", str(kiosk.data)])


def test_a_kiosk_leaves_when_all_is_delivered_and_nothing_of_it_remains(live, kiosk, waiting, capsys):
    key = (kiosk.data / "identity/database.key").read_bytes()
    kiosk.store.close()
    assert leave(kiosk) == 0
    assert list(kiosk.data.iterdir()) == []
    assert {record.id for record in live.platform.requests.all()} == {"r1", waiting.id}
    assert key not in b"".join(path.read_bytes() for path in kiosk.data.rglob("*") if path.is_file())
    (record,) = live.platform.kiosks.all()
    assert record.heartbeat.leaving
    assert platform_main(["kiosks", "list", "--data", str(live.platform.keys._folder.parent)]) == 0
    assert "DESATIVADO" in capsys.readouterr().out
    kiosk.store = kiosk.store.open(kiosk.data / "store", key, SystemClock())


@pytest.mark.parametrize("why", ["line down", "quarantine"])
def test_a_kiosk_with_anything_unsent_does_not_leave(live, kiosk, why, capsys):
    if why == "line down":
        kiosk.submit()
        live.down()
    else:
        quarantined(kiosk)
    assert leave(kiosk) == 1
    assert "balcao outbox export" in capsys.readouterr().err
    assert kiosk.store.counts().unsent == 1
    assert (kiosk.data / "identity/device.key").exists()
    live.up()


def test_a_kiosk_whose_platform_cannot_hear_it_does_not_leave(live, kiosk, capsys):
    live.down()
    assert leave(kiosk) == 1
    assert "não respondeu" in capsys.readouterr().err
    assert (kiosk.data / "identity/device.key").exists()
    live.up()


def test_a_kiosk_whose_window_is_open_does_not_leave(live, kiosk, capsys):
    with only_one(kiosk.data, WINDOW):
        assert leave(kiosk) == 1
        assert "quiosque aberto" in capsys.readouterr().err
        content = kiosk.submit()  # what a visit would do now
    assert kiosk.store.item(content.id) is not None and (kiosk.data / "identity/device.key").exists()


def test_another_kiosks_number_confirms_nothing(live, kiosk):
    assert leave(kiosk, 2) == 1
    assert (kiosk.data / "identity/device.key").exists()


def test_the_packages_requests_are_purged_once_the_line_is_back(live, kiosk, stick):
    kiosk.submit()
    take_in(live, export(kiosk, stick))
    kiosk.drain()
    assert delivered(live, kiosk)
