"""What the platform refuses is told to who serves in words; the code is small print, for a technician alone."""

import ast
import inspect
from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

import pytest

from kiosk.after.views import QueueLine
from sync.server import cancellations, claims, intake, judge
from sync.server.judge import MessageKind
from tests.ui import views
from tests.ui.conftest import Eyes
from tests.ui.test_look import said
from ui.after_messages import KINDS, OTHER_REASON, REASONS, told

WAITS = {"unknown_catalogue", "unknown_request", "too_many_codes", "internal", "unknown_item"}
"""Codes that put a message off; nothing is refused by them."""


def codes_of(module: ModuleType) -> Iterator[str]:
    """The first word of every call that makes a problem, and of every pair or triple that names one."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        call = isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("problem", "_wrong")
        parts = node.args if call else node.elts if isinstance(node, ast.Tuple) and len(node.elts) == 3 else []
        if parts and isinstance(parts[0], ast.Constant) and isinstance(parts[0].value, str):
            yield parts[0].value


@pytest.mark.parametrize("module", [judge, claims, cancellations, intake], ids=lambda module: module.__name__)
def test_every_code_of_the_platform_has_a_sentence_of_its_own(module: ModuleType) -> None:
    codes = set(codes_of(module))
    assert codes
    assert codes - WAITS <= REASONS.keys()


def test_a_sentence_holds_no_code() -> None:
    assert OTHER_REASON not in REASONS.values()
    assert not [sentence for sentence in REASONS.values() if "_" in sentence or ":" in sentence]


@pytest.mark.parametrize("kind", MessageKind)
def test_each_kind_of_message_has_a_name(kind: MessageKind) -> None:
    assert kind.value not in told(QueueLine("1", kind.value, "", ""))["kind_text"]
    assert {MessageKind.REQUEST, MessageKind.RATING, MessageKind.CANCELLATION} == set(map(MessageKind, KINDS))


@pytest.mark.parametrize("code", REASONS)
def test_who_serves_reads_words_and_a_technician_the_code_beside_them(code: str, eyes: Eyes) -> None:
    line = QueueLine("0195", "request", "MT 1111 2222 3333", "25/11/2026 14:40", code)
    refused = replace(views.AFTER["quarantine"], items=(line,))
    eyes.look(refused)
    assert REASONS[code] in said(eyes)
    assert "Para o técnico" not in said(eyes)
    eyes.look(replace(refused, items=(replace(line, detail=f"{code}: 422"),)))
    assert REASONS[code] in said(eyes) and f"Para o técnico: {code}: 422" in said(eyes)
