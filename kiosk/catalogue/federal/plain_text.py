"""Text with HTML and Markdown in it, as text alone: what is shown is what is meant, and nothing in it can be pressed.

A link becomes its words with the address behind them, to be read or noted down; pictures and scripts are left out.
"""

import html
import re
import unicodedata

from kiosk.catalogue.texts import PERCENT_PLACE

_DROPPED = re.compile(r"<(script|style|iframe|object)\b.*?(</\1\s*>|$)|<!--.*?(-->|$)", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"<a\b([^<>]*)>(.*?)</a\s*>", re.IGNORECASE | re.DOTALL)
_HREF = re.compile(r"href\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))", re.IGNORECASE)
_BREAK = re.compile(r"<\s*/?\s*(?:br|p|div|ul|ol|tr|h[1-6])\b[^<>]*>", re.IGNORECASE)
_ITEM = re.compile(r"<\s*li\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[/!?]?\s*[a-zA-Z][^<>]*>")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^()\s]*\)")
_MARKDOWN_LINK = re.compile(r"\[([^\[\]]*)\]\(\s*((?:[^()\s]|\([^()\s]*\))*)[^()]*\)")
_REFERENCE = re.compile(r"\[([^\[\]]*)\]\[[^\[\]]*\]")
_EMPHASIS = re.compile(r"(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_LINE_MARK = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]*|[*+\-][ \t]+|\*(?=\S))", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*(?:[-*_=][ \t]*){3,}$|\.{4,}", re.MULTILINE)
_SCHEME = re.compile(r"(?:https?|ftp)://|mailto:", re.IGNORECASE)
_SCRIPT = re.compile(r"(?:java|vb)script:", re.IGNORECASE)
_PAGE = re.compile(r"(?:(?:https?|ftp)://|mailto:)?[^\s:/]+\.[^\s:]+(?::\d+)?\S*", re.IGNORECASE)
_LEFT_OVER = re.compile(r"\*{2,}|(?<!\w)_{2,}|_{2,}(?!\w)|^\s*\*\s", re.MULTILINE)
_ADDRESS = re.compile(r"(?:https?|ftp)://[^\s()\[\]<>]+", re.IGNORECASE)
_BRACES = str.maketrans({"{": "(", "}": ")"})
LONGEST_ADDRESS = 60
"""Nobody notes down more: then the page is enough, without what follows ? or #."""
_ROUNDS = 3
"""Escaped markup can hold escaped markup; what is left after so many rounds is shown as signs."""


def plain(text: str) -> str:
    """The text alone, in lines; nothing for nothing."""
    for _ in range(_ROUNDS):
        before, text = text, _without_html(html.unescape(text))
        if text == before:
            break
    text = _without_markdown(text)
    text = _ADDRESS.sub(lambda found: _shown(found[0]), text)
    text = _without_schemes(text).translate(_BRACES)
    text = PERCENT_PLACE.sub(lambda found: f"% {found[0][1:]}", text.replace("<", "‹").replace(">", "›"))
    text = "".join(character for character in text if character == "\n" or not _hidden(character))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if any(character.isalnum() for character in line))


def plain_line(text: str) -> str:
    """The text alone, on one line."""
    return " ".join(plain(text).split())


def _without_html(text: str) -> str:
    text = _DROPPED.sub(" ", text)
    text = _LINK.sub(lambda found: _with_address(found[2], _address(found[1])), text)
    text = _ITEM.sub("\n", _BREAK.sub("\n", text))
    return _TAG.sub("", text)


def _without_markdown(text: str) -> str:
    text = _PICTURE.sub(lambda found: found[1], text)
    text = _MARKDOWN_LINK.sub(lambda found: _with_address(found[1], found[2]), text)
    text = _REFERENCE.sub(lambda found: found[1], text)
    text = _RULE.sub("", _LINE_MARK.sub("", text))
    for _ in range(_ROUNDS):
        text = _EMPHASIS.sub(lambda found: found[2], text)
    return _LEFT_OVER.sub("", text)


def _without_schemes(text: str) -> str:
    """Without what would make an address of text; again, for what taking one out puts together."""
    while (bare := _SCRIPT.sub("", _SCHEME.sub("", text))) != text:
        text = bare
    return bare


def _address(attributes: str) -> str:
    found = _HREF.search(attributes)
    return next((part for part in found.groups() if part), "") if found else ""


def _with_address(words: str, address: str) -> str:
    """The words of a link, and its address unless they are the same; an address that is no page is left out."""
    words, address = words.strip(), address.strip()
    shown = _shown(address)
    if not _PAGE.fullmatch(address):
        return words
    bare = _shown(words)
    return shown if not bare or bare == shown else f"{words} ({shown})"


def _shown(address: str) -> str:
    """An address as people note it down: without its scheme, and short."""
    bare = _SCHEME.sub("", address).rstrip("/")
    return bare if len(bare) <= LONGEST_ADDRESS else re.split(r"[?#]", bare)[0].rstrip("/")


def _hidden(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp")
