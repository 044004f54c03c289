"""Every kind of field: what it takes, what it refuses by name, and that its values are canonical."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flow.definition import Kind
from kiosk.flow.fields import FIELDS, FieldRefused, display, parse
from kiosk.flow.fields.base import LETTER_BYTES
from kiosk.flow.fields.dates import full_years
from kiosk.flow.refusals import SENTENCES, sentence
from tests.kiosk.flow.answers import TODAY, cnpjs, cpfs, question, raw_answers

OPTIONS = [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}, {"id": "c", "label": "C"}]
ASKED = [
    question(kind.value, **({"options": OPTIONS} if kind in (Kind.CHOICE, Kind.CHOICES) else {}))
    for kind in Kind
    if kind is not Kind.REVIEW
]


def key_of(outcome: Any) -> str | None:
    return outcome.key if isinstance(outcome, FieldRefused) else None


def test_every_kind_is_registered() -> None:
    assert set(FIELDS) == set(Kind)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.kind.value)
@given(data=st.data())
def test_a_value_is_plain_json_and_parses_to_itself(asked: Any, data: st.DataObject) -> None:
    value = parse(asked, data.draw(raw_answers(asked)), TODAY)
    assert not isinstance(value, FieldRefused)
    assert json.loads(json.dumps(value)) == value
    assert parse(asked, value, TODAY) == value


LONGEST = {
    Kind.TEXT: '"' * 120,
    Kind.LONG_TEXT: "linha\n" * 333 + "ça",
    Kind.EMAIL: "a" * 64 + "@" + ("b" * 60 + ".") * 3 + "com.br",
    Kind.ADDRESS: {"cep": "78005-000", "logradouro": "字" * 120, "numero": "9" * 10, "complemento": "é" * 60,
                   "bairro": "ã" * 80, "municipio_ibge": "5107180"},
    Kind.CHOICE: "a",
    Kind.CHOICES: "a,b,c",
    Kind.NUMBER: 10**12,
    Kind.PRESENCE: {"methods": {f"{at:a>40}": "p" * 80 for at in range(64)}, "evidence": []},
    Kind.DOCUMENT: {"blob": "f" * 64, "pages": 4, "bytes": 8 << 20, "source": "simulated"},
    Kind.SIGNATURE: {"strokes": [[1000, 1000, 996, 1000] * 1000]},
}  # fmt: skip


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.kind.value)
@given(data=st.data())
def test_no_value_takes_more_than_its_kind_says(asked: Any, data: st.DataObject) -> None:
    longest = [st.just(LONGEST[asked.kind])] if asked.kind in LONGEST else []
    value = parse(asked, data.draw(st.one_of(*longest, raw_answers(asked))), TODAY)
    assert not isinstance(value, FieldRefused)
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    assert sum(min(LETTER_BYTES, len(letter.encode())) for letter in written) <= FIELDS[asked.kind].most_bytes(asked)


@pytest.mark.parametrize(
    "asked", [asked for asked in ASKED if asked.kind in (Kind.NUMBER, Kind.DATE, Kind.CPF, Kind.CNPJ, Kind.PHONE)],
    ids=lambda asked: asked.kind.value,
)  # fmt: skip
@given(data=st.data())
def test_what_is_shown_can_be_typed(asked: Any, data: st.DataObject) -> None:
    value = parse(asked, data.draw(raw_answers(asked)), TODAY)
    assert parse(asked, display(asked, value), TODAY) == value


RAW = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.kind.value)
@given(raw=RAW)
def test_whatever_comes_is_read_or_refused_with_a_sentence(asked: Any, raw: Any) -> None:
    outcome = parse(asked, raw, TODAY)
    if isinstance(outcome, FieldRefused):
        assert sentence(outcome.key, outcome.values)
    else:
        assert parse(asked, outcome, TODAY) == outcome


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ("", "required"),
        ("  ", "required"),
        ("a\x00b", "control_characters"),
        ("\x1d0100789\x1d", "control_characters"),
        ("a\tb", "control_characters"),
        ("a\nb", "control_characters"),
        ("ana\u202egpj.exe", "right_to_left"),
        ("\u200fana", "right_to_left"),
        ("مريم", "right_to_left"),
        ("oi 😀", "emoji"),
        ("👍🏽", "emoji"),
        ("❤️", "emoji"),
        ("1️⃣", "emoji"),
        ("a\u200bb", "unusual_characters"),
        ("a\ufeff", "unusual_characters"),
        ("\ue000", "unusual_characters"),
        ("a" + "\u0301" * 9, "unusual_characters"),
        ("x" * 121, "too_long"),
        ("x" * 1_000_000, "too_long"),
        (7, "not_understood"),
    ],
)
def test_a_line_is_refused_by_name(raw: Any, key: str) -> None:
    assert key_of(parse(question("text"), raw, TODAY)) == key


def test_a_line_is_kept_in_nfc_without_stray_spaces() -> None:
    assert parse(question("text"), "  Joa\u0303o   D'Água nº 5 ", TODAY) == "João D'Água nº 5"


@pytest.mark.parametrize("name", ["Nguyễn Thị", "Zoë Ştefan", "Łukasz", "ǃXóõ"])
def test_names_of_the_world_pass(name: str) -> None:
    assert parse(question("text"), name, TODAY) == name


def test_a_long_text_keeps_its_lines() -> None:
    assert parse(question("long_text"), "uma\r\n\r\nduas  linhas ", TODAY) == "uma\n\nduas linhas"


def test_length_counts_what_is_kept() -> None:
    assert parse(question("text", max_length=4), "João", TODAY) == "João"
    assert parse(question("text", max_length=3), "João", TODAY) == FieldRefused("too_long", {"limit": "3"})


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ("529.982.247-24", "cpf_invalid"),
        ("111.111.111-11", "cpf_invalid"),
        ("00000000000", "cpf_invalid"),
        ("529982247", "cpf_incomplete"),
        ("529982247250", "cpf_incomplete"),
        ("abc.def.ghi-jk", "cpf_invalid"),
        ("5" * 25, "too_long"),
    ],
)
def test_a_wrong_cpf_is_refused(raw: str, key: str) -> None:
    assert key_of(parse(question("cpf"), raw, TODAY)) == key


@pytest.mark.parametrize("raw", ["529.982.247-25", " 529 982 247 25", "５２９９８２２４７２５"])
def test_a_cpf_is_kept_as_eleven_plain_digits(raw: str) -> None:
    assert parse(question("cpf"), raw, TODAY) == "52998224725"


@given(number=cpfs(), place=st.integers(0, 10), other=st.integers(1, 9))
def test_a_cpf_with_one_wrong_digit_is_refused(number: str, place: int, other: int) -> None:
    wrong = number[:place] + str((int(number[place]) + other) % 10) + number[place + 1 :]
    assert key_of(parse(question("cpf"), wrong, TODAY)) == "cpf_invalid"


def test_a_cnpj_may_have_letters() -> None:
    assert parse(question("cnpj"), "12.abc.345/01de-35", TODAY) == "12ABC34501DE35"
    assert display(question("cnpj"), "12ABC34501DE35") == "12.ABC.345/01DE-35"


@given(number=cnpjs())
def test_a_cnpj_with_a_wrong_check_digit_is_refused(number: str) -> None:
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert key_of(parse(question("cnpj"), wrong, TODAY)) == "cnpj_invalid"


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ("30/02/1990", "date_impossible"),
        ("29/02/2023", "date_impossible"),
        ("00/01/2000", "date_impossible"),
        ("31121", "date_impossible"),
        ("amanhã", "date_impossible"),
        ("24/11/2026", "date_too_late"),
        ("31/12/1899", "date_too_early"),
        (19900101, "not_understood"),
    ],
)
def test_a_wrong_date_is_refused(raw: Any, key: str) -> None:
    assert key_of(parse(question("date", maximum="today"), raw, TODAY)) == key


@pytest.mark.parametrize("raw", ["29/02/2024", "29022024", "29.2.2024", "2024-02-29", "29 02 2024"])
def test_a_date_is_read_as_people_type_it(raw: str) -> None:
    assert parse(question("date"), raw, TODAY) == "2024-02-29"


@pytest.mark.parametrize(
    ("born", "today", "years"),
    [
        ("2000-05-10", "2018-05-09", 17),
        ("2000-05-10", "2018-05-10", 18),
        ("2000-02-29", "2018-02-28", 17),
        ("2000-02-29", "2018-03-01", 18),
        ("2000-12-31", "2001-01-01", 0),
    ],
)
def test_a_year_is_full_on_the_birthday(born: str, today: str, years: int) -> None:
    assert full_years(date.fromisoformat(born), date.fromisoformat(today)) == years


@pytest.mark.parametrize(
    ("raw", "outcome"),
    [
        ("1.234", 1234),
        ("0", 0),
        (50, 50),
        ("12,5", "number_whole"),
        ("1.23", "not_a_number"),
        ("doze", "not_a_number"),
        ("-1", "number_too_small"),
        ("2001", "number_too_large"),
        (True, "not_understood"),
        (1.5, "not_understood"),
        ("٣", "not_a_number"),
    ],
)
def test_a_number_is_whole_and_within_its_limits(raw: Any, outcome: Any) -> None:
    read = parse(question("number", maximum=2000), raw, TODAY)
    assert (read.key if isinstance(read, FieldRefused) else read) == outcome


@pytest.mark.parametrize(
    ("raw", "outcome"),
    [
        ("(65) 99999-8888", "+5565999998888"),
        ("065999998888", "+5565999998888"),
        ("3613-0000", "phone_invalid"),
        ("+509 34 10 1234", "+50934101234"),
        ("65 9999", "phone_invalid"),
        ("(99) 00000-0000", "phone_invalid"),
        ("telefone", "phone_invalid"),
    ],
)
def test_a_phone_exists_in_its_countrys_plan(raw: str, outcome: str) -> None:
    read = parse(question("phone"), raw, TODAY)
    assert (read.key if isinstance(read, FieldRefused) else read) == outcome


def test_a_phone_is_shown_as_its_people_write_it() -> None:
    assert display(question("phone"), "+5565999998888") == "(65) 99999-8888"
    assert display(question("phone"), "+50934101234") == "+509 34 10 1234"


@pytest.mark.parametrize(
    "raw", ["ana", "ana@", "@x.com", "ana@x", "a b@x.com", "ana@x..com", "ana@-x.com", "ána@x.com"]
)
def test_a_wrong_mailbox_is_refused(raw: str) -> None:
    assert key_of(parse(question("email"), raw, TODAY)) == "email_invalid"


def test_a_mailbox_keeps_the_case_of_its_local_part_only() -> None:
    assert parse(question("email"), "Ana.Silva@Exemplo.COM.br", TODAY) == "Ana.Silva@exemplo.com.br"


def test_choices_keep_the_questions_order() -> None:
    asked = question("choices", options=OPTIONS)
    assert parse(asked, ["c", "a"], TODAY) == ["a", "c"]
    assert display(asked, ["a", "c"]) == "A, C"
    assert key_of(parse(asked, ["z"], TODAY)) == "not_an_option"
    assert key_of(parse(asked, [], TODAY)) == "required"


def test_an_option_that_is_not_there_is_refused() -> None:
    assert key_of(parse(question("choice", options=OPTIONS), "z", TODAY)) == "not_an_option"


def test_a_no_is_no_consent() -> None:
    assert key_of(parse(question("consent"), False, TODAY)) == "consent_needed"
    assert parse(question("consent"), "sim", TODAY) is True


@pytest.mark.parametrize(
    "raw",
    [{"methods": {}}, {"methods": {"face": "ok"}, "evidence": ["zz"]}, {"methods": {"<b>": "ok"}}, "passed", {"x": 1}],
)
def test_a_presence_without_a_method_is_none(raw: Any) -> None:
    assert key_of(parse(question("presence"), raw, TODAY)) == "presence_needed"


def test_yes_is_said_in_the_visitors_language() -> None:
    said = [display(question("yes_no"), True, language) for language in ("pt", "es", "en", "ht", "xx")]
    assert said == ["Sim", "Sí", "Yes", "Wi", "Sim"]


def test_every_sentence_is_portuguese_and_has_its_places() -> None:
    assert all(text[0].isupper() and text.endswith(".") for text in SENTENCES.values())
