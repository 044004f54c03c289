"""Each contact: the kiosk says how it is, the platform what holds now; a newer catalogue comes piece by piece."""

import json
import os
import shutil

import pytest

from kiosk import told_head
from kiosk.catalogue.store import CatalogueStore
from kiosk.config import Policy
from kiosk.events import Event
from kiosk.identity import Identity
from kiosk.line import Line
from kiosk.signing import Purpose, SigningKey
from kiosk.storage.outbox import ItemState
from sync.protocol import Contact, SignedJson
from sync.server.main import main as platform_main
from tests.sync.fault_proxy import Alter, CutAnswer, Say
from tests.sync.servers import CATALOGUE
from tests.sync.support import Kiosk

CONTACT, PACKAGE = "/v1/contact", "/v1/catalogue"


def said(live, number=1):
    (record,) = (one for one in live.platform.kiosks.all() if one.number == number)
    return record


def publish(live, tmp_path, filler=0, version=2):
    """A newer catalogue, with a document that makes its package larger."""
    folder = tmp_path / f"catalogue{version}"
    shutil.copytree(CATALOGUE, folder)
    file = folder / "catalogue.yaml"
    noise = f"# {os.urandom(filler).hex()}\n" if filler else ""
    file.write_text(file.read_text().replace("version: 1", f"version: {version}") + noise)
    live.platform.catalogues.publish(folder)
    return live.platform.catalogues.newest()


def in_force(kiosk):
    return CatalogueStore(kiosk.data / "catalogue").current(kiosk.identity.key_ring).version


def test_the_platform_knows_how_each_kiosk_is(live, kiosk):
    kiosk.submit()
    kiosk.submit()
    kiosk.worker().run_once()
    told = said(live).heartbeat
    assert (told.waiting, told.incomplete, told.quarantined) == (2, 0, 0)
    assert told.free_mb > 0 and set(told.devices) == {"camera", "clock", "disk"}
    assert (told.versions.catalogue, told.versions.policy, told.versions.key_ring) == (1, 1, 1)


def test_the_oldest_unsent_message_is_told(live, kiosk, line):
    kiosk.submit()
    line.plan = lambda seen: Say(500) if seen.path == "/v1/envelopes" else None
    kiosk.worker(line.url).run_once()
    (item,) = kiosk.store.items()
    assert said(live).heartbeat.oldest_unsent == item.queued_at


@pytest.mark.parametrize("seconds", [-86400, 0, 3600])
def test_a_wrong_clock_is_seen_from_both_sides(live, kiosk, seconds):
    kiosk.clock.wall_offset = -seconds
    worker = kiosk.worker()
    worker.run_once()
    assert abs(said(live).clock_offset_s - seconds) <= 1
    kiosk.clock.go_on(60)
    worker.run_once()
    assert abs(said(live).heartbeat.clock_offset_s - seconds) <= 1


def contact(kiosk, document):
    return kiosk.transport().contact(Contact(heartbeat=SignedJson.model_validate(document.to_json())))


def test_a_heartbeat_that_the_kiosk_did_not_sign_is_not_believed(live, kiosk):
    from kiosk.signing import SignedDocument

    kiosk.worker().run_once()
    before = said(live)
    body = {**before.heartbeat.model_dump(mode="json"), "free_mb": 7}
    for signer, purpose in ((SigningKey.generate(), Purpose.HEARTBEAT), (kiosk.identity.signer, Purpose.POLICY)):
        answer = contact(kiosk, signer.sign_document(purpose, body))
        assert answer.status == 400
    good = kiosk.identity.signer.sign_document(Purpose.HEARTBEAT, body)
    assert contact(kiosk, SignedDocument(good.body.replace(b"7", b"8", 1), good.kid, good.signature)).status == 400
    assert said(live) == before


def test_a_newer_policy_is_in_force_with_the_next_contact(live, kiosk):
    newer = {"idle_warning_s": 45.0, "life_attempts": 3, "languages": ("es",), "minimum_free_mb": 900}
    before = kiosk.identity.policy
    assert all(getattr(before, name) != value for name, value in newer.items())
    live.platform.set_policy(Policy(version=2, **newer))
    kiosk.worker().run_once()
    assert kiosk.identity.policy == Policy(version=2, **newer)
    assert "policy_accepted" in kiosk.noted()


@pytest.mark.parametrize("field", ["policy", "key_ring"])
def test_a_changed_paper_changes_nothing(live, kiosk, line, field):
    def change(body):
        news = json.loads(body)
        news[field]["body"] = news[field]["body"].replace("1", "2")
        return json.dumps(news).encode()

    line.plan = lambda seen: Alter(change) if seen.path == CONTACT else None
    before = kiosk.identity.policy, kiosk.identity.key_ring
    kiosk.worker(line.url).run_once()
    assert (kiosk.identity.policy, kiosk.identity.key_ring) == before
    assert "answer_refused" in kiosk.noted()


def test_a_paper_that_is_refused_again_and_again_is_in_the_trail_once(live, kiosk, line):
    old = json.loads(json.dumps(live.platform.policy.to_json()))
    live.platform.set_policy(Policy(version=2, place_name="Novo"))
    kiosk.worker().run_once()
    worker = kiosk.worker(line.url)
    for times in (1, 2):
        line.plan = lambda seen: Alter(lambda body: json.dumps({**json.loads(body), "policy": old}).encode())
        for _ in range(3):
            worker.run_once()
            kiosk.clock.go_on(60)
        assert kiosk.noted().count("answer_refused") == times
        line.plan = lambda seen: None
        worker.run_once()
        kiosk.clock.go_on(60)


def test_an_older_policy_is_refused(live, kiosk, line):
    old = json.loads(json.dumps(live.platform.policy.to_json()))
    live.platform.set_policy(Policy(version=2, place_name="Novo"))
    kiosk.worker().run_once()
    line.plan = lambda seen: Alter(lambda body: json.dumps({**json.loads(body), "policy": old}).encode())
    kiosk.worker(line.url).run_once()
    assert kiosk.identity.policy.place_name == "Novo"


def test_a_catalogue_comes_on_from_where_the_line_was_cut(live, kiosk, line, tmp_path):
    package = publish(live, tmp_path, filler=200_000).package
    half = len(package) // 2
    left = [CutAnswer(half)]
    line.plan = lambda seen: left.pop() if seen.path == PACKAGE and left else None
    worker = kiosk.worker(line.url)
    worker.run_once()
    assert in_force(kiosk) == 1
    (part,) = (kiosk.data / "catalogue").glob("incoming-*")
    kept = part.stat().st_size
    assert half / 2 < kept <= half
    kiosk.clock.go_on(60)
    worker.run_once()
    assert in_force(kiosk) == 2
    ranges = [seen.head.decode().lower() for seen in line.seen if seen.path == PACKAGE]
    assert f"range: bytes={kept}-" in ranges[-1]
    assert list((kiosk.data / "catalogue").glob("incoming-*")) == []


def test_half_of_one_package_and_half_of_another_is_neither(live, kiosk, line, tmp_path):
    publish(live, tmp_path, filler=50_000)
    left = [CutAnswer(20_000)]
    line.plan = lambda seen: left.pop() if seen.path == PACKAGE and left else None
    worker = kiosk.worker(line.url)
    worker.run_once()
    publish(live, tmp_path, filler=50_000, version=3)
    kiosk.clock.go_on(60)
    worker.run_once()
    assert in_force(kiosk) == 3
    assert list((kiosk.data / "catalogue").glob("incoming-*")) == [], "nor does the half stay"


def test_another_package_that_the_platform_signed_is_not_the_announced_one(live, kiosk, line, tmp_path):
    older = publish(live, tmp_path).package
    publish(live, tmp_path, version=3)
    line.plan = lambda seen: Say(200, older, "application/zip") if seen.path == PACKAGE else None
    kiosk.worker(line.url).run_once()
    assert in_force(kiosk) == 1


def test_an_older_catalogue_is_not_even_fetched(live, kiosk, line, tmp_path, monkeypatch):
    older = live.platform.catalogues.newest()
    publish(live, tmp_path)
    worker = kiosk.worker(line.url)
    worker.run_once()
    monkeypatch.setattr(live.platform.catalogues, "newest", lambda: older)
    line.seen.clear()
    kiosk.clock.go_on(60)
    worker.run_once()
    assert CONTACT in {seen.path for seen in line.seen} and PACKAGE not in {seen.path for seen in line.seen}


def test_a_package_that_is_not_the_announced_one_is_not_taken(live, kiosk, line, tmp_path):
    publish(live, tmp_path)
    line.plan = lambda seen: Say(200, b"x" * 10_000, "application/zip") if seen.path == PACKAGE else None
    kiosk.worker(line.url).run_once()
    assert in_force(kiosk) == 1


def test_the_window_takes_newer_catalogue_and_policy_between_visits(live, kiosk, tmp_path):
    from ui.bootstrap import NewestCatalogue

    windows_own = Identity.load(kiosk.data / "identity")
    between_visits = NewestCatalogue(CatalogueStore(kiosk.data / "catalogue"), windows_own)
    assert between_visits.newest().catalogue.version == 1
    publish(live, tmp_path)
    live.platform.set_policy(Policy(version=2, idle_warning_s=45))
    kiosk.worker().run_once()
    assert windows_own.policy.version == 1, "nothing changes in the middle of a visit"
    assert between_visits.newest().catalogue.version == 2
    assert windows_own.policy.idle_warning_s == 45


def test_what_citizens_submitted_goes_before_a_catalogue(live, kiosk, line, tmp_path):
    publish(live, tmp_path)
    kiosk.submit()
    worker = kiosk.worker(line.url)
    worker.run_once()
    assert kiosk.store.counts().unsent == 0
    assert PACKAGE not in {seen.path for seen in line.seen}
    worker.run_once()
    assert in_force(kiosk) == 2


def test_a_catalogue_that_does_not_come_holds_up_no_request(live, kiosk, line, tmp_path):
    publish(live, tmp_path)
    line.plan = lambda seen: Say(500) if seen.path == PACKAGE else None
    worker = kiosk.worker(line.url)
    worker.run_once()
    kiosk.submit()
    kiosk.drain(worker)
    assert len(live.platform.requests.all()) == 1


def test_heads_of_an_untouched_audit_chain_raise_no_alert(live, kiosk):
    worker = kiosk.worker()
    for _ in range(3):
        kiosk.store.record(Event("visit_started", visit="v"))
        worker.run_once()
        kiosk.clock.go_on(60)
    assert live.platform.alerts() == ()
    assert said(live).heartbeat.audit.seq == kiosk.store.audit_head().seq


@pytest.mark.parametrize("change", ["cut", "rewritten", "cut, and the note of what was told too"])
def test_a_changed_audit_chain_is_seen_with_the_next_contact(live, kiosk, change):
    from sqlalchemy import delete, update

    from kiosk.storage.tables import audit

    kiosk.store.record(Event("visit_started", visit="v"))
    kiosk.store.record(Event("visit_started", visit="w"))
    worker = kiosk.worker()
    worker.run_once()
    last = kiosk.store.audit_head().seq
    forged = update(audit).values(hash="0" * 64) if change == "rewritten" else delete(audit).where(audit.c.seq == last)
    if change.startswith("cut,"):
        (kiosk.data / told_head.FILE).unlink()
        forged = delete(audit).where(audit.c.seq > 1)
    with kiosk.store._transaction() as connection:
        connection.execute(forged)
    kiosk.clock.go_on(60)
    worker.run_once()
    assert [alert.name for alert in live.platform.alerts()] == ["audit_changed"]


def test_a_chain_that_was_made_anew_and_is_longer_is_seen_with_the_next_contact(live, kiosk):
    kiosk.store.record(Event("visit_started", visit="v"))
    kiosk.worker().run_once()
    make_anew(kiosk.store)
    kiosk.store.record(Event("visit_started", visit="w"))
    assert kiosk.store.verify_audit() is None, "nothing in the chain itself tells"
    kiosk.worker().run_once()  # another process than the one that told the head
    assert [alert.name for alert in live.platform.alerts()] == ["audit_changed"]


def make_anew(store):
    """Somebody who holds the key changes the first act and makes every hash anew."""
    from sqlalchemy import delete, insert, select

    from kiosk.storage.audit import GENESIS, _digest
    from kiosk.storage.tables import audit

    with store._transaction() as connection:
        rows = [dict(row) for row in connection.execute(select(audit).order_by(audit.c.seq)).mappings()]
        connection.execute(delete(audit))
        rows[0]["actor"], last = "somebody else", GENESIS
        for row in rows:
            row.pop("hash")
            row["prev"] = last
            last = row["hash"] = _digest(row)
            connection.execute(insert(audit).values(row))


def test_a_new_incarnation_is_told(live, kiosk):
    kiosk.store.renew(kiosk.identity.next_incarnation())
    kiosk.worker().run_once()
    assert said(live).heartbeat.incarnation == 2


def test_what_became_of_each_message_is_in_the_chain_whose_head_goes_out(live, kiosk):
    kept, refused = kiosk.submit(), kiosk.submit(service_version=2)
    worker = kiosk.drain(passes=5)
    acts = [(entry.event, entry.data.get("item")) for entry in kiosk.store.audit_entries()]
    assert ("item_acknowledged", kept.id) in acts and ("item_quarantined", refused.id) in acts
    kiosk.clock.go_on(60)
    worker.run_once()
    assert said(live).heartbeat.audit.seq >= len(acts)


def test_no_line_no_heartbeat(live, kiosk, line):
    line.plan = lambda seen: Say(200)
    assert kiosk.worker(line.url).run_once().line is Line.DOWN
    assert said(live).heartbeat is None


def test_kiosks_are_listed_and_shown(live, kiosk, tmp_path, capsys):
    silent = Kiosk.join(live, tmp_path / "silent")
    silent.close()
    kiosk.submit()
    kiosk.worker().run_once()
    data = ["--data", str(live.platform.keys._folder.parent)]
    assert platform_main(["kiosks", "list", *data]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert "quiosque 1" in first and "1 na fila" in first
    assert "quiosque 2" in second and "ainda não falou" in second
    assert platform_main(["kiosks", "show", "1", *data]) == 0
    shown = capsys.readouterr().out
    assert "catálogo 1" in shown and "disk: " in shown
    assert platform_main(["kiosks", "list", "--json", *data]) == 0
    assert json.loads(capsys.readouterr().out)[0]["heartbeat"]["waiting"] == 1
    assert platform_main(["kiosks", "show", "99", *data]) == 1


def test_a_refused_catalogue_is_not_fetched_again_and_again(live, kiosk, line, tmp_path):
    import hashlib

    rubbish = b"no catalogue"
    digest = hashlib.sha256(rubbish).hexdigest()
    announced = {"version": 9, "digest": digest, "size": len(rubbish)}

    def plan(seen):
        if seen.path == PACKAGE:
            return Say(200, rubbish, "application/zip")
        return Alter(lambda body: json.dumps({**json.loads(body), "catalogue": announced}).encode())

    line.plan = plan
    worker = kiosk.worker(line.url)
    for _ in range(4):
        worker.run_once()
        kiosk.clock.go_on(60)
    assert [seen.path for seen in line.seen].count(PACKAGE) == 1
    assert "catalogue_refused" in kiosk.noted() and in_force(kiosk) == 1


def test_states_of_the_queue_are_counted_apart(live, kiosk):
    kiosk.submit(answers=())
    worker = kiosk.drain(passes=2)
    kiosk.clock.go_on(60)
    worker.run_once()
    assert kiosk.store.items()[0].state is ItemState.QUARANTINED
    assert said(live).heartbeat.quarantined == 1
