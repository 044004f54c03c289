"""What the platform says when it says no: RFC 9457 problems, in Portuguese, with nothing personal in them."""

from sync.protocol import PROBLEM_REVOKED, Problem

_TYPE = "urn:balcao:problem:"


def problem(name: str, title: str, status: int, detail: str = "") -> Problem:
    """A problem of one of the platform's own types."""
    return Problem(type=_TYPE + name, title=title, status=status, detail=detail)


class WireRefused(Exception):  # an outcome of one request, not a failure of the platform's
    """Ends the handling of an HTTP request with a problem."""

    def __init__(self, answer: Problem, headers: dict[str, str] | None = None) -> None:
        super().__init__(answer.title)
        self.problem = answer
        self.headers = headers or {}


def unauthenticated() -> WireRefused:
    """No signature of a device that is enrolled here."""
    return WireRefused(problem("unauthenticated", "O pedido não está assinado por um quiosque inscrito.", 401))


def revoked() -> WireRefused:
    """The kiosk that signed was struck off. By its status it says nothing about what was being sent."""
    return WireRefused(problem(PROBLEM_REVOKED, "Este quiosque foi revogado na plataforma.", 401))


def too_large() -> WireRefused:
    """More bytes than a request may carry."""
    return WireRefused(problem("too_large", "O pedido é grande demais.", 413))


def fell_silent() -> WireRefused:
    """The rest of a request did not come; who sent it may try again."""
    return WireRefused(problem("fell_silent", "O pedido não chegou inteiro a tempo.", 408), {"Connection": "close"})


def malformed(detail: str = "") -> WireRefused:
    """Not what the protocol says."""
    return WireRefused(problem("malformed", "O pedido não segue o protocolo.", 400, detail))
