"""Clean Debian roots: made once by debootstrap, copied for each trial, entered or booted by systemd-nspawn."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

BASE = Path(os.environ.get("BALCAO_TRIAL_BASE", "/var/tmp/balcao-trial-base"))
SUITE = "bookworm"
INCLUDED = (
    *("systemd", "systemd-sysv", "udev", "dbus", "ca-certificates", "libpam-systemd", "libfaketime"),
    *("swtpm", "tpm2-tools", "libtss2-esys-3.0.2-0", "libtss2-mu0", "libtss2-rc0", "libtss2-tcti-swtpm0"),
)
"""A machine that boots, and for trials a clock that can be wrong and a TPM of software."""
BOOTED_WITHIN_S = 120
POLL_S = 0.1
_ENTER = """
mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && mount -t tmpfs tmpfs "$0/dev/shm" || exit 125
exec chroot "$0" "$@"
"""


class TrialFailed(Exception):
    """Something did not hold; the message says what."""


def base(needs: str) -> Path:
    """A root with everything that the package depends on, and nothing of ours. `needs` is its Depends line."""
    if not (BASE / ".ready").exists():
        shutil.rmtree(BASE, ignore_errors=True)
        _run("debootstrap", "--variant=minbase", f"--include={','.join(INCLUDED)}", SUITE, str(BASE), _mirror())
        names = [re.sub(r"\s*\(.*?\)", "", part).strip() for part in needs.split(",")]
        inside(BASE, "apt-get", "install", "-y", "--no-install-recommends", *names)
        (BASE / ".ready").touch()
    return BASE


def _mirror() -> str:
    """Wherever this machine's own apt is set to look."""
    texts = [path.read_text() for path in Path("/etc/apt").rglob("*") if path.suffix in (".list", ".sources")]
    found = re.search(r"https?://\S+/debian/?(?=\s)", "\n".join(texts) + "\n")
    if found is None:
        raise TrialFailed("o apt desta máquina não diz de onde vem o Debian")
    return found[0]


@contextmanager
def copy(needs: str) -> Iterator[Path]:
    """A fresh copy of the base, gone afterwards."""
    source = base(needs)
    with tempfile.TemporaryDirectory(prefix="balcao-root-", dir=source.parent) as place:
        root = Path(place) / "root"
        _run("cp", "-a", "--reflink=auto", str(source), str(root))
        yield root


def inside(root: Path, *words: str, check: bool = True, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a root that is not booted; its output in both parts. Raises TrialFailed."""
    done = subprocess.run(entering(root, *words, **environment), capture_output=True, text=True, check=False)
    if check and done.returncode != 0:
        raise TrialFailed(f"{' '.join(words)}: {done.returncode}\n{done.stdout[-1500:]}{done.stderr[-1500:]}")
    return done


def entering(root: Path, *words: str, **environment: str) -> list[str]:
    """The command line that runs another in a root that is not booted, with processes and mounts of its own.

    (systemd-nspawn lets nobody else into a tree that it holds, and a platform must run beside the kiosk.)
    """
    told = {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": "/",
        "LANG": "C.UTF-8",
        "DEBIAN_FRONTEND": "noninteractive",
        **environment,
    }
    settings = [f"{name}={value}" for name, value in told.items()]
    apart = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
    return [*apart, "sh", "-c", _ENTER, str(root), "env", "-i", *settings, *words]


def _run(*words: str) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise TrialFailed(f"{' '.join(words)}: {done.returncode}\n{done.stdout[-1500:]}{done.stderr[-1500:]}")


class Booted:
    """A root whose own systemd runs."""

    def __init__(self, root: Path) -> None:
        self.root = root
        words = ["systemd-nspawn", "-q", "-D", str(root), "--boot", "--register=no", "--keep-unit", "--console=pipe"]
        self._log = (root.parent / "boot.log").open("wb")
        self._nspawn = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log)
        self.leader = 0

    def __enter__(self) -> "Booted":
        until(self._found_leader, "o systemd da raiz não começou", BOOTED_WITHIN_S)
        until(lambda: self.run("systemctl", "is-system-running").stdout.strip() in ("running", "degraded"),
              "a raiz não terminou de ligar", BOOTED_WITHIN_S)  # fmt: skip
        return self

    def __exit__(self, *_: object) -> None:
        if self._nspawn.poll() is None:
            self._nspawn.send_signal(signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                self._nspawn.wait(30)
        if self._nspawn.poll() is None:
            self._nspawn.kill()
            self._nspawn.wait()
        self._log.close()

    def _found_leader(self) -> bool:
        children = Path(f"/proc/{self._nspawn.pid}/task/{self._nspawn.pid}/children").read_text().split()
        for child in children:
            with suppress(OSError):
                if Path(f"/proc/{child}/comm").read_text().strip() == "systemd":
                    self.leader = int(child)
                    return True
        return False

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """A command among the root's own processes."""
        enter = ["nsenter", f"--target={self.leader}", "--mount", "--uts", "--ipc", "--net", "--pid", "--cgroup"]
        return subprocess.run([*enter, *words], capture_output=True, text=True, check=False)

    def shown(self, unit: str, name: str) -> str:
        """One property of a unit."""
        return self.run("systemctl", "show", unit, "-P", name).stdout.strip()

    def processes(self, unit: str) -> list[int]:
        """The processes of a unit, by the numbers that this machine gives them."""
        ours = Path(f"/proc/{self.leader}/ns/pid").readlink()
        found = []
        for place in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if f"/{unit}\n" in (place / "cgroup").read_text() and (place / "ns/pid").readlink() == ours:
                    found.append(int(place.name))
        return found


def until(ready: Callable[[], bool], otherwise: str, within_s: float) -> None:
    """Wait for a condition. Raises TrialFailed."""
    deadline = time.monotonic() + within_s
    while not ready():
        if time.monotonic() > deadline:
            raise TrialFailed(otherwise)
        time.sleep(POLL_S)
