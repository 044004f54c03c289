"""The checklist for the phone: everything that matters, in the visitor's language, never more than a code can hold."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.assets import asset
from kiosk.catalogue.folder import load_folder
from kiosk.catalogue.model import Document, Service
from kiosk.catalogue.take_along import MOST_BYTES, take_along
from kiosk.text import LANGUAGES, words

OURS = load_folder(asset("catalogue"))
BIRTH = next(service for service in OURS.services if service.id == "registro-de-nascimento")


def test_it_says_what_where_how_long_and_what_to_bring() -> None:
    lines = take_along(BIRTH, "pt").splitlines()
    assert lines[0] == "Registrar o bebê que nasceu"
    assert "Onde: Cartórios de registro civil e maternidades com posto de registro." in lines
    assert "Prazo: Na hora" in lines
    assert "- Um documento da mãe e um do pai" in lines
    assert "- Certidão de casamento (Quando só um dos dois vai ao cartório e eles são casados.)" in lines


def test_what_answers_would_decide_is_marked() -> None:
    life = next(service for service in OURS.services if service.id == "prova-de-vida-mtprev")
    assert "- Comprovante do novo endereço (se for o seu caso)" in take_along(life, "pt").splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("service", OURS.services, ids=lambda service: service.id)
def test_ours_fit_whole_in_every_language(service: Service, language: str) -> None:
    text = take_along(service, language)
    assert len(text.encode()) <= MOST_BYTES
    assert all(words(one.name, language).text in text for one in service.documents)


@given(names=st.lists(st.text(min_size=1, max_size=300), max_size=60))
@example(names=["Comprovante de endereço dos últimos três meses em nome do titular ou da família"] * 40)
def test_what_does_not_fit_is_counted(names: list[str]) -> None:
    documents = tuple(Document.model_construct(name={"pt": name}, note=None, when=None, case=None) for name in names)
    text = take_along(BIRTH.model_copy(update={"documents": documents}), "pt")
    assert len(text.encode()) <= MOST_BYTES
    left = len(names) - sum(line.startswith("- ") for line in text.split("\n"))
    assert left == 0 or f"e mais {left + 1}: pergunte" in text


def test_an_unknown_language_reads_portuguese() -> None:
    assert take_along(BIRTH, "xav") == take_along(BIRTH, "pt")
