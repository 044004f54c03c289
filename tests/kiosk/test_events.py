"""Only listed events can be made, and none of them can hold what belongs to a person."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kiosk
from kiosk.events import KINDS, LEVELS, Event, EventRefused, listings

ROOT = Path(kiosk.__file__).parent.parent
ID = "019a2075-dd83-70e0-a234-d18fce1abfc7"


def test_every_listing_is_whole():
    for listing in listings().values():
        assert listing.level in LEVELS and listing.about.endswith(".")
        assert set(listing.fields.values()) <= set(KINDS)


def test_an_unlisted_event_is_refused():
    with pytest.raises(EventRefused, match="no event"):
        Event("citizen_named", name="Maria")


@pytest.mark.parametrize("fields", [{}, {"request": ID, "name": "Maria"}, {"item": ID}])
def test_other_fields_are_refused(fields):
    with pytest.raises(EventRefused, match="fields"):
        Event("request_shown", **fields)


@pytest.mark.parametrize(
    "value",
    ["Maria Souza", "52998224725", "529.982.247-25", "12345678000195", "ação", "", "a b", "x" * 101, "maria@x.br"],
)
def test_what_may_belong_to_a_person_is_no_identifier(value):
    with pytest.raises(EventRefused) as told:
        Event("request_shown", request=value)
    assert not value or value not in str(told.value)


@given(st.text())
def test_a_code_is_a_word_of_ours(text):
    try:
        Event("visit_ended", visit=ID, reason=text)
    except EventRefused:
        return
    assert text.isascii() and text == text.lower() and " " not in text


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("request_rated", {"request": ID, "stars": True}),
        ("request_rated", {"request": ID, "stars": "5"}),
        ("sync_round", {"sent": 1, "acknowledged": 1, "seconds": "1"}),
        ("request_submitted", {"request": ID, "protocol": "MT 12", "service": "poda"}),
    ],
)
def test_a_value_of_another_kind_is_refused(name, fields):
    with pytest.raises(EventRefused):
        Event(name, **fields)


def test_a_listed_event_is_as_it_was_made():
    event = Event("request_rated", request=ID, stars=5)
    assert (event.name, event.fields, event.listing.level) == ("request_rated", {"request": ID, "stars": 5}, "info")
