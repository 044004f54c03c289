"""How much can be written in one flow: a whole request must fit into one row of the store (64 KB, see docs/store.md).

A flow that could give more is refused when it is loaded, so that nobody hears at the end of a visit that they wrote too
much, and no platform refuses for its length what a citizen has a receipt of.
"""

from math import ceil

from kiosk.flow.definition import Flow, Group, Question
from kiosk.flow.fields import FIELDS

MOST_BYTES = 56 * 1024
"""Of all answers as they are sent, before compression: the rest is for what goes with them, and for sealing."""

_AROUND = len('{"question":"","group":null,"item":null,"value":,"actor":"attendant"},')


def most_written(step: Question | Group) -> int:
    """The bytes that a step's answers can take, a letter counted as three."""
    if isinstance(step, Question):
        return _AROUND + len(step.id) + FIELDS[step.kind].most_bytes(step)
    return step.maximum * sum(len(step.id) + most_written(question) for question in step.questions)


def too_long(flow: Flow) -> tuple[int, str] | None:
    """The place of the longest step and the reason (in Portuguese), where all of them could be too much; or None."""
    sizes = [most_written(step) for step in flow.steps]
    if sum(sizes) <= MOST_BYTES:
        return None
    whole, most, longest = (ceil(number / 1024) for number in (sum(sizes), MOST_BYTES, max(sizes)))
    reason = f"as respostas do fluxo podem somar {whole} KB, e cabem {most}; só aqui são {longest}"
    return sizes.index(max(sizes)), f"{reason}: diminua 'max_length', ou 'maximum' de um grupo"
