"""A document that was photographed here: the answer names its sealed PDF, never holds a picture."""

from datetime import date
from typing import Any

from pydantic import ValidationError

from kiosk.flow.conditions import Type
from kiosk.flow.definition import Question
from kiosk.flow.fields.base import Field, FieldRefused
from kiosk.messages import DocumentClaim

USUAL_PAGES = 4
"""The most that is asked for where the question sets no limit."""
_ONE = {"pt": "1 página fotografada", "es": "1 página fotografiada", "en": "1 page photographed", "ht": "1 paj foto"}
_SEVERAL = {
    "pt": "{count} páginas fotografadas",
    "es": "{count} páginas fotografiadas",
    "en": "{count} pages photographed",
    "ht": "{count} paj foto",
}


def pages_asked(question: Question) -> tuple[int, int]:
    """Fewest and most pages of a document."""
    least = question.minimum if isinstance(question.minimum, int) else 1
    most = question.maximum if isinstance(question.maximum, int) else max(least, USUAL_PAGES)
    return least, most


class DocumentField(Field):
    """A `messages.DocumentClaim` as JSON. Conditions see how many pages there are; 0 where the person had none."""

    type = Type.INT
    empty = 0

    def parse(self, question: Question, raw: Any, today: date) -> dict[str, Any] | FieldRefused:
        """The claim, with as many pages as the question asks for."""
        try:
            claim = DocumentClaim.model_validate(raw)
        except ValidationError:
            return FieldRefused("document_needed")
        least, most = pages_asked(question)
        if claim.pages < least:
            return FieldRefused("document_too_few", {"limit": str(least)})
        if claim.pages > most:
            return FieldRefused("document_too_many", {"limit": str(most)})
        return claim.model_dump(mode="json")

    def most_bytes(self, question: Question) -> int:
        """A digest and three short words."""
        return 160

    def display(self, question: Question, value: Any, language: str) -> str:
        """How many pages there are."""
        pages = value["pages"]
        words = _ONE if pages == 1 else _SEVERAL
        return words.get(language, words["pt"]).format(count=pages)

    def variable(self, value: Any) -> int:
        """The pages."""
        return int(value["pages"])

    def nested(self, value: Any) -> int:
        """The same."""
        return self.variable(value)
