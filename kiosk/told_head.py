"""The head of the audit chain that the platform has heard of last, kept outside the database.

With it a chain that was cut at its end, or made anew as a whole, is seen here too. Whoever can change the database can
change this file as well: what the platform itself says of the head (`balcao-platform kiosks show`) cannot be helped.
"""

import json
from pathlib import Path

from kiosk.storage.audit import GENESIS, AuditHead

FILE = "audit-head.json"


def remember(data: Path, incarnation: int, head: AuditHead) -> None:
    """Keep a head under the kiosk's data folder, whole, without waiting for the disk. Raises OSError."""
    temporary = data / f"{FILE}.tmp"
    temporary.write_text(json.dumps({"incarnation": incarnation, "seq": head.seq, "hash": head.hash}))
    temporary.replace(data / FILE)


def recall(data: Path, incarnation: int) -> AuditHead | None:
    """The head that was told under this incarnation; None when there was none, or its note cannot be read."""
    try:
        body = json.loads((data / FILE).read_bytes())
        return AuditHead(int(body["seq"]), str(body["hash"])) if body["incarnation"] == incarnation else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def parse(text: str) -> AuditHead:
    """`SEQ:HASH` as the platform shows it. Raises ValueError."""
    seq, _, digest = text.strip().partition(":")
    head = AuditHead(int(seq), digest.lower())
    if head.seq < 1 or len(bytes.fromhex(digest)) * 2 != len(GENESIS):
        raise ValueError("not a head of a chain")
    return head
