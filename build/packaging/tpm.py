"""The device's keys under a TPM: the bundle's own command, systemd's own encryption, a TPM made of software.

There is no TPM device here: a script before `systemd-creds` names the software one, and asks for what systemd chooses
by itself where it finds a TPM (the system's key and the TPM's together). It clears the TPM's sessions afterwards, as
the kernel does for a device.
"""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from acts import DATA, beside, enrol, expect, install
from roots import inside, until

PORT, CONTROL = 23210, 23211
OURS, ANOTHERS = "/srv/tpm", "/srv/another-tpm"
PATH = "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
WHERE = f"swtpm:host=127.0.0.1,port={PORT}"
BEFORE_SYSTEMD = f"""\
#!/bin/sh
verb=$1
shift
[ "$verb" != encrypt ] || set -- --with-key=host+tpm2 "$@"
/usr/bin/systemd-creds "$verb" --tpm2-device={WHERE} "$@"
code=$?
for kind in --transient-object --loaded-session --saved-session; do tpm2_flushcontext -T {WHERE} $kind >&2; done
exit $code
"""


def trial(root: Path, package: Path) -> None:
    """Protected keys open with this machine's TPM, and with no other: not even on a whole copy of the disk."""
    install(root, package)
    enrol(root)
    script = root / "usr/local/bin/systemd-creds"
    script.write_text(BEFORE_SYSTEMD)
    script.chmod(0o755)
    with _tpm(root, OURS):
        inside(root, "balcao", "keys", "protect", PATH=PATH)
        inside(root, "balcao", "outbox", "list", PATH=PATH)
    left = list((root / DATA.lstrip("/") / "identity").glob("*.key"))
    expect(not left, f"sobraram chaves em arquivos: {left}")
    with _tpm(root, ANOTHERS):
        told = inside(root, "balcao", "outbox", "list", check=False, PATH=PATH)
        expect(told.returncode != 0, "as chaves abriram com o TPM de outra máquina")


@contextmanager
def _tpm(root: Path, state: str) -> Iterator[None]:
    """A TPM whose memory lies in a folder of the root."""
    (root / state.lstrip("/")).mkdir(exist_ok=True)
    where = ("--server", f"type=tcp,port={PORT}", "--ctrl", f"type=tcp,port={CONTROL}")
    how = ("--flags", "not-need-init,startup-clear")
    with beside(root, "swtpm", "socket", "--tpm2", "--tpmstate", f"dir={state}", *where, *how):
        until(_answers, "o TPM não ligou", 30)
        yield


def _answers() -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", CONTROL)):
        return True
    return False
