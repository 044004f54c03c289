"""A broken flow never reaches a visit: what is wrong is named where it stands."""

from typing import Any

import pytest

from kiosk.errors import CatalogueError
from kiosk.flow.compiled import check_flow, compile_flow
from kiosk.flow.conditions import ConditionRefused, Type, compile_condition
from kiosk.flow.definition import Flow
from tests.kiosk.flow.visits import REVIEW, flow_of

TEXT = {"id": "nome", "kind": "text", "title": "?"}
DATE = {"id": "nasc", "kind": "date", "title": "?"}


def faults(*steps: dict[str, Any]) -> dict[str, str]:
    _, found = check_flow(flow_of(*steps))
    return {".".join(map(str, fault.path)): fault.reason for fault in found}


def group(*questions: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": "filhos", "kind": "group", "title": "Filhos", "item": "Filho", "questions": list(questions), **more}


@pytest.mark.parametrize(
    ("when", "reason"),
    [
        ('nome == "x"', "ainda não foi pedida ('nome')"),
        ("outro == 1", "linha 1, coluna 1: 'outro' não existe"),
        ("true &&\n  outro > 1", "linha 2, coluna 3"),
        ("antes > 1", "linha 1, coluna 7: '>' não serve para (texto, número)"),
        ("antes ==", "coluna 9: a condição não está bem escrita aqui"),
        ("today == 1", "(data, número)"),
        ("antes.exists(x, x)", "linha 1"),
        ("antes", "dá texto, e não um sim ou não"),
        ("", "coluna 1"),
        ("x" * 2001, "2000 caracteres"),
        ('"sim" in answered[0]', "linha 1"),
        ('answered[0] == "a"', "antes das respostas não pode ser calculada"),
    ],
)
def test_a_broken_condition_is_named(when: str, reason: str) -> None:
    found = faults({**TEXT, "id": "antes"}, {**TEXT, "when": when})
    assert list(found) == ["steps.1.when"]
    assert reason in found["steps.1.when"]


@pytest.mark.parametrize(
    ("steps", "path"),
    [
        ((TEXT, TEXT), "steps.1.id"),
        (({**TEXT, "id": "in"},), "steps.0.id"),
        (({**TEXT, "id": "answered"},), "steps.0.id"),
        ((DATE, {**TEXT, "id": "nasc_years"}), "steps.1.id"),
        (({**TEXT, "id": "nasc_years"}, DATE), "steps.1.id"),
        ((group(TEXT), {**TEXT, "id": "filhos"}), "steps.1.id"),
        ((group(TEXT, TEXT),), "steps.0.questions.1.id"),
        ((group(),), "steps.0.questions"),
        ((group(TEXT, minimum=5, maximum=2),), "steps.0.minimum"),
        ((group({**TEXT, "kind": "consent"}),), "steps.0.questions.0.kind"),
        ((group(TEXT, when="filhos.size() > 0"),), "steps.0.when"),
        (({**TEXT, "kind": "choice"},), "steps.0.options"),
        (({**TEXT, "kind": "choice", "options": [{"id": "a", "label": "A"}] * 2},), "steps.0.options"),
        (({**TEXT, "options": [{"id": "a", "label": "A"}]},), "steps.0.options"),
        (({**TEXT, "minimum": 3},), "steps.0.minimum"),
        (({**TEXT, "kind": "number", "minimum": "today"},), "steps.0.minimum"),
        (({**TEXT, "kind": "number", "minimum": 3, "maximum": 2},), "steps.0.minimum"),
        (({**DATE, "maximum": "2026-13-01"},), "steps.0.maximum"),
        (({**DATE, "minimum": "2026-02-01", "maximum": "2026-01-01"},), "steps.0.minimum"),
        (({**DATE, "max_length": 3},), "steps.0.max_length"),
        ((group(DATE, {**TEXT, "id": "nasc_years"}),), "steps.0.questions.0.id"),
        (({**REVIEW, "id": "fim"},), "steps.0.kind"),
    ],
)
def test_a_fault_is_named_where_it_stands(steps: tuple[dict[str, Any], ...], path: str) -> None:
    assert list(faults(*steps)) == [path]


def test_a_flow_without_review_never_ends() -> None:
    _, found = check_flow(Flow.model_validate({"steps": [TEXT]}))
    assert [fault.path for fault in found] == [("steps", 0, "kind")]


def test_a_group_hides_the_outer_question_of_the_same_name() -> None:
    early = group({**TEXT, "id": "idade", "when": 'nome == "x"'}, TEXT)
    assert "ainda não foi pedida" in faults(TEXT, early)["steps.1.questions.0.when"]
    late = group(TEXT, {**TEXT, "id": "idade", "when": 'nome == "x"'})
    assert faults(TEXT, late) == {}


def test_compiling_raises_with_every_reason() -> None:
    with pytest.raises(CatalogueError, match=r"steps\.0\.options.*steps\.1\.when"):
        compile_flow(flow_of({**TEXT, "kind": "choice"}, {**TEXT, "id": "b", "when": "c"}))


def test_an_evaluation_error_asks_rather_than_skips() -> None:
    condition = compile_condition("lista[3] == 'a'", {"lista": Type.STRINGS})
    assert condition.holds({"lista": []}) is True
    assert condition.fault({"lista": []})


def test_names_inside_quotes_are_not_read() -> None:
    assert compile_condition('a == "b"', {"a": Type.STRING, "b": Type.STRING}).reads == {"a"}


def test_a_condition_can_compare_days() -> None:
    found = faults(DATE, {**TEXT, "when": 'nasc > timestamp("2000-01-01T00:00:00Z") && today > nasc'})
    assert found == {}


def test_a_refused_condition_says_where() -> None:
    with pytest.raises(ConditionRefused) as refused:
        compile_condition("a >", {"a": Type.INT})
    assert (refused.value.line, refused.value.column) == (1, 4)
