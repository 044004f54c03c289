"""What is written, as people read it aloud: CPF in groups, dates with their month, money with its cents.

A voice reads '529.982.247-25' as a heap of thousands and 'R$ 97,50' as letters and commas. `aloud` finds such figures
in any text and writes them out in the visitor's language; plain words stay as they are. Whole numbers are left to the
engine, which knows how a language counts. Nothing here knows which engine speaks.
"""

import re
from collections.abc import Callable

from kiosk.text import DEFAULT_LANGUAGE

_MONTHS = {
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "en": "January February March April May June July August September October November December",
    "ht": "janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm",
}
_DATES = {"pt": "{day} de {month} de {year}", "es": "{day} de {month} de {year}", "en": "{month} {day}, {year}"}
_DATES["ht"] = "{day} {month} {year}"
_FIRST = {"pt": "primeiro", "es": "primero", "en": "1st", "ht": "premye"}
_REAIS = {"pt": ("real", "reais"), "es": ("real", "reales"), "en": ("real", "reais"), "ht": ("reyal", "reyal")}
_CENTS = {
    "pt": ("centavo", "centavos"),
    "es": ("centavo", "centavos"),
    "en": ("cent", "cents"),
    "ht": ("santim", "santim"),
}
_AND = {"pt": "e", "es": "con", "en": "and", "ht": "ak"}
_POINT = {"pt": "vírgula", "es": "coma", "en": "point", "ht": "vigil"}
_SIGNS = {
    "pt": {"@": "arroba", ".": "ponto", "-": "traço", "_": "sublinhado", "+": "mais", "/": "barra"},
    "es": {"@": "arroba", ".": "punto", "-": "guion", "_": "guion bajo", "+": "más", "/": "barra"},
    "en": {"@": "at", ".": "dot", "-": "dash", "_": "underscore", "+": "plus", "/": "slash"},
    "ht": {"@": "awobaz", ".": "pwen", "-": "tirè", "_": "tirè anba", "+": "plis", "/": "ba"},
}
_KEYS = {
    "pt": {" ": "espaço", ",": "vírgula", "'": "apóstrofo"},
    "es": {" ": "espacio", ",": "coma", "'": "apóstrofo"},
    "en": {" ": "space", ",": "comma", "'": "apostrophe"},
    "ht": {" ": "espas", ",": "vigil", "'": "apostwòf"},
}

_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_MONEY = r"R\$\s?\d{1,3}(?:\.\d{3})*(?:,\d{2})?(?!\d)"
_DATE = r"(?<!\d)(?:0[1-9]|[12]\d|3[01])/(?:0[1-9]|1[0-2])/\d{4}(?!\d)"
_CPF = r"(?<!\d)\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)"
_CNPJ = r"(?<![\dA-Z])[\dA-Z]{2}\.[\dA-Z]{3}\.[\dA-Z]{3}/[\dA-Z]{4}-\d{2}(?!\d)"
_PHONE = r"(?:\+55\s?)?\(?(?<!\d)\d{2}\)?\s?9?\d{4}-\d{4}(?!\d)"
_POSTCODE = r"(?<!\d)\d{5}-\d{3}(?!\d)"
_PROTOCOL = r"(?<!\w)(?:[A-Z]{1,6} )?[0-9A-HJKMNPQRTVWXY]{4}(?: [0-9A-HJKMNPQRTVWXY]{4}){2}(?!\w)"
_DECIMAL = r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?![\d]|[.,]\d)"
_LONG = r"(?<![\d.,])\d{7,}(?![\d])"

_PAUSES = re.compile(r"\s*(?:[·•|]|\n)\s*")


def known(language: str) -> str:
    """The language whose words are used: itself, or Portuguese where there are none."""
    return language if language in _MONTHS else DEFAULT_LANGUAGE


def characters(text: str) -> str:
    """One character at a time; what stood between the groups becomes a pause: '5 2 9, 9 8 2, 2 4 7, 2 5'."""
    return ", ".join(" ".join(group) for group in re.split(r"[^0-9A-Za-z]+", text) if group)


def money(amount: str, language: str) -> str:
    """An amount as it is written ('R$ 1.234,56'): '1234 reais e 56 centavos'."""
    language = known(language)
    whole, _, cents = amount.removeprefix("R$").strip().replace(".", "").partition(",")
    parts = [_counted(int(whole), _REAIS[language])] if int(whole) or not int(cents or 0) else []
    if int(cents or 0):
        parts.append(_counted(int(cents), _CENTS[language]))
    return f" {_AND[language]} ".join(parts)


def _counted(count: int, names: tuple[str, str]) -> str:
    return f"{count} {names[count != 1]}"


def date(day_month_year: str, language: str) -> str:
    """A date as it is written in Brazil ('05/03/2019'): '5 de março de 2019'."""
    language = known(language)
    day, month, year = (int(part) for part in day_month_year.split("/"))
    name = _MONTHS[language].split()[month - 1]
    return _DATES[language].format(day=_FIRST[language] if day == 1 else day, month=name, year=year)


def email(address: str, language: str) -> str:
    """An address with its signs in words; digits one by one, words as words."""
    signs = _SIGNS[known(language)]
    parts = re.findall(r"\d|[^\W\d_]+|.", address)
    return " ".join(signs.get(part, part) for part in parts)


def number(written: str, language: str) -> str:
    """A number as it is written in Brazil ('1.234,5'), for an engine that counts: '1234 vírgula 5'."""
    whole, _, fraction = written.replace(".", "").partition(",")
    return f"{whole} {_POINT[known(language)]} {' '.join(fraction)}" if fraction else whole


def key(character: str, language: str) -> str:
    """One typed character by its name: what cannot be heard as itself gets a word."""
    language = known(language)
    return _SIGNS[language].get(character) or _KEYS[language].get(character) or character.upper()


def _spelled(text: str, _language: str) -> str:
    return characters(text)


_READINGS: tuple[tuple[str, Callable[[str, str], str]], ...] = (
    (_EMAIL, email),
    (_MONEY, money),
    (_DATE, date),
    (_CNPJ, _spelled),
    (_CPF, _spelled),
    (_PHONE, _spelled),
    (_POSTCODE, _spelled),
    (_PROTOCOL, _spelled),
    (_LONG, _spelled),
    (_DECIMAL, number),
)
"""In this order: the first that fits reads the figure."""
_ANY = re.compile("|".join(f"((?a:{pattern}))" for pattern, _ in _READINGS))


def aloud(text: str, language: str) -> str:
    """A text as a person would read it out; dots between parts and new lines become pauses."""

    def read(found: re.Match[str]) -> str:
        index = found.lastindex or 1
        return _READINGS[index - 1][1](found.group(), language)

    return _PAUSES.sub(". ", _ANY.sub(read, text)).strip()
