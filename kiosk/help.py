"""'Quero ajuda': one open call at most, how long it holds the visit, and what the other processes may know of it.

A call holds the idle clock for a bounded time. When nobody ended it by then, it says so instead of waiting on,
and the idle clock runs again from that moment: the person is warned as always, and nothing stays on a screen for good.

What goes out is a small file in the data folder: the sync process tells the platform (`kiosk.messages.HelpContent` in
the heartbeat) and leaves what the platform told of other kiosks of the unit beside it, for an attendant's desk to show.
It says where and since when, and nothing of the visit.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from uuid_utils import uuid4

from kiosk.line import alive, read_seen
from kiosk.ports import Clock

CALL_FILE = "help-call.json"
UNIT_FILE = "unit-calls.json"


class HelpState(StrEnum):
    """Where a call for help stands."""

    NONE = ""
    CALLING = "calling"
    NOBODY = "nobody"
    """The time is over and nobody ended the call."""


@dataclass(frozen=True)
class Call:
    """A call as other processes see it. `stage` is the screen it was made on; `id` names the call, not the visit."""

    id: str
    asked_at: datetime
    stage: str
    nobody_came: bool = False


@dataclass(frozen=True)
class UnitCall:
    """A call at another kiosk of the same unit, as the platform told it."""

    kiosk: int
    name: str
    call: Call


class Help:
    """The call of one counter. Times are the clock's monotonic seconds."""

    def __init__(self, data: Path, clock: Clock) -> None:
        self._data, self._clock = data, clock
        self._call: Call | None = None
        self._until = 0.0
        _remove(data / CALL_FILE)  # a window that died with an open call left its file

    @property
    def state(self) -> HelpState:
        """Where the call stands."""
        if self._call is None:
            return HelpState.NONE
        return HelpState.NOBODY if self._call.nobody_came else HelpState.CALLING

    @property
    def told(self) -> bool:
        """Whether the platform has heard of this call."""
        return self._call is not None and read_seen(self._data).help_told == self._call.id

    def ask(self, stage: str, wait_s: float) -> bool:
        """Call somebody; True when this is a new call. A call that is open is not made longer by calling again."""
        if self.state is HelpState.CALLING:
            return False
        self._call = Call(str(uuid4()), self._clock.now(), stage)
        self._until = self._clock.monotonic() + wait_s
        self._leave_word()
        return True

    def give_up(self) -> bool:
        """True once, when the time of the open call is over: from now on it says that nobody came."""
        call = self._call
        if call is None or call.nobody_came or self._clock.monotonic() < self._until:
            return False
        self._call = Call(call.id, call.asked_at, call.stage, nobody_came=True)
        self._leave_word()
        return True

    def end(self) -> HelpState:
        """No call any more; returns what it was."""
        before, self._call = self.state, None
        if before is not HelpState.NONE:
            _remove(self._data / CALL_FILE)
        return before

    def _leave_word(self) -> None:
        if self._call is not None:
            body = {**_plain(self._call), "pid": os.getpid()}
            with suppress(OSError):  # a full disk: the call still sounds and stands on the screen
                _write(self._data / CALL_FILE, body)


def read_call(data: Path) -> Call | None:
    """The open call of the window of a data folder; None when there is none, or its window has died."""
    try:
        body = json.loads((data / CALL_FILE).read_bytes())
        return _call(body) if alive(body.get("pid")) else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write_unit_calls(data: Path, calls: tuple[UnitCall, ...]) -> None:
    """Leave what the platform told of other kiosks' calls; no file when there are none."""
    with suppress(OSError):
        if calls:
            _write(data / UNIT_FILE, [{"kiosk": one.kiosk, "name": one.name, **_plain(one.call)} for one in calls])
        else:
            _remove(data / UNIT_FILE)


def read_unit_calls(data: Path) -> tuple[UnitCall, ...]:
    """Who asks for help at other kiosks of this unit, as the sync process last heard."""
    try:
        listed = json.loads((data / UNIT_FILE).read_bytes())
        return tuple(UnitCall(int(body["kiosk"]), str(body["name"]), _call(body)) for body in listed)
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def _plain(call: Call) -> dict[str, object]:
    return {"id": call.id, "at": call.asked_at.isoformat(), "stage": call.stage, "nobody_came": call.nobody_came}


def _call(body: dict[str, object]) -> Call:
    asked_at = datetime.fromisoformat(str(body["at"]))
    return Call(str(body["id"]), asked_at, str(body["stage"]), body["nobody_came"] is True)


def _write(path: Path, body: object) -> None:
    """Whole, but without waiting for the disk: it is a hint, not a record."""
    temporary = path.with_suffix(".tmp")
    temporary.write_text(json.dumps(body))
    temporary.replace(path)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
