"""What a visit types that nothing else holds, and the search for it in another process's memory (which needs root)."""

import re
import time
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

MARKS = ("Quixabeira", "68114750", "zoroastra.q")
SERVICE = "segunda-via-conta-agua"
SCENARIO = {
    "search": "conta de agua",
    "answers": {
        "nome": "Zoroastra Quixabeira",
        "nome_social": None,
        "titular": "meu_nome",
        "matricula": "68114750",
        "quais_contas": ["deste_mes"],
        "como_receber": "email",
        "email": "zoroastra.q@exemplo.com.br",
    },
}
"""An answer file of the tour."""
LOOK_S, LOOKS, MOST_AWAKE = 0.05, 40, 4
WITHIN_S = 600


def marks_in_memory(process: int, marks: tuple[str, ...] = MARKS) -> list[str]:
    """Where each mark stands, in either encoding, with what is around it."""
    patterns = [re.escape(mark.encode(encoding)) for mark in marks for encoding in ("utf-8", "utf-16-le")]
    wanted = re.compile(b"|".join(patterns))
    found = []
    with Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            first, last = (int(end, 16) for end in line.split()[0].split("-"))
            if line.split()[1][0] != "r" or "[v" in line:
                continue
            memory.seek(first)
            content = memory.read(last - first)
            for mark in wanted.finditer(content):
                around = content[max(0, mark.start() - 60) : mark.end() + 30]
                found.append(f"{line.split()[-1]} at {first + mark.start():x}: {around!r}")
    return found


def wait_for_rest(process: int) -> None:
    """Until a process sleeps at almost every look for two seconds: one that only waits for its turn does not."""
    deadline, awake = time.monotonic() + WITHIN_S, deque([True] * LOOKS, LOOKS)
    while sum(awake) > MOST_AWAKE:
        assert time.monotonic() < deadline, "it never came to rest"
        time.sleep(LOOK_S)
        awake.append(any(state in "RD" for state in _states(process)))


def _states(process: int) -> Iterator[str]:
    for path in Path(f"/proc/{process}/task").glob("*/stat"):
        with suppress(OSError):  # a thread that has just ended
            yield path.read_text().rpartition(")")[2].split()[0]
