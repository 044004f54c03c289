"""What root starts: with the keys, where they rest as credentials, and as the data's owner, where files are left."""

import os
from pathlib import Path

from kiosk.identity import CREDENTIALS_VARIABLE
from ui.service import credentials
from ui.service.owner import become_owner

AS_OWNER = ("upgrade-store", "sync", "window", "technician", "models", "audit", "receipt")
"""Commands that leave files in the data folder. The others need not: SQLite gives its files to the database's owner,
`outbox export` writes to a medium that may be root's alone, `enrol` and `decommission` see to themselves."""


def choose(command: str, data: Path) -> None:
    """Make ready for a command that root typed."""
    if not data.is_dir():
        return
    if CREDENTIALS_VARIABLE not in os.environ and credentials.protected():
        os.environ[CREDENTIALS_VARIABLE] = credentials.lend(data.stat().st_uid)
    if command in AS_OWNER:
        become_owner(data)
