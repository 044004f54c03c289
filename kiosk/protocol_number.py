"""Protocol numbers: made offline, unique across all kiosks, and readable aloud over a bad telephone line.

Device, store incarnation and sequence are packed into one whole number, mixed by a fixed invertible map (so that
neighbouring requests do not look alike), and written with eleven of thirty unmistakable characters and one check
character: ``MT 4831 7K2F 9QA4``. A database made anew never repeats a number, because its incarnation is new.
It is a name to be read out, not a secret: what opens a request's page is the receipt's token.
"""

from dataclasses import dataclass

from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_37_36

ALPHABET = "0123456789ABCDEFGHJKMNPQRTVWXY"
"""No I, L, O, S, U, Z: each is heard or read as another. Thirty, so that the check is ISO 7064 hybrid MOD 31,30."""
PAYLOAD = 11
SPACE = len(ALPHABET) ** PAYLOAD

MAX_DEVICE = 1_000_000
MAX_INCARNATION = 1_000
MAX_SEQUENCE = 17_000_000

# An affine map over the whole space: the factor shares no divisor with 30 and is near SPACE / golden ratio, so that
# steps of one land far apart. Fixed for ever: numbers already printed depend on it.
_FACTOR = 10_948_286_905_182_137
_SHIFT = 7_305_142_096_553_811
_INVERSE = pow(_FACTOR, -1, SPACE)

_MEANT = str.maketrans("OILSZ", "01152")
_GROUP = 4


@dataclass(frozen=True)
class ProtocolNumber:
    """The parts of a protocol number; `text` is how it is shown."""

    prefix: str
    device: int
    incarnation: int
    sequence: int

    @property
    def text(self) -> str:
        """The number as it is printed: prefix and three groups of four."""
        return make(self.prefix, self.device, self.incarnation, self.sequence)


def make(prefix: str, device: int, incarnation: int, sequence: int) -> str:
    """The protocol number of a request. Raises ValueError when a part does not fit its share of the space."""
    parts = (device, MAX_DEVICE), (incarnation, MAX_INCARNATION), (sequence, MAX_SEQUENCE)
    if not all(0 <= value < limit for value, limit in parts):
        raise ValueError("a part of the protocol number is out of range")
    packed = (device * MAX_INCARNATION + incarnation) * MAX_SEQUENCE + sequence
    payload = _encode((packed * _FACTOR + _SHIFT) % SPACE)
    digits = payload + mod_37_36.calc_check_digit(payload, alphabet=ALPHABET)
    return " ".join([prefix, *_groups(digits)]).strip()


def parse(text: str) -> ProtocolNumber | None:
    """Read a number as people type it: any case, spaces or dashes, O for 0, I or L for 1, S for 5, Z for 2.

    None when it is not one, or when the check character says that it was misread.
    """
    plain = "".join(character for character in text.upper() if character.isalnum())
    prefix, digits = plain[: -PAYLOAD - 1], plain[-PAYLOAD - 1 :].translate(_MEANT)
    if len(digits) != PAYLOAD + 1 or (prefix and not (prefix.isascii() and prefix.isalpha())) or not _checks(digits):
        return None
    packed = (_decode(digits[:PAYLOAD]) - _SHIFT) * _INVERSE % SPACE
    head, sequence = divmod(packed, MAX_SEQUENCE)
    device, incarnation = divmod(head, MAX_INCARNATION)
    return ProtocolNumber(prefix, device, incarnation, sequence) if device < MAX_DEVICE else None


def spoken(text: str) -> str:
    """A number for a voice: one character at a time, with a pause between the groups."""
    return ", ".join(" ".join(group) for group in text.split())


def _checks(digits: str) -> bool:
    try:
        mod_37_36.validate(digits, alphabet=ALPHABET)
    except ValidationError:
        return False
    return True


def _encode(number: int) -> str:
    characters = []
    for _ in range(PAYLOAD):
        number, digit = divmod(number, len(ALPHABET))
        characters.append(ALPHABET[digit])
    return "".join(reversed(characters))


def _decode(payload: str) -> int:
    number = 0
    for character in payload:
        number = number * len(ALPHABET) + ALPHABET.index(character)
    return number


def _groups(digits: str) -> list[str]:
    return [digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP)]
