"""What belongs together stays on one line: a city and its state, the figures of a CPF, the two parts of "e-mail".

The house's face has no hyphen that forbids a break: a word joiner follows the ordinary one. It is drawn as nothing, no
line breaks at it, and a voice gets the words without it.
"""

import re

JOINER, HARD_SPACE = "\u2060", "\u00a0"

_SIGN = re.compile(
    r"(?<=\d)[-/](?=[\dA-Z])"  # 529.982.247-25, 78005-000, 05/03/2019
    r"|(?<=[A-Z])[-/](?=\d)|/(?=[\dA-Z]{4}-\d\d)"  # a CNPJ with letters
    r"|/(?=[A-Z]{2}\b)"  # Cuiabá/MT
    r"|(?<=\b[^\W\d_])-(?=[^\W\d_])"  # e-mail
)
_SPACE = re.compile(
    r"(?<=\(\d\d\)) (?=\d)"  # (65) 99999-8888
    r"|(?<=R\$) (?=\d)"
    r"| (?=[-–] [A-Z]{2}\b)|(?<= [-–]) (?=[A-Z]{2}\b)"  # Cuiabá – MT; a dash alone lets a line end before any space
)


def unbroken(text: str) -> str:
    """A text for the screen: no line of it ends inside a figure, before a state, or at a single letter's hyphen."""
    return _SPACE.sub(JOINER + HARD_SPACE, _SIGN.sub(lambda sign: sign[0] + JOINER, text))


def loose(text: str) -> str:
    """The same text with nothing in it that only a screen needs."""
    return text.replace(JOINER, "").replace(HARD_SPACE, " ")
