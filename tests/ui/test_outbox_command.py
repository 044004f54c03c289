"""`balcao outbox` says what waits, since when and until when; and never a word of what it carries."""

import contextlib
import json
from datetime import timedelta

import pytest

from kiosk.clock import SystemClock
from kiosk.identity import Identity
from kiosk.messages import MessageKind
from kiosk.protocol_number import make
from kiosk.storage.outbox import NewItem
from kiosk.storage.store import Store
from tests.kiosk.storage.support import acknowledge, sealed, submit
from ui.main import main

FIRST, SECOND = "019a2075-dd83-70e0-a234-d18fce1abfc7", "019a2075-ee94-70e0-a234-d18fce1abfc8"
PROTOCOL = make("MT", 17, 1, 1)


@pytest.fixture
def data(tmp_path):
    return tmp_path / "kiosk"


@pytest.fixture
def store(data):
    identity = Identity.load_or_create(data / "identity")
    with contextlib.closing(Store.open(data / "store", identity.database_key, SystemClock())) as opened:
        message, evidence = sealed(9000), sealed(70_000)
        opened.blobs.stage(evidence)
        with opened.write() as unit:
            named = ((evidence.digest, 70_000),)
            number = unit.next_sequence()
            unit.enqueue(
                NewItem(MessageKind.REQUEST, FIRST, FIRST, number, PROTOCOL, message.digest, message.data, named)
            )
        yield opened


def run(data, *words):
    return main(["outbox", *words, "--data", str(data)])


def test_the_list_shows_each_item_beside_the_running_kiosk(store, data, capsys):
    submit(store, SECOND, kind=MessageKind.RATING, chain=FIRST)
    store.defer(FIRST, SystemClock().now() + timedelta(minutes=5), "timeout")
    with store.write():
        assert run(data, "list") == 0
    first, second = capsys.readouterr().out.splitlines()[1:3]
    assert first.startswith(FIRST) and PROTOCOL in first and "aguarda envio" in first and "agora" not in first
    assert "avaliação" in second and "agora" in second


def test_every_state_has_its_word(store, data, capsys):
    store.mark_incomplete(FIRST, ("ab" * 32,))
    run(data, "list")
    assert "faltam anexos" in capsys.readouterr().out
    store.quarantine(FIRST, "invalid: cpf")
    run(data, "list")
    told = capsys.readouterr().out
    assert "em quarentena" in told and "quando alguém mandar" in told and "1 em quarentena" in told


def test_an_empty_queue_is_said_in_a_sentence(store, data, capsys):
    acknowledge(store, FIRST)
    assert run(data, "list") == 0
    assert capsys.readouterr().out == "A fila está vazia; 1 entregue(s).\n"


@pytest.mark.parametrize("name", [FIRST, FIRST[:16], PROTOCOL, PROTOCOL.lower().replace(" ", "")])
def test_an_item_is_shown_by_id_its_beginning_or_the_protocol(store, data, capsys, name):
    store.quarantine(FIRST, "invalid: cpf")
    assert run(data, "show", name) == 0
    told = capsys.readouterr().out
    assert all(part in told for part in (FIRST, PROTOCOL, "invalid: cpf", "não foi visto por ninguém", "68,4 KB"))


def test_what_was_delivered_is_shown_by_its_receipt(store, data, capsys):
    acknowledge(store, FIRST)
    assert run(data, "show", FIRST) == 0
    assert "entregue; nada selado ficou neste quiosque" in capsys.readouterr().out


def test_a_beginning_that_names_two_is_asked_for_more(store, data, capsys):
    submit(store, SECOND)
    assert run(data, "show", FIRST[:9]) == 1
    assert "começo de 2 ids" in capsys.readouterr().err


def test_what_is_not_there_is_refused(store, data, capsys):
    assert run(data, "show", "nada-disso") == 1
    assert capsys.readouterr().err == "balcao: Não há 'nada-disso' na fila nem entre os entregues.\n"


@pytest.mark.parametrize("words", [["list"], ["show", FIRST]])
def test_where_no_kiosk_lives_it_says_so_and_makes_nothing(data, capsys, words):
    assert run(data, *words) == 1
    assert "Nenhum quiosque foi iniciado" in capsys.readouterr().err
    assert not data.exists()


def test_wrong_words_are_told_in_portuguese(data, capsys):
    assert main(["outbox"]) == 2
    assert main(["outbox", "show"]) == 2
    assert "falta o argumento obrigatório: ID" in capsys.readouterr().err


def test_nothing_sealed_is_printed(store, data, capsys):
    (item,) = store.due(SystemClock().now(), 1, 1)
    run(data, "list")
    run(data, "show", FIRST)
    told = capsys.readouterr().out
    assert item.data.hex()[:32] not in told and json.dumps(told).count(item.digest) == 1
