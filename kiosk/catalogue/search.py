"""Finds services while somebody types, in the words that people use.

An index in memory (SQLite's FTS5) over names, popular names, keywords and the letter itself finds who has the words:
without accents, by their roots, each perhaps the beginning of one, and what no service knows replaced by the nearest
that one does (`vocabulary`). Who is called so comes first (`ranking`).
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from threading import Lock

from kiosk.catalogue.model import Agency, Service
from kiosk.catalogue.ranking import called, score
from kiosk.catalogue.stemming import root, stem, telling
from kiosk.catalogue.vocabulary import Meanings, Vocabulary
from kiosk.text import DEFAULT_LANGUAGE, fold

WEIGHTS = (10.0, 8.0, 8.0, 1.0)
"""How much a word counts in the name, popular names, keywords, and the rest of the letter (bm25)."""
MOST_TYPED = 120
MOST_WORDS = 8
MOST_RANKED = 150
"""So many of those that have the words are looked at closely."""
SHORT, SHORTEST = 3, 2
"""So few letters begin words of every letter: only what services are called is searched, at fewest not weighed."""

_SCHEMA = """CREATE VIRTUAL TABLE letters USING fts5(
    name, popular, keywords, rest, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4')"""
_FIND = f"""SELECT rowid, bm25(letters, {", ".join(map(str, WEIGHTS))}) AS relevance FROM letters
    WHERE letters MATCH ? ORDER BY relevance, rowid LIMIT {MOST_RANKED}"""  # noqa: S608 (our own numbers)
_CALLED = "{name popular keywords}"
_FIND_ANY = f"SELECT rowid, -1.0 FROM letters WHERE letters MATCH ? LIMIT {MOST_RANKED}"  # noqa: S608 (as above)


class Search:
    """An index over services in one language; Portuguese words are found beside it, as people mix them."""

    def __init__(self, services: Sequence[Service], language: str, agencies: Sequence[Agency] = ()) -> None:
        self._ids = [service.id for service in services]
        self._called = [called(service, _spoken(service.name, language)) for service in services]
        self._by_phrase: dict[frozenset[str], list[int]] = defaultdict(list)
        for number, one in enumerate(self._called):
            for phrase, _ in one.phrases:
                self._by_phrase[frozenset(phrase)].append(number)
        self._lock = Lock()
        self._index = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        named = {agency.id: agency for agency in agencies}
        rows = [(number, *_row(one, named.get(one.agency), language)) for number, one in enumerate(services)]
        self._vocabulary = Vocabulary({word for row in rows for column in row[1:] for word in str(column).split()})
        self._index.execute(_SCHEMA)
        self._index.execute("BEGIN")
        self._index.executemany(
            "INSERT INTO letters (rowid, name, popular, keywords, rest) VALUES (?, ?, ?, ?, ?)", rows
        )
        self._index.execute("COMMIT")

    def find(self, text: str, limit: int = 20) -> list[str]:
        """The ids of services for what was typed so far, best first; nothing for nothing."""
        words = _worth_finding(fold(text[:MOST_TYPED]).split())[:MOST_WORDS]
        if not words:
            return []
        understood = [self._understood(word, word == words[-1]) for word in words]
        terms = [term for term, _ in understood]
        relevance = self._relevance(terms, len(words[0]) if len(words) == 1 else MOST_TYPED)
        ranked = self._ranked(relevance, [meant for _, meant in understood])
        return [self._ids[number] for number in ranked[:limit]]

    def _understood(self, word: str, unfinished: bool) -> tuple[str, Meanings]:
        """A word as a term for FTS5, and the roots that it may mean."""
        near = [] if self._vocabulary.knows(word) else self._vocabulary.nearest(word, unfinished)
        if near:
            return f"({' OR '.join(_quoted(known) for known, _ in near)})", {root(known): sure for known, sure in near}
        return _beginning(word), self._vocabulary.meanings(word)

    def _relevance(self, terms: Sequence[str], letters: int) -> dict[int, float]:
        found: dict[int, float] = {}
        if letters <= SHORT:
            found = self._having(_FIND_ANY if letters <= SHORTEST else _FIND, f"{_CALLED} : {terms[0]}")
        return found or self._having(_FIND, " AND ".join(terms)) or self._having(_FIND, " OR ".join(terms))

    def _having(self, statement: str, terms: str) -> dict[int, float]:
        """The services that have the words, with how much (0 to 1)."""
        with self._lock:
            rows = self._index.execute(statement, (terms,)).fetchall()
        best = min((found for _, found in rows), default=0.0) or -1.0
        return {number: found / best for number, found in rows}

    def _ranked(self, relevance: dict[int, float], typed: Sequence[Meanings]) -> list[int]:
        # Who is called just so is looked at too, however many others have the words.
        likeliest = frozenset(max(meant, key=meant.__getitem__) for meant in typed)
        numbers = dict.fromkeys([*relevance, *self._by_phrase.get(likeliest, ())[:MOST_RANKED]])
        scores = {number: score(self._called[number], typed, relevance.get(number, 0.0)) for number in numbers}
        return sorted(scores, key=lambda number: (-scores[number], number))


def _row(service: Service, agency: Agency | None, language: str) -> Iterator[str]:
    yield _words(_spoken(service.name, language))
    yield _words(service.popular_names)
    yield _words(service.keywords)
    letter = [
        service.summary,
        *(document.name for document in service.documents),
        *(step.title for step in service.steps),
    ]
    rest = [line for text in letter for line in _spoken(text, language)]
    if agency is not None:
        rest += [agency.short, *_spoken(agency.name, language)]
    yield _words(rest)


def _spoken(text: dict[str, str], language: str) -> list[str]:
    return [text[each] for each in dict.fromkeys((language, DEFAULT_LANGUAGE)) if each in text]


def _words(texts: Iterable[str]) -> str:
    """Folded words, and beside them the stems that differ."""
    words = " ".join(fold(text) for text in texts).split()
    return " ".join([*words, *(short for word in words if (short := stem(word)) != word)])


def _worth_finding(words: list[str]) -> list[str]:
    kept = telling(words)
    # A second word of which one letter is typed tells nothing yet.
    return kept[:-1] if len(kept) > 1 and len(kept[-1]) == 1 else kept


def _beginning(word: str) -> str:
    forms = {word, stem(word), root(word)}
    shortest = sorted(form for form in forms if not any(form.startswith(other) for other in forms - {form}))
    return f"({' OR '.join(f'{_quoted(form)}*' for form in shortest)})"


def _quoted(word: str) -> str:
    return f'"{word}"'
