"""What an attendant does at a counter, as the tests of visits tell it."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.config import Policy, Role, Settings
from kiosk.identity import Identity
from kiosk.messages import RequestContent
from kiosk.views import DeskHomeView, SignInView
from sync.envelope import open_envelope, read_manifest
from sync.server.platform import Platform
from tests.kiosk.devices.patient import PatientCamera
from ui.bootstrap import open_counter

PIN = "482915"
ANA, RUI, LIA, BIA = "1001", "1002", "1003", "1004"
TEAM = (
    ("Ana Prado", Role.ATTENDANT),
    ("Rui Teles", Role.SUPERVISOR),
    ("Lia Matos", Role.TECHNICIAN),
    ("Bia Nunes", Role.ATTENDANT),
)


@dataclass
class Team:
    """A platform's folder with its staff, and what they hold in their hands."""

    folder: Path
    codes: dict[str, str]

    @classmethod
    def hired(cls, folder: Path, **rules: object) -> "Team":
        platform = Platform.open(folder / "platform")
        codes = {member.number: code for member, code in (platform.staff.add(*one) for one in TEAM)}
        policy = Policy.model_validate_json(platform.policy.body)
        platform.set_policy(policy.model_copy(update={**rules, "version": policy.version + 1}))
        team = cls(folder, codes)
        team.heard(platform)
        platform.close()
        return team

    def heard(self, platform: Platform) -> None:
        """The kiosk's sync process brought the policy of now."""
        Identity.load(self.folder / "kiosk" / "identity").update_policy(platform.policy)

    def revoke(self, number: str) -> None:
        platform = Platform.open(self.folder / "platform")
        platform.staff.revoke(number)
        self.heard(platform)
        platform.close()

    def counter(self, clock, attended: bool = False):
        return open_counter(Settings(self.folder / "kiosk", attended=attended), camera=PatientCamera, clock=clock)

    def first_time(self, desk, number: str) -> None:
        """With the first code, then a PIN of one's own, twice."""
        desk.staff.open() if not isinstance(desk.view, SignInView) else None
        for typed in (number, self.codes[number], PIN, PIN):
            desk.staff.enter(typed)

    def open_content(self, counter, item) -> RequestContent:
        """What the platform will read."""
        platform = Platform.open(self.folder / "platform")
        sealed = counter.store.sealed(item.id)
        key = platform.keys.recipient(set(read_manifest(sealed).wraps))
        content = RequestContent.model_validate_json(open_envelope(sealed, key, counter.identity.signer.public))
        platform.close()
        return content


def enter(desk, number: str, pin: str = PIN) -> None:
    """A number and a PIN that was made before."""
    if not isinstance(desk.view, SignInView):
        desk.staff.open()
    desk.staff.enter(number)
    desk.staff.enter(pin)


def act(desk, option: str) -> None:
    """One act of the attendant's menu."""
    desk.staff.open()
    desk.staff.choose(option)


def home(desk) -> DeskHomeView:
    assert isinstance(desk.view, DeskHomeView)
    return desk.view
