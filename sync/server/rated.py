"""How a visit was: said at the kiosk that took the request, right after it, and by no other."""

from collections.abc import Callable

from sqlalchemy import Connection, insert, select

from kiosk.messages import RatingContent
from sync.envelope import Manifest
from sync.protocol import Problem
from sync.server.database import Database
from sync.server.problems import problem
from sync.server.tables import ratings, requests
from sync.server.times import stamp


class Ratings:
    """Examines ratings one at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def examine(self, manifest: Manifest, content: RatingContent) -> Callable[[Connection], bool] | Problem:
        """How to keep a rating, or why not: 404 may change with time, 403 does not."""
        taken = select(requests.c.device).where(requests.c.id == content.request)
        with self._database.read() as connection:
            device = connection.execute(taken).scalar_one_or_none()
        if device is None:
            return problem("unknown_request", "O pedido avaliado ainda não chegou aqui.", 404)
        if device != manifest.device:
            return problem("foreign_request", "O pedido avaliado não foi feito neste quiosque.", 403)
        rated_at = stamp(content.rated_at)
        row = {"id": manifest.id, "request": content.request, "stars": content.stars, "rated_at": rated_at}
        return lambda connection: bool(connection.execute(insert(ratings).values(row)))
