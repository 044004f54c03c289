"""One exchange on its way while we do something else: the line need not be silent while the disk works.

A thread that dies with its process: SIGTERM waits for no answer. What it raises is raised where its outcome is asked.
"""

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class Flight(Generic[T]):
    """Calls `work` at once, in a thread of its own."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._outcome: list[T] = []
        self._error: BaseException | None = None
        self._thread = Thread(target=self._run, name="flight", daemon=True)
        self._thread.start()

    def land(self) -> T:
        """Wait for the outcome."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._outcome[0]

    def _run(self) -> None:
        try:
            self._outcome.append(self._work())
        except BaseException as error:  # noqa: BLE001 it is raised again by `land`, in the thread that asked for the work
            self._error = error
