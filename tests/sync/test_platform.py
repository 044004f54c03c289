"""The platform's own rules: what it accepts, refuses, keeps, and how requests move."""

import json
from contextlib import closing
from datetime import UTC, datetime

import pytest

from kiosk.config import Profile
from kiosk.errors import Refused
from kiosk.messages import Answer, AuditHeadContent, MessageKind, Person, PresenceClaim
from kiosk.ports import SealingOrder, SourceKind
from kiosk.signing import Purpose
from kiosk.storage.outbox import ItemState
from sync.envelope import EnvelopeSealer, RecipientKey
from sync.protocol import MAX_BLOB_BYTES, ItemStatus
from sync.server.platform import Platform
from tests.sync.support import Kiosk, fate, make_evidence


def changed(content, **answers):
    return tuple(
        Answer(question=a.question, value=answers.get(a.question, a.value), actor=a.actor) for a in content.answers
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"service": "nada"}, "unknown_service"),
        ({"service_version": 2}, "service_version"),
        ({"answers": ()}, "invalid_answers"),
        ({"id": "another"}, "binding"),
        ({"requester": Person(cpf="52998224725", name="Outra Pessoa")}, "people"),
        ({"beneficiary": Person(name="Outra Pessoa")}, "people"),
        ({"presence": PresenceClaim(methods={"face": "passed"}, evidence=("0" * 64,))}, "evidence"),
    ],
)
def test_a_request_that_breaks_the_rules_is_refused_and_alerted(live, kiosk, changes, code):
    with kiosk.store.write() as unit:
        content = kiosk.content("poda", 1)
        wrong = content.model_copy(update=changes)
        order = SealingOrder(MessageKind.REQUEST, content.id, content.id, unit.next_sequence(), 1)
        kiosk.enqueue(unit, order, wrong.model_dump_json().encode())
    assert fate(kiosk).startswith(code)
    assert [alert.name for alert in live.platform.alerts()] == ["refused"]
    assert live.platform.requests.all() == ()


def test_a_refusal_never_repeats_what_was_written(live, kiosk):
    wrong = changed(kiosk.content("poda", 1), cpf="11111111111", nome="Segredo da Silva")
    kiosk.submit(answers=wrong)
    told = fate(kiosk)
    assert "cpf" in told and "11111111111" not in told and "Segredo" not in told


def test_content_that_is_not_a_request_is_refused_without_its_words(kiosk):
    kiosk.send(MessageKind.REQUEST, "r", "r", b'{"nome": "Segredo da Silva"}')
    told = fate(kiosk)
    assert told.startswith("malformed") and "Segredo" not in told


@pytest.mark.parametrize(
    "moment", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)], ids=["first", "last"]
)
def test_a_moment_at_an_end_of_time_is_refused_and_not_asked_for_again(live, kiosk, moment):
    with kiosk.store.write() as unit:
        order = SealingOrder(MessageKind.REQUEST, "r", "r", unit.next_sequence(), 1)
        content = kiosk.content("poda", order.sequence, id="r")
        told = content.model_copy(update={"started_at": moment})
        kiosk.enqueue(unit, order, told.model_dump_json().encode())
    assert fate(kiosk).startswith("malformed")
    assert live.platform.requests.all() == ()


def test_a_request_for_a_catalogue_not_yet_published_waits(live, kiosk, tmp_path):
    kiosk.submit(catalogue_version=2)
    kiosk.drain(passes=3)
    (item,) = kiosk.store.items()
    assert (item.state, item.status) == (ItemState.WAITING, "unknown_catalogue")
    publish(live, tmp_path, 2)
    kiosk.drain()
    assert len(live.platform.requests.all()) == 1


def publish(live, tmp_path, version, name=""):
    import shutil

    from tests.sync.servers import CATALOGUE

    folder = tmp_path / f"catalogue{version}{name}"
    shutil.copytree(CATALOGUE, folder)
    file = folder / "catalogue.yaml"
    file.write_text(file.read_text().replace("version: 1", f"version: {version}").replace("ensaio", f"ensaio{name}"))
    live.platform.catalogues.publish(folder)


def test_a_newer_catalogue_reaches_the_kiosk_and_old_requests_are_judged_by_the_old_one(live, kiosk, tmp_path):
    from kiosk.catalogue.store import CatalogueStore

    kiosk.submit()
    publish(live, tmp_path, 2)
    kiosk.drain().run_once()
    assert len(live.platform.requests.all()) == 1
    assert CatalogueStore(kiosk.data / "catalogue").current(kiosk.identity.key_ring).version == 2
    assert "catalogue_accepted" in kiosk.noted()


def test_a_version_is_published_with_one_content_only(live, tmp_path):
    publish(live, tmp_path, 2)
    with pytest.raises(Refused, match="outro conteúdo"):
        publish(live, tmp_path, 2, "x")


def test_a_newer_policy_reaches_the_kiosk(live, kiosk):
    from kiosk.config import Policy

    live.platform.set_policy(Policy(version=2, place_name="Outro lugar"))
    kiosk.drain()
    kiosk.worker().run_once()
    assert kiosk.identity.policy.place_name == "Outro lugar"


HEAD = AuditHeadContent(incarnation=1, seq=1, hash="0" * 64)


def report(kiosk, id_, sequence):
    """A sealed message that nothing but its id and sequence tells from another."""
    order = SealingOrder(MessageKind.AUDIT_HEAD, id_, "audit", sequence, 1)
    return kiosk.sealer().seal(HEAD.model_dump_json().encode(), order).data


def test_the_same_id_with_other_bytes_is_kept_as_a_conflict(live, kiosk):
    transport = kiosk.transport()
    first, other = report(kiosk, "a", 1), report(kiosk, "a", 2)
    statuses = [transport.send_batch([data]).results[0].status for data in (first, other, first, other)]
    assert statuses == [ItemStatus.ACCEPTED, ItemStatus.CONFLICT, ItemStatus.ACCEPTED, ItemStatus.CONFLICT]
    assert [(alert.name, alert.subject) for alert in live.platform.alerts()] == [("conflict", "a")]


def test_the_same_place_in_the_sequence_with_another_id_is_a_conflict(live, kiosk):
    transport = kiosk.transport()
    statuses = [transport.send_batch([report(kiosk, id_, 7)]).results[0].status for id_ in ("a", "b")]
    assert statuses == [ItemStatus.ACCEPTED, ItemStatus.CONFLICT]
    assert [(alert.name, alert.subject) for alert in live.platform.alerts()] == [("conflict", "b")]


def test_the_same_bytes_twice_in_one_batch_are_accepted_twice_and_kept_once(kiosk):
    data = report(kiosk, "a", 1)
    answer = kiosk.transport().send_batch([data, data])
    assert [result.status for result in answer.results] == [ItemStatus.ACCEPTED] * 2
    assert answer.results[0].receipt == answer.results[1].receipt


def test_a_tracking_token_that_is_taken_is_a_conflict(live, kiosk):
    first = kiosk.submit()
    kiosk.submit(tracking_token=first.tracking_token)
    assert fate(kiosk).startswith("conflict")
    assert len(live.platform.requests.all()) == 1


def test_a_message_of_another_kiosk_is_refused(live, kiosk, tmp_path):
    other = Kiosk.join(live, tmp_path / "other")
    other.submit()
    (item,) = other.store.due(other.clock.now(), 1, 10**6)
    (result,) = kiosk.transport().send_batch([item.data]).results
    assert result.status is ItemStatus.REFUSED
    other.close()


@pytest.mark.parametrize("claimed", ["another kiosk", "a file without end", "an empty file"])
def test_a_manifest_that_claims_what_is_not_its_kiosks_is_refused(live, kiosk, claimed):
    device = kiosk.identity.device + (claimed == "another kiosk")
    size = {"a file without end": MAX_BLOB_BYTES + 1, "an empty file": 0}.get(claimed, 1)
    ring = kiosk.identity.key_ring
    recipients = {**ring.of(Purpose.RECIPIENT), **ring.of(Purpose.RECOVERY)}
    sealer = EnvelopeSealer(kiosk.identity.signer, device, 1, recipients)
    sealed = sealer.seal(b"{}", SealingOrder(MessageKind.REQUEST, "r", "r", 1, 1, (("ab" * 32, size),)))
    (result,) = kiosk.transport().send_batch([sealed.data]).results
    assert (result.status, result.problem.type) == (ItemStatus.REFUSED, "urn:balcao:problem:envelope_refused")
    assert live.platform.intake.announced(live.platform.devices.get(1), "ab" * 32) is None


def test_nobody_is_told_what_became_of_another_kiosks_messages(live, kiosk, tmp_path):
    content = kiosk.submit()
    kiosk.drain()
    with closing(Kiosk.join(live, tmp_path / "other")) as other:
        (result,) = other.transport().ask_completions([content.id]).results
    assert (result.status, result.receipt, result.digest) == (ItemStatus.RETRY, None, "")


def test_a_message_sealed_to_somebody_else_is_refused(kiosk):
    stranger = RecipientKey.generate()
    sealer = EnvelopeSealer(kiosk.identity.signer, kiosk.identity.device, 1, {stranger.kid: stranger.public})
    sealed = sealer.seal(b"{}", SealingOrder(MessageKind.REQUEST, "r", "r", 1, 1))
    (result,) = kiosk.transport().send_batch([sealed.data]).results
    assert (result.status, result.problem.type) == (ItemStatus.REFUSED, "urn:balcao:problem:not_openable")


def test_an_unknown_device_is_refused_as_a_whole(live, kiosk):
    from sync.answers import NoAnswer, Silence
    from sync.transport import Transport, make_client

    with make_client() as client:
        answer = Transport(live.url, kiosk.identity.signer, "99", client).send_batch([b""])
    assert isinstance(answer, NoAnswer) and answer.reason is Silence.UNAUTHENTICATED


def test_evidence_that_shows_less_than_claimed_is_refused(kiosk):
    sealed = kiosk.evidence("r1")
    content = kiosk.content("vida", 1, [sealed])
    claim = content.presence.model_copy(update={"methods": {"face": "passed", "turn": "passed"}})
    kiosk.submit("vida", [sealed], id="r1", presence=claim)
    assert fate(kiosk).startswith("evidence")


def test_a_claim_that_nothing_shows_is_refused(kiosk):
    kiosk.submit(presence=PresenceClaim(methods={"face": "passed", "active_challenge": "passed"}))
    assert fate(kiosk).startswith("evidence")


@pytest.mark.parametrize("claimed", [None, PresenceClaim(methods={"face": "none"})], ids=["nothing", "less"])
def test_an_answer_that_says_more_of_presence_than_the_request_is_refused(kiosk, claimed):
    kiosk.submit("vida", presence=claimed)
    assert fate(kiosk).startswith("presence")


def test_evidence_of_another_request_is_refused(kiosk):
    kiosk.submit("vida", [kiosk.evidence("r2")], id="r1")
    assert fate(kiosk).startswith("evidence")


def test_what_is_not_evidence_is_refused(kiosk):
    order = SealingOrder(MessageKind.EVIDENCE, "r1.presence", "r1", 0, 1)
    sealed = kiosk.sealer().seal(make_evidence(2).to_bytes()[:-30], order)
    kiosk.store.blobs.stage(sealed)
    kiosk.submit("vida", [sealed], id="r1")
    assert fate(kiosk).startswith("evidence")


@pytest.mark.parametrize(
    ("source", "accepted"), [(SourceKind.DEVICE, 1), (SourceKind.SIMULATED, 0), (SourceKind.FILE, 0)]
)
def test_a_production_kiosk_sends_its_own_cameras_pictures_only(live, tmp_path, source, accepted):
    kiosk = Kiosk.join(live, tmp_path / "other", Profile.PRODUCTION)
    kiosk.submit("vida", [kiosk.evidence("r1", source=source)], id="r1")
    kiosk.drain(passes=3)
    assert len(live.platform.requests.all()) == accepted
    kiosk.close()


def test_evidence_opens_with_the_platforms_key(live, kiosk):
    sealed = kiosk.evidence("r1", frames=2)
    kiosk.submit("vida", [sealed], id="r1")
    kiosk.drain()
    assert live.platform.open_evidence(sealed.digest) == make_evidence(2).to_bytes()


def test_a_fault_of_the_platforms_in_one_message_holds_up_nobody(live, kiosk, monkeypatch):
    broken, good = kiosk.submit("poda"), kiosk.submit("poda")
    judge = live.platform.intake._judge
    real = judge.judge

    def judged(device, sealed):
        from sync.envelope import read_manifest

        if read_manifest(sealed).id == broken.id:
            raise ZeroDivisionError
        return real(device, sealed)

    monkeypatch.setattr(judge, "judge", judged)
    kiosk.drain(passes=3)
    assert [record.id for record in live.platform.requests.all()] == [good.id]
    assert [(alert.name, alert.subject) for alert in live.platform.alerts()] == [("intake_failed", broken.id)]
    monkeypatch.undo()
    kiosk.drain()
    assert len(live.platform.requests.all()) == 2


def test_keys_and_data_are_the_platforms_users_alone(live):
    folder = live.platform.keys._folder.parent
    modes = {path.name: path.stat().st_mode & 0o777 for path in folder.rglob("*")}
    assert {mode for name, mode in modes.items() if name.endswith((".key", ".json", ".db"))} == {0o600}
    assert {modes["keys"], modes["blobs"]} == {0o700}


def test_a_platform_is_made_once(tmp_path):
    Platform.create(tmp_path / "p").close()
    with pytest.raises(Refused):
        Platform.create(tmp_path / "p")
    with pytest.raises(Refused):
        Platform.open(tmp_path / "nothing")


def test_a_purpose_has_its_own_key_and_recovery_is_a_recipient_of_every_message(live, kiosk):
    ring = live.platform.keys.ring
    kids = [key.kid for key in ring.keys]
    assert len(kids) == len(set(kids)) == 8
    kiosk.submit()
    (item,) = kiosk.store.due(kiosk.clock.now(), 1, 10**6)
    recovery = RecipientKey.from_bytes((live.platform.keys._folder / "recovery.key").read_bytes())
    assert recovery.kid in ring.of(Purpose.RECOVERY)
    from sync.envelope import open_envelope

    assert json.loads(open_envelope(item.data, recovery, kiosk.identity.signer.public))["service"] == "poda"
