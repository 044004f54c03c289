"""The words that a catalogue knows, and which of them somebody may mean who types another.

A typed word means the known words that begin with it, or that have its root. Where there is none, it means the
nearest by Damerau-Levenshtein similarity: whole words, or beginnings for the word that is still being typed.
"""

from bisect import bisect_left
from collections.abc import Iterable

from kiosk.catalogue.stemming import root

ALIKE = 0.6
"""Similarity from which a known word may stand for an unknown one."""
GUESSES = 3
SPREAD = 0.1
"""A guess this much worse than the best one is none."""
_SHORTEST_GUESSED = 3
_MOST_MEANT = 200
_CONTINUED = 0.85
"""What a word counts that only begins as it was typed, or has its root."""

Meanings = dict[str, float]
"""Roots of known words that may be meant, each with how surely (0 to 1)."""


class Vocabulary:
    """Folded words, sorted, with their roots."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))
        self._roots = [root(word) for word in self._words]

    def begins(self, beginning: str) -> range:
        """The places of the words that begin so."""
        return range(bisect_left(self._words, beginning), bisect_left(self._words, beginning + "\U0010ffff"))

    def knows(self, word: str) -> bool:
        """Whether some word begins so, or has its root."""
        return bool(self.begins(word)) or bool(self.begins(root(word)))

    def meanings(self, word: str) -> Meanings:
        """What a word means that `knows` knows."""
        found: Meanings = {}
        for beginning in (root(word), word):
            for at in self.begins(beginning)[:_MOST_MEANT]:
                found[self._roots[at]] = _CONTINUED
        return found | {root(word): 1.0}

    def nearest(self, word: str, unfinished: bool) -> list[tuple[str, float]]:
        """The known words most like an unknown one, the likeliest first, with their similarity."""
        from rapidfuzz.distance import DamerauLevenshtein
        from rapidfuzz.process import extract

        if len(word) < _SHORTEST_GUESSED or word.isdigit():
            return []
        alike, words = DamerauLevenshtein.normalized_similarity, self._words
        scored = [
            (score, words[at]) for _, score, at in extract(word, words, scorer=alike, score_cutoff=ALIKE, limit=GUESSES)
        ]
        if unfinished:
            beginnings = [known[: len(word)] for known in words]
            close = extract(word, beginnings, scorer=alike, score_cutoff=ALIKE, limit=GUESSES)
            scored += [(score, words[at]) for _, score, at in close]
        best = sorted(set(scored), reverse=True)
        return [(known, score) for score, known in best if score >= best[0][0] - SPREAD][:GUESSES]
