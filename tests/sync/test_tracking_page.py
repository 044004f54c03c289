"""The tracking page: a state and a next step, nothing personal, and nothing to be learned from an unknown token."""

import re

import httpx
import pytest

from sync.server.requests import RequestState
from tests.sync.support import ANSWERS

HEADERS = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex, nofollow",
}


def look(live, token) -> httpx.Response:
    with httpx.Client(trust_env=False) as client:
        return client.get(f"{live.url}/p/{token}")


@pytest.fixture
def content(kiosk):
    one = kiosk.submit()
    kiosk.drain()
    return one


@pytest.mark.parametrize(
    ("state", "title"),
    [
        (None, "Recebido"),
        (RequestState.IN_REVIEW, "Em análise"),
        (RequestState.GRANTED, "Deferido"),
        (RequestState.DENIED, "Indeferido"),
    ],
)
def test_each_state_has_its_words(live, content, state, title):
    if state:
        live.platform.requests.decide(content.id, state)
    assert f"<h1>{title}</h1>" in look(live, content.tracking_token).text


def test_the_decisions_own_sentence_is_shown_as_text(live, content):
    live.platform.requests.decide(content.id, RequestState.GRANTED, "Árvore <b>podada</b>", "Nada & mais")
    page = look(live, content.tracking_token).text
    assert "Árvore &lt;b&gt;podada&lt;/b&gt;" in page and "Nada &amp; mais" in page


def test_a_request_that_is_not_here_yet_is_on_its_way(live, kiosk):
    waiting = kiosk.submit()
    page = look(live, waiting.tracking_token)
    assert page.status_code == 200 and "<h1>Ainda a caminho</h1>" in page.text


@pytest.mark.parametrize("token", ["abcdefghijklmnop", "x", "%00", "ação", "a" * 5000, "%3Cscript%3E"])
def test_every_unknown_token_gets_the_same_answer(live, content, token):
    known_shape = look(live, "A" * len(content.tracking_token))
    other = look(live, token)
    assert (other.status_code, other.content) == (known_shape.status_code, known_shape.content)
    assert without_date(other) == without_date(known_shape)


def without_date(answer) -> dict[str, str]:
    return {name: value for name, value in answer.headers.items() if name != "date"}


def test_nothing_personal_and_nothing_of_the_service_is_on_the_page(live, content):
    page = look(live, content.tracking_token).text
    for secret in (*map(str, ANSWERS.values()), content.protocol, content.id, content.service, content.tracking_token):
        assert secret == "True" or secret not in page


def test_the_page_needs_nobody_else_and_runs_nothing(live, content):
    answer = look(live, content.tracking_token)
    assert not re.search(r"<script|javascript:|\bon\w+=|src=|href=|url\(|@import", answer.text)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "script" not in policy and "unsafe" not in policy
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_the_pages_style_is_the_one_that_its_policy_allows(live, content):
    import base64
    import hashlib

    answer = look(live, content.tracking_token)
    style = re.search(r"<style>(.*)</style>", answer.text, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in answer.headers["content-security-policy"]


def test_the_page_fits_a_phone_and_says_its_language(live, content):
    page = look(live, content.tracking_token).text
    assert '<html lang="pt-BR">' in page and "width=device-width" in page
