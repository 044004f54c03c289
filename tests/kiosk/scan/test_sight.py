"""Papers as a camera sees them: found at any angle and in any light, and what spoils them is seen."""

import cv2
import numpy as np
import pytest

from kiosk.devices.paper_scene import HEIGHT, PAGE_HEIGHT, PAGE_WIDTH, WIDTH, View, draw
from kiosk.devices.simulated_paper import card_side
from kiosk.scan.guide import MOST_BLUR, MOST_GLARE, MOST_SLANT, MOST_UNEVENNESS, Guidance, flaws, warnings
from kiosk.scan.sight import look
from kiosk.scan.straighten import MOST_LONG_PX, MOST_PAGE_BYTES, straighten, to_page
from tests.kiosk.scan.papers import error_px, seen

MOST_ERROR_PX = 12.0

LAID = [
    View(), View(roll=7), View(roll=-30), View(pitch=20), View(pitch=-15, yaw=12), View(yaw=30), View(roll=44),
    View(size=0.4), View(size=0.9), View(across=0.12, down=-0.04), View(roll=12, pitch=18, yaw=-14, size=0.7),
]  # fmt: skip
LIT = [View(shadow=0.3), View(shadow=0.6), View(light=0.25), View(light=1.3), View(glare=1), View(shake=8)]


@pytest.mark.parametrize("view", [*LAID, *LIT], ids=str)
@pytest.mark.parametrize("side", ["front", "back"])
def test_the_sheet_is_found_wherever_it_lies_and_however_it_is_lit(view: View, side: str) -> None:
    sight = seen(view, side)
    assert sight is not None
    assert error_px(view, sight) < MOST_ERROR_PX


@pytest.mark.parametrize("view", [*LAID[:5], View(shadow=0.3), View(light=0.4)], ids=str)
def test_a_sheet_in_good_order_has_no_warning(view: View) -> None:
    sight = seen(view)
    assert sight is not None
    assert warnings(sight) == ()


def test_an_empty_table_shows_no_sheet() -> None:
    assert seen(View(paper=False)) is None
    assert look(np.full((480, 640, 3), 128, np.uint8)) is None
    assert look(np.random.default_rng(3).integers(0, 255, (480, 640, 3), np.uint8)) is None


@pytest.mark.parametrize("across", [0.25, -0.25, 0.32])
def test_a_sheet_that_reaches_out_of_the_picture_is_called_so(across: float) -> None:
    sight = seen(View(across=across))
    assert sight is not None
    assert warnings(sight)[0] is Guidance.WHOLE_PAPER


@pytest.mark.parametrize(
    ("view", "told"),
    [
        (View(glare=0.5), Guidance.GLARE),
        (View(glare=1), Guidance.GLARE),
        (View(shadow=0.8), Guidance.SHADOW),
        (View(light=0.2), Guidance.TOO_DARK),
        (View(yaw=55, size=0.65), Guidance.LAY_FLAT),
        (View(size=0.3), Guidance.COME_CLOSER),
        (View(shake=8), Guidance.BLURRED),
        (View(shake=14), Guidance.BLURRED),
    ],
    ids=str,
)
def test_what_spoils_a_picture_is_told(view: View, told: Guidance) -> None:
    sight = seen(view)
    assert sight is not None
    assert warnings(sight) == (told,)


def test_a_sheet_without_print_or_all_in_light_is_told() -> None:
    white = look(draw(View(light=1.5), np.full((PAGE_HEIGHT, PAGE_WIDTH, 3), 245, np.uint8)))
    assert white is not None
    assert Guidance.TOO_BRIGHT in flaws(white)
    assert Guidance.BLURRED in warnings(white)


def test_blur_grows_with_a_shaking_hand_also_in_noise() -> None:
    rng = np.random.default_rng(1)
    for noise in (0.0, 4.0):
        blurs = []
        for shake in (0.0, 4.0, 7.0, 12.0):
            image = draw(View(shake=shake), card_side("back"))
            sight = look(np.clip(image + rng.normal(0, noise, image.shape), 0, 255).astype(np.uint8))
            assert sight is not None
            blurs.append(sight.blur)
        assert blurs[0] < MOST_BLUR / 1.3 < MOST_BLUR < blurs[2]
        assert max(blurs[:2]) < blurs[2]


@pytest.mark.parametrize("view", [View(roll=10, pitch=20, yaw=-10), View(roll=-25), View(yaw=20, size=0.8)], ids=str)
def test_the_page_is_the_sheet_seen_from_straight_above(view: View) -> None:
    image = draw(view, card_side("back"))
    sight = look(image)
    assert sight is not None
    page = straighten(image, sight.corners)
    size = PAGE_WIDTH, PAGE_HEIGHT
    likeness = cv2.matchTemplate(
        cv2.blur(cv2.resize(page, size), (9, 9)), cv2.blur(card_side("back"), (9, 9)), cv2.TM_CCOEFF_NORMED
    )
    assert float(likeness.max()) > 0.8


def test_a_picture_without_a_sheet_is_kept_whole() -> None:
    image = draw(View(paper=False), card_side("back"))
    assert straighten(image, None).shape == (HEIGHT, WIDTH, 3)


def test_a_page_is_bounded_in_pixels_and_bytes_whatever_it_shows() -> None:
    noise = np.random.default_rng(2).integers(0, 255, (3000, 4000, 3), np.uint8)
    page = to_page(straighten(noise, None))
    assert len(page.jpeg) <= MOST_PAGE_BYTES
    assert max(page.width, page.height) <= MOST_LONG_PX


def test_the_limits_are_what_a_spoilt_picture_passes_and_a_good_one_does_not_come_near() -> None:
    good = [sight for view in LAID[:5] if (sight := seen(view))]
    assert max(one.blur for one in good) < 0.8 * MOST_BLUR
    assert max(one.glare for one in good) < 0.5 * MOST_GLARE
    assert max(one.slant for one in good) < 0.8 * MOST_SLANT
    assert max(one.unevenness for one in good) < 0.5 * MOST_UNEVENNESS
