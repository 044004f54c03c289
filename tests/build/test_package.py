"""The package without building it: units that systemd accepts, scripts that a shell reads, checks that bite."""

import _bz2
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from kiosk.storage.migrate import HEAD
from ui.main import parser
from ui.processes import WINDOW_ENVIRONMENT

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "build/packaging"
UNITS = sorted((PACKAGING / "files/usr/lib/systemd/system").iterdir())
GUIDE = ROOT / "docs/tecnicos.md"
ROFF = {".TH", ".SH", ".SS", ".TP", ".B", ".I", ".BR"}
EXAMPLES = {"CÓDIGO": "BALCAO1.x.y.z", "N": "7"}


def module(name):
    """A module of build/packaging, which is no package."""
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", PACKAGING / f"{name}.py")
    sys.path.insert(0, str(PACKAGING))
    try:
        loaded = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(loaded)
    finally:
        sys.path.remove(str(PACKAGING))
    return loaded


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_systemd_accepts_every_unit(unit, tmp_path):
    if shutil.which("systemd-analyze") is None:
        pytest.skip("no systemd here")
    # Only the programs are not here: in their place stands one that is.
    for one in UNITS:
        text = re.sub(r"=([+-]?)(/usr/bin/(cage|balcao)|/usr/lib/balcao/\S+)", r"=\1/bin/true", one.read_text("utf-8"))
        (tmp_path / one.name).write_text(text, "utf-8")
    command = ["systemd-analyze", "verify", "--man=no", str(tmp_path / unit.name)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert [line for line in done.stderr.splitlines() if unit.name in line or "Unknown" in line] == []
    assert done.returncode == 0


@pytest.mark.parametrize("unit", ["balcao-kiosk.service", "balcao-closed.service"])
def test_a_window_under_systemd_need_not_start_itself_twice(unit):
    (text,) = (path.read_text("utf-8") for path in UNITS if path.name == unit)
    line = next(one for one in text.replace("\\\n", " ").splitlines() if one.startswith("ExecStart="))
    words = shlex.split(line.removeprefix("ExecStart="))
    given = dict(word.split("=", 1) for word in words if re.match(r"[A-Z_]+=", word))
    assert given == WINDOW_ENVIRONMENT


@pytest.mark.parametrize(
    "script",
    [*(PACKAGING / "debian").glob("p*"), *(PACKAGING / "files/usr/lib/balcao").iterdir()],
    ids=lambda path: path.name,
)
def test_a_shell_can_read_every_script(script):
    subprocess.run(["sh", "-n", str(script)], check=True)
    assert script.read_text("utf-8").startswith("#!/bin/sh\n")


@pytest.fixture
def kept(tmp_path):
    """Runs `preinst upgrade` on a folder of programs; what it keeps of the one before."""
    script = (PACKAGING / "debian/preinst").read_text("utf-8").replace("@VERSION@", "9.0.0")
    (tmp_path / "preinst").write_text(script.replace("/usr/lib", str(tmp_path)), "utf-8")
    program = tmp_path / "balcao" / "program"
    program.parent.mkdir()
    program.write_text("the old one")

    def upgrade():
        subprocess.run(["sh", str(tmp_path / "preinst"), "upgrade", "1.0.0"], check=True)
        return tmp_path / "balcao.before" / "program"

    return program, upgrade


def test_an_upgrade_keeps_the_program_that_works(kept):
    program, upgrade = kept
    assert upgrade().samefile(program)


def test_an_upgrade_after_one_that_a_power_cut_stopped_keeps_the_last_that_worked(kept):
    program, upgrade = kept
    upgrade()
    program.unlink()  # as dpkg replaces it
    program.write_text("half of the new one")
    assert upgrade().read_text() == "the old one"


def test_a_power_cut_while_the_program_is_being_kept_costs_nothing(kept):
    program, upgrade = kept
    half = program.parents[1] / "balcao.keeping"
    half.mkdir()
    assert upgrade().samefile(program) and not half.exists()


@pytest.fixture
def asked(tmp_path):
    """Runs a script of the package's on a machine whose systemd runs; what systemd was asked."""
    tools, said = tmp_path / "bin", tmp_path / "said"
    tools.mkdir()
    (tools / "systemctl").write_text(f'#!/bin/sh\necho "$*" >>{said}\n')
    (tools / "systemctl").chmod(0o755)

    def run(name, *words):
        said.write_text("")
        text = (PACKAGING / "debian" / name).read_text("utf-8").replace("@VERSION@", "2.0.0")
        (tmp_path / name).write_text(text.replace("/run/systemd/system", str(tmp_path)), "utf-8")
        environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}
        subprocess.run(["sh", str(tmp_path / name), *words], env=environment, check=True)
        return said.read_text().splitlines()

    return run


def test_an_older_package_that_will_be_refused_stops_nothing_and_a_newer_one_does(asked):
    assert asked("prerm", "upgrade", "1.9.9") == []
    assert any(line.startswith("stop balcao-kiosk.service") for line in asked("prerm", "upgrade", "2.0.1"))


@pytest.mark.parametrize("words", [("abort-upgrade", "2.0.1"), ("abort-remove",)])
def test_what_was_stopped_for_a_package_that_dpkg_gave_up_goes_on(asked, words):
    last = asked("postinst", *words)[-1]
    assert "start" in last.split() and "balcao-kiosk.service" in last and "balcao-sync.path" in last


def commands():
    """Every `balcao` command of the guide, from its blocks and its tables."""
    text = GUIDE.read_text("utf-8")
    found = re.findall(r"^(?:sudo )?balcao .*$", text, re.MULTILINE)
    found += [one for one in re.findall(r"`([^`\n]+)`", text) if re.match(r"(sudo )?balcao (?!--)", one)]
    return sorted({one.removeprefix("sudo ") for one in found})


@pytest.mark.parametrize("line", commands())
def test_the_guides_commands_are_commands(line):
    words = [EXAMPLES.get(word, word) for word in shlex.split(line)[1:]]
    arguments = parser(words[0]).parse_args(words)
    assert callable(arguments.handler)


def test_the_guide_is_short_and_its_files_are_installed():
    text = GUIDE.read_text("utf-8")
    assert len(text.split()) < 1600, "four pages"
    units = {path.name.removesuffix(".service") for path in UNITS}
    named = set(re.findall(r"\bbalcao-(?:kiosk|sync|enrol|closed|night)\b", text))
    assert named <= units


def test_the_manual_page_has_every_command_that_the_guide_names():
    page = module("manual").text("9.1.0").replace("\\-", "-")
    headings = {line.removeprefix(".SS balcao ") for line in page.splitlines() if line.startswith(".SS ")}
    for line in commands():
        words = line.split()[1:]
        assert headings & {words[0], " ".join(words[:2])} or words[0] == "platform", line
    wild = [line for line in page.splitlines() if line[:1] in "'." and line.split()[0] not in ROFF]
    assert wild == []


def test_a_key_in_the_bundle_stops_it(tmp_path):
    bundle = module("bundle")
    (tmp_path / "lib.so").write_bytes(b"-----BEGIN PRIVATE KEY----- is what OpenSSL looks for")
    (tmp_path / "cacert.pem").write_text("-----BEGIN CERTIFICATE-----")
    assert bundle.keys_in(tmp_path) == []
    (tmp_path / "device.key").write_bytes(bytes(32))
    (tmp_path / "ca.pem").write_text("-----BEGIN " + "PRIVATE KEY-----")
    assert len(bundle.keys_in(tmp_path)) == 2


def test_a_heavy_part_needs_a_reason_and_all_of_it_a_limit(tmp_path):
    sizes = module("sizes")
    assert sizes.faults({"cv2": 150.0, "rest": 1.0}) == []
    assert "novidade" in sizes.faults({"novidade": 6.0})[0]
    assert "limite" in sizes.faults({"cv2": 500.0})[0]


def test_every_part_has_its_licences_and_two_of_one_name_are_both_kept(tmp_path):
    licences = module("licences")
    packages = {"numpy": metadata.distribution("numpy"), "qrcode": metadata.distribution("qrcode")}
    assert licences.write(packages, [], tmp_path) == []
    assert len({path.read_bytes() for path in (tmp_path / "numpy").rglob("LICENSE*")}) > 5
    assert "ZETETIC" in (tmp_path / "sqlcipher3/SQLCIPHER.txt").read_text("utf-8")
    bare = {"bare": metadata.Distribution.at(tmp_path)}
    assert licences.write(bare, ["no-such-library"], tmp_path / "again") == ["bare", "no-such-library"]


def test_what_is_pruned_is_what_no_screen_imports():
    kept = module("pruning").kept
    assert not kept("PySide6/Qt/qml/QtQuick/Controls/Material/Button.qml")
    assert not kept("PySide6/Qt/lib/libQt6QuickControls2.so.6")
    assert not kept("rapidfuzz/fuzz_cpp_avx2.cpython-311-x86_64-linux-gnu.so")
    assert kept("rapidfuzz/fuzz_cpp.cpython-311-x86_64-linux-gnu.so")
    assert not kept("stdnum/oui.dat")
    assert kept("PySide6/Qt/qml/QtQuick/libqtquick2plugin.so")
    assert kept("PySide6/Qt/lib/libQt6Quick.so.6")
    imported = {line.split()[1] for path in ROOT.glob("ui/**/*.qml") for line in path.read_text("utf-8").splitlines()
                if line.startswith("import Qt")}  # fmt: skip
    assert imported == {"QtQuick"}


def test_a_library_that_nothing_needs_is_dropped_and_what_is_needed_stays(tmp_path):
    """Real libraries stand for a bundle's: a module of Python's needs one of them, and nobody the other."""
    if shutil.which("readelf") is None:
        pytest.skip("no binutils here")
    inner = tmp_path / "_internal"
    (inner / "some.libs").mkdir(parents=True)
    needy = Path(_bz2.__file__)
    shutil.copyfile(needy, inner / needy.name)
    for name in ("libbz2.so.1.0", "libnobody.so.1"):
        shutil.copyfile(needy, inner / "some.libs" / name)
        (inner / name).symlink_to(f"some.libs/{name}")
    gone = module("pruning").drop_orphans(tmp_path)
    assert [path.name for path in gone] == ["libnobody.so.1"]
    assert {path.name for path in inner.iterdir()} == {"some.libs", needy.name, "libbz2.so.1.0"}
    assert (inner / "libbz2.so.1.0").exists()


def test_the_trial_of_a_failed_upgrade_spoils_the_newest_migration():
    rollback = module("rollback")
    (script,) = (ROOT / "kiosk/storage/migrations/versions").glob(f"{HEAD}_*.py")
    text = script.read_text("utf-8")
    assert f'down_revision = "{rollback.BEFORE}"' in text
    assert rollback.BEGINNING in text
    made = re.findall(r'create_table\(\s*"(\w+)"', text)
    assert set(re.findall(r"DROP TABLE (\w+)", rollback.BACK)) == set(made), "what it makes, the way back takes away"
