"""A flow, checked and ready to be walked.

Everything a visit could trip over is found here, when a package is loaded: a condition that does not compile, reads a
later question or cannot be evaluated; two questions of one name; a choice without options; limits that nothing meets.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.errors import CatalogueError
from kiosk.flow.conditions import RESERVED, Condition, ConditionRefused, Type, compile_condition
from kiosk.flow.definition import Flow, Group, Kind, Question
from kiosk.flow.fields import FIELDS
from kiosk.flow.fields.dates import NEVER
from kiosk.flow.limits import limits_fault
from kiosk.flow.size import too_long

Path = tuple[str | int, ...]
Key = tuple[str | None, str]
"""Group id or None, and question id."""

STANDING = {"today": Type.TIMESTAMP, "answered": Type.STRINGS, "left": Type.STRINGS}
"""What every condition may read: the day, and which questions were answered or left empty by their exit."""

_NOT_IN_GROUPS = (Kind.CONSENT, Kind.PRESENCE, Kind.DOCUMENT, Kind.SIGNATURE, Kind.REVIEW)


@dataclass(frozen=True)
class Fault:
    """Something wrong with a flow: where in its data, and why, in Portuguese."""

    path: Path
    reason: str


@dataclass(frozen=True)
class CompiledFlow:
    """A flow whose conditions are compiled. `variables` and `empties` are what holds after the last question."""

    flow: Flow
    questions: Mapping[Key, Question]
    groups: Mapping[str, Group]
    conditions: Mapping[Key, Condition]
    """By (None, id) for questions and groups, by (group, id) inside one."""
    variables: Mapping[str, Type]
    empties: Mapping[str, Any]


@dataclass
class _Scope:
    """What can be read at one place of a flow."""

    variables: dict[str, Type]
    empties: dict[str, Any]

    def declare(self, question: Question) -> None:
        kind = FIELDS[question.kind]
        if kind.type is not None:
            self.variables[question.id], self.empties[question.id] = kind.type, kind.empty
        if question.kind is Kind.DATE:
            self.variables[f"{question.id}_years"], self.empties[f"{question.id}_years"] = Type.INT, 0

    def inner(self, group: Group) -> "_Scope":
        """Inside a group its own questions hide outer ones of the same name, also before they are asked."""
        hidden = {question.id for question in group.questions}
        variables = {name: kind for name, kind in self.variables.items() if name not in hidden}
        return _Scope(variables, {name: self.empties[name] for name in variables})


@dataclass
class _Compiler:
    faults: list[Fault] = field(default_factory=list)
    questions: dict[Key, Question] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    conditions: dict[Key, Condition] = field(default_factory=dict)

    def compile(self, flow: Flow) -> CompiledFlow:
        standing = {"today": NEVER, "answered": [], "left": []}
        scope = _Scope(dict(STANDING), standing)
        later = [step.id for step in flow.steps]
        for index, step in enumerate(flow.steps):
            path: Path = ("steps", index)
            if isinstance(step, Group):
                self._group(step, scope, path, later[index:])
            else:
                self._question(step, None, scope, path, later[index:])
        self._ending(flow)
        excess = too_long(flow)
        if excess:
            self._fault(("steps", excess[0]), excess[1])
        return CompiledFlow(flow, self.questions, self.groups, self.conditions, scope.variables, scope.empties)

    def _group(self, group: Group, scope: _Scope, path: Path, later: list[str]) -> None:
        self._name(group.id, None, scope, path)
        self._condition(group.when, (None, group.id), scope, path, later)
        self.groups[group.id] = group
        if group.minimum > group.maximum:
            self._fault((*path, "minimum"), "o mínimo passa do máximo")
        if not group.questions:
            self._fault((*path, "questions"), "o grupo não tem perguntas")
        inner = scope.inner(group)
        for index, question in enumerate(group.questions):
            at = (*path, "questions", index)
            if question.kind in _NOT_IN_GROUPS:
                self._fault((*at, "kind"), f"'{question.kind.value}' não cabe dentro de um grupo")
            siblings = [sibling.id for sibling in group.questions[index:]]
            self._question(question, group.id, inner, at, later + siblings)
        scope.variables[group.id], scope.empties[group.id] = Type.ITEMS, []

    def _question(self, question: Question, group: str | None, scope: _Scope, path: Path, later: list[str]) -> None:
        self._name(question.id, group, scope, path)
        self._years(question, group, path, later)
        self._condition(question.when, (group, question.id), scope, path, later)
        self.questions[group, question.id] = question
        self._options(question, path)
        fault = limits_fault(question)
        if fault:
            self._fault((*path, fault[0]), fault[1])
        scope.declare(question)

    def _name(self, name: str, group: str | None, scope: _Scope, path: Path) -> None:
        if name in RESERVED:
            self._fault((*path, "id"), f"'{name}' é uma palavra reservada")
        if (group, name) in self.questions or (group is None and (name in self.groups or name in scope.variables)):
            self._fault((*path, "id"), f"o id '{name}' se repete")

    def _years(self, question: Question, group: str | None, path: Path, later: list[str]) -> None:
        name = f"{question.id}_years"
        ahead = group is not None and name in later  # outside a group, the later one will find its name taken
        if question.kind is Kind.DATE and (ahead or (group, name) in self.questions):
            self._fault((*path, "id"), f"'{name}' já é o nome da idade que a data '{question.id}' dá")

    def _condition(self, source: str | None, key: Key, scope: _Scope, path: Path, later: list[str]) -> None:
        if source is None:
            return
        try:
            condition = compile_condition(source, scope.variables)
        except ConditionRefused as refused:
            reason = "lê uma resposta que ainda não foi pedida" if refused.unknown in later else refused.reason
            name = f" ('{refused.unknown}')" if refused.unknown in later else ""
            self._fault((*path, "when"), f"condição, linha {refused.line}, coluna {refused.column}: {reason}{name}")
            return
        self.conditions[key] = condition
        fault = condition.fault(scope.empties)
        if fault:
            self._fault((*path, "when"), f"condição: antes das respostas não pode ser calculada ({fault})")

    def _options(self, question: Question, path: Path) -> None:
        names = [option.id for option in question.options]
        if question.kind not in (Kind.CHOICE, Kind.CHOICES):
            if names:
                self._fault((*path, "options"), f"uma pergunta '{question.kind.value}' não tem opções")
        elif len(names) < 2:
            self._fault((*path, "options"), "uma escolha precisa de duas opções ou mais")
        elif len(set(names)) < len(names):
            self._fault((*path, "options"), "duas opções têm o mesmo id")

    def _ending(self, flow: Flow) -> None:
        for index, step in enumerate(flow.steps):
            last = index == len(flow.steps) - 1
            if (step.kind == Kind.REVIEW) != last:
                self._fault(("steps", index, "kind"), "o fluxo termina com a revisão, e só ali ela cabe")
        self._portraits(flow)
        if not flow.steps:
            self._fault(("steps",), "o fluxo não tem perguntas")

    def _portraits(self, flow: Flow) -> None:
        """A portrait that no presence check follows is compared with nobody."""
        checks = [index for index, step in enumerate(flow.steps) if step.kind is Kind.PRESENCE]
        for index, step in enumerate(flow.steps):
            if isinstance(step, Question) and step.portrait and not any(check > index for check in checks):
                self._fault(("steps", index, "portrait"), "o retrato só serve antes de uma pergunta 'presence'")

    def _fault(self, path: Path, reason: str) -> None:
        self.faults.append(Fault(path, reason))


def check_flow(flow: Flow) -> tuple[CompiledFlow, tuple[Fault, ...]]:
    """Compile a flow and say everything that is wrong with it; usable only when nothing is."""
    compiler = _Compiler()
    return compiler.compile(flow), tuple(compiler.faults)


def compile_flow(flow: Flow) -> CompiledFlow:
    """Compile a flow. Raises CatalogueError with every reason."""
    compiled, faults = check_flow(flow)
    if faults:
        raise CatalogueError("; ".join(f"{'.'.join(map(str, fault.path))}: {fault.reason}" for fault in faults))
    return compiled


def questions_of(flow: Flow) -> Iterator[Question]:
    """Every question, those inside groups too."""
    for step in flow.steps:
        yield from step.questions if isinstance(step, Group) else (step,)
