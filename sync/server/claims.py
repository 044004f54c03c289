"""What a request may say of presence and of the staff: no answer more than its claim, no claim more than is shown.

The sealed evidence is the proof (`sync.server.evidence`); here only the words around it are held against each other.
"""

from collections.abc import Mapping

from kiosk.flow.compiled import CompiledFlow
from kiosk.flow.definition import Kind
from kiosk.messages import PresenceClaim, RequestContent, answers_digest

WITNESSED = "witnessed"
"""The one method that no picture shows: somebody of the staff answers for it."""


def unsound_claim(flow: CompiledFlow, content: RequestContent) -> tuple[str, str, str] | None:
    """The code, the title and the reason of what does not hold, in Portuguese; None when all does."""
    if fault := presence_fault(flow, content):
        return "presence", "O que o pedido diz da presença não confere.", fault
    if fault := attendance_fault(content):
        return "attendance", "O que o atendimento declara não confere.", fault
    return None


def presence_fault(flow: CompiledFlow, content: RequestContent) -> str:
    """What is wrong with the answers about presence, in Portuguese; empty when they hold."""
    claim = content.presence or PresenceClaim(methods={})
    for one in content.answers:
        asked = flow.questions.get((one.group, one.question))
        if asked is None or asked.kind is not Kind.PRESENCE or one.value is None:
            continue
        said = PresenceClaim.model_validate(one.value)
        if not said.methods.items() <= claim.methods.items() or not set(said.evidence) <= set(claim.evidence):
            return "a resposta diz mais do que o pedido mostra"
    return ""


def shows(shown: Mapping[str, str], claim: PresenceClaim | None) -> bool:
    """Whether the evidence shows all that is claimed, except what a person witnessed."""
    if claim is None:
        return True
    witnessed = {name: result for name, result in claim.methods.items() if name == WITNESSED}
    return claim.methods == {**shown, **witnessed}


def attendance_fault(content: RequestContent) -> str:
    """What is wrong with the word of the staff; empty when it holds."""
    attended = content.attendance
    witnessed = content.presence is not None and content.presence.methods.get(WITNESSED, "none") != "none"
    if attended is None:
        return "presença testemunhada sem atendente" if witnessed else ""
    if attended.confirmed and attended.confirmed_digest != answers_digest(content.answers):
        return "o cidadão confirmou outras respostas"
    if witnessed != any(one.name == WITNESSED for one in attended.exceptions):
        return "presença testemunhada sem motivo"
    return ""
