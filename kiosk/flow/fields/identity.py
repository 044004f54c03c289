"""CPF and CNPJ by python-stdnum, imported with the first number; the CNPJ with letters too, as since July 2026."""

from collections.abc import Callable
from datetime import date
from typing import Any

from kiosk.flow.conditions import Type
from kiosk.flow.definition import Question
from kiosk.flow.fields.base import Field, FieldRefused
from kiosk.flow.fields.text import clean

_TYPED_LIMIT = 24


def _checked(raw: Any, validate: Callable[[str], Any], name: str) -> str | FieldRefused:
    """The number as it is kept, or why not: `name`_incomplete or `name`_invalid."""
    from stdnum.exceptions import InvalidLength, ValidationError

    text = clean(raw, _TYPED_LIMIT)
    if isinstance(text, FieldRefused):
        return text
    try:
        return str(validate(text))
    except InvalidLength:
        return FieldRefused(f"{name}_incomplete")
    except ValidationError:
        return FieldRefused(f"{name}_invalid")


class CpfField(Field):
    """Eleven digits with their two check digits; a single digit eleven times passes the sum but is never issued."""

    type = Type.STRING
    empty = ""

    def parse(self, question: Question, raw: Any, today: date) -> str | FieldRefused:
        """The eleven digits."""
        from stdnum.br import cpf

        number = _checked(raw, cpf.validate, "cpf")
        return FieldRefused("cpf_invalid") if isinstance(number, str) and len(set(number)) == 1 else number

    def display(self, question: Question, value: Any, language: str) -> str:
        """529.982.247-25."""
        from stdnum.br import cpf

        return str(cpf.format(value))


class CnpjField(Field):
    """Fourteen digits or letters with two check digits."""

    type = Type.STRING
    empty = ""

    def parse(self, question: Question, raw: Any, today: date) -> str | FieldRefused:
        """The fourteen characters, letters in capitals."""
        from stdnum.br import cnpj

        number = _checked(raw, cnpj.validate, "cnpj")
        return FieldRefused("cnpj_invalid") if isinstance(number, str) and not number.isascii() else number

    def display(self, question: Question, value: Any, language: str) -> str:
        """12.ABC.345/01DE-35."""
        from stdnum.br import cnpj

        return str(cnpj.format(value))
