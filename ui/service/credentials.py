"""The device's keys as systemd credentials: encrypted on the disk, bound to the machine's TPM where it has one.

A unit gets them decrypted in memory that only it reads (systemd.exec(5), LoadCredentialEncrypted); a command that root
types is lent them for as long as it runs. Without this, the keys are files that only the counter's account reads.
"""

import atexit
import shutil
import subprocess
import tempfile
from pathlib import Path

from kiosk.config import Settings
from kiosk.durable import write_atomically
from kiosk.errors import Refused
from kiosk.identity import DATABASE_KEY, DEVICE_KEY, PEPPER, shred

STORE = Path("/etc/credstore.encrypted")
UNITS = Path("/etc/systemd/system")
SERVICES = ("balcao-kiosk.service", "balcao-sync.service")
DROP_IN = "keys.conf"
NAMES = (DEVICE_KEY, DATABASE_KEY, PEPPER)


def protected() -> bool:
    """Whether the keys rest as credentials on this machine."""
    return all(_file(name).is_file() for name in NAMES)


def protect(settings: Settings) -> None:
    """Encrypt the keys, prove that they come back, tell the units, and only then take the plain files away."""
    try:
        STORE.mkdir(mode=0o700, exist_ok=True)
        for name in NAMES:
            plain = settings.identity_folder / name
            _creds("encrypt", f"--name={name}", str(plain), str(_file(name)))
            if _decrypted(name) != plain.read_bytes():
                raise Refused("A chave cifrada não voltou igual: nada mudou.")
    except (OSError, Refused) as error:
        _drop_files()
        raise Refused(f"As chaves continuam em arquivos: {error}") from error
    _tell_units()
    for name in NAMES:
        shred(settings.identity_folder / name)


def lend(owner: int) -> str:
    """Decrypt the keys into a folder in memory, for `owner`, until this process ends; the folder's path."""
    folder = Path(tempfile.mkdtemp(prefix="balcao-keys-", dir="/run"))
    # The keys go in any case; the empty folder stays until the next boot where we have become somebody else meanwhile.
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for name in NAMES:
        (folder / name).write_bytes(_decrypted(name))
        (folder / name).chmod(0o400)
        shutil.chown(folder / name, owner)
    shutil.chown(folder, owner)
    return str(folder)


def forget() -> None:
    """The kiosk has left: its keys go, and the units look for them no more."""
    _drop_files()
    for service in SERVICES:
        (UNITS / f"{service}.d" / DROP_IN).unlink(missing_ok=True)
    subprocess.run(["systemctl", "daemon-reload"], capture_output=True, check=False)


def _file(name: str) -> Path:
    return STORE / f"balcao.{name}"


def _drop_files() -> None:
    for name in NAMES:
        _file(name).unlink(missing_ok=True)


def _decrypted(name: str) -> bytes:
    return _creds("decrypt", f"--name={name}", str(_file(name)), "-")


def _creds(*words: str) -> bytes:
    done = subprocess.run(["systemd-creds", *words], capture_output=True, check=False)
    if done.returncode != 0:
        raise Refused(f"o systemd-creds recusou: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def _tell_units() -> None:
    lines = "".join(f"LoadCredentialEncrypted={name}:{_file(name)}\n" for name in NAMES)
    for service in SERVICES:
        folder = UNITS / f"{service}.d"
        folder.mkdir(exist_ok=True)
        write_atomically(folder / DROP_IN, f"[Service]\n{lines}".encode())
        (folder / DROP_IN).chmod(0o644)
    subprocess.run(["systemctl", "daemon-reload"], capture_output=True, check=False)
