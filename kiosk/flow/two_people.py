"""A request on behalf of another names two people, and they are two: nobody is their own beneficiary.

Two CPF numbers that differ are two people, whatever their names. Where a number is missing, the same name is taken
for the same person: "Para mim" is one screen back, and an attendant can help the rare namesake.
"""

from collections.abc import Collection, Mapping

from kiosk.flow.plan import Answered
from kiosk.flow.position import Position
from kiosk.flow.standard_questions import FOR_WHOM
from kiosk.text import fold

OWN_CPF, OWN_NAME = Position("cpf"), Position("nome")
OTHER_CPF, OTHER_NAME = Position("beneficiario_cpf"), Position("beneficiario_nome")


def same_person(positions: Collection[Position], answers: Mapping[Position, Answered]) -> tuple[Position, str] | None:
    """Where the beneficiary is the requester after all, and the key of the reason; None when they are two people."""
    if Position(FOR_WHOM) not in positions or OTHER_NAME not in positions:
        return None
    own, other = (_given(answers, at) for at in (OWN_CPF, OTHER_CPF))
    if own and other:
        return (OTHER_CPF, "same_cpf") if own == other else None
    name, other_name = (fold(_given(answers, at)) for at in (OWN_NAME, OTHER_NAME))
    return (OTHER_NAME, "same_name") if name and name == other_name else None


def _given(answers: Mapping[Position, Answered], at: Position) -> str:
    answer = answers.get(at)
    return answer.value if answer is not None and isinstance(answer.value, str) else ""
