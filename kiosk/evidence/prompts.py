"""Which movements a nonce asks for, in which order.

The draw is SHA-256 over the nonce and a name, so that nobody foresees it without the nonce, and everybody who has the
nonce can repeat it: the platform does, and refuses evidence whose movements follow another draw.
"""

import hashlib
from collections.abc import Collection
from enum import StrEnum

from kiosk.evidence.manifest import EvidenceManifest


class Movement(StrEnum):
    """What can be asked. Left and right are the person's own."""

    TURN_LEFT = "turn_left"
    TURN_RIGHT = "turn_right"
    LOOK_UP = "look_up"
    LOOK_DOWN = "look_down"
    BLINK_TWICE = "blink_twice"
    SMILE = "smile"
    OPEN_MOUTH = "open_mouth"
    COME_CLOSER = "come_closer"


TURNS = (Movement.TURN_LEFT, Movement.TURN_RIGHT)
"""They show depth."""
EXPRESSIONS = (Movement.BLINK_TWICE, Movement.SMILE, Movement.OPEN_MOUTH)
"""Nothing rigid makes them, however it is held, moved or bent."""
LEAST_MOVEMENTS = 3


def draw(nonce: bytes, counter: int) -> float:
    """The nonce's random number of that place, from 0 to below 1."""
    digest = hashlib.sha256(nonce + counter.to_bytes(4, "big")).digest()
    return int.from_bytes(digest[:7], "big") / (1 << 56)


def draw_movements(
    nonce: bytes, without_room: Collection[str], count: int, turns: int = 1, expressions: int = 1
) -> tuple[Movement, ...]:
    """`count` different movements (or as many as there is room for) in random order.

    So many of them are turns and expressions, where the person has room for any.
    """
    possible = [movement for movement in Movement if movement not in without_room]
    order = sorted(possible, key=lambda movement: draw(nonce + movement.encode(), 0))
    needed = [movement for movement in order if movement in TURNS][:turns]
    needed += [movement for movement in order if movement in EXPRESSIONS][:expressions]
    others = [movement for movement in order if movement not in needed]
    chosen = needed + others[: max(0, count - len(needed))]
    return tuple(sorted(chosen, key=lambda movement: draw(nonce + movement.encode(), 1)))


def follow_nonce(manifest: EvidenceManifest) -> bool:
    """Whether the movements that counted are those that the nonce asks for, and enough of them."""
    counted = tuple(prompt.movement for prompt in manifest.prompts if not prompt.early)
    asked = draw_movements(bytes.fromhex(manifest.nonce), manifest.not_asked, len(counted))
    return len(counted) >= LEAST_MOVEMENTS and counted == asked
