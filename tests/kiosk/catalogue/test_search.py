"""Services are found in the words of people: accents, endings and typing errors forgiven."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.assets import asset
from kiosk.catalogue.folder import load_folder
from kiosk.catalogue.search import Search
from kiosk.catalogue.stemming import stem
from kiosk.text import fold

OURS = load_folder(asset("catalogue"))
SEARCH = {language: Search(OURS.services, language, OURS.agencies) for language in ("pt", "es", "en", "ht")}
WATER, LIFE, FAMILY = "segunda-via-conta-agua", "prova-de-vida-mtprev", "inscricao-cadastro-unico"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("conta de água", WATER),
        ("CONTA AGUA", WATER),
        ("contas de aguas", WATER),
        ("boleto da agua", WATER),
        ("2 via agua", WATER),
        ("comprovante de residencia", WATER),
        ("segunda vai da conta", WATER),
        ("fatura atrazada", WATER),
        ("esgotos", WATER),
        ("talao de agua", WATER),
        ("talão", WATER),
        ("mostrar que estou vivo", LIFE),
        ("prova de vida", LIFE),
        ("prova vda", LIFE),
        ("aposentadorias", "aposentadoria-por-idade"),
        ("aposentado do estado", LIFE),
        ("pensão bloqueada", LIFE),
        ("mtprev", LIFE),
        ("recadastramento", LIFE),
        ("recadstramento", LIFE),
        ("bolsa família", FAMILY),
        ("bolça famila", FAMILY),
        ("cadunico", FAMILY),
        ("cad unico", FAMILY),
        ("cadastro único", FAMILY),
        ("quero fazer o nis", FAMILY),
        ("assistencia social", FAMILY),
        ("CRAS", FAMILY),
    ],
)
def test_the_wanted_service_comes_first(typed: str, found: str) -> None:
    assert SEARCH["pt"].find(typed)[0] == found


@pytest.mark.parametrize(
    ("language", "typed", "found"),
    [
        ("es", "factura de agua", WATER),
        ("es", "fe de vida", LIFE),
        ("en", "water bill", WATER),
        ("en", "pension", LIFE),
        ("en", "conta de agua", WATER),
        ("ht", "bòdwo dlo", WATER),
    ],
)
def test_the_visitors_language_is_found_beside_portuguese(language: str, typed: str, found: str) -> None:
    assert SEARCH[language].find(typed)[0] == found


@pytest.mark.parametrize("name", [service.name["pt"] for service in OURS.services])
def test_it_is_found_while_its_name_is_typed(name: str) -> None:
    wanted = next(service.id for service in OURS.services if service.name["pt"] == name)
    for length in range(4, len(name) + 1):
        assert wanted in SEARCH["pt"].find(name[:length]), name[:length]


def test_nothing_and_nonsense_find_nothing() -> None:
    assert [SEARCH["pt"].find(typed) for typed in ("", "   ", "?!", "xyzzyq")] == [[], [], [], []]


def test_no_more_than_asked() -> None:
    assert len(SEARCH["pt"].find("a", 2)) == 2


@given(typed=st.text(max_size=150))
def test_whatever_is_typed_is_only_words(typed: str) -> None:
    found = SEARCH["pt"].find(typed)
    assert len(found) == len(set(found)) <= len(OURS.services)


@pytest.mark.parametrize("typed", ['"', "a* OR b*", "NEAR(a b)", "name:x", "-água", "^a", "'; DROP TABLE letters"])
def test_query_language_means_nothing(typed: str) -> None:
    assert set(SEARCH["pt"].find(typed)) <= {service.id for service in OURS.services}


def test_an_empty_catalogue_can_be_searched() -> None:
    assert Search((), "pt").find("água") == []


@pytest.mark.parametrize(
    ("word", "singular"),
    [("certidoes", "certidao"), ("contas", "conta"), ("animais", "animal"), ("bens", "bem"), ("imagens", "imagem"),
     ("flores", "flor"), ("nis", "nis"), ("papeis", "papel"), ("agua", "agua")],
)  # fmt: skip
def test_plurals_find_singulars(word: str, singular: str) -> None:
    assert stem(word) == singular


@given(text=st.text())
def test_folded_words_fold_to_themselves(text: str) -> None:
    assert fold(fold(text)) == fold(text)
