"""`balcao audit verify` finds any change, removal or reordering, at the end of the chain and of the whole of it too."""

import pytest

from kiosk.events import Event
from kiosk.told_head import FILE
from sync.server.main import main as platform_main
from tests.sync.test_contact import make_anew
from ui.main import main as balcao


def verify(kiosk, *words):
    return balcao(["audit", "verify", *words, "--data", str(kiosk.data)])


def tamper(kiosk, *statements):
    with kiosk.store._transaction() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


@pytest.fixture
def trail(kiosk):
    """A kiosk with a few acts, whose head the platform knows."""
    for number in range(5):
        kiosk.store.record(Event("visit_ended", visit=f"v-{number}", reason="left"), "citizen")
    kiosk.worker().run_once()
    return kiosk


def test_an_untouched_chain_is_whole_and_its_head_is_named(trail, capsys):
    assert verify(trail) == 0
    head = trail.store.audit_head()
    assert f"{head.seq} atos, até {head.hash}" in capsys.readouterr().out


def test_what_comes_after_the_head_that_was_told_is_no_change(trail):
    trail.store.record(Event("visit_ended", visit="later", reason="left"), "citizen")
    assert verify(trail) == 0


TAMPERED = {
    "changed": (["UPDATE audit SET actor = 'system' WHERE seq = 3"], 3),
    "removed": (["DELETE FROM audit WHERE seq = 3"], 3),
    "reordered": ([f"UPDATE audit SET seq = {to} WHERE seq = {at}" for at, to in ((3, 99), (4, 3), (99, 4))], 3),
    "cut at its end": (["DELETE FROM audit WHERE seq > 4"], 5),
    "emptied": (["DELETE FROM audit"], 1),
}


@pytest.mark.parametrize("how", TAMPERED)
def test_a_chain_that_was_tampered_with_is_told_with_the_act(trail, capsys, how):
    statements, act = TAMPERED[how]
    tamper(trail, *statements)
    assert verify(trail) == 1
    assert f"o ato {act} não confere" in capsys.readouterr().err


def test_a_chain_made_anew_is_told_by_the_head_that_went_out(trail):
    make_anew(trail.store)
    assert trail.store.verify_audit() is None
    assert verify(trail) == 1


def test_where_the_note_went_too_the_platforms_own_word_tells(live, trail, capsys):
    platform_main(["kiosks", "show", "1", "--data", str(live.platform.keys._folder.parent)])
    (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("registro de atos")]
    head = line.split()[-1]
    assert verify(trail, "--head", head) == 0
    make_anew(trail.store)
    (trail.data / FILE).unlink()
    assert verify(trail) == 0, "who holds the disk can change both"
    assert verify(trail, "--head", head) == 1


@pytest.mark.parametrize("note", [b"", b"[1]", b'{"incarnation": 1}'])
def test_a_damaged_note_is_none(trail, note):
    (trail.data / FILE).write_bytes(note)
    assert verify(trail) == 0
    trail.clock.go_on(60)
    trail.worker().run_once()
    assert (trail.data / FILE).read_bytes() != note


def test_a_head_of_an_earlier_database_says_nothing_of_this_one(trail):
    note = (trail.data / FILE).read_text()
    (trail.data / FILE).write_text(note.replace('"incarnation": 1', '"incarnation": 7').replace('"seq": ', '"seq": 9'))
    assert verify(trail) == 0


@pytest.mark.parametrize("head", ["", "3", "0:" + "ab" * 32, "3:abc", "x:" + "ab" * 32, "3:" + "zz" * 32])
def test_what_is_no_head_is_refused_in_words(trail, head, capsys):
    assert verify(trail, "--head", head) == 2
    assert "espera o número e o código do ato" in capsys.readouterr().err
