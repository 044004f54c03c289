"""The embedded mode: a reference platform on loopback and a kiosk enrolled with it, from one data folder.

For development, demonstrations and the tour. In production the platform is elsewhere, and the kiosk joins it once with
the token that its technician was given.
"""

import subprocess
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from kiosk.assets import asset
from kiosk.clock import SystemClock
from kiosk.config import Role, Settings
from kiosk.errors import Refused
from kiosk.identity import Identity
from sync.enrolment import join
from sync.token import Token
from ui.processes import Children, command_line

PLATFORM = "platform"
SYNC = "sync"
WINDOW = "window"
ANSWER_S = 5.0
"""How long a busy machine may take to answer itself."""
_DIRECTLY = urllib.request.build_opener(urllib.request.ProxyHandler({}))
"""Without the proxies that the environment may name: it is our own loopback."""


@dataclass(frozen=True)
class Embedded:
    """Where a kiosk and its platform live: `kiosk` and `platform` under one folder, and the platform's port."""

    folder: Path
    port: int

    @property
    def kiosk(self) -> Path:
        """The kiosk's data."""
        return self.folder / "kiosk"

    @property
    def platform(self) -> Path:
        """The platform's data and keys."""
        return self.folder / "platform"

    @property
    def base(self) -> str:
        """The platform's address."""
        return f"http://127.0.0.1:{self.port}"

    def start_platform(self, children: Children) -> None:
        """Serve the platform, with the project's own catalogue, and wait until it answers.

        Raises Refused where somebody answers already: most likely this program, started twice.
        """
        if self.platform_answers():
            raise Refused(f"A porta {self.port} já está em uso: outro balcão está aberto? Escolha outra com --port.")
        words = ("platform", "serve", "--data", str(self.platform), "--port", str(self.port))
        children.start(PLATFORM, *words, "--catalogue", str(asset("catalogue")))
        children.wait_until(PLATFORM, self.platform_answers)

    def hire(self) -> str:
        """An attendant for the counter; their first code."""
        from sync.server.platform import Platform

        platform = Platform.open(self.platform)
        try:
            return platform.staff.add("Ana Prado", Role.ATTENDANT)[1]
        finally:
            platform.close()

    def platform_answers(self) -> bool:
        """Whether somebody speaks HTTP at the platform's address."""
        try:
            with _DIRECTLY.open(f"{self.base}/openapi.json", timeout=ANSWER_S):
                return True
        except (urllib.error.URLError, OSError):
            return False

    def refuse_another_address(self) -> None:
        """Raises Refused where the folder's kiosk joined its platform at another port: it would never find it here."""
        joined = self._joined()
        if joined and joined != self.base:
            port = joined.rpartition(":")[2]
            raise Refused(
                f"O quiosque desta pasta conhece a plataforma em {joined}. Use --port {port} ou outra --data."
            )

    def _joined(self) -> str:
        folder = Settings(self.kiosk).identity_folder
        if not folder.is_dir():
            return ""
        enrolment = Identity.load_or_create(folder).enrolment
        return enrolment.platform if enrolment else ""

    def enrol(self) -> None:
        """Join the kiosk to the running platform, unless it has joined before, and fetch the catalogue."""
        settings = Settings(self.kiosk)
        identity = Identity.load_or_create(settings.identity_folder)
        if identity.enrolment is None:
            join(identity, Token.parse(self._new_token()), settings, SystemClock())

    def _new_token(self) -> str:
        words = ("platform", "enrolment", "token", "--data", str(self.platform), "--base", self.base)
        done = subprocess.run(command_line(*words), capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Refused(f"A plataforma não deu a senha de adesão: {done.stderr.strip()}")
        return done.stdout.strip()

    def start_sync(self, children: Children) -> None:
        """Start the kiosk's sync process."""
        children.start(SYNC, "sync", "--data", str(self.kiosk))
