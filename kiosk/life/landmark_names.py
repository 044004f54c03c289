"""The landmarks that the presence check speaks of, by their numbers in the 478-point model.

Sides are the person's own.
"""

RIGHT_EYE, LEFT_EYE = 33, 263
"""Outer corners of the eyes."""

SKULL = (
    *(4, 6, 10, 33, 54, 67, 117, 119, 121, 127, 129, 132, 133, 143, 147, 198),
    *(263, 284, 297, 346, 348, 350, 356, 358, 361, 362, 372, 376, 420, 168, 9),
)
"""Points that move with the skull, not with the expression: those by which the model's authors find the pose, without
the corners of the jaw, and the bridge of the nose."""

OVAL = (
    *(10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377),
    *(152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109),
)
EYES = (33, 160, 158, 133, 153, 144, 362, 385, 387, 263, 373, 380, 468, 473)
NOSE_AND_MOUTH = (168, 6, 4, 1, 61, 291, 13, 14, 0, 17, 78, 308)
TRACKED = (*OVAL, *EYES, *NOSE_AND_MOUTH)
"""What the evidence keeps of every frame: enough to draw and to measure the movement again."""

EYE_AREAS = (
    (46, 53, 52, 65, 55, 193, 122, 188, 128, 120, 230, 229, 228, 31, 35, 124),
    (276, 283, 282, 295, 285, 417, 351, 412, 357, 349, 450, 449, 448, 261, 265, 353),
)
"""Around each eye, from the brow to below the lower lid: where glasses sit."""
LIDS = ((160, 144), (159, 145), (158, 153), (387, 373), (386, 374), (385, 380))
"""Upper and lower lid, three times an eye."""
LIPS = ((82, 87), (13, 14), (312, 317))
"""Inner edges of the upper and the lower lip, at three places."""
NOSE_LENGTH = (168, 2)
CHEEKS = ((117, 118, 101, 205, 187, 123), (346, 347, 330, 425, 411, 352))
FOREHEAD = (9, 108, 69, 67, 109, 10, 338, 297, 299, 337)
NOSE_TIP = (4, 45, 220, 237, 44, 1, 274, 457, 440, 275)
MOUTH = (61, 40, 37, 0, 267, 270, 291, 321, 314, 17, 84, 91)
