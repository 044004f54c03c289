"""One federal letter as a service that informs: what each element becomes, and the line of where it came from."""

import hashlib
import re
from dataclasses import dataclass, field

from kiosk.catalogue.federal import parts
from kiosk.catalogue.federal.parts import Fields
from kiosk.catalogue.federal.plain_text import plain, plain_line
from kiosk.catalogue.federal.topics import publics_of, themes_of
from kiosk.catalogue.federal.xml_source import Node, XmlRefused
from kiosk.catalogue.texts import MOST_NAME
from kiosk.text import fold

MOST_ID = 120
NO_STEPS = "O órgão não descreveu as etapas. Pergunte no atendimento."
NO_PLACE = "O órgão não informou onde atende. Pergunte na ouvidoria dele."
_SAYS_NOTHING = re.compile(r"\W*|nao|n a|nao se aplica|nenhum[ao]?")
_SHORT_NAME = re.compile(r"(.+?)\s*\(([^()]{2,30})\)")
_IN_FIELDS = {
    "name": ("nome",), "summary": ("descricao",), "agency": ("orgao",), "max_time": ("tempo-total-estimado",),
    "steps": ("etapas",), "documents": ("etapas",), "costs": ("etapas",), "places": ("etapas",),
    "requirements": ("solicitantes",), "complaints": ("contato",), "popular_names": ("nomes-populares",),
    "keywords": ("palavras-chave",), "legal_basis": ("legislacoes",), "id": ("id",),
}  # fmt: skip
"""Which element a field of ours comes from."""


@dataclass(frozen=True)
class Letter:
    """A service and its agency, as fields of our catalogue; `lines` are those of the letter's elements."""

    service: Fields
    agency: Fields
    lines: dict[str, int] = field(default_factory=dict)

    def line(self, name: str) -> int:
        """The line that a field came from."""
        return self.lines.get(name, 1)


def read_letter(root: Node, file_stem: str) -> Letter:
    """A letter's root element as a service. Raises XmlRefused for what the law asks and the letter does not say."""
    if root.name != "servico":
        raise XmlRefused(root.line, f"não é uma carta de serviço: começa por <{root.name}>")
    lines = {name: node.line for name, way in _IN_FIELDS.items() if (node := root.first(*way))}
    agency = _agency(root)
    name, summary = _required(root, "nome", "o nome"), _required(root, "descricao", "o serviço oferecido (I)")
    listed = parts.places(root) or [{"kind": "counter", "text": NO_PLACE}]
    service: Fields = {
        "id": _slug(_told(root, "id") or name or file_stem),
        "version": 1,
        "name": " ".join(name.split()),
        "agency": agency["id"],
        "summary": summary,
        "requirements": _requirements(root),
        "documents": parts.documents(root),
        "information": [],
        "steps": _steps(root),
        "max_time": parts.max_time(root),
        "provision": parts.provision(listed),
        "places": listed,
        "complaints": _complaints(root, agency),
        "costs": parts.costs(root),
        "themes": themes_of(_listed(root, "areas-de-interesse")),
    }
    return Letter(service | _more(root), agency, lines)


def _more(root: Node) -> Fields:
    popular = [*_listed(root, "nomes-populares"), _told(root, "sigla")]
    keywords = [word.replace("-", " ") for word in _listed(root, "palavras-chave")]
    optional: Fields = {
        "priorities": _told(root, "tratamento-prioritario"),
        "next_steps": _validity(root),
        "legal_basis": [{"name": law} for law in _listed(root, "legislacoes")],
        "popular_names": list(dict.fromkeys(filter(None, popular))),
        "keywords": list(dict.fromkeys([*keywords, *_listed(root, "areas-de-interesse")])),
        "publics": publics_of(_listed(root, "segmentos-da-sociedade")),
    }
    return {name: value for name, value in optional.items() if value}


def _required(root: Node, name: str, what: str) -> str:
    node = root.first(name)
    text = plain(node.text) if node else ""
    if not text:
        raise XmlRefused(node.line if node else root.line, f"falta {what}: <{name}> está vazio ou não existe")
    return text


def _told(root: Node, name: str) -> str:
    """A text, unless it only fills its place ('-', 'não se aplica')."""
    node = root.first(name)
    text = plain(node.text) if node else ""
    return "" if _SAYS_NOTHING.fullmatch(fold(text)) else text


def _listed(root: Node, name: str) -> list[str]:
    return list(dict.fromkeys(filter(None, (plain_line(item.text) for item in root.all(name, "item")))))


def _agency(root: Node) -> Fields:
    node = root.first("orgao")
    address = node.attributes.get("id", "").strip() if node else ""
    if node is None or not address:
        raise XmlRefused(node.line if node else root.line, "falta o órgão: <orgao> precisa de um id")
    whole = plain_line((node.first("nomeOrgao") or Node("", {}, 0)).text)
    number = address.rstrip("/").rpartition("/")[2]
    found = _SHORT_NAME.fullmatch(whole)
    name, short = (found[1], found[2]) if found else (whole or f"Órgão federal {number}", whole or number)
    return {"id": _slug(f"federal {number}"), "short": short, "name": name, "level": "federal"}


def _requirements(root: Node) -> list[str]:
    found: list[str] = []
    for asker in root.all("solicitantes", "solicitante"):
        kind, asked = _told(asker, "tipo"), _told(asker, "requisitos")
        told = f"{kind}: {asked}" if kind and asked else kind or asked
        found += [told] if told else []
    return list(dict.fromkeys(found))


def _steps(root: Node) -> list[Fields]:
    found: list[Fields] = []
    for stage in root.all("etapas", "etapa"):
        title, text = plain_line((stage.first("titulo") or Node("", {}, 0)).text), _told(stage, "descricao")
        title, text = (title, text) if title else (text.split("\n")[0], text)
        if len(title) > MOST_NAME:
            title, text = f"{title[: MOST_NAME - 1].rsplit(' ', 1)[0]}…", f"{title}\n{text}".strip()
        if title:
            found.append({"title": title, **({"text": text} if text and text != title else {})})
    return found or [{"title": NO_STEPS}]


def _complaints(root: Node, agency: Fields) -> list[str]:
    contact = _told(root, "contato")
    return [*([contact] if contact else []), f"Na ouvidoria: {agency['name']}."]


def _validity(root: Node) -> list[str]:
    node = root.first("validade-documento")
    if node is None:
        return []
    number, unit, told = _told(node, "quantidade"), _told(node, "unidade"), _told(node, "descricao")
    return [text for text in (f"O documento vale por {number} {unit}." if number and unit else "", told) if text]


def _slug(text: str) -> str:
    """An id of ours; a long one ends in part of its hash, so that two long ones stay two."""
    slug = "-".join(fold(text).encode("ascii", "ignore").decode().split())
    if len(slug) <= MOST_ID and slug:
        return slug
    mark = hashlib.sha256(text.encode()).hexdigest()[:8]
    return f"{slug[: MOST_ID - 9].rstrip('-')}-{mark}".lstrip("-")
