"""What somebody brings to find an earlier request by: the receipt's QR text, from a camera or a reader, or its number.

A reader that works as a keyboard types what it saw, and ends with Return. One that is set to another country's keyboard
types other signs for the same keys; those that occur in a receipt are known, and put right.
"""

from dataclasses import dataclass

from kiosk.protocol_number import PAYLOAD, parse
from kiosk.receipt import MAX_TEXT, ReceiptFacts, read_qr, verify_qr
from kiosk.signing import KeyRing

CHARACTERS = PAYLOAD + 1
"""Of a protocol number, without its prefix."""
_MISTYPED = str.maketrans({";": "/", "Ç": ":", "ç": ":"})
"""What a reader types at a Brazilian keyboard when it believes that it has an American one."""


@dataclass(frozen=True)
class Named:
    """A request by its protocol number, as it is printed; `facts` when a receipt said so whose signature holds."""

    protocol: str
    facts: ReceiptFacts | None = None


@dataclass(frozen=True)
class NotNamed:
    """Why it names no request: a message key."""

    key: str


def read(text: str, prefix: str, ring: KeyRing) -> Named | NotNamed:
    """What a person typed, or a camera or reader read. `prefix` is set before a number that was typed without."""
    plain = text.strip()
    if any(not character.isprintable() for character in plain):
        return NotNamed("control_characters")
    if not plain:
        return NotNamed("required")
    return _receipt(plain, ring) if "#" in plain or "/" in plain else _number(plain, prefix)


def is_receipt(text: str) -> bool:
    """Whether a reader's text has the form of a receipt's code, true or false."""
    return read_qr(text.strip()) is not None or read_qr(text.strip().translate(_MISTYPED)) is not None


def _receipt(text: str, ring: KeyRing) -> Named | NotNamed:
    if len(text) > MAX_TEXT:
        return NotNamed("not_a_receipt")
    claim = read_qr(text) or read_qr(text.translate(_MISTYPED))
    if claim is None:
        return NotNamed("not_a_receipt")
    return Named(claim.facts.protocol, claim.facts) if verify_qr(claim, ring) else NotNamed("false_receipt")


def _number(text: str, prefix: str) -> Named | NotNamed:
    number = parse(text)
    if number is None:
        return NotNamed(_fault(text, prefix))
    return Named(number.text if number.prefix else f"{prefix} {number.text}".strip())


def _fault(text: str, prefix: str) -> str:
    signs = "".join(character for character in text.upper() if character.isalnum())
    count = len(signs) - (len(prefix) if signs.startswith(prefix.upper()) and len(signs) != CHARACTERS else 0)
    if count < CHARACTERS:
        return "protocol_incomplete"
    return "protocol_wrong" if count == CHARACTERS else "protocol_too_long"
