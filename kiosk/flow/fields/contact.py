"""Telephone numbers by phonenumbers (48 MB, so it is imported with the first number), and e-mail addresses."""

import re
from datetime import date
from typing import Any

from kiosk.flow.conditions import Type
from kiosk.flow.definition import Question
from kiosk.flow.fields.base import Field, FieldRefused
from kiosk.flow.fields.text import clean

HOME_REGION = "BR"
_EMAIL_LIMIT = 254  # RFC 5321, 4.5.3.1.3, less the angle brackets
_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_EMAIL = re.compile(rf"(?=.{{1,64}}@){_LOCAL}@(?:{_LABEL}\.)+[A-Za-z]{{2,63}}")


class PhoneField(Field):
    """A number that exists in its country's plan; without +, a Brazilian one with its area code."""

    type = Type.STRING
    empty = ""

    def parse(self, question: Question, raw: Any, today: date) -> str | FieldRefused:
        """The number as E.164: +5565999998888."""
        text = clean(raw, 40)
        if isinstance(text, FieldRefused):
            return text
        import phonenumbers

        try:
            number = phonenumbers.parse(text, HOME_REGION)
        except phonenumbers.NumberParseException:
            return FieldRefused("phone_invalid")
        number.extension = None
        if not phonenumbers.is_valid_number(number):
            return FieldRefused("phone_invalid")
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

    def display(self, question: Question, value: Any, language: str) -> str:
        """(65) 99999-8888; a foreign number with its country code."""
        import phonenumbers

        number = phonenumbers.parse(value, HOME_REGION)
        home = phonenumbers.region_code_for_number(number) == HOME_REGION
        style = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
        return phonenumbers.format_number(number, style)


class EmailField(Field):
    """A mailbox; the domain in small letters, as it is the same either way."""

    type = Type.STRING
    empty = ""

    def parse(self, question: Question, raw: Any, today: date) -> str | FieldRefused:
        """The address."""
        text = clean(raw, min(question.max_length or _EMAIL_LIMIT, _EMAIL_LIMIT))
        if isinstance(text, FieldRefused):
            return text
        if not _EMAIL.fullmatch(text):
            return FieldRefused("email_invalid")
        local, _, domain = text.rpartition("@")
        return f"{local}@{domain.lower()}"

    def most_bytes(self, question: Question) -> int:
        """As many letters as an address has."""
        return _EMAIL_LIMIT + 2
