"""Endings and small words of the languages that people search in: singular finds plural, the verb finds its noun."""

STOP_WORDS = frozenset(
    """a o as os um uma uns umas de da do das dos em na no nas nos ao aos e ou que para pra por pelo pela com sem
    meu minha meus minhas seu sua como onde quando qual quais quanto quero preciso queria posso pode consigo tenho tem
    fazer tirar pedir ter ser eu me se la aqui
    el los las un una unos unas del y mi mis su quiero necesito hacer
    the an of in on to my for with i want need how
    mwen yon pou nan ak""".split()
)
"""Words that say nothing about a service."""

_SHORTEST = 4
_ENDINGS = (
    ("coes", "cao"), ("soes", "sao"), ("oes", "ao"), ("aes", "ao"), ("ais", "al"), ("eis", "el"), ("ois", "ol"),
    ("uis", "ul"), ("ens", "em"), ("ins", "im"), ("ons", "om"), ("uns", "um"), ("res", "r"), ("zes", "z"), ("s", ""),
)  # fmt: skip
"""Plural endings of Portuguese, without accents, longest first; the last serves Spanish and English too."""

_SHORTEST_ROOT = 5
_DERIVED = (
    "adoria", "amento", "imento", "adora", "acao", "icao", "ador", "ando", "endo", "indo", "ado", "ada", "ido", "ida",
    "ar", "er", "ir", "ou", "a", "e", "o",
)  # fmt: skip
"""Endings that make verbs, participles and nouns of one root, longest first."""


def stem(word: str) -> str:
    """The singular of a folded word, more or less; short words stay."""
    if len(word) < _SHORTEST or word.endswith("ss"):
        return word
    for plural, singular in _ENDINGS:
        if word.endswith(plural):
            return word[: -len(plural)] + singular
    return word


def root(word: str) -> str:
    """What renovar, renovação and renovado have in common (renov), more or less; a root has five letters or more."""
    single = stem(word)
    for ending in _DERIVED:
        if single.endswith(ending) and len(single) - len(ending) >= _SHORTEST_ROOT:
            return single[: -len(ending)]
    return single


def telling(words: list[str]) -> list[str]:
    """The words that say something about a service, or all of them where none does."""
    return [word for word in words if word not in STOP_WORDS] or words
