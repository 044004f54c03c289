"""People find what they want among thousands of services: the judged queries, typed to the end and on the way."""

import tomllib
from pathlib import Path

import pytest

from kiosk.assets import asset
from kiosk.catalogue.folder import load_folder
from kiosk.catalogue.ranking import roots
from kiosk.catalogue.search import Search
from kiosk.catalogue.stemming import root
from kiosk.catalogue.vocabulary import Vocabulary
from tests.kiosk.catalogue.many import services

BEST = 3
OTHERS = 5000
GOAL, HELD_OUT_GOAL = 0.95, 0.9
QUERIES = tomllib.loads(Path(__file__).with_name("judged_queries.toml").read_text("utf-8"))
OURS = load_folder(asset("catalogue"))


@pytest.fixture(scope="module")
def search() -> Search:
    return Search([*services(OTHERS), *OURS.services], "pt", OURS.agencies)


def missed(search: Search, part: str) -> list[tuple[str, str]]:
    asked = [(typed, wanted) for wanted, listed in QUERIES[part].items() for typed in listed]
    return [(typed, wanted) for typed, wanted in asked if wanted not in search.find(typed)[:BEST]]


def count(part: str) -> int:
    return sum(map(len, QUERIES[part].values()))


def test_the_judged_queries_are_enough_and_of_every_service_of_ours() -> None:
    assert count("judged") >= 80
    assert set(QUERIES["judged"]) == {service.id for service in OURS.services}


def test_what_people_type_is_among_the_first_three(search: Search) -> None:
    assert len(missed(search, "judged")) <= (1 - GOAL) * count("judged"), missed(search, "judged")


def test_so_it_is_for_queries_that_nobody_looked_at(search: Search) -> None:
    assert len(missed(search, "held_out")) <= (1 - HELD_OUT_GOAL) * count("held_out")


def test_without_names_of_the_people_it_would_not_be_so() -> None:
    bare = [one.model_copy(update={"popular_names": (), "keywords": ()}) for one in OURS.services]
    assert len(missed(Search([*services(OTHERS), *bare], "pt", OURS.agencies), "judged")) > (1 - GOAL) * count("judged")


@pytest.mark.parametrize("words", [
    "renovar renovação renovado renova", "aposentar aposentadoria aposentado", "registrar registro registrado",
    "religar religação religa", "transferir transferido", "licenciar licenciamento licenciado"])  # fmt: skip
def test_a_verb_and_its_nouns_have_one_root(words: str) -> None:
    assert len(set(roots(words))) == 1


@pytest.mark.parametrize(("one", "other"), [("carta", "carteira"), ("conta", "contato"), ("pena", "pensão")])
def test_words_that_only_look_alike_do_not(one: str, other: str) -> None:
    assert root(one) != root(other)


def test_a_vocabulary_knows_beginnings_and_guesses_the_rest() -> None:
    known = Vocabulary(["certidao", "carteira", "carta"])
    assert (known.knows("carte"), known.knows("sertidao")) == (True, False)
    assert known.nearest("sertidao", unfinished=False)[0][0] == "certidao"
    assert known.nearest("sertid", unfinished=True)[0][0] == "certidao"
    assert known.nearest("12345", unfinished=True) == known.nearest("xyzzyq", unfinished=True) == []
