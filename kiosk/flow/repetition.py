"""The question that opens one more item of a group; it is no part of the catalogue, so its words stand here."""

from kiosk.flow.definition import Group, Kind, Question
from kiosk.text import LANGUAGES, words

_OPENING_ID = "opens_item"
_ANY = {
    "pt": "Há algo para informar em “{title}”?",
    "es": "¿Hay algo que informar en “{title}”?",
    "en": "Is there anything to tell under “{title}”?",
    "ht": "Èske gen yon bagay pou di nan “{title}”?",
}
_MORE = {
    "pt": "Quer incluir mais em “{title}”?",
    "es": "¿Quiere agregar más en “{title}”?",
    "en": "Do you want to add more under “{title}”?",
    "ht": "Èske ou vle ajoute plis nan “{title}”?",
}


def opening_question(group: Group, item: int) -> Question:
    """Asked before item `item` (from 0) where it is not owed: is there any, is there one more?"""
    written = group.first if item == 0 else group.another
    return Question(id=_OPENING_ID, kind=Kind.YES_NO, title=written or _words(_ANY if item == 0 else _MORE, group))


def _words(pattern: dict[str, str], group: Group) -> dict[str, str]:
    known = [language for language in LANGUAGES if language in group.title]
    return {language: pattern[language].format(title=words(group.title, language).text) for language in known}
