"""The web application over one platform. Its OpenAPI document comes from `sync.protocol`'s own messages."""

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from kiosk.errors import BalcaoError
from sync.protocol import PROBLEM_MEDIA_TYPE, PROTOCOL_VERSION, Problem
from sync.server.gate import Gate
from sync.server.platform import Platform
from sync.server.problems import WireRefused, problem
from sync.server.web.blobs import blob_routes
from sync.server.web.composure import Composure
from sync.server.web.documents import document_routes
from sync.server.web.doorkeeper import Doorkeeper
from sync.server.web.kiosks import kiosk_routes
from sync.server.web.public import public_routes


def create_app(platform: Platform, gate: Gate | None = None) -> FastAPI:
    """The application that serves `platform`; `gate` says how many kiosks at a time."""
    app = FastAPI(
        title="Balcão", version=str(PROTOCOL_VERSION), docs_url=None, redoc_url=None, openapi_url="/openapi.json"
    )
    for routes in (kiosk_routes(platform), document_routes(platform), blob_routes(platform), public_routes(platform)):
        app.include_router(routes)
    app.add_middleware(Doorkeeper, gate=gate)
    app.add_middleware(Composure)
    app.add_exception_handler(WireRefused, _refused)
    app.add_exception_handler(BalcaoError, _failed)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(ClientDisconnect, _gone)
    return app


async def _refused(_request: Request, error: Exception) -> JSONResponse:
    refused = error if isinstance(error, WireRefused) else WireRefused(problem("internal", "Erro interno.", 500))
    return _problem(refused.problem, refused.headers)


async def _failed(_request: Request, error: Exception) -> JSONResponse:
    return _problem(problem("refused", str(error), 409))


async def _http(_request: Request, error: Exception) -> JSONResponse:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return _problem(problem("http", "Não há nada aqui." if status == 404 else "O pedido não é aceito.", status))


async def _gone(_request: Request, _error: Exception) -> JSONResponse:
    # A line that broke in the middle of a request is no fault of ours, and nobody is there to read this.
    return _problem(problem("http", "O pedido não chegou inteiro.", 400))


def _problem(answer: Problem, headers: dict[str, str] | None = None) -> JSONResponse:
    return JSONResponse(answer.model_dump(), status_code=answer.status, media_type=PROBLEM_MEDIA_TYPE, headers=headers)
