"""The languages that the policy offers, and no others: for citizens, for attendants, from the next visit on."""

import pytest

from kiosk.config import Policy
from kiosk.identity import Identity
from kiosk.text import LANGUAGES
from sync.server.platform import Platform
from tests.journeys.acts import WATER, begin
from tests.journeys.staff import ANA, Team
from tests.journeys.test_attended_desk import serve


def offer(folder, *languages):
    """The platform's next policy, as sync brings it."""
    platform = Platform.open(folder / "platform")
    identity = Identity.load(folder / "kiosk/identity")
    changes = {"version": identity.policy.version + 1, "languages": languages}
    platform.set_policy(identity.policy.model_copy(update=changes))
    assert identity.update_policy(platform.policy)
    platform.close()


def test_all_languages_are_offered_where_the_policy_names_none(counter):
    assert counter.desk.languages == LANGUAGES


def test_a_counter_speaks_what_the_policy_offers_from_the_next_visit_on(counter, folder):
    desk = counter.desk
    begin(desk, WATER)
    desk.set_language("ht")
    offer(folder, "es")
    assert desk.languages == LANGUAGES and desk.language == "ht", "nothing changes in the middle of a visit"
    desk.leave()
    desk.start()
    assert desk.languages == ("pt", "es")
    desk.set_language("ht")
    assert desk.language == "pt"
    desk.set_language("es")
    assert desk.language == "es"


def test_whoever_is_reading_keeps_their_language():
    assert Policy(languages=("en",)).offered("ht") == ("pt", "en", "ht")


def test_portuguese_is_always_there_and_a_language_that_nobody_speaks_never():
    assert Policy(languages=("xx",)).offered() == ("pt",)


@pytest.mark.parametrize(("languages", "offered"), [(("en",), ["pt", "en"]), (("pt",), None)])
def test_an_attendant_chooses_among_the_offered_ones(folder, clock, languages, offered):
    team = Team.hired(folder, languages=languages)
    with team.counter(clock, attended=True) as counter:
        desk = counter.desk
        team.first_time(desk, ANA)
        serve(desk)
        desk.staff.open()
        assert ("language" in [option.id for option in desk.view.options]) == (offered is not None)
        if offered:
            desk.staff.choose("language")
            assert [option.id for option in desk.view.options] == offered
            desk.staff.choose("ht")
            assert desk.visit.spoken == ""
