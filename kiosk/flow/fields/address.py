"""An address in Brazil: one screen, seven parts, the municipality by its IBGE code."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from kiosk.flow.conditions import Type
from kiosk.flow.definition import Question
from kiosk.flow.fields.base import LETTER_BYTES, Field, FieldRefused
from kiosk.flow.fields.text import clean
from kiosk.flow.places import Municipality, municipality, named

PARTS = {"cep": 10, "logradouro": 120, "numero": 10, "complemento": 60, "bairro": 80}
"""The written parts and their longest lengths; `municipio_ibge`, `municipio` and `uf` follow."""
REQUIRED = ("logradouro", "numero", "bairro")
ALL = (*PARTS, "municipio_ibge", "municipio", "uf")

_TOWN_BYTES = 200
"""Of its code, name and state."""
_CEP = re.compile(r"(\d{5})[-. ]?(\d{3})")
Parts = dict[str, str]


class AddressField(Field):
    """`{cep?, logradouro, numero, complemento?, bairro, municipio_ibge, municipio, uf}`, absent parts left out."""

    type = Type.WORDS
    empty = dict.fromkeys(ALL, "")

    def is_blank(self, raw: Any) -> bool:
        """No part was given."""
        return super().is_blank(raw) or (isinstance(raw, Mapping) and not any(raw.values()))

    def parse(self, question: Question, raw: Any, today: date) -> Parts | FieldRefused:
        """The parts; a refusal names its part under `field`."""
        if not isinstance(raw, Mapping) or not raw.keys() <= set(ALL):
            return FieldRefused("not_understood")
        parts = _written(raw)
        if isinstance(parts, FieldRefused):
            return parts
        town = _town(raw)
        if town is None:
            return FieldRefused("municipality_unknown", {"field": "municipio"})
        return {**parts, "municipio_ibge": town.code, "municipio": town.name, "uf": town.state}

    def most_bytes(self, question: Question) -> int:
        """All parts, each as long as it may be."""
        return sum(len(part) + LETTER_BYTES * limit + 6 for part, limit in PARTS.items()) + _TOWN_BYTES

    def display(self, question: Question, value: Any, language: str) -> str:
        """On one line: Rua A, 12, casa 2 · Centro · Cuiabá/MT · 78005-000."""
        street = ", ".join(value[part] for part in ("logradouro", "numero", "complemento") if part in value)
        cep = value.get("cep", "")
        lines = [street, value["bairro"], f"{value['municipio']}/{value['uf']}", f"{cep[:5]}-{cep[5:]}" if cep else ""]
        return " · ".join(line for line in lines if line)

    def variable(self, value: Any) -> Parts:
        """All parts, absent ones empty."""
        return {**self.empty, **value}

    def nested(self, value: Any) -> Parts:
        """The same."""
        return self.variable(value)


def _written(raw: Mapping[str, Any]) -> Parts | FieldRefused:
    parts: Parts = {}
    for part, limit in PARTS.items():
        text = clean(raw.get(part) or "", limit)
        if isinstance(text, FieldRefused):
            return FieldRefused(text.key, {**text.values, "field": part})
        if not text and part in REQUIRED:
            return FieldRefused("required", {"field": part})
        if text:
            parts[part] = text
    return _with_plain_cep(parts)


def _with_plain_cep(parts: Parts) -> Parts | FieldRefused:
    if "cep" not in parts:
        return parts
    found = _CEP.fullmatch(parts["cep"])
    if found is None or not parts["cep"].isascii():
        return FieldRefused("cep_invalid", {"field": "cep"})
    return {**parts, "cep": found[1] + found[2]}


def _town(raw: Mapping[str, Any]) -> Municipality | None:
    code, name, state = raw.get("municipio_ibge"), raw.get("municipio"), raw.get("uf")
    if isinstance(code, str) and code:
        return municipality(code)
    return named(name, state) if isinstance(name, str) and isinstance(state, str) else None
