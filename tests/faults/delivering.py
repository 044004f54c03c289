"""A disk that refuses one call, at every place of a delivery in turn, by `strace -e inject`.

Sync, all of it, delivers a small queue to a real platform, whose process and disk nobody touches: requests with and
without evidence, and a message that the platform puts off; beside them a newer policy and a newer catalogue. It goes
on, or ends by a named failure; then all is delivered in peace, and counted.
"""

import os
import shutil
import signal
import threading
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.config import Policy, Settings
from kiosk.errors import BalcaoError
from kiosk.identity import Identity
from kiosk.messages import CancellationContent, MessageKind
from kiosk.storage.residue import find, probes_of
from sync import main as sync_process
from sync.envelope import hidden_parts
from sync.server.platform import Platform
from sync.worker import Pass
from tests.faults.counter import Shown
from tests.faults.disk import failed, one_life
from tests.faults.mutants import put_in
from tests.faults.platforms import Left, peace, sealed, serving, submitted
from tests.sync.servers import CATALOGUE
from tests.sync.support import SECRET, Kiosk

FAULTS = (
    ("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("write", "ENOSPC"), ("fsync", "EIO"), ("openat", "ENOSPC"),
    ("rename", "ENOSPC"), ("unlink", "EIO"), ("ftruncate", "EIO"), ("mkdir", "ENOSPC"),
)  # fmt: skip
NAMED = 10
"""How a life ends that a named failure ended, as `balcao sync` does; whoever supervises it starts it again."""
LONGEST_S = 90
MOST_PLACES = 400
"""Twice what a delivery makes of any call: beyond, something goes round in circles."""
MOST_FAILURES = 20
"""Then the disk is well: a place counts in each thread anew, and there might be no end of them."""
PUT_OFF = "away.end"
"""A message about a request that the platform has not heard of: it waits there for that word."""
NEWER = 2
"""Version of the policy and of the catalogue that the platform has for the kiosk."""


@dataclass(frozen=True)
class Refusal:
    """What failing calls led to: how many there were, whether the life ended by name, and what should not have been."""

    call: str
    when: str
    hits: int
    ended: bool
    faults: frozenset[str]


@dataclass(frozen=True)
class Scene:
    """A platform and its kiosk as every life finds them, and what its citizens hold."""

    folder: Path
    shown: tuple[Shown, ...]

    def copied(self, to: Path) -> tuple[Path, Path]:
        shutil.copytree(self.folder, to)
        return to / "platform", to / "kiosk"


def every_place(template: Path, folder: Path, call: str, error: str, room: bool = False) -> list[Refusal]:
    """One call fails, at each place in turn, until a delivery makes no such call any more. For `apart`."""
    return _in_turn(prepared(template, folder, room), folder, (call, error), 1, "")


def until_caught(
    template: Path, folder: Path, fault: tuple[str, str], first: int, mutant: str, check: str
) -> list[Refusal]:
    """Each place from the first on, until a check catches the broken variant. For `apart`.

    Without evidence, whose threads would change which place is which.
    """
    put_in(mutant)
    return _in_turn(prepared(template, folder, room=False, evidence=False), folder, fault, first, check)


def some_places(template: Path, folder: Path, cases: tuple[tuple[str, str, str], ...]) -> list[Refusal]:
    """Lives in which calls fail as is said in strace's words. For `apart`."""
    scene = prepared(template, folder, room=False)
    return [refused(scene, folder / str(number), *case) for number, case in enumerate(cases)]


def _in_turn(scene: Scene, folder: Path, fault: tuple[str, str], first: int, check: str) -> list[Refusal]:
    found: list[Refusal] = []
    for place in range(first, MOST_PLACES):
        found.append(refused(scene, folder / str(place), *fault, str(place)))
        shutil.rmtree(folder / str(place))
        if check in found[-1].faults or not found[-1].hits:
            return found
    raise AssertionError(f"{fault[0]} never ends")


def prepared(template: Path, folder: Path, room: bool, evidence: bool = True) -> Scene:
    """`template` holds a platform and a kiosk that has joined it. `room`: sync has run before, and kept its room;
    else it never finds any."""
    scene = folder / "scene"
    platform, data = Scene(template, ()).copied(scene)
    _publish(platform, folder)
    with serving(platform, data):  # whatever is only loaded when it is needed is loaded now
        shutil.copytree(data, folder / "before")
        sync_process.main(Settings(folder / "before"), once=True)
    if room:
        shutil.copy(folder / "before" / "store" / "reserve", data / "store")
    else:
        put_in("no_reserve")
    for thread in threading.enumerate():
        if thread is not threading.main_thread():
            thread.join()
    kiosk = Kiosk.at(data)
    shown = tuple(submitted(kiosk, name, evidence and name != "r1") for name in ("r1", "r2", "r3"))
    content = CancellationContent(request="away", secret=" ".join(SECRET), asked_at=kiosk.clock.now())
    kiosk.send(MessageKind.CANCELLATION, PUT_OFF, "away", content.model_dump_json().encode())
    kiosk.close()
    return Scene(scene, shown)


def _publish(platform: Path, folder: Path) -> None:
    catalogue = folder / "catalogue"
    shutil.copytree(CATALOGUE, catalogue)
    file = catalogue / "catalogue.yaml"
    file.write_text(file.read_text().replace("version: 1", f"version: {NEWER}"))
    there = Platform.open(platform)
    there.catalogues.publish(catalogue)
    there.set_policy(Policy(version=NEWER))
    there.close()


def refused(scene: Scene, folder: Path, call: str, error: str, when: str) -> Refusal:
    """One life, and what is there after it."""
    platform, data = scene.copied(folder)
    trace = str(folder / "trace")
    with serving(platform, data):
        status = one_life(partial(_deliver, data), f"inject={call}:error={error}:when={when}", trace, MOST_FAILURES)
        readable = _readable(platform, data) if status == 0 else set()  # else a start tidies up
        verdict = peace(platform, data, list(scene.shown), Left({PUT_OFF}, readable, NEWER))
    return Refusal(call, when, failed(trace), status == NAMED, frozenset({*verdict.faults(), *_ended(data, status)}))


def _deliver(data: Path) -> None:
    sync_process.REST_AFTER_FAULT_S = 0.01
    signal.alarm(LONGEST_S)
    os.kill(os.getpid(), signal.SIGSTOP)
    try:
        sync_process.main(Settings(data), told=_until_it_rests)
    except BalcaoError:
        os._exit(NAMED)


def _until_it_rests(done: Pass) -> None:
    if done.rest_s > 0.0:
        os._exit(0)


def _ended(data: Path, status: int) -> set[str]:
    if status not in (0, NAMED):
        return {"stuck" if status == -signal.SIGALRM else "died"}
    log = Settings(data).log_folder / "sync.jsonl"
    return {"unnamed"} if log.exists() and "unexpected_error" in log.read_text() else set()


def _readable(platform: Path, data: Path) -> set[str]:
    """Requests at the platform whose sealed bytes can be read here."""
    key = Identity.load(data / "identity").database_key
    probes = {id_: [one for part in hidden_parts(data) for one in probes_of(part)] for id_, data in sealed(platform)}
    return {id_ for id_, ones in probes.items() if find(data / "store", key, ones)}
