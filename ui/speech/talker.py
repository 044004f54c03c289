"""The mouth: renders sentences ahead of time, plays them one after the other, and falls silent the moment it is told.

Two threads that begin with the first word: one renders (what is wanted now before what may be wanted next, and the
newest wish first), one plays. Rendered sound is kept by the hash of its words, in memory only, and forgotten with the
visit.
"""

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from queue import PriorityQueue
from typing import NamedTuple

from kiosk.errors import DeviceFault
from kiosk.ports import Player, Voice

NOW, SOON, LAST = 0, 1, 2
CACHE_BYTES = 48 * 1024 * 1024
LATENCIES_KEPT = 500


@dataclass(frozen=True)
class Utterance:
    """Words in a language, ready to be spoken."""

    text: str
    language: str


class Job(NamedTuple):
    """One rendering to be done; the smallest comes first."""

    urgency: int
    older: int
    number: int
    key: bytes
    sound: "Future[bytes]"
    utterance: Utterance
    rate: int


class Talker:
    """Says utterances in order; `hush` ends all that was asked for."""

    def __init__(self, voice: Voice, player: Player) -> None:
        self._voice, self._player = voice, player
        self.rate, self.gain = 0, 1.0
        self.latencies: deque[float] = deque(maxlen=LATENCIES_KEPT)
        """Seconds from the event that asked for speech to its first sound, newest last."""
        self._jobs: PriorityQueue[Job] = PriorityQueue()
        self._numbers = count()
        self._rendered: OrderedDict[bytes, Future[bytes]] = OrderedDict()
        self._bytes = 0
        self._queue: deque[tuple[Future[bytes], float]] = deque()
        self._changed = threading.Condition()
        self._round = 0
        self._threads: list[threading.Thread] = []
        self._closed = False

    def say(self, utterances: Iterable[Utterance], since: float | None = None) -> None:
        """Speak after what is being said. `since` is when the reason happened (`time.monotonic`)."""
        self._begin()
        moment = time.monotonic() if since is None else since
        with self._changed:
            for number, utterance in enumerate(utterances):
                sound = self._render(utterance, NOW)
                self._queue.append((sound, moment if number == 0 else 0.0))
            self._changed.notify_all()

    def ahead(self, utterances: Iterable[Utterance]) -> None:
        """Render what may be asked for next."""
        self._begin()
        with self._changed:
            for utterance in utterances:
                self._render(utterance, SOON)

    def hush(self) -> None:
        """Silence, and nothing left to say."""
        with self._changed:
            self._round += 1
            self._queue.clear()
            self._player.stop()

    def forget(self) -> None:
        """Silence, and no sound of this visit kept."""
        self.hush()
        with self._changed:
            while not self._jobs.empty():
                self._jobs.get_nowait().sound.cancel()
            self._rendered.clear()
            self._bytes = 0

    def close(self) -> None:
        """Silence for good; the threads end."""
        self.forget()
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._jobs.put(Job(LAST, 0, next(self._numbers), b"", Future(), Utterance("", ""), 0))
        for thread in self._threads:
            thread.join()

    def _begin(self) -> None:
        if not self._threads and not self._closed:
            self._start(self._render_all)
            self._start(self._play_all)

    def _start(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=work, name="speech", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _key(self, utterance: Utterance) -> bytes:
        return sha256(f"{utterance.language}|{self.rate}|{utterance.text}".encode("utf-8", "replace")).digest()

    def _render(self, utterance: Utterance, urgency: int) -> "Future[bytes]":
        """Put it before the renderer, unless it is there already; what is wanted now overtakes."""
        key = self._key(utterance)
        sound = self._rendered.setdefault(key, Future())
        self._rendered.move_to_end(key)
        if not sound.done():
            self._jobs.put(Job(urgency, -self._round, next(self._numbers), key, sound, utterance, self.rate))
        return sound

    def _render_all(self) -> None:
        """A visit that ends cancels what waits; the same words may be waiting twice, and be at the engine just now."""
        while (job := self._jobs.get()).urgency != LAST:
            if job.sound.done():
                continue
            try:
                self._keep(job, self._voice.render(job.utterance.text, job.utterance.language, job.rate))
            except DeviceFault as fault:
                self._give_up(job, fault)

    def _keep(self, job: Job, wav: bytes) -> None:
        with self._changed:
            if job.sound.cancelled():
                return
            if self._rendered.get(job.key) is job.sound:
                self._bytes += len(wav)
                self._shed()
            job.sound.set_result(wav)

    def _give_up(self, job: Job, fault: DeviceFault) -> None:
        """Not kept: asked again, it is tried again."""
        with self._changed:
            if job.sound.cancelled():
                return
            self._rendered.pop(job.key, None)
            job.sound.set_exception(fault)

    def _shed(self) -> None:
        """The oldest sounds make room."""
        while self._bytes > CACHE_BYTES and self._rendered:
            _, sound = self._rendered.popitem(last=False)
            if sound.done():
                self._bytes -= len(sound.result())

    def _play_all(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._queue or self._closed)
                if self._closed:
                    return
                sound, since = self._queue.popleft()
                round_ = self._round
            self._play(sound, since, round_)

    def _play(self, sound: "Future[bytes]", since: float, round_: int) -> None:
        try:
            wav = sound.result()
            with self._changed:
                if round_ != self._round:
                    return
                self._player.start(wav, self.gain)
                if since:
                    self.latencies.append(time.monotonic() - since)
            self._player.wait()
        except (DeviceFault, CancelledError):
            # A fault of the sound leaves the screen as it is; the device's state tells staff.
            return
