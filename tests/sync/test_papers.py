"""Documents on the platform: opened, counted, read as a PDF of ours, and refused when the request says otherwise."""

import pytest

from kiosk.config import Profile
from kiosk.messages import Actor, Answer, MessageKind
from kiosk.pages.pdf import page, read_pdf, write_pdf
from kiosk.ports import SealingOrder
from sync.server.main import main as platform_main
from tests.kiosk.pages.pictures import jpeg
from tests.sync.support import Kiosk, fate, make_evidence

PDF = write_pdf([page(jpeg(200, 150)), page(jpeg(150, 200, 2))])
SIZE = len(PDF)
SIGNED = {"how": "drawn", "path": "M10 10L400 300"}


def staged(kiosk, content=PDF, request="r1", kind=MessageKind.DOCUMENT):
    sealed = kiosk.sealer().seal(content, SealingOrder(kind, f"{request}.document.1", request, 0, 1))
    kiosk.store.blobs.stage(sealed)
    return sealed


def claim(sealed, pages=2, size=SIZE, source="device"):
    return {"blob": sealed.digest, "pages": pages, "bytes": size, "source": source}


def send(kiosk, sealed, said, blobs=None, **changes):
    named = [sealed] if blobs is None else blobs
    answers = {"papel": said, "assinatura": SIGNED}
    return kiosk.submit("papel", named, answers, id="r1", **{"presence": None, **changes})


def test_a_document_and_a_signature_arrive_as_they_were(live, kiosk):
    sealed = staged(kiosk)
    send(kiosk, sealed, claim(sealed))
    kiosk.drain()
    content = live.platform.open_request("r1")
    assert {one.question: one.value for one in content.answers}["assinatura"] == SIGNED
    assert [(one.width, one.height) for one in read_pdf(live.platform.open_evidence(sealed.digest))] == [
        (200, 150),
        (150, 200),
    ]


def test_a_request_without_its_document_is_whole_where_there_is_a_way_out(live, kiosk):
    send(kiosk, None, None, blobs=[])
    kiosk.drain()
    assert len(live.platform.requests.all()) == 1


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (PDF, {"pages": 1}),
        (PDF, {"size": len(PDF) + 1}),
        (PDF + b"PK\x03\x04", {"size": len(PDF) + 4}),
        (b"MZ" + PDF, {"size": len(PDF) + 2}),
        (b"%PDF-1.7\n<script>", {"size": 17}),
        (PDF[:-9], {"size": len(PDF) - 9}),
        (PDF, {"source": "file"}),
    ],
)
def test_a_document_that_is_not_what_the_answer_says_is_refused(live, kiosk, content, wrong):
    sealed = staged(kiosk, content)
    send(kiosk, sealed, claim(sealed, **wrong))
    assert fate(kiosk).startswith("document")
    assert live.platform.requests.all() == ()


def test_an_attendant_may_join_a_file(live, kiosk):
    sealed = staged(kiosk)
    content = kiosk.content("papel", 1, [sealed], {"papel": claim(sealed, source="file"), "assinatura": SIGNED})
    by_attendant = tuple(
        Answer(question=one.question, value=one.value, actor=Actor.ATTENDANT if one.question == "papel" else one.actor)
        for one in content.answers
    )
    send(kiosk, sealed, claim(sealed, source="file"), answers=by_attendant)
    kiosk.drain()
    assert len(live.platform.requests.all()) == 1


@pytest.mark.parametrize("change", [{"request": "r2"}, {"kind": MessageKind.EVIDENCE}])
def test_a_document_of_another_request_or_another_kind_is_refused(kiosk, change):
    sealed = staged(kiosk, **change)
    send(kiosk, sealed, claim(sealed))
    assert fate(kiosk).startswith("document")


def test_a_document_that_did_not_come_is_refused(kiosk):
    sealed = staged(kiosk)
    send(kiosk, sealed, claim(sealed), blobs=[])
    assert fate(kiosk).startswith("document")


def test_a_blob_that_no_answer_names_is_refused(kiosk):
    sealed, extra = staged(kiosk), staged(kiosk)
    send(kiosk, sealed, claim(sealed), blobs=[sealed, extra])
    assert fate(kiosk).startswith("evidence")


def test_evidence_is_no_document(kiosk):
    sealed = staged(kiosk, make_evidence(2).to_bytes())
    send(kiosk, sealed, claim(sealed, size=len(make_evidence(2).to_bytes())))
    assert fate(kiosk).startswith("document")


@pytest.mark.parametrize(("source", "accepted"), [("device", 1), ("simulated", 0)])
def test_a_production_kiosk_sends_documents_of_its_own_camera_only(live, tmp_path, source, accepted):
    kiosk = Kiosk.join(live, tmp_path / "other", Profile.PRODUCTION)
    sealed = staged(kiosk)
    send(kiosk, sealed, claim(sealed, source=source))
    kiosk.drain(passes=3)
    assert len(live.platform.requests.all()) == accepted
    kiosk.close()


def test_a_document_alone_is_no_message(kiosk):
    kiosk.send(MessageKind.DOCUMENT, "r1.document.1", "r1", PDF)
    assert fate(kiosk).startswith("not_a_message")


def test_the_platforms_people_get_the_documents_of_a_request_as_files(live, kiosk, tmp_path, capsys):
    sealed = staged(kiosk)
    send(kiosk, sealed, claim(sealed))
    kiosk.drain()
    folder = tmp_path / "documentos"
    words = ["requests", "documents", "r1", "--data", str(tmp_path / "platform"), "--out", str(folder)]
    assert platform_main(words) == 0
    assert (folder / "papel.pdf").read_bytes() == PDF
    assert (folder / "papel.pdf").stat().st_mode & 0o777 == 0o600
    assert "papel.pdf" in capsys.readouterr().out
