"""Whatever a row holds beside them, sealed bytes lie in overflow pages alone, from the second byte of the first one on.

An overflow page begins with the number of the next one, whose first byte is 0 in any file below 64 GB; a b-tree page
begins with its kind, which is none.
"""

import contextlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.messages import MessageKind
from kiosk.storage import outbox
from kiosk.storage.engine import DATABASE
from kiosk.storage.outbox import NewItem
from kiosk.storage.pages import PAGE, RESERVED, lay_out, take_out
from kiosk.storage.residue import WINDOW, Pages
from kiosk.storage.store import Store
from tests.kiosk.storage.support import KEY, ManualClock, sealed

LINK = 4
OVERFLOW = PAGE - RESERVED - LINK
TEXTS = st.text(st.sampled_from("aZ09 çã$"), max_size=150)


def rows_around(size: int) -> st.SearchStrategy[int]:
    return st.integers(size - 3, size + 3)


SIZES = st.one_of(
    st.integers(2 * WINDOW, 30_000), rows_around(OVERFLOW), rows_around(2 * OVERFLOW), rows_around(8186 - 480)
)


def closely(data: bytes) -> list[bytes]:
    return [data[start : start + WINDOW] for start in range(0, len(data) - WINDOW + 1, WINDOW)]


def pages_of(folder: Path) -> list[bytes]:
    pages = Pages(folder / DATABASE, KEY)
    return [page for page in pages.of_database() if page is not None]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(SIZES, TEXTS, TEXTS, st.integers(0, 1 << 62)), min_size=1, max_size=8))
@example([(7300 + more, "", "", 1) for more in range(0, 900, 9)])
@example([(7300 + more, "", "x" * 130, 1) for more in range(0, 900, 9)])
def test_no_sealed_byte_lies_in_a_b_tree(rows):
    messages = [sealed(size) for size, *_ in rows]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with contextlib.closing(Store.open(folder, KEY, ManualClock())) as store:
            with store.write() as unit:
                for at, (message, (_, text, kept, number)) in enumerate(zip(messages, rows, strict=True)):
                    named = (MessageKind.REQUEST, f"{at}-{text}", f"{at}", number, kept, message.digest, message.data)
                    unit.enqueue(NewItem(*named, code_hash=kept + text))
            store.tidy()
            assert [store.sealed(item.id) for item in store.items()] == [message.data for message in messages]
        pages = pages_of(folder)
    for message in messages:
        assert {page.find(message.data[:WINDOW]) for page in pages if message.data[:WINDOW] in page} == {LINK + 1}
        holding = [page for page in pages if any(probe in page for probe in closely(message.data))]
        assert {page[0] for page in holding} == {0}


@given(st.binary(min_size=1, max_size=20_000), st.integers(0, 3000))
def test_what_is_laid_out_comes_back(data, beside):
    assert take_out(lay_out(data, beside), len(data)) == data


def test_a_row_that_counts_on_more_than_there_is_is_caught(monkeypatch):
    # The broken variant: it leaves too few bytes behind, so SQLite keeps sealed ones in the b-tree.
    monkeypatch.setattr(outbox, "lay_out", lambda data, beside: lay_out(data, beside + 200))
    with pytest.raises(AssertionError):
        test_no_sealed_byte_lies_in_a_b_tree.hypothesis.inner_test([(9000, "", "", 1)])
