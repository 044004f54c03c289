"""How easily a Portuguese text reads: Flesch's Reading Ease, adapted by Martins, Ghiraldelo, Nunes and Oliveira Jr.

"Readability formulas applied to textbooks in Brazilian Portuguese", Notas do ICMSC 28, USP, 1996:
248.835 - 1.015 x (words a sentence) - 84.6 x (syllables a word). Their bands: 75 to 100 is for the first four school
years, 50 to 75 for up to the eighth, 25 to 50 for secondary school and university, below that for specialists.
"""

import re
from collections.abc import Iterable

EASY = 50.0
"""From here on whoever finished the eighth school year can read it."""

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouáéíóúâêôãõàüy]+")
_SILENT_U = re.compile(r"(?<=[qg])u(?=[eiéíêãaáo])")
_STRONG_PAIR = re.compile(r"[aeoáéóâê](?=[aeoáéóâêíú])")
_RISING_HIATUS = re.compile(r"[iu](?=[aeoáéóâê](?!s?$))")
_FINAL_HIATUS = re.compile(r"[iu][aeo]s?$")
_ACCENTED = re.compile(r"[áéíóúâêôãõ]")


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line of its own and a part before a semicolon count as one."""
    return [part for part in _SENTENCE_END.split(text.strip()) if part]


def words(text: str) -> list[str]:
    """The words of a text, without numbers."""
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """The syllables of a word: its groups of vowels, and one more for each hiatus inside a group."""
    plain = _SILENT_U.sub("", word.lower())
    count = 0
    for group in _VOWELS.finditer(plain):
        nasal = group[0].replace("ão", "a").replace("ãe", "a").replace("õe", "o")
        count += (
            1 + len(_STRONG_PAIR.findall(nasal)) + len(_RISING_HIATUS.findall(plain[group.start() : group.end() + 2]))
        )
    if _FINAL_HIATUS.search(plain) and not _ACCENTED.search(plain):
        count += 1  # di-a, en-vi-a: with a diphthong there, spelling puts an accent earlier (fa-mí-lia)
    return max(count, 1)


def ease(texts: Iterable[str]) -> float:
    """The reading ease of texts taken together; 100 where there are no words."""
    parts = [words(sentence) for text in texts for sentence in sentences(text)]
    parts = [part for part in parts if part]
    number = sum(map(len, parts))
    if not number:
        return 100.0
    syllables_a_word = sum(syllables(word) for part in parts for word in part) / number
    return 248.835 - 1.015 * number / len(parts) - 84.6 * syllables_a_word
