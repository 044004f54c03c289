"""Speaks HTTP with the platform, and believes nothing that is not word for word what the protocol says.

A counter's line is full of strangers who answer: captive portals with a friendly 200, proxies with their own errors,
a platform in the middle of a restart. All of these are `NoAnswer` with a reason: values, never exceptions.
"""

import io
import ssl
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import IO, NamedTuple, TypeVar

import httpx
from pydantic import ValidationError

from kiosk.ports import Signer
from sync.answers import Answer, NoAnswer, Silence, no_answer
from sync.protocol import (
    BATCH_MEDIA_TYPE,
    LOG_MEDIA_TYPE,
    PATH_CATALOGUE,
    PATH_COMPLETIONS,
    PATH_CONTACT,
    PATH_ENROLMENTS,
    PATH_ENVELOPES,
    PATH_LOGS,
    PATH_STANDING,
    BatchAnswer,
    CompletionQuery,
    Contact,
    Enrolment,
    EnrolmentClaim,
    LogsTaken,
    PlatformNews,
    Standing,
    StandingQuery,
    Wire,
    pack_batch,
)
from sync.signatures import HttpMessage, sign_request

CONNECT_S = 5.0
SILENCE_S = 20.0
"""How long a line may say nothing in the middle of an exchange."""
KEPT_S = 5.0
"""How long a connection that says nothing is used again. A platform keeps it for longer: it would else close it while
the next request is on its way, which looks as if the line were down."""
_NO_CHECK_TIME = 0x200000  # X509_V_FLAG_NO_CHECK_TIME


class Bounds(NamedTuple):
    """How long an answer may be (bytes), and how long it may take to arrive once it has begun (seconds)."""

    size: int
    seconds: float


SMALL_ANSWER = Bounds(4 * 1024 * 1024, 60.0)
CATALOGUE_ANSWER = Bounds(64 * 1024 * 1024, 3600.0)


Message = TypeVar("Message", bound=Wire)
Sink = Callable[[int], IO[bytes] | None]
"""Told an answer's status; says which file its body is written to, or None to have it in the answer."""


class Transport:
    """One platform, seen from one kiosk. Several threads may ask at once."""

    def __init__(self, base_url: str, signer: Signer, keyid: str, client: httpx.Client | None = None) -> None:
        self._base, self._signer, self._keyid = base_url.rstrip("/"), signer, keyid
        self._client = client or make_client()

    def send_batch(self, envelopes: list[bytes]) -> BatchAnswer | NoAnswer:
        """Hand over sealed envelopes."""
        return self._ask(BatchAnswer, "POST", PATH_ENVELOPES, pack_batch(envelopes), BATCH_MEDIA_TYPE)

    def ask_completions(self, ids: list[str]) -> BatchAnswer | NoAnswer:
        """Ask again for messages that were incomplete."""
        body = CompletionQuery(ids=tuple(ids)).model_dump_json().encode()
        return self._ask(BatchAnswer, "POST", PATH_COMPLETIONS, body)

    def claim(self, claim: EnrolmentClaim) -> Enrolment | NoAnswer:
        """Join the platform."""
        return self._ask(Enrolment, "POST", PATH_ENROLMENTS, claim.model_dump_json().encode())

    def contact(self, contact: Contact) -> PlatformNews | NoAnswer:
        """Say how the kiosk is, and hear what is new; signatures are still to be checked."""
        return self._ask(PlatformNews, "POST", PATH_CONTACT, contact.model_dump_json().encode())

    def send_log(self, process: str, digest: str, lines: bytes) -> LogsTaken | NoAnswer:
        """Hand over whole lines of a process's log; `digest` is their SHA-256 (hex)."""
        return self._ask(LogsTaken, "PUT", PATH_LOGS.format(process=process, digest=digest), lines, LOG_MEDIA_TYPE)

    def standing(self, query: StandingQuery) -> Standing | NoAnswer:
        """Where a request stands."""
        return self._ask(Standing, "POST", PATH_STANDING, query.model_dump_json().encode())

    def catalogue(self, digest: str = "", offset: int = 0, into: Sink | None = None) -> Answer | NoAnswer:
        """The catalogue package of a digest from `offset` on, or, where the platform cannot continue it, whole.

        `into(status)` says where the body of that answer goes, as it arrives: what came before a cut is kept.
        """
        headers = {"Range": f"bytes={offset}-", "If-Range": f'"{digest}"'} if offset else {}
        return self.exchange("GET", PATH_CATALOGUE, headers=headers, most=CATALOGUE_ANSWER, into=into)

    def exchange(
        self,
        method: str,
        path: str,
        body: bytes = b"",
        headers: dict[str, str] | None = None,
        *,
        most: Bounds = SMALL_ANSWER,
        into: Sink | None = None,
    ) -> Answer | NoAnswer:
        """One signed request and its whole answer within bounds, whatever its status."""
        try:
            request = self._client.build_request(method, self._base + path, content=body, headers=headers)
            sign_request(HttpMessage(method, str(request.url), request.headers), body, self._keyid, self._signer)
            response = self._client.send(request, stream=True)
            try:
                return _read(response, most, into(response.status_code) if into else None)
            finally:
                response.close()
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return NoAnswer(Silence.UNREACHABLE, type(error).__name__)

    def close(self) -> None:
        """Let the connections go."""
        self._client.close()

    def _ask(
        self, model: type[Message], method: str, path: str, body: bytes = b"", media_type: str = "application/json"
    ) -> Message | NoAnswer:
        headers = {"Content-Type": media_type} if body else {}
        answer = self.exchange(method, path, body, headers)
        if isinstance(answer, NoAnswer):
            return answer
        if answer.status != 200:
            return no_answer(answer)
        try:
            return model.model_validate_json(answer.body)
        except ValidationError:
            return NoAnswer(Silence.STRANGER, "a resposta não segue o protocolo", answer.status)


def _read(response: httpx.Response, most: Bounds, into: IO[bytes] | None) -> Answer | NoAnswer:
    body, size, end = io.BytesIO(), 0, time.monotonic() + most.seconds
    for chunk in response.iter_bytes():
        size += len(chunk)
        if size > most.size or time.monotonic() > end:
            return NoAnswer(Silence.STRANGER, "a resposta não tem fim", response.status_code)
        (into or body).write(chunk)
    return Answer(response.status_code, response.headers, body.getvalue())


def make_client(ca_file: Path | None = None) -> httpx.Client:
    """An HTTP client that takes its settings from here alone (no proxies from the environment), follows no redirects,
    and, for a platform with a certificate authority of its own, trusts only that one, whatever the clock says."""
    timeout = httpx.Timeout(SILENCE_S, connect=CONNECT_S)
    verify = _of_this_machine() if ca_file is None else pinned(ca_file)
    limits = httpx.Limits(keepalive_expiry=KEPT_S)
    return httpx.Client(timeout=timeout, limits=limits, verify=verify, trust_env=False, follow_redirects=False)


@cache
def _of_this_machine() -> ssl.SSLContext:
    # Reading the machine's list of authorities takes longer than an exchange: once a process.
    return ssl.create_default_context()


def pinned(ca_file: Path) -> ssl.SSLContext:
    """Trust one authority and do not look at the clock: a counter's may be decades off."""
    context = ssl.create_default_context(cafile=str(ca_file))
    context.verify_flags |= ssl.VerifyFlags(_NO_CHECK_TIME)
    return context
