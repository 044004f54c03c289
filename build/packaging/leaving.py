"""The technician's last acts in a root: looking, keys under systemd, moving to another unit, leaving for good."""

import json
import shutil
from pathlib import Path

from acts import DATA, NEXT, expect, install, platform, quick_visit, token, unsent, version_of
from roots import inside

ENCRYPTED, TOLD = "etc/credstore.encrypted", "etc/systemd/system"
"""Where systemd's encrypted keys rest, and where the units are told of them."""
SOUND = (
    *("python", "database_engine", "qt", "models", "places", "languages"),
    *("keys", "enrolment", "catalogue", "store", "queue", "configuration"),
)
"""What the doctor finds right in any root, with a queue that waits for a platform that is away."""


def leaving(root: Path, package: Path) -> None:
    """A kiosk is looked through, keeps all while something is unsent, and leaves nothing once it is delivered."""
    install(root, package)
    quick_visit(root)
    waiting = unsent(root)
    expect(waiting > 0, "nada ficou por entregar")
    _looked_through(root)
    told = inside(root, "balcao", "decommission", "--confirm", "2", check=False)
    expect(told.returncode == 1 and "Este é o quiosque 1" in told.stderr, f"o número errado: {told.stderr}")
    told = inside(root, "balcao", "decommission", "--confirm", "1", check=False)
    expect(told.returncode == 1 and "nada foi apagado" in told.stderr, f"saiu sem entregar: {told.stderr}")
    expect(unsent(root) == waiting, "a recusa mudou a fila")
    with platform(root):
        inside(root, "balcao", "decommission", "--confirm", "1")
    expect(_left(root) == [], f"sobrou {_left(root)}")
    _delivered(root)
    expect(unsent(root) == 0, "de um quiosque que saiu algo espera")
    with platform(root):
        told = inside(root, "balcao", "enrol", "--token", token(root))
        expect("Quiosque 2 " in told.stdout, f"quem entra depois não é outro quiosque: {told.stdout}")


def protected(root: Path, package: Path) -> None:
    """Keys that systemd encrypts go through an upgrade, a move and the end; the next kiosk's are its own."""
    install(root, package)
    quick_visit(root)
    waiting = unsent(root)
    before = _device_key(root)
    inside(root, "balcao", "keys", "protect")
    expect(_key_files(root) == [], "sobraram chaves em arquivos")
    _looked_through(root)
    install(root, version_of(package, root, NEXT))
    expect(unsent(root) == waiting, "com as chaves cifradas a atualização perdeu mensagens")
    code = token(root, "Rondonópolis")
    told = inside(root, "balcao", "enrol", "--token", code, "--moving", "1", check=False)
    expect(told.returncode == 1 and unsent(root) == waiting, f"mudou sem entregar: {told.stderr}")
    with platform(root):
        inside(root, "balcao", "enrol", "--token", code, "--moving", "1")
        inside(root, "balcao", "sync", "--once")
    _delivered(root)
    expect(_key_files(root) == [], "as chaves novas não estão cifradas")
    expect(_device_key(root) != before, "quem mudou de unidade tem a chave de antes")
    with platform(root):
        inside(root, "balcao", "decommission", "--confirm", "2")
    expect(_left(root) == [], f"sobrou {_left(root)}")
    with platform(root):
        inside(root, "balcao", "enrol", "--token", token(root))
        inside(root, "balcao", "keys", "protect")
        _cut_while_leaving(root)
    inside(root, "balcao", "keys", "protect")
    inside(root, "dpkg", "--purge", "balcao")
    expect(_left(root) == [], f"sobrou {_left(root)}")


def _cut_while_leaving(root: Path) -> None:
    """The power went when all was wiped but the keys that systemd keeps: who joins next does not get those."""
    before = _device_key(root)
    data = root / DATA.lstrip("/")
    for entry in [*data.iterdir(), *(data / "identity").iterdir()]:
        if entry.name != "identity":
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    (data / "identity/leaving").touch()
    shutil.chown(data / "identity/leaving", data.stat().st_uid)
    told = inside(root, "balcao", "outbox", "list", check=False)
    expect(told.returncode == 1 and "interrompido" in told.stderr, f"meio apagado: {told.stderr}")
    inside(root, "balcao", "enrol", "--token", token(root))
    expect(_device_key(root) != before, "quem entra depois de uma saída interrompida tem a chave de antes")
    inside(root, "balcao", "outbox", "list")


def _looked_through(root: Path) -> None:
    """The doctor finds right what is right, and the chain of acts is whole."""
    told = inside(root, "balcao", "doctor", "--json").stdout
    states = {one["name"]: one["state"] for one in json.loads(told)["checks"]}
    expect(all(states[name] == "ok" for name in SOUND), f"balcao doctor: {told}")
    told = inside(root, "balcao", "audit", "verify").stdout
    expect("inteiro" in told, f"o registro de atos: {told}")


def _delivered(root: Path) -> None:
    told = inside(root, "balcao", "platform", "requests", "list", "--data", "/srv/p", "--json").stdout
    expect(len(json.loads(told)) == 1, f"na plataforma não está o pedido, uma vez: {told}")


def _device_key(root: Path) -> bytes:
    """The key itself, wherever it rests."""
    if not (root / ENCRYPTED / "balcao.device.key").exists():
        return (root / DATA.lstrip("/") / "identity/device.key").read_bytes()
    words = ("systemd-creds", "--name=device.key", "decrypt", f"/{ENCRYPTED}/balcao.device.key", "/srv/device.key")
    inside(root, *words)
    return (root / "srv/device.key").read_bytes()


def _key_files(root: Path) -> list[Path]:
    return list((root / DATA.lstrip("/") / "identity").glob("*.key"))


def _left(root: Path) -> list[str]:
    """What is still there of a kiosk: data, keys that systemd encrypted, and what the units were told of them."""
    found = [*(root / DATA.lstrip("/")).glob("*"), *(root / ENCRYPTED).glob("balcao.*")]
    return [str(path.relative_to(root)) for path in (*found, *(root / TOLD).glob("balcao-*.d/keys.conf"))]
