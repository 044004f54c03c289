"""Figures are read as people read them, in each language, and no digit is lost, added or moved."""

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import spoken
from kiosk.protocol_number import make
from kiosk.text import LANGUAGES
from kiosk.wording import money

languages = st.sampled_from(LANGUAGES)


@pytest.mark.parametrize(
    ("written", "language", "read"),
    [
        ("529.982.247-25", "pt", "5 2 9, 9 8 2, 2 4 7, 2 5"),
        ("12.ABC.345/01DE-35", "pt", "1 2, A B C, 3 4 5, 0 1 D E, 3 5"),
        ("(65) 99999-8888", "pt", "6 5, 9 9 9 9 9, 8 8 8 8"),
        ("CEP 78005-000", "pt", "CEP 7 8 0 0 5, 0 0 0"),
        ("MT 4831 7K2F 9QA4", "pt", "M T, 4 8 3 1, 7 K 2 F, 9 Q A 4"),
        ("Custa R$ 97,50.", "pt", "Custa 97 reais e 50 centavos."),
        ("R$ 1,00", "pt", "1 real"),
        ("R$ 0,01", "en", "1 cent"),
        ("R$ 1.234,56", "es", "1234 reales con 56 centavos"),
        ("R$ 2,10", "ht", "2 reyal ak 10 santim"),
        ("05/03/2019", "pt", "5 de março de 2019"),
        ("01/08/2026", "pt", "primeiro de agosto de 2026"),
        ("12/05/1951", "es", "12 de mayo de 1951"),
        ("12/05/1951", "en", "May 12, 1951"),
        ("12/05/1951", "ht", "12 me 1951"),
        ("rosa.lima7@exemplo.com.br", "pt", "rosa ponto lima 7 arroba exemplo ponto com ponto br"),
        ("a_b@c.org", "en", "a underscore b at c dot org"),
        ("São 1.234 pedidos", "pt", "São 1234 pedidos"),
        ("2,5 km", "es", "2 coma 5 km"),
        ("Politec · Perícia Oficial", "pt", "Politec. Perícia Oficial"),
        ("Até 15 dias úteis", "pt", "Até 15 dias úteis"),
        ("Ligue 162.", "pt", "Ligue 162."),
        ("A matrícula 68114750", "pt", "A matrícula 6 8 1 1 4 7 5 0"),
    ],
)
def test_figures_are_read_as_people_read_them(written, language, read):
    assert spoken.aloud(written, language) == read


@given(st.from_regex(r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}", fullmatch=True), languages)
def test_a_cpf_is_read_digit_by_digit_with_its_groups(cpf, language):
    read = spoken.aloud(f"CPF: {cpf}", language)
    assert [len(group.split()) for group in read.removeprefix("CPF: ").split(",")] == [3, 3, 3, 2]
    assert re.sub(r"\D", "", read) == re.sub(r"\D", "", cpf)


@given(st.integers(0, 10**9 - 1).map(lambda cents: Decimal(cents) / 100), languages)
def test_money_keeps_every_real_and_every_cent(amount, language):
    read = spoken.aloud(money(amount), language)
    figures = [int(figure) for figure in re.findall(r"\d+", read)]
    whole, cents = divmod(int(amount * 100), 100)
    assert figures == [part for part in (whole, cents) if part] or (figures == [0] and amount == 0)
    assert "$" not in read


@given(st.integers(0, 60_000).map(lambda days: date(1900, 1, 1) + timedelta(days)), languages)
def test_every_date_names_its_month_and_no_two_dates_sound_alike(day, language):
    read = spoken.aloud(day.strftime("%d/%m/%Y"), language)
    other = spoken.aloud((day + timedelta(31)).strftime("%d/%m/%Y"), language)
    assert "/" not in read
    assert str(day.year) in read
    assert read != other


@given(st.integers(0, 999_999), st.integers(0, 999), st.integers(0, 16_999_999), languages)
def test_a_protocol_is_read_character_by_character(device, incarnation, sequence, language):
    written = make("MT", device, incarnation, sequence)
    read = spoken.aloud(written, language)
    assert read.replace(",", "").split() == list(written.replace(" ", ""))
    assert read.count(",") == written.count(" ")


@given(st.text(st.characters(categories=["Ll"]), min_size=1), languages)
def test_plain_words_stay_as_they_are(word, language):
    assert spoken.aloud(word, language) == word


@given(st.text(max_size=200), languages)
def test_any_text_can_be_read(text, language):
    spoken.aloud(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_typed_signs_have_names(language):
    names = [spoken.key(sign, language) for sign in "@.-_ ,"]
    assert len(set(names)) == 6
    assert all(name.replace(" ", "").isalpha() for name in names)
    assert spoken.key("ã", language) == "Ã"


def test_a_language_without_words_is_read_in_portuguese():
    assert spoken.aloud("01/02/2026", "fr") == "primeiro de fevereiro de 2026"
