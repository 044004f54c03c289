"""Opens the sealed documents that a request names and checks each against what the answer claims of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.config import Profile
from kiosk.errors import BalcaoError
from kiosk.flow.compiled import CompiledFlow
from kiosk.flow.definition import Kind
from kiosk.messages import Actor, DocumentClaim, MessageKind, RequestContent
from kiosk.pages.pdf import read_pdf
from sync.envelope import Manifest
from sync.server.devices import Device
from sync.server.evidence import EvidenceRefused, EvidenceRoom


class PaperRefused(EvidenceRefused):
    """A document that is not what the answer says."""

    key = "document_refused"


@dataclass(frozen=True)
class Paper:
    """One document as a request's answer names it, and who gave that answer."""

    claim: DocumentClaim
    actor: Actor


def papers_of(flow: CompiledFlow, content: RequestContent) -> tuple[Paper, ...]:
    """The documents of a request whose answers are valid."""
    return tuple(
        Paper(DocumentClaim.model_validate(one.value), one.actor)
        for one in content.answers
        if one.value is not None and _kind(flow, one.group, one.question) is Kind.DOCUMENT
    )


def _kind(flow: CompiledFlow, group: str | None, question: str) -> Kind | None:
    asked = flow.questions.get((group, question))
    return None if asked is None else asked.kind


class PaperRoom:
    """Reads documents with the platform's key."""

    def __init__(self, evidence: EvidenceRoom) -> None:
        self._evidence = evidence

    def examine(self, device: Device, request: Manifest, papers: Iterable[Paper]) -> set[str]:
        """Check every document; the digests of their blobs. Raises PaperRefused."""
        seen: set[str] = set()
        for paper in papers:
            if paper.claim.blob in seen or paper.claim.blob not in {digest for digest, _ in request.blobs}:
                raise PaperRefused("O pedido não traz o documento que cita.")
            seen.add(paper.claim.blob)
            self._check_source(device, paper)
            self._check(device, request, paper.claim)
        return seen

    def _check_source(self, device: Device, paper: Paper) -> None:
        if paper.claim.source == "simulated" and device.profile is Profile.PRODUCTION:
            raise PaperRefused("As imagens não são da câmera do quiosque.")
        if paper.claim.source == "file" and paper.actor is not Actor.ATTENDANT:
            raise PaperRefused("Só um atendente junta um arquivo.")

    def _check(self, device: Device, request: Manifest, claim: DocumentClaim) -> None:
        if not self._evidence.belongs(claim.blob, MessageKind.DOCUMENT, request):
            raise PaperRefused("O documento é de outro pedido.")
        try:
            content = self._evidence.open(device, claim.blob)
            pages = read_pdf(content)
        except BalcaoError as error:
            raise PaperRefused(str(error)) from error
        if (len(pages), len(content)) != (claim.pages, claim.bytes):
            raise PaperRefused("O documento não tem as páginas que o pedido diz.")
