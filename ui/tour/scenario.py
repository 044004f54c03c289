"""What the visitor of a tour wants: a service, the words typed to find it, and an answer to each question.

An answer file is JSON. Its keys are question ids; the items of a repeated group are a list of objects:

    {"cpf": "529.982.247-25", "nome": "Maria Aparecida de Souza", "nascimento": "12/05/1958",
     "moradores": [{"nome": "João", "parentesco": "filho"}, {"nome": "Ana", "parentesco": "mae"}]}

Choices are given by option id, yes and no as true and false, an address as an object, a document as the number of its
pages (`{"pages": 2}`), a signature as strokes in thousandths of the pad's width (`{"strokes": [[x, y, x, y, ...]]}`;
who uses keys only confirms by key). `null` takes the question's way out. Questions of
identification that the file leaves out are answered by a made-up visitor.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.assets import asset
from kiosk.bounded import TooLong, read_at_most
from kiosk.catalogue.model import Catalogue
from kiosk.errors import Refused
from kiosk.flow.position import ANOTHER, Position

MOST_BYTES = 1_000_000

VISITOR: Mapping[str, Any] = {
    "cpf": "52998224725",
    "nome": "Maria Aparecida de Souza",
    "nome_social": None,
    "papel_do_direito": None,
}
"""A made-up person with a CPF number that the checking rule accepts and nobody was given."""


@dataclass(frozen=True)
class Scenario:
    """One visit to be made. `answers` are by position, as written by `Position`."""

    service: str
    search: str
    answers: Mapping[str, Any]

    def answer_to(self, target: str) -> Any:
        """The answer to the question at `target`. Raises Refused when the file has none."""
        if target in self.answers:
            return self.answers[target]
        position = Position.parse(target)
        if position.question == ANOTHER:
            return any(key.startswith(f"{position.group}/{position.item}/") for key in self.answers)
        if position.question in VISITOR and position.group is None:
            return VISITOR[position.question]
        raise Refused(f"O arquivo de respostas não tem resposta para '{target}'.")


def flatten(answers: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Answers by position; the items of a group are numbered from 0."""
    for question, value in answers.items():
        if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
            for number, item in enumerate(value):
                yield from ((f"{question}/{number}/{inner}", answer) for inner, answer in item.items())
        else:
            yield question, value


def load(catalogue: Catalogue, service: str | None, file: Path | None) -> Scenario:
    """The scenario of a service with its answers; ours where none are given. Raises Refused, naming what is wrong."""
    told = _read(file) if file else {}
    chosen = service or str(told.get("service") or _read(asset("tour", "default.json"))["service"])
    names = {known.id: known.name["pt"] for known in catalogue.services}
    if chosen not in names:
        raise Refused(f"O serviço '{chosen}' não existe. Há estes: {', '.join(sorted(names))}.")
    if not file:
        told = _read(_own_answers(chosen))
    answers = told.get("answers", told)
    if not isinstance(answers, dict):
        raise Refused(f"{file}: 'answers' precisa ser um objeto JSON com as respostas.")
    return Scenario(chosen, str(told.get("search") or names[chosen]), dict(flatten(answers)))


def _own_answers(service: str) -> Path:
    own = asset("tour", f"{service}.json")
    if not own.is_file():
        raise Refused(f"Não temos respostas prontas para '{service}': dê um arquivo com --answers.")
    return own


def _read(file: Path) -> dict[str, Any]:
    try:
        told = json.loads(read_at_most(file, MOST_BYTES))
    except TooLong as error:
        raise Refused(f"{file} passa de {MOST_BYTES // 1000} kB: não são respostas de uma visita.") from error
    except OSError as error:
        raise Refused(f"Não foi possível ler {file}.") from error
    except (ValueError, RecursionError) as error:
        raise Refused(f"{file} não é um arquivo JSON.") from error
    if not isinstance(told, dict):
        raise Refused(f"{file} precisa ser um objeto JSON com as respostas.")
    return told
