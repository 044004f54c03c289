"""Small facts of the catalogue in words: durations and money, in the visitor's language."""

from decimal import Decimal

from kiosk.catalogue.model import Cost, Duration, Unit
from kiosk.text import DEFAULT_LANGUAGE

_UNITS: dict[str, dict[Unit, tuple[str, str]]] = {
    "pt": {
        Unit.MINUTES: ("minuto", "minutos"),
        Unit.HOURS: ("hora", "horas"),
        Unit.DAYS: ("dia", "dias"),
        Unit.WORKING_DAYS: ("dia útil", "dias úteis"),
        Unit.MONTHS: ("mês", "meses"),
    },
    "es": {
        Unit.MINUTES: ("minuto", "minutos"),
        Unit.HOURS: ("hora", "horas"),
        Unit.DAYS: ("día", "días"),
        Unit.WORKING_DAYS: ("día hábil", "días hábiles"),
        Unit.MONTHS: ("mes", "meses"),
    },
    "en": {
        Unit.MINUTES: ("minute", "minutes"),
        Unit.HOURS: ("hour", "hours"),
        Unit.DAYS: ("day", "days"),
        Unit.WORKING_DAYS: ("working day", "working days"),
        Unit.MONTHS: ("month", "months"),
    },
    "ht": {
        Unit.MINUTES: ("minit", "minit"),
        Unit.HOURS: ("èdtan", "èdtan"),
        Unit.DAYS: ("jou", "jou"),
        Unit.WORKING_DAYS: ("jou travay", "jou travay"),
        Unit.MONTHS: ("mwa", "mwa"),
    },
}
_AT_ONCE = {"pt": "Na hora", "es": "En el momento", "en": "Right away", "ht": "Menm lè a"}
_NOT_SAID = {"pt": "Não informado", "es": "No informado", "en": "Not stated", "ht": "Yo pa di"}
_UP_TO = {"pt": "Até {}", "es": "Hasta {}", "en": "Up to {}", "ht": "Jiska {}"}
_FREE = {"pt": "Gratuito", "es": "Gratuito", "en": "Free of charge", "ht": "Gratis"}
_DEPENDS = {"pt": "Depende do caso", "es": "Depende del caso", "en": "It depends", "ht": "Sa depann de ka a"}


def duration(length: Duration, language: str) -> str:
    """The longest time in words: 'Até 3 dias úteis'."""
    table = language if language in _UNITS else DEFAULT_LANGUAGE
    if length.amount is None:
        return _NOT_SAID[table]
    if length.amount == 0:
        return _AT_ONCE[table]
    one, many = _UNITS[table][length.unit]
    return _UP_TO[table].format(f"{length.amount} {one if length.amount == 1 else many}")


def money(amount: Decimal) -> str:
    """An amount in reais as it is written in Brazil: 'R$ 1.234,56'."""
    whole = f"{amount:,.2f}"
    return "R$ " + whole.replace(",", " ").replace(".", ",").replace(" ", ".")


def price(costs: tuple[Cost, ...], language: str) -> str:
    """What the service costs at most times: the sum of its unconditional costs; free only without any."""
    always = (cost.amount for cost in costs if cost.when is None and cost.case is None)
    total = sum((amount for amount in always if amount is not None), Decimal(0))
    table = language if language in _FREE else DEFAULT_LANGUAGE
    return money(total) if total else (_DEPENDS if costs else _FREE)[table]
