"""Turns what pydantic finds into sentences for the people who write service letters."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails

LAW = "Lei 13.460/2017, art. 7º, § 2º"
LEGAL_ITEMS: Mapping[str, str] = {
    "summary": "I, o serviço oferecido",
    "requirements": "II, os requisitos",
    "documents": "II, os documentos necessários",
    "information": "II, as informações necessárias",
    "steps": "III, as principais etapas",
    "max_time": "IV, o prazo máximo",
    "provision": "V, a forma de prestação",
    "places": "VI, os locais de atendimento",
    "complaints": "VI, as formas de reclamar",
}
"""Which legal item each field of a service is."""

_SENTENCES: Mapping[str, str] = {
    "extra_forbidden": "o campo '{field}' não existe",
    "string_type": "'{field}' precisa ser um texto; se for número, ponha entre aspas",
    "string_too_short": "'{field}' está vazio",
    "string_too_long": "'{field}' passa de {max_length} caracteres",
    "string_pattern_mismatch": "'{field}' não tem a forma certa ({pattern})",
    "int_type": "'{field}' precisa ser um número inteiro",
    "int_parsing": "'{field}' precisa ser um número inteiro",
    "bool_type": "'{field}' precisa ser true ou false",
    "bool_parsing": "'{field}' precisa ser true ou false",
    "enum": "'{field}' precisa ser um destes: {expected}",
    "literal_error": "'{field}' precisa ser {expected}",
    "too_short": "'{field}' precisa de pelo menos {min_length} item",
    "too_long": "'{field}' passa de {max_length} itens",
    "greater_than_equal": "'{field}' precisa ser {ge} ou mais",
    "less_than_equal": "'{field}' precisa ser {le} ou menos",
    "tuple_type": "'{field}' precisa ser uma lista",
    "dict_type": "'{field}' precisa ser um texto, ou um texto por língua",
    "model_type": "'{field}' precisa ter campos dentro",
    "model_attributes_type": "'{field}' precisa ter campos dentro",
    "decimal_parsing": "'{field}' precisa ser um valor em reais, com ponto: 12.50",
    "decimal_type": "'{field}' precisa ser um valor em reais, com ponto: 12.50",
    "decimal_max_places": "'{field}' tem no máximo duas casas de centavos",
}


def reason(error: ErrorDetails) -> str:
    """One pydantic error as a Portuguese sentence; a missing legal item is named with its article."""
    path, kind = error["loc"], error["type"]
    field = _field(path)
    item = LEGAL_ITEMS.get(field) if _of_a_service(path) else None
    if kind == "missing":
        return f"falta '{field}': {LAW}, {item}" if item else f"falta '{field}'"
    if kind == "value_error":
        return f"'{field}': {error['ctx']['error']}"
    sentence = _SENTENCES.get(kind, "'{field}' tem um valor que não cabe aqui").format_map(_places(field, error))
    return f"{sentence} ({LAW}, {item})" if item and kind == "too_short" else sentence


def _of_a_service(path: tuple[int | str, ...]) -> bool:
    return len(path) == 3 and path[0] == "services"


def _field(path: tuple[int | str, ...]) -> str:
    names = [part for part in path if isinstance(part, str) and part != "[key]"]
    return names[-1] if names else "o arquivo"


def _places(field: str, error: ErrorDetails) -> Mapping[str, Any]:
    return {**error.get("ctx", {}), "field": field}
