"""IPP's bytes: what is written can be read, and nothing that a printer may answer breaks the reader."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.ipp_message import NotIpp, Operation, Tag, read_answer, request
from kiosk.devices.ipp_states import status_of
from kiosk.ports import DeviceState

NAMES = st.text(st.sampled_from("abc-"), min_size=1, max_size=12)
NUMBERS = st.tuples(st.just(Tag.INTEGER), st.lists(st.integers(-(2**31), 2**31 - 1), min_size=1, max_size=3))
WORDS = st.tuples(st.sampled_from([Tag.KEYWORD, Tag.URI, Tag.NAME]), st.lists(st.text(max_size=40), min_size=1))
FLAGS = st.tuples(st.just(Tag.BOOLEAN), st.lists(st.booleans(), min_size=1, max_size=2))


@given(st.dictionaries(NAMES, NUMBERS | WORDS | FLAGS, max_size=5))
def test_what_is_written_is_read_again(job) -> None:
    data = request(Operation.PRINT_JOB, 7, {"printer-uri": (Tag.URI, ["ipp://p/"])}, job)
    answer = read_answer(data)  # a request and an answer differ only in what the number in the head means
    assert answer.status == Operation.PRINT_JOB
    assert answer.first == {name: list(values) for name, (_, values) in job.items()}


@given(st.binary(max_size=300))
def test_any_bytes_are_an_answer_or_none(data: bytes) -> None:
    with suppress(NotIpp):
        read_answer(data)


@given(st.integers(0, 60))
def test_a_cut_answer_is_none(length: int) -> None:
    whole = request(Operation.GET_JOB, 1, {"printer-uri": (Tag.URI, ["ipp://printer.example/ipp"])})
    with pytest.raises(NotIpp):
        read_answer(whole[:length])


@pytest.mark.parametrize(
    ("state", "reasons", "said"),
    [
        (3, ["none"], ("ok", "ready")),
        (4, ["media-low-report"], ("ok", "low")),
        (3, ["media-empty-warning"], ("fault", "empty")),
        (5, ["media-needed-error", "media-low-warning"], ("fault", "empty")),
        (5, ["media-jam-error", "media-empty-error"], ("fault", "jam")),
        (3, ["cover-open"], ("fault", "cover")),
        (5, ["none"], ("fault", "stopped")),
        (3, ["toner-low-report"], ("ok", "ready")),
        (3, ["offline-report"], ("fault", "gone")),
        (None, [], ("unknown", "silent")),
    ],
)
def test_a_printers_words_become_ours(state, reasons, said) -> None:
    status = status_of(state, reasons)
    assert (status.state.value, status.reason.value) == said


@given(st.lists(st.text(max_size=20)))
def test_words_that_nobody_knows_are_no_fault(reasons) -> None:
    assert status_of(3, [f"x-{reason}" for reason in reasons]).state is DeviceState.OK
