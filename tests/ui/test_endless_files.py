"""A file without an end, given to every command that reads one: a short word in Portuguese, soon, and no memory spent.

All of them in one process of its own that may take little memory: who reads on to the end of `/dev/zero` fails there.
"""

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

ENDLESS = "/dev/zero"
ENOUGH_BYTES = 6 * 1024**3
"""Of address space: the programs' own libraries reserve most of it."""
SAID = {
    f"balcao config check {ENDLESS}": "o arquivo passa de 100 kB",
    f"balcao enrol --answers {ENDLESS}": "o arquivo não existe",
    "balcao enrol --token -": "Isto não é um código de inscrição.",
    "balcao sync --enrol -": "Isto não é um código de inscrição.",
    f"balcao catalogue check {ENDLESS}": "passa de 64 MB",
    f"balcao catalogue show --from {ENDLESS}": "passa de 64 MB",
    f"balcao catalogue sign {ENDLESS} --key {ENDLESS}": "não é uma chave de assinatura",
    f"balcao catalogue sign {ENDLESS} --key KEY": "passa de 64 MB",
    f"balcao catalogue import {ENDLESS} --out OUT": "passa de 1000 kB",
    "balcao catalogue import LETTERS --out OUT": "passa de 1000 kB",
    "balcao catalogue check FOLDER": "passa de 1000 kB",
    "balcao models add PACK": "passa de 100 kB",
    f"balcao-platform import {ENDLESS}": "não é um pacote de resgate",
    f"balcao-platform policy set {ENDLESS}": "passa de 1000 kB",
    f"balcao-platform serve --catalogue {ENDLESS}": "passa de 64 MB",
    f"tour {ENDLESS}": "passa de 1000 kB",
}
"""What is typed, and what is said; both texts hold a part of what is there."""
_THERE = """
import contextlib, io, json, sys
from pathlib import Path
from kiosk.errors import BalcaoError
from sync.server.main import main as platform
from ui.main import main as balcao
from ui.tour.scenario import load

def visit(words):
    try:
        load(None, None, Path(words[0]))
    except BalcaoError as error:
        print(error, file=sys.stderr)
        return 1

programs, told = {"balcao": balcao, "balcao-platform": platform, "tour": visit}, []
for program, *words in json.loads(sys.argv[1]):
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
        status = programs[program](words)
    told.append((status, said.getvalue()))
print(json.dumps(told))
"""


def takes_data(line: list[str]) -> bool:
    return line[0] == "balcao-platform" or line[1] in ("enrol", "sync")


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The status and the word of each command."""
    folder = tmp_path_factory.mktemp("endless")
    for name in ("letters/carta.xml", "pack/pack.toml", "folder/catalogue.yaml"):
        (folder / name).parent.mkdir()
    (folder / "letters/carta.xml").symlink_to(ENDLESS)
    (folder / "pack/pack.toml").symlink_to(ENDLESS)
    with (folder / "folder/catalogue.yaml").open("wb") as long:
        long.truncate(1024**4)  # a folder's links to what is no file are not looked at; this takes no room
    (folder / "key").write_bytes(bytes(32))
    places = {"KEY": "key", "OUT": "out", "LETTERS": "letters", "FOLDER": "folder", "PACK": "pack"}
    data = {"balcao": folder / "kiosk", "balcao-platform": folder / "platform"}
    lines = [line.split() for line in SAID]
    lines = [[str(folder / places[word]) if word in places else word for word in line] for line in lines]
    lines = [[*line, "--data", str(data[line[0]])] if takes_data(line) else line for line in lines]
    made = ["balcao-platform", "init", "--data", str(data["balcao-platform"])]
    with Path(ENDLESS).open("rb") as endless:
        done = subprocess.run(
            [sys.executable, "-c", _THERE, json.dumps([made, *lines])],
            stdin=endless, stdout=subprocess.PIPE, check=True, timeout=300,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (ENOUGH_BYTES, ENOUGH_BYTES)),
        )  # fmt: skip
    return dict(zip(SAID, json.loads(done.stdout)[1:], strict=True))


@pytest.mark.parametrize("typed", SAID)
def test_a_file_without_an_end_is_refused(told, typed):
    status, said = told[typed]
    assert SAID[typed] in said
    assert status == 1 and len(said.splitlines()) <= 3
