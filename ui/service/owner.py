"""Root's hands off the counter's files: what root starts on an installed kiosk goes on as the owner of its data.

A key or a log that root had made would be one that the service cannot read.
"""

import os
import pwd
import subprocess
from collections.abc import Sequence
from pathlib import Path


def owner_of(data: Path) -> pwd.struct_passwd | None:
    """The account that owns the data, when we are root and it is another's."""
    if os.geteuid() != 0 or not data.is_dir():
        return None
    number = data.stat().st_uid
    try:
        return pwd.getpwuid(number) if number else None
    except KeyError:
        return None


def become_owner(data: Path) -> None:
    """Go on as the data's owner, for good."""
    owner = owner_of(data)
    if owner is not None:
        os.initgroups(owner.pw_name, owner.pw_gid)
        os.setgid(owner.pw_gid)
        os.setuid(owner.pw_uid)
        os.environ["HOME"] = owner.pw_dir


def run_as_owner(words: Sequence[str], data: Path, text: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command as the data's owner, `text` at its input; root itself goes on afterwards."""
    owner = owner_of(data)
    if owner is None:
        return subprocess.run(words, input=text, text=True, check=False)
    account = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": ()}
    return subprocess.run(words, input=text, text=True, check=False, **account)
