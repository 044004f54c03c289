"""What visits with documents share: a card laid down at once, the way to its question, what the platform reads."""

import time

from kiosk.devices.paper_scene import View, draw
from kiosk.devices.simulated_paper import SimulatedPaper
from kiosk.flow.definition import Kind
from kiosk.messages import RequestContent
from kiosk.ports import Frame
from kiosk.views import DocumentStage
from sync.envelope import open_envelope, read_manifest
from sync.server.platform import Platform
from tests.journeys.acts import ANSWERS, begin, go_on

LICENCE, DEFENDER = "carteira-de-motorista", "atendimento-defensoria"
TOLD = {
    **ANSWERS,
    "pedido": "renovar",
    "registro": None,
    "categoria": "b",
    "dirige_trabalho": False,
    "assunto": "saude",
    "tem_processo": False,
    "renda": "900",
    "relato": None,
    "turno": "manha",
}
WITHIN_S = 60.0


class QuickPaper(SimulatedPaper):
    """Somebody who lays the card down at once, where it can be read."""

    def read(self) -> Frame | None:
        if self._page is None:
            return None
        time.sleep(0.01)
        return Frame(draw(View(size=0.66, roll=2), self._page), time.monotonic())


def asked(desk, service=LICENCE):
    """At the question for the document."""
    begin(desk, service)
    go_on(desk, Kind.DOCUMENT, TOLD)


def until(desk, condition):
    deadline = time.monotonic() + WITHIN_S
    while not condition():
        assert time.monotonic() < deadline, desk.view
        desk.tick()
        time.sleep(0.01)


def photograph(desk, another=False):
    """One page, taken by itself, and used."""
    if desk.documents.runner is None:
        desk.documents.start()
    until(desk, lambda: desk.view.document.stage is DocumentStage.CHECKING)
    desk.documents.use(another)


def opened(counter, folder):
    """The waiting request and its documents' pages, as the platform reads them."""
    platform = Platform.open(folder / "platform")
    item = counter.store.due(counter.store.items()[0].due_at, 1, 1 << 20)[0]
    key = platform.keys.recipient(set(read_manifest(item.data).wraps))
    public = counter.identity.signer.public
    content = RequestContent.model_validate_json(open_envelope(item.data, key, public))
    blobs = {digest: counter.store.open_blob(digest).read_bytes() for digest, _ in item.blobs}
    plain = {digest: open_envelope(data, key, public) for digest, data in blobs.items()}
    platform.close()
    return content, plain
