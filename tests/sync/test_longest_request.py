"""However much somebody writes, the sealed request fits into one row of the store."""

import random
import sys
from datetime import UTC, date, datetime

from kiosk.flow import engine
from kiosk.flow.compiled import check_flow, compile_flow
from kiosk.flow.definition import Flow
from kiosk.flow.fields import FieldRefused
from kiosk.flow.fields.text import clean
from kiosk.messages import Person, PresenceClaim, RequestContent
from kiosk.submission import answers_of
from tests.sync.test_envelope import ORDER, SEALER

MOST_IN_A_ROW = 64 * 1024
LETTERS_EACH = 1200
NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


def telling(times: int) -> Flow:
    """Something to tell, up to so many times."""
    tell = {"id": "relato", "kind": "long_text", "title": "Conte", "max_length": LETTERS_EACH}
    group = {"kind": "group", "id": "fatos", "title": "Fatos", "item": "Fato", "minimum": times, "maximum": times}
    review = {"id": "revisao", "kind": "review", "title": "Confira"}
    return Flow.model_validate({"steps": [{**group, "questions": [tell]}, review]})


def longest_flow() -> tuple[int, Flow]:
    fits = [times for times in range(1, 50) if not check_flow(telling(times))[1]]
    return fits[-1], telling(fits[-1])


def densest_texts(chance: random.Random):
    """Text that nothing compresses: each letter any one that a question takes."""
    taken = [chr(code) for code in range(0x20, sys.maxunicode) if clean(chr(code), 1) == chr(code)]
    while True:
        text = "".join(chance.choices(taken, k=LETTERS_EACH))
        if not isinstance(clean(text, LETTERS_EACH), FieldRefused):
            yield text


def test_the_longest_request_of_the_longest_flow_fits_into_one_row():
    times, flow = longest_flow()
    texts = densest_texts(random.Random(20261126))
    progress = engine.start(compile_flow(flow), {"today": date(2026, 11, 26)})
    while engine.question_at(progress).kind != "review":
        progress = engine.answer(progress, next(texts))
        assert not isinstance(progress, FieldRefused)
    person = Person(cpf="52998224725", name="字" * 120, social_name="字" * 120)
    content = RequestContent(
        id="0" * 36,
        protocol="MT" + "0" * 20,
        service="s" * 120,
        service_version=1,
        catalogue_version=1,
        language="pt",
        started_at=NOW,
        submitted_at=NOW,
        requester=person,
        beneficiary=person,
        answers=answers_of(progress),
        consent_version=1,
        presence=PresenceClaim(methods={f"metodo{at}": "passed" for at in range(20)}, evidence=("f" * 64,) * 4),
        tracking_token="t" * 43,
        secret_hash="h" * 100,
    )
    written = content.model_dump_json().encode()
    assert len(written) > MOST_IN_A_ROW, "else nothing is shown"
    assert len(content.answers) == times
    assert len(SEALER.seal(written, ORDER).data) <= MOST_IN_A_ROW


def test_one_more_of_them_is_refused_when_the_flow_is_loaded():
    times, _ = longest_flow()
    _, (fault,) = check_flow(telling(times + 1))
    assert fault.path == ("steps", 0)
    assert fault.reason.startswith("as respostas do fluxo podem somar 58 KB, e cabem 56; só aqui são 58")
