"""How well what was typed names a service: the best of its names, popular names and keywords decides.

A phrase names a service well when it holds all that was typed, and little else: "certidão" is first of all the
service that people call so. Among equals, what a life event leads to comes first, as more people come for it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.catalogue.model import Service
from kiosk.catalogue.stemming import root, telling
from kiosk.catalogue.vocabulary import Meanings
from kiosk.text import fold

NAME, POPULAR, KEYWORD = 1.0, 1.0, 0.8
"""What a match counts by where it is."""
SAYS_ALL = 0.5
"""The share of a phrase's worth that depends on its saying nothing more than was typed."""
LIFE_EVENT = 0.1
BESIDE = 0.25
"""What the words of the whole letter (bm25, 0 to 1) count beside the phrases."""


@dataclass(frozen=True)
class Called:
    """What a service is called: phrases as roots with their worth, and what speaks for it whoever asks."""

    phrases: tuple[tuple[tuple[str, ...], float], ...]
    prior: float


def called(service: Service, names: Iterable[str]) -> Called:
    """What a service is called, by its names in the languages of the index, its popular names and keywords."""
    told = [*((name, NAME) for name in names), *((name, POPULAR) for name in service.popular_names)]
    told += [(word, KEYWORD) for word in service.keywords]
    phrases = {roots(text): worth for text, worth in reversed(told)}
    phrases.pop((), None)
    return Called(tuple(phrases.items()), LIFE_EVENT if service.life_events else 0.0)


def roots(text: str) -> tuple[str, ...]:
    """The telling words of a text, as roots, each once."""
    return tuple(dict.fromkeys(root(word) for word in telling(fold(text).split())))


def score(one: Called, typed: Sequence[Meanings], relevance: float) -> float:
    """How well a service is named by what was typed; `relevance` is that of its letter, from 0 to 1."""
    return max(_worths(one, typed), default=0.0) + BESIDE * relevance + one.prior


def _worths(one: Called, typed: Sequence[Meanings]) -> Iterator[float]:
    for phrase, worth in one.phrases:
        hits = [max([meant.get(each, 0.0) for each in phrase]) for meant in typed]
        held = sum(hits) / len(hits)
        if held:
            said = min(sum(map(bool, hits)) / len(phrase), 1.0)
            yield worth * held * (1 - SAYS_ALL + SAYS_ALL * said)
