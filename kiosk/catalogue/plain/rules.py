"""The rules for one text: sentences that are long or passive, and words of the office."""

import re
from collections.abc import Iterator

from kiosk.catalogue.plain.jargon import JARGON, KNOWN_ACRONYMS
from kiosk.catalogue.plain.reading import sentences, words
from kiosk.catalogue.stemming import stem
from kiosk.text import fold

MOST_WORDS = 25
"""Of one sentence."""

_TO_BE = r"é|são|era|eram|foi|foram|será|serão|seja|sejam|sendo|ser|sido"
_BETWEEN = r"(?:não|já|sempre|também|só|\w+mente)"
_PARTICIPLE = (
    r"\w{2,}(?:ad|id)[oa]s?|feit[oa]s?|abert[oa]s?|escrit[oa]s?|dit[oa]s?|vist[oa]s?|pag[oa]s?|aceit[oa]s?|entregues?"
)
_PASSIVE = re.compile(rf"\b(?:{_TO_BE})\s+(?:{_BETWEEN}\s+)?({_PARTICIPLE})\b", re.IGNORECASE)
_IMPERSONAL = re.compile(r"\b\w{2,}[aei]m?-se\b", re.IGNORECASE)
_STATES = frozenset(
    """advogad aposentad autorizad cad casad desempregad divorciad empregad entrad estad lad marid medid nad obrigad
    saíd separad vid""".split()
)
"""What looks like a participle after "ser" and says what somebody or something is, without the ending."""
_ACRONYM = re.compile(r"\b[A-ZÀ-Ú]{2,}(?=s?\b)")
_ROMAN = re.compile(r"[IVXLCDM]+")
_PHRASES = [phrase for phrase in JARGON if " " in phrase]


def long_sentences(text: str) -> Iterator[str]:
    """Sentences with too many words."""
    for sentence in sentences(text):
        number = len(words(sentence))
        if number > MOST_WORDS:
            yield f"a frase tem {number} palavras; divida em frases de até {MOST_WORDS}: “{_beginning(sentence)}”"


def passives(text: str) -> Iterator[str]:
    """Who does it is not said."""
    for found in _PASSIVE.finditer(text):
        if found[1].lower().rstrip("oas") not in _STATES:
            yield f"voz passiva em “{found[0]}”: diga quem faz"
    for found in _IMPERSONAL.finditer(text):
        yield f"“{found[0]}” não diz quem faz: diga quem"


def jargon(text: str) -> Iterator[str]:
    """Words of the office."""
    folded = fold(text)
    for word in folded.split():
        plain = JARGON.get(word) or JARGON.get(stem(word))
        if plain:
            yield f"“{word}” é palavra de repartição: prefira “{plain}”"
    for phrase in _PHRASES:
        if f" {phrase} " in f" {folded} ":
            yield f"“{phrase}” é palavra de repartição: prefira “{JARGON[phrase]}”"


def acronyms(text: str) -> Iterator[str]:
    """Acronyms that most people could not read."""
    for found in _ACRONYM.findall(text):
        if found not in KNOWN_ACRONYMS and not _ROMAN.fullmatch(found):
            yield found


def explained(acronym: str, letter: str) -> bool:
    """Whether a letter says somewhere what an acronym is: in brackets after it, it in brackets, or ", o centro…"."""
    return re.search(rf"\b{acronym}\b(?: \(|, (?:o|a|os|as|que) )|\({acronym}\)", letter) is not None


def _beginning(sentence: str) -> str:
    return sentence if len(sentence) <= 40 else sentence[:40].rsplit(" ", 1)[0] + "…"
