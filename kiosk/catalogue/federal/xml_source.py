"""Reads XML that strangers wrote, and remembers where every element stood.

By expat alone: a document type is refused, and with it every entity that could grow or reach for a file. What is
read is bounded in bytes, depth and number before anything is made of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from kiosk.bounded import TooLong, read_at_most
from kiosk.catalogue.problems import Problem

MOST_BYTES = 1_000_000
DEEPEST = 20
MOST_ELEMENTS = 20_000
_SAID = {
    "no element found": "o arquivo está vazio ou acaba antes do fim",
    "mismatched tag": "um elemento fecha outro que não é o seu",
    "not well-formed (invalid token)": "há um sinal que não cabe aí (um & ou < solto, ou letras de outra codificação)",
    "unclosed token": "um elemento não fecha",
    "undefined entity": "há um nome entre & e ; que o XML não conhece",
    "duplicate attribute": "um atributo se repete",
    "junk after document element": "há algo depois do fim da carta",
    "unknown encoding": "a codificação não é conhecida: use UTF-8",
}
"""What expat says, and what people read."""


class XmlRefused(Exception):
    """A file of which nothing can be made: a line (0: the whole file) and why, in Portuguese."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"{line}: {reason}")
        self.line, self.reason = line, reason

    def problem(self, file: str) -> Problem:
        """As a problem of that file."""
        return Problem(file, self.line, self.reason)


@dataclass
class Node:
    """An element: its name without namespace, its attributes, its line, its own text, and what is inside."""

    name: str
    attributes: dict[str, str]
    line: int
    text: str = ""
    children: list["Node"] = field(default_factory=list)

    def first(self, *names: str) -> "Node | None":
        """The first element down a way of names; None where it ends."""
        here: Node | None = self
        for name in names:
            here = next((child for child in here.children if child.name == name), None) if here else None
        return here

    def all(self, *names: str) -> Iterator["Node"]:
        """Every element down a way of names."""
        if not names:
            yield self
            return
        for child in self.children:
            if child.name == names[0]:
                yield from child.all(*names[1:])


def read_xml(path: Path) -> Node:
    """The root element of a file. Raises XmlRefused."""
    try:
        data = read_at_most(path, MOST_BYTES)
    except TooLong as error:
        raise _too_long() from error
    except OSError as error:
        raise XmlRefused(0, "não foi possível ler o arquivo") from error
    return parse_xml(data)


def parse_xml(data: bytes) -> Node:
    """The root element of a document's bytes. Raises XmlRefused."""
    if len(data) > MOST_BYTES:
        raise _too_long()
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        said = expat.ErrorString(error.code) or str(error)
        raise XmlRefused(error.lineno, f"não é XML: {_SAID.get(said, said)}") from None
    except (LookupError, ValueError):  # what Python says of an encoding that it does not know, or that fits no letter
        raise XmlRefused(1, "diz estar num alfabeto (encoding) que não conhecemos") from None
    return reader.top.children[0]


def _too_long() -> XmlRefused:
    return XmlRefused(0, f"o arquivo passa de {MOST_BYTES // 1000} kB")


class _Reader:
    def __init__(self) -> None:
        self.top = Node("", {}, 0)
        self._open = [self.top]
        self._count = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _doctype(self, *_: object) -> None:
        raise XmlRefused(self.parser.CurrentLineNumber, "declarações DOCTYPE e ENTITY não são aceitas")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        line = self.parser.CurrentLineNumber
        if len(self._open) > DEEPEST or self._count > MOST_ELEMENTS:
            raise XmlRefused(line, "a carta tem elementos demais, ou fundo demais")
        node = Node(name.rpartition(" ")[2], attributes, line)
        self._open[-1].children.append(node)
        self._open.append(node)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        self._open[-1].text += text
