"""Sync's house rules: the platform needs no kiosk's libraries, the contract is what is served, one worker a kiosk."""

import json
import subprocess
import sys
import textwrap
import time
from threading import Thread

import pytest

from sync import protocol
from sync.lock import only_one
from sync.server.main import main as platform_main
from sync.wake import Wake, ring
from tests.sync.servers import CATALOGUE, PATIENCE_S, balcao, free_port, wait_for

SHORTER_THAN_ITS_LOOK_S = 60
SLOW_TO_LOOK = "import sync.worker as w; w.IDLE_S = 3600.0; from ui.main import main; main()"
BLOCKER = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"numpy", "cv2", "PySide6", "shiboken6", "sqlcipher3", "ai_edge_litert", "qrcode"}:
            raise ModuleNotFoundError(f"{name} is not on a platform", name=name)
sys.meta_path.insert(0, Blocker())
"""


def test_the_platform_runs_without_the_kiosks_libraries(tmp_path):
    program = BLOCKER + textwrap.dedent(
        f"""
        import time
        from fastapi import FastAPI
        import sync.server.main
        from pathlib import Path
        from sync.server.platform import Platform
        from sync.server.web.app import create_app
        platform = Platform.create(Path({str(tmp_path / "platform")!r}))
        print(platform.catalogues.publish(Path({str(CATALOGUE)!r})), len(create_app(platform).openapi()["paths"]))
        sys.exit(sync.server.main.main(["requests", "list", "--data", {str(tmp_path / "platform")!r}]))
        """
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "Nenhum pedido chegou ainda."


def test_the_blocker_does_block():
    done = subprocess.run([sys.executable, "-c", BLOCKER + "import numpy"], capture_output=True, text=True, check=False)
    assert "is not on a platform" in done.stderr


def test_every_path_of_the_protocol_is_in_the_openapi_document(capsys):
    assert platform_main(["openapi"]) == 0
    document = json.loads(capsys.readouterr().out)
    paths = {value for name, value in vars(protocol).items() if name.startswith("PATH_")}
    assert paths == set(document["paths"])


def test_the_openapi_document_carries_the_protocols_messages(capsys):
    platform_main(["openapi"])
    schemas = json.loads(capsys.readouterr().out)["components"]["schemas"]
    assert {"Enrolment", "BatchAnswer", "ItemResult", "SignedJson"} <= set(schemas)


SECOND = """
import sys
from pathlib import Path
from sync.lock import only_one
with only_one(Path(sys.argv[1])):
    pass
"""


def test_two_workers_never_run_at_once(tmp_path):
    from kiosk.errors import Refused

    with only_one(tmp_path):
        second = [sys.executable, "-c", SECOND, str(tmp_path)]
        assert "Já há um envio" in subprocess.run(second, capture_output=True, text=True, check=False).stderr
        with pytest.raises(Refused), only_one(tmp_path):
            pass
    with only_one(tmp_path):
        pass


def test_a_ring_wakes_at_once_and_silence_lasts_its_time(tmp_path):
    assert not ring(tmp_path)
    wake = Wake(tmp_path)
    for _ in range(100_000 // 1000):
        assert ring(tmp_path)
    assert wake.wait(PATIENCE_S)
    assert not wake.wait(0.05)
    wake.close()
    assert not ring(tmp_path)


def test_ringing_without_end_never_waits(tmp_path):
    wake = Wake(tmp_path)
    ringing = Thread(target=lambda: [ring(tmp_path) for _ in range(70_000)], daemon=True)
    ringing.start()
    ringing.join(PATIENCE_S)
    assert not ringing.is_alive()
    assert wake.wait(PATIENCE_S)
    wake.close()


def test_a_ring_sends_a_request_long_before_the_idle_look(live, kiosk):
    process = balcao("sync", "--data", str(kiosk.data), program=("-c", SLOW_TO_LOOK))
    wait_for((kiosk.data / "sync-state.json").exists)
    time.sleep(0.2)
    kiosk.submit()
    assert ring(kiosk.data)
    wait_for(lambda: len(live.platform.requests.all()) == 1, SHORTER_THAN_ITS_LOOK_S)
    process.terminate()
    process.communicate(timeout=SHORTER_THAN_ITS_LOOK_S)


def test_sync_says_calmly_that_the_kiosk_has_not_joined(tmp_path):
    process = balcao("sync", "--data", str(tmp_path))
    out, err = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 1 and out == ""
    assert err.startswith("balcao: ") and err.count("\n") == 1


def test_the_platforms_command_line_serves_enrols_lists_and_decides(tmp_path):
    port = free_port()
    folder = tmp_path / "platform"
    words = ["serve", "--data", str(folder), "--port", str(port), "--catalogue", str(CATALOGUE)]
    server = subprocess.Popen([sys.executable, "-m", "sync.server.main", *words], stdout=subprocess.PIPE, text=True)
    assert server.stdout.readline() == "Catálogo na versão 1.\n"
    assert server.stdout.readline() == f"Plataforma no ar em http://127.0.0.1:{port}\n"
    base = f"http://127.0.0.1:{port}"
    token = command("enrolment", "token", "--data", folder, "--base", base)
    joined = balcao("sync", "--data", str(tmp_path / "kiosk"), "--once", "--enrol", token)
    out, err = joined.communicate(timeout=PATIENCE_S)
    assert (joined.returncode, err) == (0, "")
    assert out.startswith("Quiosque 1 inscrito")
    assert command("requests", "list", "--data", folder) == "Nenhum pedido chegou ainda."
    server.terminate()
    assert server.wait(PATIENCE_S) == 0
    server.stdout.close()


def command(*words) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "sync.server.main", *map(str, words)], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_a_port_in_use_is_refused_in_one_sentence(live, tmp_path, capsys):
    assert platform_main(["serve", "--data", str(tmp_path / "p"), "--port", str(live.port)]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "já está em uso" in told


def test_requests_are_listed_shown_and_decided(live, kiosk, capsys):
    content = kiosk.submit()
    kiosk.drain()
    data = ["--data", str(live.platform.keys._folder.parent)]
    assert platform_main(["requests", "list", *data]) == 0
    listed = capsys.readouterr().out
    assert content.protocol in listed and "recebido" in listed and "Ana" not in listed
    assert platform_main(["requests", "show", content.protocol.replace(" ", ""), *data]) == 0
    assert "Rua das Flores, 10" in capsys.readouterr().out
    assert platform_main(["requests", "decide", content.id, "deferido", "--note", "Pronto.", *data]) == 0
    assert capsys.readouterr().out == f"{content.protocol}: deferido\n"
    assert platform_main(["requests", "decide", content.id, "indeferido", *data]) == 1
    assert "está deferido" in capsys.readouterr().err
    assert platform_main(["requests", "list", "--json", *data]) == 0
    (record,) = json.loads(capsys.readouterr().out)
    assert (record["id"], record["state"], record["note"]) == (content.id, "granted", "Pronto.")


def test_a_key_is_changed_at_the_command_line_while_the_platform_runs(live, kiosk, capsys):
    data = ["--data", str(live.platform.keys._folder.parent)]
    assert platform_main(["keys", "rotate", "recibos", *data]) == 0
    fresh = capsys.readouterr().out.split()[1]
    kiosk.submit()
    kiosk.drain()
    (receipt,) = kiosk.store.receipts()
    assert receipt.document.kid == fresh
    assert platform_main(["keys", "list", *data]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()].count("recibos") == 2


def test_root_and_recovery_are_not_changed_by_a_command(live, capsys):
    for fixed in ("raiz", "recuperacao"):
        assert platform_main(["keys", "rotate", fixed, "--data", "x"]) == 2
