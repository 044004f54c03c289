"""What anybody with a phone may see: the tracking page."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse
from starlette.concurrency import run_in_threadpool

from sync.protocol import PATH_TRACKING
from sync.server import tracking
from sync.server.platform import Platform

LONGEST_TOKEN = 100


def public_routes(platform: Platform) -> APIRouter:
    """The tracking page; whatever token is not known gets the same answer."""
    routes = APIRouter(tags=["citizens"])

    @routes.get(PATH_TRACKING, response_class=HTMLResponse)
    async def track(token: str) -> HTMLResponse:
        """Where a request stands."""
        found = await run_in_threadpool(platform.requests.by_token, token[:LONGEST_TOKEN])
        return HTMLResponse(tracking.page(found), headers=tracking.HEADERS)

    return routes
