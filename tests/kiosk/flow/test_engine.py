"""The engine, as a visit lives it, and the properties that hold on every way through a flow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flow import engine
from kiosk.flow.definition import Kind
from kiosk.flow.engine import FieldRefused, Position, Progress
from kiosk.messages import Actor
from tests.kiosk.flow.visits import FLOW, LEFT, begin, compiled, draw_answer, draw_visit, take, walk

GROWN = ["52998224725", "01/05/1980", LEFT, "propria"]


def at(progress: Progress) -> str:
    return str(progress.position)


def at_review(*children: object) -> Progress:
    return walk(begin(), [*GROWN, *children, False, "carro", False])


def test_a_refused_answer_stays_at_its_question() -> None:
    assert engine.answer(begin(), "123") == FieldRefused("cpf_incomplete")


def test_a_question_is_skipped_until_its_condition_holds() -> None:
    assert at(walk(begin(), ["52998224725"])) == "nascimento"
    assert at(walk(begin(), [LEFT])) == "motivo"


def test_an_optional_question_may_be_left_blank_and_a_required_one_not() -> None:
    before = walk(begin(), ["52998224725", "01/05/1980"])
    assert at(walk(before, ["  "])) == "casa"
    assert engine.answer(walk(before, [LEFT]), "") == FieldRefused("required")


def test_a_question_without_an_exit_cannot_be_left() -> None:
    with pytest.raises(ValueError, match="nascimento"):
        engine.leave_empty(walk(begin(), ["52998224725"]))


def test_items_are_asked_for_as_long_as_there_is_one_more() -> None:
    opened = walk(begin(), [*GROWN, True])
    assert at(opened) == "filhos/0/nome"
    second = walk(opened, ["Bia", "01/05/2020", True, True])
    assert at(second) == "filhos/1/nome"


def test_the_last_item_that_fits_is_followed_by_no_offer() -> None:
    full = walk(begin(), [*GROWN, *[True, "Bia", "01/05/2010", True] * 3])
    assert at(full) == "bens/0/nome"


def test_what_is_owed_is_not_offered() -> None:
    assert at(walk(begin(), [*GROWN, False])) == "bens/0/nome"


def test_an_items_own_answers_decide_what_it_is_asked() -> None:
    grown_child = walk(begin(), [*GROWN, True, "Bia", "01/05/2000"])
    assert at(grown_child) == "filhos/1/_another"


def test_an_items_question_is_not_answered_by_its_outer_namesake() -> None:
    nested = compiled(
        {"id": "nome", "kind": "text", "title": "?"},
        {"id": "g", "kind": "group", "title": "G", "item": "I", "maximum": 1, "questions": [
            {"id": "aviso", "kind": "text", "title": "?", "when": '"nome" in answered'},
            {"id": "nome", "kind": "text", "title": "?"},
            {"id": "fim", "kind": "text", "title": "?", "when": '"nome" in answered'}]},
    )  # fmt: skip
    assert at(walk(begin(nested), ["Ana"])) == "g/0/nome"
    assert at(walk(begin(nested), ["Ana", "Bia"])) == "g/0/fim"


def test_an_item_left_empty_does_not_show_its_outer_namesakes_value() -> None:
    nested = compiled(
        {"id": "nome", "kind": "text", "title": "?"},
        {"id": "g", "kind": "group", "title": "G", "item": "I", "maximum": 1, "questions": [
            {"id": "nome", "kind": "text", "title": "?", "required": False},
            {"id": "fim", "kind": "text", "title": "?", "when": 'nome == ""'}]},
    )  # fmt: skip
    assert at(walk(begin(nested), ["Ana", LEFT])) == "g/0/fim"


def test_a_condition_reads_the_items_of_a_group() -> None:
    assert at(walk(begin(), [*GROWN, True, "Bia", "01/05/2024", False, False])) == "creche"
    assert at(walk(begin(), [*GROWN, True, "Bia", "01/05/2010", False, False])) == "bens/0/nome"


def test_the_offers_words_come_from_the_group_or_stand_in() -> None:
    own = compiled({"id": "g", "kind": "group", "title": "Bens", "item": "Bem", "minimum": 0,
                    "first": "Você tem bens?", "questions": [{"id": "a", "kind": "text", "title": "?"}]})  # fmt: skip
    assert engine.question_at(begin(own)).title == {"pt": "Você tem bens?"}
    assert engine.question_at(walk(begin(own), [True, "x"])).title == {"pt": "Quer incluir mais em “Bens”?"}


def test_a_correction_returns_to_the_review() -> None:
    corrected = walk(engine.correct(at_review(), Position("nascimento")), ["02/05/1980"])
    assert (at(corrected), corrected.returning) == ("revisao", False)


def test_a_correction_visits_what_it_opens_before_it_returns() -> None:
    opened = walk(engine.correct(at_review(), Position("casa")), ["alugada"])
    assert (at(opened), opened.returning) == ("aluguel", True)
    assert at(walk(opened, [800])) == "revisao"


def test_a_correction_can_be_given_up() -> None:
    asked = engine.correct(at_review(), Position("casa"))
    returned = engine.back(asked)
    assert returned is not None
    assert (at(returned), returned.returning, returned.answers) == ("revisao", False, asked.answers)


def test_what_no_longer_applies_is_not_sent_and_comes_back_when_it_does() -> None:
    rented = walk(engine.correct(at_review(), Position("casa")), ["alugada", 800])
    owned = walk(engine.correct(rented, Position("casa")), ["propria"])
    assert Position("aluguel") not in dict(engine.applicable(owned))
    again = walk(engine.correct(owned, Position("casa")), ["alugada"])
    assert dict(engine.applicable(again))[Position("aluguel")].value == 800
    assert at(again) == "revisao"


def test_only_what_applies_can_be_corrected() -> None:
    with pytest.raises(ValueError, match="aluguel"):
        engine.correct(at_review(), Position("aluguel"))


def test_an_item_can_be_added_from_the_review() -> None:
    entries = engine.review(at_review(True, "Bia", "01/05/2010", True))
    offer = next(
        entry for entry in entries if entry.position.question == "_another" and entry.position.group == "filhos"
    )
    assert (offer.position.item, offer.value) == (1, False)
    added = walk(engine.correct(at_review(True, "Bia", "01/05/2010", True), offer.position), [True])
    assert at(added) == "filhos/1/nome"


def test_the_review_names_items_by_their_number() -> None:
    entries = engine.review(at_review(True, "Bia", "01/05/2010", True))
    names = [(entry.question.id, entry.number) for entry in entries if entry.group and entry.group.id == "filhos"]
    assert names == [("nome", 1), ("nascimento", 1), ("escola", 1), ("opens_item", 2)]


def test_there_is_nothing_before_the_first_question() -> None:
    assert engine.back(begin()) is None


def test_steps_count_what_applies_now() -> None:
    assert engine.steps(begin()) == (1, 7)
    assert engine.steps(walk(begin(), [LEFT])) == (2, 8)


def test_who_answered_is_kept() -> None:
    outcome = engine.answer(begin(), "52998224725", Actor.ATTENDANT)
    assert isinstance(outcome, Progress)
    assert outcome.answers[Position("cpf")].actor is Actor.ATTENDANT


def test_no_answer_is_shown_by_a_repr() -> None:
    progress = walk(begin(), ["52998224725"])
    assert "52998224725" not in repr((progress, progress.answers, engine.review(progress)))


@given(data=st.data())
def test_a_position_is_read_as_it_is_written(data: st.DataObject) -> None:
    position = draw_visit(data).position
    assert Position.parse(str(position)) == position


@pytest.mark.parametrize("text", ["", "A", "a/b", "a/b/c", "a/1000/b", "a/0/b/c", "a/-1/b", "_other"])
def test_what_is_no_position_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="position"):
        Position.parse(text)


@given(data=st.data())
def test_back_undoes_going_on(data: st.DataObject) -> None:
    progress = draw_visit(data)
    if engine.question_at(progress).kind is Kind.REVIEW:
        return
    returned = engine.back(take(progress, draw_answer(data, progress)))
    assert returned is not None
    assert returned.position == progress.position


@given(data=st.data())
def test_a_step_forward_is_a_step_of_the_count(data: st.DataObject) -> None:
    progress = draw_visit(data)
    step, steps = engine.steps(progress)
    assert 1 <= step <= steps
    if engine.question_at(progress).kind is not Kind.REVIEW:
        assert engine.steps(take(progress, draw_answer(data, progress)))[0] == step + 1


@given(data=st.data())
def test_what_is_sent_was_asked_and_what_was_skipped_is_not_sent(data: st.DataObject) -> None:
    progress = draw_visit(data)
    fresh, asked = begin(), set()
    for _, given_answer in engine.applicable(progress):
        asked.add(fresh.position)
        fresh = take(fresh, LEFT if given_answer.value is None else given_answer.value)
    assert {position for position, _ in engine.applicable(progress)} == asked


@given(data=st.data())
def test_a_valid_correction_ends_at_the_review_or_at_something_unanswered(data: st.DataObject) -> None:
    progress = draw_visit(data)
    if engine.question_at(progress).kind is not Kind.REVIEW:
        return
    for _ in range(data.draw(st.integers(1, 4), label="corrections")):
        choices = [position for position, _ in engine.applicable(progress)]
        progress = engine.correct(progress, data.draw(st.sampled_from(choices), label="correct"))
        progress = take(progress, draw_answer(data, progress))
        while engine.question_at(progress).kind is not Kind.REVIEW:
            assert progress.returning
            assert progress.position not in progress.answers
            progress = take(progress, draw_answer(data, progress))
        assert engine.complete(progress)
        assert not progress.returning


@given(data=st.data())
def test_complete_means_at_the_review_on_the_straight_way(data: st.DataObject) -> None:
    progress = draw_visit(data)
    assert engine.complete(progress) == (engine.question_at(progress).kind is Kind.REVIEW)


def test_a_flow_is_walked_without_being_changed() -> None:
    before = FLOW.flow.model_dump_json()
    at_review(True, "Bia", "01/05/2010", True)
    assert FLOW.flow.model_dump_json() == before
    assert all(not value for name, value in FLOW.empties.items() if isinstance(value, list)), (
        "shared empties stay empty"
    )
