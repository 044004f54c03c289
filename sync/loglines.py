"""What a line of a kiosk's log is, for both ends: the kiosk sends no other, the platform takes no other."""

import json

LONGEST_LINE = 4096


def is_event(line: bytes) -> bool:
    """Whether this is one whole event. A power cut may leave half of one, or a stretch of nothing, in the middle."""
    if len(line) > LONGEST_LINE or not line.endswith(b"\n"):
        return False
    try:
        # Events are words and numbers: whatever else there is would only move the terminal of who reads them.
        text = line[:-1].decode("ascii")
        return text.isprintable() and isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False
