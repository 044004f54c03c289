"""What a process does so that a visit stays in its memory only: no core dump, no swap, no reading by others.

Overwriting freed memory is the allocator's part and is set in the environment before the start (see `processes`).
"""

import ctypes
import os
import resource

_RAW, _MEM, _OBJECT = 0, 1, 2
"""Python's allocator domains (Include/cpython/pymem.h)."""
_PR_SET_DUMPABLE = 4
_MCL_CURRENT, _MCL_FUTURE, _MCL_ONFAULT = 1, 2, 4


def protect_memory() -> bool:
    """Forbid core dumps and tracing, and keep pages out of swap. True when all of it was granted.

    Locking needs RLIMIT_MEMLOCK or CAP_IPC_LOCK (the service unit grants it); without, the rest still holds.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    undumpable = libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0
    return undumpable and _may_lock() and libc.mlockall(_MCL_CURRENT | _MCL_FUTURE | _MCL_ONFAULT) == 0


def _may_lock() -> bool:
    # Under a finite limit a later allocation would fail instead of being swapped: worse than not locking.
    soft, _ = resource.getrlimit(resource.RLIMIT_MEMLOCK)
    return os.geteuid() == 0 or soft == resource.RLIM_INFINITY


class _Allocator(ctypes.Structure):
    """`PyMemAllocatorEx`."""

    _fields_ = tuple((name, ctypes.c_void_p) for name in ("ctx", "malloc", "calloc", "realloc", "free"))


def use_the_allocator_that_overwrites() -> None:
    """From now on Python's memory comes from malloc, whose freed blocks glibc overwrites.

    What PYTHONMALLOC=malloc does from the start, for a frozen program, which reads no PYTHON variables. Blocks that
    were given out before keep going back to where they came from: Python's own `free` and `realloc` tell them apart.
    """
    raw, own = _Allocator(), _Allocator()
    ctypes.pythonapi.PyMem_GetAllocator(_RAW, ctypes.byref(raw))
    ctypes.pythonapi.PyMem_GetAllocator(_OBJECT, ctypes.byref(own))
    mixed = _Allocator(own.ctx, raw.malloc, raw.calloc, own.realloc, own.free)
    for domain in (_MEM, _OBJECT):
        ctypes.pythonapi.PyMem_SetAllocator(domain, ctypes.byref(mixed))
