"""Conditions: CEL (Common Expression Language) behind this one module.

The library type-checks at compile time and names line and column. Two of its traps are closed here: an evaluation
error comes back as a truthy value, and a first environment costs 50 ms, so that nothing is loaded before a condition
is compiled. A condition that cannot be evaluated counts as true: a question too many is asked rather than one
skipped, and both ends of the wire decide alike.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

MAX_SOURCE = 2000
RESERVED = frozenset(
    """as break const continue else false for function if import in let loop namespace null package return true var
    void while bool bytes double duration dyn has int list map size string timestamp type uint exists all filter
    today answered left""".split()
)
"""Names that a question cannot have: CEL's own words, its types and macros, and our three variables."""

_IDENTIFIER = re.compile(r"[a-zA-Z_][a-zA-Z0-9_]*")
_QUOTED = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'")
_LOCATED = re.compile(r"ERROR: <input>:(\d+):(\d+): ([^\n]*)")
_OVERLOAD = re.compile(r"found no matching overload for '(.+?)' applied to '\((.*)\)'")
_TYPE = re.compile(r"[a-z_]+(?:\.[a-zA-Z.]+)?")
_TYPES_IN_PORTUGUESE = {
    "string": "texto",
    "int": "número",
    "uint": "número",
    "double": "número com vírgula",
    "bool": "sim ou não",
    "timestamp": "data",
    "google.protobuf.timestamp": "data",
    "duration": "duração",
    "list": "lista",
    "map": "registro",
    "dyn": "qualquer valor",
}
_UNDECLARED = re.compile(r"undeclared reference to '(\w+)'")


class Type(StrEnum):
    """The types a variable can have."""

    STRING = "string"
    INT = "int"
    BOOL = "bool"
    TIMESTAMP = "timestamp"
    STRINGS = "list(string)"
    WORDS = "map(string, string)"
    ITEMS = "list(map(string, dyn))"


class ConditionRefused(ValueError):
    """A condition that does not compile: where (1-based line and column), why, and an unknown name if that is why."""

    def __init__(self, line: int, column: int, reason: str, unknown: str | None = None) -> None:
        super().__init__(f"{line}:{column}: {reason}")
        self.line, self.column, self.reason, self.unknown = line, column, reason, unknown


@dataclass(frozen=True)
class Condition:
    """A compiled condition; `reads` are the declared names that occur in it."""

    source: str
    reads: frozenset[str]
    program: Any

    def holds(self, variables: Mapping[str, Any]) -> bool:
        """Whether it holds; true when it cannot be evaluated."""
        value = self._evaluate(variables)
        return value if isinstance(value, bool) else True

    def fault(self, variables: Mapping[str, Any]) -> str | None:
        """Why it cannot be evaluated over these variables, or None."""
        value = self._evaluate(variables)
        return None if isinstance(value, bool) else value

    def _evaluate(self, variables: Mapping[str, Any]) -> bool | str:
        value = self.program.eval(data={name: variables[name] for name in self.reads})
        if value.type() == _cel().Type.BOOL:
            return bool(value.plain_value())
        return str(value.plain_value())


@cache
def _cel() -> Any:
    from cel_expr_python import cel

    return cel


@cache
def _types() -> dict[Type, Any]:
    kinds = _cel().Type
    return {
        Type.STRING: kinds.STRING,
        Type.INT: kinds.INT,
        Type.BOOL: kinds.BOOL,
        Type.TIMESTAMP: kinds.TIMESTAMP,
        Type.STRINGS: kinds.List(kinds.STRING),
        Type.WORDS: kinds.Map(kinds.STRING, kinds.STRING),
        Type.ITEMS: kinds.List(kinds.Map(kinds.STRING, kinds.DYN)),
    }


def compile_condition(source: str, declared: Mapping[str, Type]) -> Condition:
    """Compile `source` over the declared variables. Raises ConditionRefused, also when it is not a yes or no."""
    if len(source) > MAX_SOURCE:
        raise ConditionRefused(1, 1, f"a condição passa de {MAX_SOURCE} caracteres")
    reads = frozenset(_IDENTIFIER.findall(_QUOTED.sub('""', source))) & declared.keys()
    environment = _cel().NewEnv(variables={name: _types()[kind] for name, kind in declared.items()})
    try:
        program = environment.compile(source)
    except RuntimeError as error:
        raise _refusal(str(error)) from None
    if program.return_type() != _cel().Type.BOOL:
        given = _portuguese(program.return_type().name())
        raise ConditionRefused(1, 1, f"a condição dá {given}, e não um sim ou não")
    return Condition(source, frozenset(reads), program)


def _refusal(report: str) -> ConditionRefused:
    found = _LOCATED.search(report)
    line, column, message = (
        (int(found[1]), int(found[2]), found[3].removesuffix(" [INVALID_ARGUMENT]"))
        if found
        else (1, 1, report.splitlines()[0])
    )
    unknown = _UNDECLARED.search(message)
    if unknown:
        return ConditionRefused(line, column, f"'{unknown[1]}' não existe", unknown[1])
    overload = _OVERLOAD.search(message)
    if overload:
        sign = overload[1].strip("_@").replace("_", "") or overload[1]
        return ConditionRefused(line, column, f"'{sign}' não serve para ({_portuguese(overload[2])})")
    if message.startswith("Syntax error"):
        return ConditionRefused(line, column, "a condição não está bem escrita aqui")
    return ConditionRefused(line, column, message)


def _portuguese(types: str) -> str:
    return _TYPE.sub(lambda found: _TYPES_IN_PORTUGUESE.get(found[0], found[0]), types.lower())
