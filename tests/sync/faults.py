"""What lines and platforms do to an exchange: the list that every step of the protocol, and every campaign, meets."""

from tests.sync.fault_proxy import Alter, CutAnswer, CutRequest, Delay, Duplicate, Late, LoseAnswer, Say

PROBLEM = "application/problem+json"
PATIENCE_S = 0.5
"""How long a kiosk waits for an answer, where one is to come too late."""


def refusal(status, *headers):
    """The platform's own refusal."""
    return Say(status, b'{"title":"x","status":%d}' % status, PROBLEM, headers)


LATE_FOR_US = Delay(2 * PATIENCE_S)
FAULTS = {
    "401": refusal(401),
    "413": refusal(413),
    "429 with Retry-After": refusal(429, "Retry-After: 7"),
    "503 with Retry-After": refusal(503, "Retry-After: 7"),
    "503 without": refusal(503),
    "500": refusal(500),
    "500 in HTML": Say(500),
    "200 in HTML": Say(200),
    "request cut": CutRequest(10),
    "answer cut": CutAnswer(30),
    "answer truncated": Alter(lambda body: body[: len(body) // 2]),
    "answer lost": LoseAnswer(),
    "duplicate": Duplicate(),
    "late duplicate": Late(),
    "delay": Delay(0.05),
    "answer late": LATE_FOR_US,
}
