"""Questions that nothing is written into: consent, presence, information, the review."""

import re
from datetime import date
from typing import Any

from pydantic import ValidationError

from kiosk.flow.conditions import Type
from kiosk.flow.definition import Question
from kiosk.flow.fields.base import Field, FieldRefused
from kiosk.flow.fields.choices import as_yes_no
from kiosk.messages import PresenceClaim

_AGREED = {"pt": "Concordo", "es": "Estoy de acuerdo", "en": "I agree", "ht": "Mwen dakò"}
_PRESENT = {
    "pt": "Presença registrada",
    "es": "Presencia registrada",
    "en": "Presence recorded",
    "ht": "Prezans anrejistre",
}
_SEEN = {"pt": "Lido", "es": "Leído", "en": "Read", "ht": "Li"}
_METHOD = re.compile(r"[a-z][a-z0-9_]{0,39}")
_RESULT = re.compile(r"[a-z0-9_.:+-]{1,80}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_MOST = 64


class ConsentField(Field):
    """Agreed or not gone on: a no is refused, never stored."""

    type = Type.BOOL
    empty = False

    def parse(self, question: Question, raw: Any, today: date) -> bool | FieldRefused:
        """True."""
        return True if as_yes_no(raw) else FieldRefused("consent_needed")

    def display(self, question: Question, value: Any, language: str) -> str:
        """I agree."""
        return _AGREED.get(language, _AGREED["pt"])


class PresenceField(Field):
    """What the presence check showed: a `messages.PresenceClaim` as JSON. Conditions see its methods."""

    type = Type.WORDS

    def __init__(self) -> None:
        self.empty: dict[str, str] = {}

    def parse(self, question: Question, raw: Any, today: date) -> dict[str, Any] | FieldRefused:
        """`{"methods": {name: result}, "evidence": [digest, ...]}`, at least one method."""
        try:
            claim = PresenceClaim.model_validate(raw)
        except ValidationError:
            return FieldRefused("presence_needed")
        named = all(_METHOD.fullmatch(name) and _RESULT.fullmatch(result) for name, result in claim.methods.items())
        sealed = all(_DIGEST.fullmatch(digest) for digest in claim.evidence)
        if not claim.methods or not named or not sealed or len(claim.methods) + len(claim.evidence) > _MOST:
            return FieldRefused("presence_needed")
        return claim.model_dump(mode="json")

    def most_bytes(self, question: Question) -> int:
        """As many methods as there may be, each with its name and result as long as they may be."""
        return _MOST * (40 + 80 + len('"":"",')) + len('{"methods":{},"evidence":[]}')

    def display(self, question: Question, value: Any, language: str) -> str:
        """Presence recorded; what it is worth stands in the evidence."""
        return _PRESENT.get(language, _PRESENT["pt"])

    def variable(self, value: Any) -> dict[str, str]:
        """The methods and their results."""
        return dict(value["methods"])

    def nested(self, value: Any) -> dict[str, str]:
        """The same."""
        return self.variable(value)


class InformationField(Field):
    """Something to read; going on is the answer."""

    def is_blank(self, raw: Any) -> bool:
        """There is nothing to leave out."""
        return False

    def parse(self, question: Question, raw: Any, today: date) -> bool | FieldRefused:
        """True."""
        return True

    def display(self, question: Question, value: Any, language: str) -> str:
        """Read."""
        return _SEEN.get(language, _SEEN["pt"])


class ReviewField(Field):
    """The end of the flow: looked over, never answered."""

    def parse(self, question: Question, raw: Any, today: date) -> FieldRefused:
        """Nothing is stored."""
        return FieldRefused("not_understood")
