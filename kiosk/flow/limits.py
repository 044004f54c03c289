"""Whether a question's limits make sense for its kind."""

from datetime import date

from kiosk.flow.definition import Kind, Question
from kiosk.messages import MOST_PAGES

_LENGTHS = (Kind.TEXT, Kind.LONG_TEXT, Kind.EMAIL)
Bound = int | str | None


def limits_fault(question: Question) -> tuple[str, str] | None:
    """The field and the reason (in Portuguese) of the first limit that cannot be, or None."""
    if question.max_length is not None and question.kind not in _LENGTHS:
        return "max_length", f"uma pergunta '{question.kind.value}' não tem tamanho máximo"
    if question.portrait and question.kind is not Kind.DOCUMENT:
        return "portrait", f"uma pergunta '{question.kind.value}' não tem retrato"
    for name, bound in (("minimum", question.minimum), ("maximum", question.maximum)):
        reason = _bound_fault(question.kind, bound)
        if reason:
            return name, reason
    return _order_fault(question.minimum, question.maximum)


def _bound_fault(kind: Kind, bound: Bound) -> str | None:
    if bound is None:
        return None
    if kind is Kind.NUMBER:
        return None if isinstance(bound, int) else "o limite de um número é um número"
    if kind is Kind.DOCUMENT:
        pages = isinstance(bound, int) and 1 <= bound <= MOST_PAGES
        return None if pages else f"um documento tem de 1 a {MOST_PAGES} páginas"
    if kind is not Kind.DATE:
        return f"uma pergunta '{kind.value}' não tem limites"
    return None if bound == "today" or _is_day(bound) else "o limite de uma data é 'today' ou AAAA-MM-DD"


def _is_day(bound: Bound) -> bool:
    try:
        return isinstance(bound, str) and date.fromisoformat(bound).isoformat() == bound
    except ValueError:
        return False


def _order_fault(minimum: Bound, maximum: Bound) -> tuple[str, str] | None:
    if minimum is None or maximum is None or "today" in (minimum, maximum):
        return None
    crossed = (
        minimum > maximum if isinstance(minimum, int) and isinstance(maximum, int) else str(minimum) > str(maximum)
    )
    return ("minimum", "o mínimo passa do máximo") if crossed else None
