"""Answers that people could give, for every kind of question: strategies for properties."""

from datetime import date
from typing import Any

from hypothesis import strategies as st
from stdnum.br import cnpj, cpf

from kiosk.flow.definition import Kind, Question

TODAY = date(2026, 11, 23)
CONTEXT = {"today": TODAY}


def question(kind: str, **more: Any) -> Question:
    return Question.model_validate({"id": "pergunta", "kind": kind, "title": "?", **more})


@st.composite
def cpfs(draw: st.DrawFn) -> str:
    digits = draw(st.text("0123456789", min_size=9, max_size=9).filter(lambda text: len(set(text)) > 1))
    return digits + cpf._calc_check_digits(digits)


@st.composite
def cnpjs(draw: st.DrawFn) -> str:
    alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    root = draw(st.text(alphabet, min_size=12, max_size=12).filter(lambda text: text != "0" * 12))
    return root + cnpj.calc_check_digits(root)


LETTERS = st.characters(min_codepoint=32, max_codepoint=0x17F, categories=["L", "N", "P", "Zs"])
LINES = st.text(LETTERS, min_size=1, max_size=40).filter(lambda text: text.strip() != "")
PHONES = st.builds("659{:08d}".format, st.integers(80_000_000, 99_999_999))
EMAILS = st.from_regex(r"[a-z]{1,10}(\.[a-z0-9]{1,5})?@[a-z]{2,8}\.(com|com\.br|gov\.br)", fullmatch=True)
ADDRESSES = st.fixed_dictionaries(
    {
        "logradouro": LINES,
        "numero": st.sampled_from(["12", "s/n", "1.020 B"]),
        "bairro": LINES,
        "municipio_ibge": st.sampled_from(["5103403", "5101837", "3550308"]),
    },
    optional={"cep": st.sampled_from(["78005-000", "78005000"]), "complemento": LINES},
)
PRESENCE = st.fixed_dictionaries(
    {
        "methods": st.dictionaries(
            st.sampled_from(["face", "challenge"]), st.sampled_from(["passed", "2/2"]), min_size=1
        ).map(lambda methods: dict.fromkeys(methods, "passed")),
        "evidence": st.lists(st.text("0123456789abcdef", min_size=64, max_size=64), max_size=2),
    }
)

DOCUMENTS = st.fixed_dictionaries(
    {
        "blob": st.text("0123456789abcdef", min_size=64, max_size=64),
        "pages": st.integers(1, 2),
        "bytes": st.integers(1, 8 << 20),
        "source": st.sampled_from(["device", "file", "simulated"]),
    }
)
POINTS = st.lists(st.integers(0, 1000), min_size=2, max_size=12).filter(lambda flat: len(flat) % 2 == 0)
SIGNATURES = st.one_of(
    st.just({"how": "keys"}),
    st.builds(lambda strokes: {"strokes": [[0, 0, 400, 300], *strokes]}, st.lists(POINTS, max_size=4)),
)


def raw_answers(asked: Question) -> st.SearchStrategy[Any]:
    """Raw values that the question accepts."""
    ids = [option.id for option in asked.options]
    largest = asked.maximum if isinstance(asked.maximum, int) else 10**6
    plain: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.TEXT: st.text(LETTERS, min_size=1, max_size=asked.max_length or 40).filter(
            lambda text: text.strip() != ""
        ),
        Kind.LONG_TEXT: LINES,
        Kind.NUMBER: st.integers(0, largest),
        Kind.DATE: st.dates(date(1900, 1, 1), TODAY).map(lambda day: f"{day:%d/%m/%Y}"),
        Kind.CPF: cpfs(),
        Kind.CNPJ: cnpjs(),
        Kind.PHONE: PHONES,
        Kind.EMAIL: EMAILS,
        Kind.CHOICE: st.sampled_from(ids or ["-"]),
        Kind.CHOICES: st.lists(st.sampled_from(ids or ["-"]), min_size=1, unique=True),
        Kind.YES_NO: st.booleans(),
        Kind.ADDRESS: ADDRESSES,
        Kind.CONSENT: st.just(True),
        Kind.PRESENCE: PRESENCE,
        Kind.DOCUMENT: DOCUMENTS,
        Kind.SIGNATURE: SIGNATURES,
        Kind.INFORMATION: st.just(True),
    }
    return plain[asked.kind]
