"""How long `balcao catalogue import` takes for the letters of a whole portal: 600, on one core, the command as it is.

The letters are those of the tests (`tests/kiosk/catalogue/letters.py`), with every element of the schema, each with an
id, a name and steps of its own, as long as the portal's are on average. Beside it: only parsing the same files.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from xml.etree import ElementTree

from figures import Figure

ROOT = Path(__file__).parents[3]
LETTERS = 600
GOAL_S = 10.0
ID, NAME = "tirar-carteira-de-artesao", "Tirar a carteira de artesão"
STEP = '<etapa id="2"><titulo></titulo><descricao>Buscar a carteira.</descricao></etapa>'
MORE = 26
"""Steps that are added: then a letter has the 5 kB of the portal's mean."""


def write(folder: Path) -> None:
    """The letters, a file each."""
    sys.path.insert(0, str(ROOT))
    from tests.kiosk.catalogue.letters import changed

    whole = changed(STEP, STEP + "".join(STEP.replace('"2"', f'"{10 + step}"') for step in range(MORE)))
    for number in range(LETTERS):
        letter = whole.replace(ID, f"{ID}-{number}").replace(f"<nome>{NAME}", f"<nome>{NAME} {number}")
        (folder / f"{ID}-{number}.xml").write_text(letter, encoding="utf-8")


def processor_s() -> float:
    """Processor time of all commands that have ended, in seconds: what a busy machine does not add to."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def figure() -> Figure:
    """Seconds from the command's start to its end."""
    with tempfile.TemporaryDirectory() as work:
        folder, out = Path(work) / "letters", Path(work) / "out"
        folder.mkdir()
        write(folder)
        command = [Path(sys.executable).with_name("balcao"), "catalogue", "import", folder, "--out", out]
        began, before = time.perf_counter(), processor_s()
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        taken, worked = time.perf_counter() - began, processor_s() - before
        imported = len(list((out / "services").iterdir()))
        if imported != LETTERS:
            raise RuntimeError(f"{imported} letters of {LETTERS}")
        files = list(folder.iterdir())
        began = time.perf_counter()
        for file in files:
            ElementTree.parse(file)
        beside = {
            "processor_s": worked,
            "parsing_alone_s": time.perf_counter() - began,
            "letters": LETTERS,
            "letter_bytes": sum(file.stat().st_size for file in files) / LETTERS,
        }
    return Figure("catalogue_import_600", taken, "s", "<=", GOAL_S, beside)
