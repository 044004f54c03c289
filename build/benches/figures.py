"""A figure: what was measured, what it was to be, and what it was measured against in the same run."""

import argparse
import json
import operator
import os
import statistics
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

OPERATORS = {">=": operator.ge, "<=": operator.le}


def file_to_write(text: str) -> Path:
    """A file that is written when the work is done: one that cannot be is told before it begins."""
    path = Path(text)
    if not text.strip() or path.is_dir() or not os.access(path.parent, os.W_OK):
        raise argparse.ArgumentTypeError(f"não é possível gravar em '{text}'")
    return path


class Unmeasured(Exception):
    """A part cannot be measured here; the message says why, in Portuguese."""


@dataclass(frozen=True)
class Figure:
    """`value` in `unit`, to be `op` (>= or <=) `goal`; `beside` holds its yardsticks by name, in their own units."""

    name: str
    value: float
    unit: str
    op: str
    goal: float
    beside: dict[str, float] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        return bool(OPERATORS[self.op](self.value, self.goal))

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "value": rounded(self.value), "ok": self.ok, "beside": _all_rounded(self.beside)}


def write_down(file: Path | None, figures: Iterable[Figure], missing: Mapping[str, str]) -> None:
    """The figures for a program, where a file was named, and why some are not there."""
    if file is not None:
        written = {"figures": [figure.to_json() for figure in figures], "unmeasured": missing}
        file.write_text(json.dumps(written, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def rounded(value: float) -> float:
    """Four significant digits: more would be noise."""
    return float(f"{value:.4g}")


def _all_rounded(values: dict[str, float]) -> dict[str, float]:
    return {name: rounded(value) for name, value in values.items()}


def quantile(values: Iterable[float], share: float) -> float:
    """The value below which `share` of the values lie (0 to 1), interpolated."""
    points = statistics.quantiles(values, n=1000, method="inclusive")
    return points[min(max(round(share * 1000) - 1, 0), 998)]


@contextmanager
def one_core() -> Iterator[None]:
    """This process, and those that it starts meanwhile, on one core."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def table(figures: Iterable[Figure]) -> str:
    """The figures as lines for a person."""
    return "\n".join(line for figure in figures for line in _lines(figure))


def _lines(figure: Figure) -> list[str]:
    verdict = "cumpre" if figure.ok else "NÃO CUMPRE"
    value, goal = number(figure.value), number(figure.goal)
    first = f"{figure.name:<28} {value:>10} {figure.unit:<10} {figure.op} {goal:<8} {verdict}"
    return [first, *(f"    {name:<24} {number(value):>10}" for name, value in figure.beside.items())]


def number(value: float) -> str:
    return f"{rounded(value):g}"
