"""Documents and signatures as answers: what is taken, what is refused, and what conditions see of them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flow.compiled import check_flow
from kiosk.flow.fields import FieldRefused, display, parse
from kiosk.flow.fields.signature import MOST_POINTS
from tests.kiosk.flow.answers import TODAY, question
from tests.kiosk.flow.visits import LEFT, begin, compiled, flow_of, walk

CLAIM = {"blob": "ab" * 32, "pages": 2, "bytes": 90_000, "source": "device"}
PAPER = {"id": "rg", "kind": "document", "title": "RG?", "exit_label": "Não tenho agora"}


def key_of(outcome: Any) -> str | None:
    return outcome.key if isinstance(outcome, FieldRefused) else None


@pytest.mark.parametrize(
    "change",
    [{"blob": "ab"}, {"pages": 0}, {"pages": True}, {"pages": "2"}, {"pages": 11}, {"bytes": 9 << 20}, {"bytes": 0},
     {"source": "web"}, {"more": 1}, {"pages": 2.0}],
)  # fmt: skip
def test_what_names_no_sealed_pdf_is_no_document(change: dict[str, Any]) -> None:
    assert key_of(parse(question("document"), {**CLAIM, **change}, TODAY)) == "document_needed"


def test_a_document_has_as_many_pages_as_are_asked() -> None:
    asked = question("document", minimum=2, maximum=3)
    assert parse(asked, CLAIM, TODAY) == CLAIM
    assert key_of(parse(asked, {**CLAIM, "pages": 1}, TODAY)) == "document_too_few"
    assert key_of(parse(asked, {**CLAIM, "pages": 4}, TODAY)) == "document_too_many"


def test_the_review_says_how_many_pages_there_are() -> None:
    assert display(question("document"), CLAIM, "es") == "2 páginas fotografiadas"
    assert display(question("document"), {**CLAIM, "pages": 1}) == "1 página fotografada"


def test_who_has_no_document_now_is_asked_something_else() -> None:
    flow = compiled(PAPER, {"id": "quando", "kind": "text", "title": "Quando?", "when": '"rg" in left'})
    assert walk(begin(flow), [LEFT]).position.question == "quando"
    assert walk(begin(flow), [CLAIM]).position.question == "revisao"


def test_conditions_count_pages_and_know_how_it_was_signed() -> None:
    flow = compiled(
        PAPER,
        {"id": "nome", "kind": "signature", "title": "Assine"},
        {"id": "verso", "kind": "text", "title": "?", "when": 'rg > 1 && nome == "keys"'},
    )
    assert walk(begin(flow), [CLAIM, {"how": "keys"}]).position.question == "verso"
    assert walk(begin(flow), [{**CLAIM, "pages": 1}, {"how": "keys"}]).position.question == "revisao"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"minimum": 0}, "um documento tem de 1 a 10 páginas"),
        ({"maximum": 11}, "um documento tem de 1 a 10 páginas"),
        ({"minimum": 3, "maximum": 2}, "o mínimo passa do máximo"),
        ({"portrait": True}, "o retrato só serve antes de uma pergunta 'presence'"),
        ({"kind": "text", "portrait": True}, "uma pergunta 'text' não tem retrato"),
    ],
)
def test_a_document_that_cannot_be_asked_for_is_found_in_the_catalogue(changes: dict[str, Any], reason: str) -> None:
    _, faults = check_flow(flow_of({**PAPER, **changes}))
    assert reason in [fault.reason for fault in faults]


def test_a_portrait_before_the_presence_check_is_right() -> None:
    presence = {"id": "presenca", "kind": "presence", "title": "Olhe"}
    assert check_flow(flow_of({**PAPER, "portrait": True}, presence))[1] == ()
    assert check_flow(flow_of(presence, {**PAPER, "portrait": True}))[1] != ()


DRAWN = {"strokes": [[10, 10, 200, 300, 201, 301], [400, 20]]}


def test_strokes_become_a_path_without_what_tells_nothing() -> None:
    assert parse(question("signature"), DRAWN, TODAY) == {"how": "drawn", "path": "M10 10L200 300M400 20"}


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ({"strokes": []}, "signature_needed"),
        ({"strokes": [[1, 2, 3]]}, "signature_needed"),
        ({"strokes": [["a", "b"]]}, "signature_needed"),
        ({"strokes": [[float("inf"), 1]]}, "signature_needed"),
        ({"how": "drawn", "path": "M1 1L<script>"}, "signature_needed"),
        ({"how": "drawn", "path": "M0 0L500 500", "x": 1}, "signature_needed"),
        ({"how": "keys", "path": "M0 0L500 500"}, "signature_needed"),
        ("Maria", "signature_needed"),
        ({"strokes": [[500, 500, 510, 505]]}, "signature_too_small"),
        ({"strokes": [[x % 1000, (x * 7) % 500] for x in range(3000)] + [[0, 0, 900, 0]]}, "signature_too_long"),
    ],
)
def test_what_is_no_signature_is_refused(raw: Any, key: str) -> None:
    assert key_of(parse(question("signature"), raw, TODAY)) == key


@given(st.lists(st.lists(st.floats(-50, 1200), min_size=2, max_size=80).map(lambda flat: flat[: len(flat) // 2 * 2])))
def test_any_scribble_is_bounded_and_stays_what_it_is(strokes: list[list[float]]) -> None:
    read = parse(question("signature"), {"strokes": strokes}, TODAY)
    if not isinstance(read, FieldRefused):
        assert parse(question("signature"), read, TODAY) == read
        assert len(read["path"]) <= 10 * MOST_POINTS


def test_the_review_says_how_it_was_signed() -> None:
    assert display(question("signature"), {"how": "keys"}) == "Confirmado sem desenhar"
    assert display(question("signature"), {"how": "drawn", "path": "M1 1"}, "en") == "Signed on screen"
