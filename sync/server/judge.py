"""Opens a complete message with the platform's key and decides: keep it, refuse it, or wait.

A refusal is for what can never become right as it is; the kiosk's staff see it in quarantine. What may yet become
right (a catalogue version not published here yet, a request that is still on its way) waits. Reasons name questions
and rules, never what somebody wrote.
"""

from collections.abc import Callable
from dataclasses import dataclass

from pydantic import ValidationError
from sqlalchemy import Connection, insert, or_, select

from kiosk.errors import BalcaoError
from kiosk.flow.compiled import CompiledFlow
from kiosk.flow.engine import Progress
from kiosk.flow.plan import Answered
from kiosk.flow.position import Position
from kiosk.flow.standard import context as visit_context
from kiosk.flow.standard import person_of
from kiosk.flow.standard_questions import REVIEW
from kiosk.flow.validation import validate
from kiosk.messages import (
    AuditHeadContent,
    CancellationContent,
    HeartbeatContent,
    MessageKind,
    Person,
    RatingContent,
    RequestContent,
)
from kiosk.ports import Clock
from kiosk.protocol_number import parse
from sync.envelope import Manifest, open_envelope, read_manifest
from sync.protocol import Problem
from sync.server.cancellations import Cancellations, Keep
from sync.server.catalogues import Catalogues
from sync.server.claims import unsound_claim
from sync.server.devices import Device
from sync.server.evidence import EvidenceRefused, EvidenceRoom, Examined
from sync.server.guesses import Guess
from sync.server.keys import PlatformKeys
from sync.server.papers import Paper, PaperRefused, PaperRoom, papers_of
from sync.server.problems import problem
from sync.server.rated import Ratings
from sync.server.requests import request_row
from sync.server.tables import reports, requests
from sync.server.times import stamp

MOST_REASONS = 20


@dataclass(frozen=True)
class Accepted:
    """To be kept: `keep` writes it, or answers False when something else already stands in its place."""

    keep: Callable[[Connection], bool]


@dataclass(frozen=True)
class Refusal:
    """Never to be accepted as it is."""

    problem: Problem


@dataclass(frozen=True)
class NotNow:
    """May be accepted later."""

    problem: Problem


Verdict = Accepted | Refusal | NotNow


class Judge:
    """One platform's judgement of messages."""

    def __init__(
        self,
        keys: PlatformKeys,
        catalogues: Catalogues,
        evidence: EvidenceRoom,
        ratings: Ratings,
        cancellations: Cancellations,
        clock: Clock,
    ) -> None:
        self._keys, self._catalogues, self._evidence = keys, catalogues, evidence
        self._papers = PaperRoom(evidence)
        self._ratings, self._cancellations, self._clock = ratings, cancellations, clock

    def judge(self, device: Device, sealed: bytes) -> Verdict:
        """Open and examine one message, all of whose blobs are here."""
        manifest = read_manifest(sealed)
        try:
            content = open_envelope(sealed, self._keys.recipient(set(manifest.wraps)), device.key)
        except BalcaoError as error:
            return Refusal(problem("not_openable", "A mensagem não pode ser aberta.", 422, str(error)))
        try:
            return self._examine(device, manifest, sealed, content)
        except ValidationError as error:
            return Refusal(_malformed(error))

    def _examine(self, device: Device, manifest: Manifest, sealed: bytes, content: bytes) -> Verdict:
        match manifest.kind:
            case MessageKind.REQUEST:
                return self._request(device, manifest, sealed, RequestContent.model_validate_json(content))
            case MessageKind.RATING:
                return _outcome(self._ratings.examine(manifest, RatingContent.model_validate_json(content)))
            case MessageKind.CANCELLATION:
                taken_back = CancellationContent.model_validate_json(content)
                return _outcome(self._cancellations.examine(_guess(manifest, taken_back.secret), taken_back.request))
            case MessageKind.HEARTBEAT:
                return self._report(manifest, HeartbeatContent.model_validate_json(content))
            case MessageKind.AUDIT_HEAD:
                return self._report(manifest, AuditHeadContent.model_validate_json(content))
            case MessageKind.EVIDENCE | MessageKind.DOCUMENT:
                return Refusal(problem("not_a_message", "Evidências e documentos são anexos de um pedido.", 422))

    def _request(self, device: Device, manifest: Manifest, sealed: bytes, content: RequestContent) -> Verdict:
        bound = (content.id, content.catalogue_version) == (manifest.id, manifest.catalogue_version)
        if not bound or not _numbered(manifest, content) or content.supersedes in (content.id, content.protocol):
            return _wrong("binding", "O conteúdo do pedido não é o que o manifesto diz.")
        offered = self._catalogues.offered(content.catalogue_version, content.service)
        if offered is None:
            return self._not_offered(content)
        if offered.service.version != content.service_version:
            return _wrong("service_version", "A versão do serviço não é a do catálogo.")
        faults = validate(offered.flow, content.answers, visit_context(content.started_at))
        if faults:
            reasons = "; ".join(f"{fault.position}: {fault.reason}" for fault in faults[:MOST_REASONS])
            return _wrong("invalid_answers", "As respostas não passam nas regras do serviço.", reasons)
        if people_of(offered.flow, content) != (content.requester, content.beneficiary):
            return _wrong("people", "As pessoas do pedido não são as das respostas.")
        unsound = unsound_claim(offered.flow, content)
        if unsound:
            return _wrong(*unsound)
        return self._with_blobs(device, manifest, sealed, content, papers_of(offered.flow, content))

    def _not_offered(self, content: RequestContent) -> Verdict:
        if self._catalogues.has(content.catalogue_version):
            return _wrong("unknown_service", "O serviço não está nessa versão do catálogo.")
        waiting = "A versão do catálogo que o pedido cita ainda não foi publicada aqui."
        return NotNow(problem("unknown_catalogue", waiting, 409))

    def _with_blobs(
        self, device: Device, manifest: Manifest, sealed: bytes, content: RequestContent, papers: tuple[Paper, ...]
    ) -> Verdict:
        try:
            documents = self._papers.examine(device, manifest, papers)
            examined = self._evidence.examine(device, manifest, content.presence, documents)
        except PaperRefused as error:
            return _wrong("document", "Um documento do pedido não pode ser aceito.", str(error))
        except EvidenceRefused as error:
            return _wrong("evidence", "A evidência de presença não pode ser aceita.", str(error))
        row = request_row(content, manifest, sealed, examined.frames, stamp(self._clock.now()))
        if content.supersedes is None:
            return Accepted(lambda connection: _keep_request(connection, row, examined))
        guess = _guess(manifest, content.supersedes_secret or "")
        replaced = self._cancellations.replace(guess, content.supersedes)
        if isinstance(replaced, Problem):
            return _later_or_never(replaced)
        return Accepted(lambda connection: _keep_request(connection, row, examined, replaced))

    def _report(self, manifest: Manifest, content: HeartbeatContent | AuditHeadContent) -> Verdict:
        row = {
            "id": manifest.id,
            "kind": manifest.kind.value,
            "device": manifest.device,
            "received_at": stamp(self._clock.now()),
            "content": content.model_dump_json(),
        }
        return Accepted(lambda connection: bool(connection.execute(insert(reports).values(row))))


def people_of(flow: CompiledFlow, content: RequestContent) -> tuple[Person, Person | None]:
    """Requester and beneficiary as a request's (valid) answers name them."""
    answers = {Position(one.question, one.group, one.item): Answered(one.value, one.actor) for one in content.answers}
    return person_of(Progress(flow, visit_context(content.started_at), answers, Position(REVIEW)))


def _numbered(manifest: Manifest, content: RequestContent) -> bool:
    """Whether the protocol number is this message's own: else a kiosk could take the numbers of another one away."""
    number = parse(content.protocol)
    if number is None or number.text != content.protocol:
        return False
    own = (manifest.device, manifest.incarnation, manifest.sequence)
    return own == (number.device, number.incarnation, number.sequence)


def _guess(manifest: Manifest, code: str) -> Guess:
    return Guess(manifest.id, manifest.device, code)


def _outcome(examined: Keep | Problem) -> Verdict:
    return _later_or_never(examined) if isinstance(examined, Problem) else Accepted(examined)


def _later_or_never(fault: Problem) -> Verdict:
    # The request may still be on its way; a code may be tried again after a while.
    return NotNow(fault) if fault.status in (404, 429) else Refusal(fault)


def _keep_request(
    connection: Connection, row: dict[str, object], examined: Examined, replaced: Keep | None = None
) -> bool:
    # Two kiosks never make the same id, protocol number or token, and a nonce of ours serves one request; if it seems
    # otherwise, somebody must look.
    unique = (requests.c.id, requests.c.protocol, requests.c.token_digest)
    taken = select(requests.c.id).where(or_(*(column == row[column.name] for column in unique)))
    if connection.execute(taken.limit(1)).one_or_none() is not None or not examined.unused(connection):
        return False
    if replaced is not None and not replaced(connection):
        return False
    connection.execute(insert(requests).values(row))
    examined.use(connection, str(row["id"]))
    return True


def _wrong(name: str, title: str, detail: str = "") -> Refusal:
    return Refusal(problem(name, title, 422, detail))


def _malformed(error: ValidationError) -> Problem:
    # Where and which rule, never the value that broke it.
    places = "; ".join(
        f"{'.'.join(map(str, one['loc']))}: {one['type']}" for one in error.errors(include_input=False)[:MOST_REASONS]
    )
    return problem("malformed", "O conteúdo não segue o protocolo.", 422, places)
