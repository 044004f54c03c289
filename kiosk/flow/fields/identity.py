"""CPF and CNPJ by python-stdnum, imported with the first number; the CNPJ with letters too, as since July 2026."""

from datetime import date
from typing import Any

from kiosk.flow.conditions import Type
from kiosk.flow.definition import Question
from kiosk.flow.fields.base import Field, FieldRefused
from kiosk.flow.fields.text import clean

_TYPED_LIMIT = 24


class CpfField(Field):
    """Eleven digits with their two check digits; a single digit eleven times passes the sum but is never issued."""

    type = Type.STRING
    empty = ""

    def parse(self, question: Question, raw: Any, today: date) -> str | FieldRefused:
        """The eleven digits."""
        text = clean(raw, _TYPED_LIMIT)
        if isinstance(text, FieldRefused):
            return text
        from stdnum.br import cpf
        from stdnum.exceptions import InvalidLength, ValidationError

        try:
            number = str(cpf.validate(text))
        except InvalidLength:
            return FieldRefused("cpf_incomplete")
        except ValidationError:
            return FieldRefused("cpf_invalid")
        return FieldRefused("cpf_invalid") if len(set(number)) == 1 else number

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
        text = clean(raw, _TYPED_LIMIT)
        if isinstance(text, FieldRefused):
            return text
        from stdnum.br import cnpj
        from stdnum.exceptions import InvalidLength, ValidationError

        try:
            number = str(cnpj.validate(text))
        except InvalidLength:
            return FieldRefused("cnpj_incomplete")
        except ValidationError:
            return FieldRefused("cnpj_invalid")
        return number if number.isascii() else FieldRefused("cnpj_invalid")

    def display(self, question: Question, value: Any, language: str) -> str:
        """12.ABC.345/01DE-35."""
        from stdnum.br import cnpj

        return str(cnpj.format(value))
