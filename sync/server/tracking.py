"""The tracking page: where a request stands and what comes next, for whoever holds the receipt.

A plain page: no JavaScript, nothing from elsewhere, nothing personal, no service name (a phone lies open on a table).
Whatever token is not known here gets one and the same page: the request may still be on its way from the counter.
"""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime
from html import escape

from kiosk.flow.standard import CIVIL_TIME
from sync.server.requests import RequestRecord, RequestState

_STYLE = """
:root{color-scheme:light}
body{margin:0;background:#f0f0f0;color:#333;font:1.125rem/1.5 system-ui,sans-serif}
header{background:#071d41;color:#fff;padding:1rem 1.25rem;font-weight:600}
main{max-width:36rem;margin:0 auto;padding:1.25rem}
section{background:#fff;border-radius:.5rem;padding:1.25rem;margin-bottom:1rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem;color:#0c326f}
h2{font-size:1.125rem;margin:0 0 .25rem}
p{margin:.25rem 0}
ol{list-style:none;margin:0;padding:0}
li{padding:.5rem 0 .5rem 1rem;border-left:.25rem solid #c5d4eb}
li.here{border-color:#1351b4;font-weight:600}
footer{max-width:36rem;margin:0 auto;padding:0 1.25rem 2rem;font-size:1rem}
"""

_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()

HEADERS = {
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@dataclass(frozen=True)
class _Words:
    title: str
    sentence: str
    next_step: str


_WORDS = {
    RequestState.RECEIVED: _Words(
        "Recebido", "Seu pedido chegou e está guardado.", "Você não precisa fazer nada agora. O órgão vai analisar."
    ),
    RequestState.IN_REVIEW: _Words(
        "Em análise", "Uma pessoa do órgão está analisando seu pedido.", "Você não precisa fazer nada agora."
    ),
    RequestState.GRANTED: _Words(
        "Deferido", "Seu pedido foi aceito.", "Siga as orientações do comprovante para receber o serviço."
    ),
    RequestState.DENIED: _Words(
        "Indeferido", "Seu pedido não foi aceito.", "Você pode pedir explicações ou reclamar na ouvidoria do órgão."
    ),
    RequestState.CANCELLED: _Words(
        "Cancelado", "Este pedido foi cancelado.", "Se precisar, faça um novo pedido em um ponto de atendimento."
    ),
    RequestState.REPLACED: _Words(
        "Substituído", "Este pedido foi corrigido por um novo pedido.", "Acompanhe pelo comprovante do novo pedido."
    ),
}

_ON_THE_WAY = _Words(
    "Ainda a caminho",
    "Seu pedido ainda não chegou aqui.",
    "Isso é normal quando o ponto de atendimento está sem internet. Guarde o comprovante e olhe de novo mais tarde.",
)


def page(request: RequestRecord | None) -> str:
    """The page of a request, or the one page for every token that is not known."""
    if request is None:
        return _page(_ON_THE_WAY, "")
    words = _WORDS[request.state]
    told = _Words(words.title, request.note or words.sentence, request.next_step or words.next_step)
    return _page(told, _history(request))


def _page(words: _Words, history: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{escape(words.title)} – acompanhe seu pedido</title>
<style>{_STYLE}</style>
</head>
<body>
<header>Acompanhe seu pedido</header>
<main>
<section><h1>{escape(words.title)}</h1><p>{escape(words.sentence)}</p></section>
<section><h2>Próximo passo</h2><p>{escape(words.next_step)}</p></section>
{history}</main>
<footer><p>Esta página não mostra seu nome nem seus documentos. Dúvidas? Leve o comprovante a um ponto de
atendimento.</p></footer>
</body>
</html>
"""


def _history(request: RequestRecord) -> str:
    past = [f"<li>Recebido em {_day(request.received_at)}</li>"]
    if request.state is not RequestState.RECEIVED:
        past.append(f'<li class="here">{_WORDS[request.state].title} desde {_day(request.changed_at)}</li>')
    else:
        past = [past[0].replace("<li>", '<li class="here">')]
    return f"<section><h2>Andamento</h2><ol>{''.join(past)}</ol></section>\n"


def _day(moment: str) -> str:
    return f"{datetime.fromisoformat(moment).astimezone(CIVIL_TIME):%d/%m/%Y às %H:%M}"
