"""Readers that type: a person's strokes pass untouched, a reader's become one clean text, whatever comes when."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.keyboard_reader import GAP_MS, LEAST, MOST, KeyboardReader, Scan, clean

LETTERS = st.sampled_from("abcXYZ0189 ç]-")
SLOW = st.integers(GAP_MS + 1, 2000)
FAST = st.integers(0, GAP_MS)


def fed(strokes: list[tuple[str, int]]) -> list[str | Scan]:
    """What goes on of letters, each with the time since the one before."""
    reader: KeyboardReader[str] = KeyboardReader()
    out: list[str | Scan] = []
    at = 1000
    for letter, gap in strokes:
        at += gap
        out += reader.typed(letter, letter, at)
    return out + reader.rest()


def burst(reader: KeyboardReader[str], text: str, at: int = 1000) -> list[str | Scan]:
    return [one for place, letter in enumerate(text) for one in reader.typed(letter, letter, at + place)]


@given(st.lists(st.tuples(LETTERS, SLOW), max_size=30))
def test_a_person_who_types_is_never_taken_for_a_reader(strokes) -> None:
    assert fed(strokes) == [letter for letter, _ in strokes]


@given(st.lists(st.tuples(LETTERS, FAST), max_size=LEAST - 1))
def test_a_roll_of_fingers_stays_what_it_was(strokes) -> None:
    assert fed(strokes) == [letter for letter, _ in strokes]


@given(st.lists(st.tuples(LETTERS, FAST | SLOW), max_size=60))
def test_no_letter_is_lost_or_doubled_and_none_changes_its_place(strokes) -> None:
    written = "".join(one.text if isinstance(one, Scan) else one for one in fed(strokes))
    typed = "".join(letter for letter, _ in strokes)
    assert written == typed or "]" in typed  # a prefix is all that may go


@given(st.text(LETTERS, min_size=LEAST, max_size=200), st.integers(0, GAP_MS))
def test_a_readers_text_comes_once_and_its_enter_presses_nothing(text: str, gap: int) -> None:
    reader: KeyboardReader[str] = KeyboardReader()
    assert burst(reader, text) == []
    assert reader.ended(1000 + len(text) - 1 + gap) == (True, [Scan(clean(text))])
    assert not reader.holds


@given(st.text(LETTERS, max_size=40), SLOW)
def test_a_persons_enter_is_an_enter(text: str, gap: int) -> None:
    reader: KeyboardReader[str] = KeyboardReader()
    burst(reader, text)
    assert reader.ended(1000 + len(text) + gap)[0] is False


def test_letters_typed_before_a_scan_stay_letters() -> None:
    strokes = [("a", 500), ("b", 500), *[(letter, 200 if n == 0 else 5) for n, letter in enumerate("7891000")]]
    assert fed(strokes) == ["a", "b", Scan("7891000")]


@given(st.text(max_size=60))
def test_nothing_that_cannot_be_seen_is_left(text: str) -> None:
    assert all(letter.isprintable() for letter in clean(text))


def test_the_symbologys_prefix_goes_and_only_there() -> None:
    assert clean("\x02]Q3https://x/p/T#S\x03") == "https://x/p/T#S"
    assert clean("ab]Q3cd") == "ab]Q3cd"


def test_a_flood_is_cut_and_its_end_still_found() -> None:
    reader: KeyboardReader[str] = KeyboardReader()
    at = 0
    for _ in range(100_000):
        at += 1
        assert reader.typed("x", "x", at) == []
    swallowed, (scan,) = reader.ended(at)
    assert swallowed
    assert scan == Scan("x" * MOST)


def test_a_letter_that_need_not_wait_goes_on_at_once_and_only_once() -> None:
    reader: KeyboardReader[str] = KeyboardReader()
    assert reader.typed("1", "1", 1000, hurried=True) == ["1"]
    assert reader.rest() == []
    assert reader.typed("2", "2", 1500, hurried=True) == ["2"]


def test_a_scan_whose_first_letter_went_ahead_says_so_and_is_whole() -> None:
    reader: KeyboardReader[str] = KeyboardReader()
    assert reader.typed("5", "5", 1000, hurried=True) == ["5"]
    assert burst(reader, "2998224725", at=1010) == []
    assert reader.ended(1025) == (True, [Scan("52998224725", gone_ahead=True)])


def test_a_busy_window_that_paused_too_soon_still_knows_the_scan() -> None:
    reader: KeyboardReader[str] = KeyboardReader()
    reader.typed("5", "5", 1000, hurried=True)
    assert reader.rest() == []
    assert reader.typed("2", "2", 1010, hurried=True) == []
    assert burst(reader, "998224725", at=1020) == []
    assert reader.rest() == [Scan("52998224725", gone_ahead=True)]
