"""The parts of a letter that repeat: documents and costs with their cases, channels, times.

What holds only in a case keeps the case in its own words. Nothing is guessed: an amount that cannot be read as
reais stays as it was written, beside the name of the cost.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from kiosk.catalogue.federal.plain_text import plain, plain_line
from kiosk.catalogue.federal.xml_source import Node, XmlRefused

Fields = dict[str, Any]

_REAIS = re.compile(r"(?:R\$ ?)?(\d{1,9}|\d{1,3}(?:\.\d{3}){1,3})(?:,(\d{1,2}))?")
_LIST_END = re.compile(r"\s*[;,](\s+(?:e|ou))?$")
"""What ends a line of a list in running text."""
_UNITS = {
    "minutos": "minutes",
    "horas": "hours",
    "dias": "days",
    "dias-corridos": "days",
    "dias-uteis": "working_days",
    "meses": "months",
}
_UNIT_WORDS = {"dias-corridos": "dias corridos", "dias-uteis": "dias úteis"}
_CHANNELS = {
    "presencial": "counter",
    "telefone": "phone",
    "sms": "phone",
    "fax": "phone",
    "e-mail": "mail",
    "postal": "post",
}
_PROVISION = {
    "counter": "no balcão do órgão",
    "web": "pela internet",
    "phone": "por telefone",
    "mail": "por e-mail",
    "post": "pelo correio",
}


def cases(node: Node | None) -> Iterator[tuple[Node, str]]:
    """The parts under `default` and each `caso`, with the words of the case (none for the default)."""
    for part in node.children if node else ():
        case = plain_line(part.attributes.get("descricao", "")) if part.name == "caso" else ""
        yield from ((inner, case) for inner in part.children)


def documents(letter: Node) -> list[Fields]:
    """What to bring, each once; a case says when."""
    found: dict[tuple[str, str], Fields] = {}
    for stage in letter.all("etapas", "etapa"):
        for item, case in cases(stage.first("documentos")):
            name = _LIST_END.sub("", plain_line((item.first("descricao") or item).text))
            if name:
                found.setdefault((name, case), {"name": name, **({"case": case} if case else {})})
    return list(found.values())


def costs(letter: Node) -> list[Fields]:
    """What it costs, each once; without an amount in reais the label says it."""
    found: dict[tuple[Any, ...], Fields] = {}
    for stage in letter.all("etapas", "etapa"):
        for item, case in cases(stage.first("custos")):
            one = _cost(item)
            found.setdefault((one["label"], one.get("amount"), case), one | ({"case": case} if case else {}))
    if not found and _text(letter, "gratuito") == "false":
        return [{"label": "O serviço é pago. O órgão não informou o valor."}]
    return list(found.values())


def _cost(item: Node) -> Fields:
    label = _text(item, "descricao") or "Custo"
    currency, value, variable = (_text(item, name) for name in ("moeda", "valor", "valorVariavel"))
    reais = _REAIS.fullmatch(value) if currency in ("", "R$") else None
    if reais:
        return {"label": label, "amount": Decimal(f"{reais[1].replace('.', '')}.{reais[2] or '00'}")}
    told = variable or f"{currency} {value}".strip() if value or variable else "valor não informado"
    return {"label": f"{label}: {told}"}


def places(letter: Node) -> list[Fields]:
    """Where it is served, each once, by channel; a case stands before its place."""
    found: dict[tuple[str, str], Fields] = {}
    for stage in letter.all("etapas", "etapa"):
        for channel, case in cases(stage.first("canais-de-prestacao")):
            kind = _CHANNELS.get(channel.attributes.get("tipo", ""), "web")
            text = "\n".join(filter(None, (plain(node.text) for node in channel.all("descricao"))))
            if text:
                found.setdefault((kind, text), {"kind": kind, "text": f"{case}: {text}" if case else text})
    return list(found.values()) or _other_places(letter)


def _other_places(letter: Node) -> list[Fields]:
    link, contact = _text(letter, "link-servico-digital"), plain((letter.first("contato") or letter).text)
    if link:
        return [{"kind": "web", "text": link}]
    return [{"kind": "counter", "text": contact}] if contact else []


def provision(listed: list[Fields]) -> str:
    """The forms of provision, in words: 'No balcão do órgão e pela internet'."""
    ways = [_PROVISION[kind] for kind in dict.fromkeys(place["kind"] for place in listed)]
    told = " e ".join(filter(None, [", ".join(ways[:-1]), *ways[-1:]]))
    return told[:1].upper() + told[1:]


def max_time(letter: Node) -> Fields:
    """The longest time; without an amount where the agency has not said. Raises XmlRefused for no number or unit."""
    estimate = letter.first("tempo-total-estimado")
    told = [_text(estimate, "descricao")] if estimate else []
    for node in estimate.children if estimate else ():
        if node.name == "atendimento-imediato":
            return _time(0, "minutos", told)
        if node.name in ("ate", "entre", "em-media"):
            return _span(node, told)
    return _time(None, "dias", told)


def _span(node: Node, told: list[str]) -> Fields:
    try:
        most, least = int(node.attributes["max"]), int(node.attributes.get("min", 0))
        unit = node.attributes["unidade"]
        before = ["Em média."] if node.name == "em-media" else []
        before += [f"A partir de {least} {_UNIT_WORDS.get(unit, unit)}."] if least else []
        return _time(most or None, unit, before + told)
    except (KeyError, ValueError):
        raise XmlRefused(node.line, "o prazo não tem um número e uma unidade conhecida") from None


def _time(amount: int | None, unit: str, told: list[str]) -> Fields:
    note = " ".join(filter(None, told))
    known = {} if amount is None else {"amount": amount}
    return known | {"unit": _UNITS[unit]} | ({"note": note} if note else {})


def _text(node: Node, name: str) -> str:
    found = node.first(name)
    return plain_line(found.text) if found else ""
