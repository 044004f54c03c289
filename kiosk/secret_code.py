"""The receipt's secret code: "navio · 58 · lago". Who has it may correct or cancel the request.

Two plain words of a list of 256 and two digits: easy to read out, to write down and to type with big keys, 22 random
bits. The code itself is kept by nobody but the citizen; the request carries its Argon2id hash (RFC 9106), sealed.
"""

import os
import re
import secrets
import unicodedata
from functools import cache

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from kiosk.assets import asset

MEMORY_KIB = 19 * 1024
ITERATIONS = 2
LANES = 1
"""OWASP's first choice for Argon2id (password storage cheat sheet): about 60 ms on a counter's machine."""

_SALT_BYTES = 16
_HASH_BYTES = 32
_MAX_CODE = 60
_PHC = re.compile(r"\$argon2id\$v=19\$m=(\d{1,6}),t=(\d{1,2}),p=(\d{1,2})\$[A-Za-z0-9+/]{11,86}\$[A-Za-z0-9+/]{22,86}")
_MAX_MEMORY_KIB = 64 * 1024
_MAX_ITERATIONS = 4
_MAX_LANES = 4


@cache
def words() -> tuple[str, ...]:
    """The 256 words: short, concrete, without accents, at least two letters apart from each other."""
    return tuple(asset("words.txt").read_text(encoding="ascii").split())


def new() -> tuple[str, str, str]:
    """A fresh code: word, two digits, word."""
    return secrets.choice(words()), str(10 + secrets.randbelow(90)), secrets.choice(words())


def normalise(text: str) -> str:
    """A code as people type it, without case, accents or punctuation: "Navio58 LÁGO" is "navio 58 lago"."""
    plain = unicodedata.normalize("NFKD", text[:_MAX_CODE]).lower()
    letters = "".join(character for character in plain if not unicodedata.combining(character))
    return " ".join(re.findall(r"[a-z]+|[0-9]+", letters))


def hash_secret(code: tuple[str, str, str]) -> str:
    """The code's Argon2id hash with a fresh salt, as a PHC string. Takes long on purpose: make it ahead."""
    return hash_code(" ".join(code))


def hash_code(code: str) -> str:
    """The same for any code that is read out and typed."""
    return _argon2(os.urandom(_SALT_BYTES)).derive_phc_encoded(normalise(code).encode())


def check_secret(text: str, phc: str) -> bool:
    """Whether what somebody typed is the code of this hash. A hash that asks for more than we ever do is refused."""
    found = _PHC.fullmatch(phc)
    if not found:
        return False
    memory, iterations, lanes = (int(part) for part in found.groups())
    if memory > _MAX_MEMORY_KIB or iterations > _MAX_ITERATIONS or lanes > _MAX_LANES:
        return False
    try:
        Argon2id.verify_phc_encoded(normalise(text).encode(), phc)
    except (InvalidKey, ValueError):
        return False
    return True


def _argon2(salt: bytes) -> Argon2id:
    return Argon2id(salt=salt, length=_HASH_BYTES, iterations=ITERATIONS, lanes=LANES, memory_cost=MEMORY_KIB)
