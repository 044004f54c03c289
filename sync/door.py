"""The door at which the window asks: answered beside the delivery, which never waits for anybody who asks.

Questions for the platform go out at once, in a thread each. "Send now" is answered by the delivery itself, once it has
tried what there is and has nothing more to do.
"""

import json
import socket
from concurrent.futures import Future
from concurrent.futures import TimeoutError as OutOfTime
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import BoundedSemaphore, Event, Lock, Thread

from pydantic import ValidationError

from kiosk.inquiry import Sending, Unheard, Whereabouts
from kiosk.line import Line
from sync.answers import NoAnswer
from sync.knock import PATIENCE_S, SOCKET, Question, reachable, read_line
from sync.protocol import StandingQuery
from sync.transport import Transport
from sync.wake import ring
from sync.watch import LINE_IS_DOWN
from sync.worker import Pass, Worker

MOST_AT_ONCE = 4
ANSWER_WITHIN_S = PATIENCE_S - 5.0
BREATH_S = 0.5
"""Between two tries to let somebody in, where the system did not let us."""


@dataclass
class _Waiting:
    told: Future[Sending] = field(default_factory=Future)
    under_way: bool = False
    sent: int = 0
    taken: int = 0
    refused: int = 0


class Rounds:
    """Who asked "send now", and what has come of it so far."""

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []
        self._lock = Lock()

    def ask(self) -> "Future[Sending]":
        """Wait for a whole round that begins from now on."""
        one = _Waiting()
        with self._lock:
            self._waiting.append(one)
        return one.told

    def begin(self) -> None:
        """A pass begins: it is part of the round of whoever has asked by now."""
        with self._lock:
            for one in self._waiting:
                one.under_way = True

    def note(self, done: Pass) -> None:
        """A pass is over; where nothing more can be done now, the round is too."""
        with self._lock:
            under_way = [one for one in self._waiting if one.under_way]
            for one in under_way:
                one.sent += done.tally.sent
                one.taken += done.tally.acknowledged
                one.refused += done.tally.quarantined
                if done.rest_s > 0.0:
                    one.told.set_result(Sending(done.line, one.sent, one.taken, one.refused))
                    self._waiting.remove(one)

    def fail(self) -> None:
        """A pass could not be made."""
        with self._lock:
            for one in self._waiting:
                one.told.set_result(Sending(Line.UNKNOWN, one.sent, one.taken, one.refused))
            self._waiting.clear()


class RoundedWorker:
    """The worker, and who waits to hear what comes of its passes."""

    def __init__(self, worker: Worker, rounds: Rounds) -> None:
        self._worker, self._rounds = worker, rounds
        self.hurry = worker.hurry
        self.store_is_given_up = worker.store_is_given_up

    def run_once(self) -> Pass:
        """One pass of the worker. Raises what the worker raises."""
        self._rounds.begin()
        try:
            done = self._worker.run_once()
        except BaseException:
            self._rounds.fail()
            raise
        self._rounds.note(done)
        return done


class Door:
    """Open from the start until `close`. Raises OSError when it cannot be opened."""

    def __init__(self, data: Path, transport: Transport, rounds: Rounds) -> None:
        self._data, self._transport, self._rounds = data, transport, rounds
        self._places, self._closed = BoundedSemaphore(MOST_AT_ONCE), Event()
        (data / SOCKET).unlink(missing_ok=True)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            with reachable(data) as path:
                self._socket.bind(path)
            (data / SOCKET).chmod(0o600)
            self._socket.listen(MOST_AT_ONCE)
        except OSError:
            self._socket.close()
            raise
        Thread(target=self._receive, name="sync-door", daemon=True).start()

    def close(self) -> None:
        """Nobody is answered any more."""
        self._closed.set()
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        (self._data / SOCKET).unlink(missing_ok=True)

    def _receive(self) -> None:
        while True:
            try:
                visitor, _ = self._socket.accept()
            except OSError:  # closed, or for a moment this process may open nothing more
                if self._closed.wait(BREATH_S):
                    return
                continue
            if self._places.acquire(blocking=False):
                Thread(target=self._serve, args=(visitor,), daemon=True).start()
            else:
                visitor.close()

    def _serve(self, visitor: socket.socket) -> None:
        try:
            with visitor, suppress(OSError, ValidationError, OutOfTime):
                visitor.settimeout(PATIENCE_S)
                question = Question.model_validate_json(read_line(visitor))
                visitor.sendall(self._answer(question) + b"\n")
        finally:
            self._places.release()

    def _answer(self, question: Question) -> bytes:
        answer = self._where(question) if question.ask == "where" else self._send_now()
        plain = answer.value if isinstance(answer, Unheard) else asdict(answer)
        return json.dumps(plain, default=str).encode()

    def _where(self, question: Question) -> Whereabouts | Unheard:
        said = self._transport.standing(
            StandingQuery(token=question.token, protocol=question.protocol, code=question.code)
        )
        if isinstance(said, NoAnswer):
            return Unheard.NO_LINE if said.reason in LINE_IS_DOWN else Unheard.NOT_NOW
        return Whereabouts(said.known, said.state, said.since, said.note, said.next_step, said.code.value)

    def _send_now(self) -> Sending:
        told = self._rounds.ask()
        ring(self._data)
        return told.result(ANSWER_WITHIN_S)
