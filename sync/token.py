"""The enrolment token: one line of text that somebody copies or scans into a new kiosk.

It carries where the platform is, the one-time secret, and the fingerprint of the platform's root key, so that a kiosk
knows its platform from the first word on, whatever network lies between. A short check catches slips in copying.
"""

import hashlib
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from kiosk.errors import BalcaoError
from kiosk.signing import from_text, to_text

PREFIX = "BALCAO1"
CHECK_CHARACTERS = 4
LONGEST_TOKEN = 4_000
"""More is not read where somebody hands one over: it is none."""
_PART = re.compile(r"[A-Za-z0-9_-]+")


class TokenRefused(BalcaoError):
    """A text that is not an enrolment token, or was copied wrong."""

    key = "token_refused"


@dataclass(frozen=True)
class Token:
    """`base_url` without a slash at its end; `root` is the root key's fingerprint. The secret stays out of reprs."""

    base_url: str
    secret: str = field(repr=False)
    root: str

    def __str__(self) -> str:
        """The one line."""
        body = ".".join((PREFIX, to_text(self.base_url.encode()), self.secret, self.root))
        return f"{body}.{_check(body)}"

    @classmethod
    def parse(cls, text: str) -> "Token":
        """Read a token; spaces and line breaks from copying do not matter. Raises TokenRefused."""
        body, _, check = "".join(text.split()).rpartition(".")
        parts = body.split(".")
        if parts[0] != PREFIX or len(parts) != 4 or not all(_PART.fullmatch(part) for part in parts[1:]):
            raise TokenRefused("Isto não é um código de inscrição.")
        if check != _check(body):
            raise TokenRefused("O código de inscrição foi copiado com erro. Copie-o inteiro, de novo.")
        return cls(_url(parts[1]), parts[2], parts[3])


def _check(body: str) -> str:
    return to_text(hashlib.sha256(body.encode()).digest())[:CHECK_CHARACTERS]


def _url(part: str) -> str:
    try:
        url = from_text(part).decode()
        split = urlsplit(url)
        if split.scheme in ("http", "https") and split.hostname:
            return url.rstrip("/")
    except ValueError:
        pass
    raise TokenRefused("O endereço da plataforma no código de inscrição não serve.")
