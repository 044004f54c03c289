"""Every threshold of the presence check, in one table. Times in seconds, angles in degrees, lengths as shares.

The quality components carry the names of ISO/IEC 29794-5 (face image quality). A test that switches a check off
replaces its threshold and shows that the check's attack then gets through.
"""

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True)
class Rules:
    """The thresholds of one attempt."""

    # Quality, by component.
    inter_eye_distance: float = 60.0
    """Fewest pixels between the outer corners of the eyes."""
    head_size_most: float = 0.55
    """Widest face, as a share of the picture's width."""
    margin_least: float = 0.02
    """Of the picture left around the face."""
    centring_most: float = 0.22
    """Farthest middle of the face from the middle of the picture, as a share of the width."""
    luminance_least: float = 28.0
    """Darkest mean grey of a face, of 255. Dark skin in low light measures 32 to 42 and serves; what too little light
    spoils is told by its noise."""
    luminance_most: float = 225.0
    back_lit_below: float = 60.0
    """A face darker than this is lit from behind when the picture is `back_light` times as bright. Dark skin in plain
    light measures 70 and more."""
    back_light: float = 1.8
    dynamic_range_least: float = 0.1
    """Faces measure 0.13 to 0.6 in any light."""
    illumination_difference_most: float = 0.45
    """Largest difference between the halves of the face, over their sum."""
    sharpness_least: float = 4.0
    """Portraits measure 16 to 45, blurred by 1.5 pixels 11 and more, by 7 pixels 0.8 to 2.5."""
    noise_most: float = 13.0
    """Standard deviation of 255. Portraits measure 0.3 to 4, with their own texture."""
    eyes_open_most: float = 0.6
    """Largest blink score of open eyes."""
    eyes_visible_least: float = 0.45
    """Open faces measure 0.6 to 0.9, dark glasses 0.14 to 0.37, a brim's shadow 0.22 to 0.35."""
    eye_glare_most: float = 0.08
    """Open eyes measure under 0.03, glasses that throw back a lamp 0.16 to 0.25."""
    mouth_visible_least: float = 0.25
    """Lips measure 0.46 to 2.7 under warm and cold light, masks of white, blue or black cloth under 0.15; white cloth
    under a yellow lamp has the colour of skin, 0.5 and more."""
    head_pose_yaw: float = 16.0
    head_pose_pitch: float = 24.0
    head_pose_roll: float = 20.0
    frames_per_s_least: float = 8.0
    """A slower camera, or machine, would miss a blink."""
    slow_most: int = 3
    """So many rests in a row with fewer frames are no hitch any more."""

    # The person's own neutral.
    settle_s: float = 0.6
    settle_frames: int = 4
    settle_angle: float = 5.0
    """Largest spread of yaw and pitch while settling."""

    # Room to move: a neutral beyond these leaves none for the movement, and it is not asked.
    headroom_turn: float = 15.0
    """Degrees to the side that is asked."""
    headroom_nod: float = 20.0
    headroom_smile: float = 0.4
    headroom_jaw: float = 0.3
    headroom_blink: float = 0.4
    headroom_nearer: float = 1.5
    """The face must fit into the picture when it has grown by this many times `nearer`."""

    # Movements, from the neutral.
    turn_angle: float = 17.0
    nod_angle: float = 9.0
    short_share: float = 0.6
    """Not every neck goes far: this share of a turn or a nod counts too, once it is held for `short_hold_s`."""
    short_hold_s: float = 0.5
    blink_rise: float = 0.3
    """Of the way from the person's own rest to fully shut, by the blendshapes."""
    lids_drop: float = 0.3
    """Or so much less between the lids than at rest. Shut eyes measure 0.5 to 0.85 less; nods, smiles and turns, and
    prints tilted by up to 55 degrees, at most 0.25."""
    blinks: int = 2
    lids_open: float = 0.5
    """Eyes are open again under this share of a blink."""
    smile_rise: float = 0.35
    jaw_rise: float = 0.25
    lips_rise: float = 0.25
    """Or so much more between the lips, in lengths of the nose: who shows teeth at rest opens the mouth by 0.28 and
    more, and the blendshapes see little of it. Nods, smiles and turns change it by 0.1 at most."""
    nearer: float = 0.2
    """Growth of the distance between the eyes."""
    onset: float = 0.4
    """The share of a movement at which it has begun, and under which the person is back at rest."""
    reached_frames: int = 2
    """Frames that a movement must be held."""

    # The challenge.
    turns_least: int = 1
    """Turns in a challenge: they show depth."""
    expressions_least: int = 1
    """Movements of the face itself (blink, smile, mouth) in a challenge: nothing rigid makes them."""
    early_s: float = 0.150
    """No person reads an instruction faster: a movement begun before does not count."""
    early_allowed: int = 1
    wrong_s: float = 0.3
    """A movement that was not asked, held this long in place of the one that was, ends the attempt."""
    deadline_s: float = 8.0
    rest_s: float = 0.2
    """At rest this long before the next movement is asked."""
    pause_s: tuple[float, float] = (0.2, 0.7)
    """Shortest and longest pause before a movement is asked; drawn from the nonce."""
    find_s: float = 45.0
    """How long a face is looked for, and gates are waited for."""

    # One continuous track of one face.
    lost_s: float = 0.6
    frozen_s: float = 0.8
    """Frames that are equal for so long come from no living camera."""
    repeated_frames: int = 3
    """So many frames equal to frames of longer ago are a recording."""
    gap_s: float = 1.0
    rivals_s: float = 0.4
    jump: float = 0.5
    """How far the face may move in `jump_s`, or from one frame to the next, in its own width. A face that was out of
    sight meanwhile has moved no faster."""
    jump_s: float = 0.2
    same_person: float = 0.363
    """Least cosine between two faces of one person: the value of SFace's authors. The margin is thin, so it only
    voids an attempt, and never proves who somebody is."""
    same_person_moving: float = 0.363
    """The same between a face at rest and at the height of a movement: 0.56 to 1 for one person, at most 0.37 for two.
    Else somebody could move while a picture of another one rests."""

    # Depth, at the height of a turn.
    planarity_least: float = 0.03
    """Residual of the best plane-to-plane map between frontal and turned face, over the eye distance.

    Flat prints measure 0.019 to 0.024 when turned by 38 degrees, living faces 0.04 to 0.07 at 12 degrees and 0.09 to
    0.18 at 27."""
    planarity_sure: float = 0.085
    """From this residual on, no narrowness makes a face flat: bent prints measure at most 0.061."""
    foreshortening_least: float = 0.88
    """How narrow the turned face may become, over the cosine of the turn that was read.

    A sheet must be turned far to be read as a turn at all. Faces measure 0.93 to 1.05, with glasses 0.88 and more;
    prints, flat or bent, that are read as turned by 10 degrees and more 0.70 to 0.88."""

    # Whose face it is.
    document_match_least: float = 0.363
    """As `same_person`, between the document's portrait and the best frontal frame. Advisory: it ends nothing."""


NEVER = inf
"""A threshold that is never reached: switches a check off."""
