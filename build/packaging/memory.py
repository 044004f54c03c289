"""What a visit typed is looked for in the memory of the bundle's own window, which reads no PYTHON variables."""

import json
import re
import time
from pathlib import Path

from acts import attract_after_a_visit, enrol, expect, install
from roots import TrialFailed

MARKS = ("Quixabeira", "68114750", "zoroastra.q")
ANSWERS = {
    "nome": "Zoroastra Quixabeira",
    "nome_social": None,
    "titular": "meu_nome",
    "matricula": "68114750",
    "quais_contas": ["deste_mes"],
    "como_receber": "email",
    "email": "zoroastra.q@exemplo.com.br",
}
SERVICE = "segunda-via-conta-agua"
AT_REST_S = 3.0


def trial(root: Path, package: Path) -> None:
    """Nothing of a visit is left in the window's memory afterwards."""
    install(root, package)
    enrol(root)
    (root / "srv/answers.json").write_text(json.dumps({"search": "conta de agua", "answers": ANSWERS}))
    with attract_after_a_visit(root, "--tour-answers", "/srv/answers.json", "--tour-service", SERVICE):
        failure = json.loads((root / "srv/v/visit.json").read_bytes())["failure"]
        expect(failure == "", f"a visita parou: {failure}")
        time.sleep(AT_REST_S)
        window = _window()
        expect(bool(_found(window, ("Ganha Tempo",))), "a busca na memória não acha nem o que está na tela")
        left = _found(window, MARKS)
    expect(not left, f"sobrou na memória: {left}")


def _window() -> int:
    for place in Path("/proc").glob("[0-9]*"):
        words = (place / "cmdline").read_bytes().split(b"\0") if (place / "cmdline").exists() else []
        if words[:1] and words[0].endswith(b"balcao") and b"window" in words and b"/srv/v" in words:
            return int(place.name)
    raise TrialFailed("a janela não está aberta")


def _found(process: int, marks: tuple[str, ...]) -> list[str]:
    patterns = [re.escape(mark.encode(encoding)) for mark in marks for encoding in ("utf-8", "utf-16-le")]
    wanted = re.compile(b"|".join(patterns))
    found = []
    with Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            first, last = (int(end, 16) for end in line.split()[0].split("-"))
            if line.split()[1][0] == "r" and "[v" not in line:
                memory.seek(first)
                found += [f"{line.split()[-1]}: {mark[0]!r}" for mark in wanted.finditer(memory.read(last - first))]
    return found
