"""What the machine itself gives: Python, SQLCipher, room on the disk, a clock, a camera."""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from kiosk.clock import BUILT, LATEST_YEAR
from kiosk.doctor import AGAIN, Finding, fault, ok, unknown

OLDEST_PYTHON = (3, 11)
SAFE_SQLITE = (3, 51, 3)
"""Older ones can damage a database in WAL mode that two processes write."""
MIB = 1024 * 1024
_TIME_ERROR = 5
_TIMEX_BYTES = 256
"""More than `struct timex` takes on any Linux (208 on 64 bits)."""
VIDEO_CLASS = Path("/sys/class/video4linux")


def python() -> Finding:
    """The interpreter."""
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < OLDEST_PYTHON:
        return fault(f"Python {version} é antigo demais.", "Instale o Python 3.11 ou mais novo.")
    return ok(f"Python {version}.")


def database_engine() -> Finding:
    """SQLCipher and the SQLite inside it."""
    import sqlcipher3.dbapi2 as sqlcipher

    version = sqlcipher.sqlite_version
    if sqlcipher.sqlite_version_info < SAFE_SQLITE:
        return fault(f"SQLite {version} pode danificar a fila.", f"{AGAIN}.")
    return ok(f"SQLCipher com SQLite {version}.")


def disk(data: Path, minimum_mb: int, mounted: Callable[[Path], os.statvfs_result] = os.statvfs) -> Finding:
    """Room for requests where the data lies, or will lie, and whether they can be written there."""
    place = next(folder for folder in (data.absolute(), *data.absolute().parents) if folder.is_dir())
    if mounted(place).f_flag & os.ST_RDONLY:
        return fault("O disco só deixa ler: nada pode ser guardado.", "Reinicie o quiosque; se voltar, troque o disco.")
    free = shutil.disk_usage(place).free // MIB
    if free < minimum_mb:
        return fault(f"Restam {free} MB livres; são precisos {minimum_mb} MB.", "Libere espaço no disco.")
    return ok(f"{free // 1024} GB livres." if free >= 1024 else f"{free} MB livres.")


def clock(now: datetime | None = None) -> Finding:
    """The wall clock: possible at all, and confirmed by a time server (by the kernel's own word)."""
    moment = now or datetime.now(UTC)
    said = moment.strftime("%d/%m/%Y %H:%M UTC")
    if not BUILT.year <= moment.year <= LATEST_YEAR:
        return fault(f"O relógio marca {said}.", "Acerte a data; os pedidos continuam sendo recebidos.")
    if not _synchronised():
        return unknown(f"O relógio marca {said}; nenhum servidor de hora confirmou.", "Confira a hora com um relógio.")
    return ok(f"O relógio marca {said}, acertado por servidor de hora.")


def _synchronised() -> bool:
    # adjtimex(2) with no mode set only reads; it answers TIME_ERROR while nobody disciplines the clock.
    state: int = ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(_TIMEX_BYTES))
    return 0 <= state < _TIME_ERROR


def camera(devices: Path = Path("/dev"), listing: Path = VIDEO_CLASS) -> Finding:
    """Whether a camera is plugged in and may be opened. It is not started: the window may be using it."""
    nodes = sorted(listing.iterdir()) if listing.is_dir() else []
    if not nodes:
        return fault("Nenhuma câmera está conectada.", "Conecte a câmera; sem ela, o atendente confirma a presença.")
    problems = [_opening(devices / node.name) for node in nodes]
    if 0 not in problems:
        return fault(f"A câmera {_named(nodes[0])} não abre.", _CAMERA_ADVICE.get(problems[0], _CAMERA_ADVICE[0]))
    return ok(f"Câmera {_named(nodes[problems.index(0)])} conectada.")


_CAMERA_ADVICE = {
    0: "Desconecte e conecte a câmera.",
    errno.EACCES: "Ponha o usuário do quiosque no grupo 'video'.",
}


def _named(node: Path) -> str:
    try:
        return (node / "name").read_text("utf-8").strip()
    except OSError:
        return node.name


def _opening(device: Path) -> int:
    try:
        os.close(os.open(device, os.O_RDWR | os.O_NONBLOCK))
    except OSError as error:
        return error.errno or errno.EIO
    return 0
