"""Which program made the evidence: its version, and a digest of the method's own code.

The digest is over what the interpreter runs, not over files, so that a packaged program and a checkout of the same
commit agree where their Python does. Comments and names of files do not change it; any rule or threshold does.
"""

import hashlib
import importlib.util
import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from types import CodeType, ModuleType

import kiosk.evidence
import kiosk.life


@cache
def code_identity() -> str:
    """Version and digest, as the evidence says them: `0.1.0 sha256:…`; a few hundredths of a second at first."""
    try:
        number = version("balcao")
    except PackageNotFoundError:
        number = "checkout"
    return f"{number} sha256:{_digest()}"


def _digest() -> str:
    whole = hashlib.sha256()
    for name in sorted(name for package in (kiosk.life, kiosk.evidence) for name in _modules(package)):
        whole.update(f"{name}\0".encode())
        for part in _parts(_code(name)):
            whole.update(part)
    return whole.hexdigest()


def _modules(package: ModuleType) -> list[str]:
    return [found.name for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}.")]


def _code(name: str) -> CodeType:
    spec = importlib.util.find_spec(name)
    code = None if spec is None or spec.loader is None else spec.loader.get_code(name)  # type: ignore[attr-defined]
    if not isinstance(code, CodeType):
        raise AssertionError(f"{name} has no code of its own")
    return code


def _parts(code: CodeType) -> Iterator[bytes]:
    """What a piece of code does: its instructions, the names and the values it uses, and the pieces inside it."""
    yield code.co_code
    yield repr((code.co_names, code.co_varnames, code.co_freevars)).encode()
    for value in code.co_consts:
        if isinstance(value, CodeType):
            yield from _parts(value)
        else:
            yield _told(value).encode()


def _told(value: object) -> str:
    """A constant as text; a set has no order of its own."""
    return repr(sorted(map(repr, value)) if isinstance(value, frozenset) else value)
