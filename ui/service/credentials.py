"""The device's keys as systemd credentials: encrypted on the disk, bound to the machine's TPM where it has one.

A unit gets them decrypted in memory that only it reads (systemd.exec(5), LoadCredentialEncrypted); a command that root
types is lent them for as long as it runs. Without this, the keys are files that only the counter's account reads.

Without its keys a kiosk has lost all that waits. So no file is taken away before the encrypted keys are on the disk,
have come back right and the units know of them; a power cut at any moment leaves one of the two whole, and `protect`
goes on from there.
"""

import atexit
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from kiosk.config import Settings
from kiosk.durable import sync_file, sync_folder, write_atomically
from kiosk.errors import Refused
from kiosk.identity import CREDENTIALS_VARIABLE, DATABASE_KEY, DEVICE_KEY, PEPPER, shred

STORE = Path("/etc/credstore.encrypted")
UNITS = Path("/etc/systemd/system")
SERVICES = ("balcao-kiosk.service", "balcao-sync.service")
DROP_IN = "keys.conf"
NAMES = (DEVICE_KEY, DATABASE_KEY, PEPPER)


def protected() -> bool:
    """Whether the keys rest as credentials on this machine: they are there, and the units were told."""
    return all(path.is_file() for path in (*map(_file, NAMES), *map(_drop_in, SERVICES)))


def plain(settings: Settings) -> list[Path]:
    """The keys that rest in files."""
    return [path for name in NAMES if (path := settings.identity_folder / name).is_file()]


def protect(settings: Settings) -> None:
    """Encrypt the keys, prove that they come back, tell the units, and only then take the plain files away.

    Raises Refused; then the files are as they were.
    """
    if not protected():
        try:
            STORE.mkdir(mode=0o700, exist_ok=True)
            for name in NAMES:
                _encrypt(name, settings.identity_folder / name)
            sync_folder(STORE)
            _tell_units()
        except (OSError, Refused) as error:
            forget()
            raise Refused(f"As chaves continuam em arquivos: {error}") from error
    for path in plain(settings):
        shred(path)


def _encrypt(name: str, plain_file: Path) -> None:
    _creds("encrypt", f"--name={name}", str(plain_file), str(_file(name)))
    sync_file(_file(name))
    if _decrypted(name) != plain_file.read_bytes():
        raise Refused("a chave cifrada não voltou igual")


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


def take_back() -> None:
    """What was lent to this process is a kiosk's that has left: whoever joins next has keys of their own."""
    os.environ.pop(CREDENTIALS_VARIABLE, None)


def forget() -> None:
    """The units look for the keys no more, and these go: the kiosk has left, or they are in files."""
    for service in SERVICES:
        _drop_in(service).unlink(missing_ok=True)
    for name in NAMES:
        _file(name).unlink(missing_ok=True)
    subprocess.run(["systemctl", "daemon-reload"], capture_output=True, check=False)


def _file(name: str) -> Path:
    return STORE / f"balcao.{name}"


def _drop_in(service: str) -> Path:
    return UNITS / f"{service}.d" / DROP_IN


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
        _drop_in(service).parent.mkdir(exist_ok=True)
        write_atomically(_drop_in(service), f"[Service]\n{lines}".encode())
        _drop_in(service).chmod(0o644)
    sync_folder(UNITS)
    subprocess.run(["systemctl", "daemon-reload"], capture_output=True, check=False)
