"""What kiosks fetch: the catalogue package, whole or from where a cut line left off (RFC 9110, Range and If-Range)."""

import re

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from sync.protocol import PATH_CATALOGUE
from sync.server.platform import Platform
from sync.server.problems import WireRefused, problem
from sync.server.web.speaker import speaker

CATALOGUE_MEDIA_TYPE = "application/vnd.balcao.catalogue"
_FROM = re.compile(r"bytes=(\d{1,12})-")


def document_routes(platform: Platform) -> APIRouter:
    """The routes under /v1 that give documents."""
    routes = APIRouter(tags=["documents"])

    @routes.get(PATH_CATALOGUE, response_class=Response)
    async def catalogue(request: Request) -> Response:
        """The newest signed catalogue package, or the rest of it for a kiosk that has its beginning."""
        await speaker(request, platform.devices)
        newest = await run_in_threadpool(platform.catalogues.newest)
        if newest is None:
            raise WireRefused(problem("no_catalogue", "Esta plataforma ainda não publicou um catálogo.", 404))
        return _package(newest.package, f'"{newest.digest}"', request)

    return routes


def _package(package: bytes, etag: str, request: Request) -> Response:
    headers = {"ETag": etag, "Cache-Control": "private, no-cache", "Accept-Ranges": "bytes"}
    asked = _FROM.fullmatch(request.headers.get("range", ""))
    if asked is None or request.headers.get("if-range") != etag:
        return Response(package, media_type=CATALOGUE_MEDIA_TYPE, headers=headers)
    start, length = int(asked[1]), len(package)
    if start >= length:
        return Response(status_code=416, headers={**headers, "Content-Range": f"bytes */{length}"})
    headers["Content-Range"] = f"bytes {start}-{length - 1}/{length}"
    return Response(package[start:], 206, media_type=CATALOGUE_MEDIA_TYPE, headers=headers)
