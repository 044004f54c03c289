"""The kinds of field, registered in one place: a new kind adds a module and a line here (and a screen).

Import the names below; the modules behind them are this package's own business.
"""

from datetime import date
from typing import Any

from kiosk.flow.definition import Kind, Question
from kiosk.flow.fields.address import AddressField
from kiosk.flow.fields.base import Field, FieldRefused
from kiosk.flow.fields.choices import ChoiceField, ChoicesField, YesNoField
from kiosk.flow.fields.contact import EmailField, PhoneField
from kiosk.flow.fields.dates import DateField
from kiosk.flow.fields.document import DocumentField
from kiosk.flow.fields.identity import CnpjField, CpfField
from kiosk.flow.fields.marks import ConsentField, InformationField, PresenceField, ReviewField
from kiosk.flow.fields.number import NumberField
from kiosk.flow.fields.signature import SignatureField
from kiosk.flow.fields.text import LONG_LIMIT, TextField

__all__ = ["FIELDS", "Field", "FieldRefused", "display", "parse"]

FIELDS: dict[Kind, Field] = {
    Kind.TEXT: TextField(),
    Kind.LONG_TEXT: TextField(LONG_LIMIT, lines=True),
    Kind.NUMBER: NumberField(),
    Kind.DATE: DateField(),
    Kind.CPF: CpfField(),
    Kind.CNPJ: CnpjField(),
    Kind.PHONE: PhoneField(),
    Kind.EMAIL: EmailField(),
    Kind.CHOICE: ChoiceField(),
    Kind.CHOICES: ChoicesField(),
    Kind.YES_NO: YesNoField(),
    Kind.ADDRESS: AddressField(),
    Kind.CONSENT: ConsentField(),
    Kind.PRESENCE: PresenceField(),
    Kind.DOCUMENT: DocumentField(),
    Kind.SIGNATURE: SignatureField(),
    Kind.INFORMATION: InformationField(),
    Kind.REVIEW: ReviewField(),
}


def parse(question: Question, raw: Any, today: date) -> Any:
    """The canonical, JSON-able value of what was given, or a FieldRefused. Parsing a canonical value gives it back."""
    field = FIELDS[question.kind]
    if field.is_blank(raw):
        return FieldRefused("required")
    return field.parse(question, raw, today)


def display(question: Question, value: Any, language: str = "pt") -> str:
    """A canonical value as people read it; nothing for None."""
    return "" if value is None else FIELDS[question.kind].display(question, value, language)
