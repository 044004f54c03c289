"""What the window costs: start, touch to changed frame, scrolling, the camera beside its pipeline, rest, memory.

All on one core with the software renderer at 1080x1920, offscreen, each part in a process of its own; beside it an
empty Qt Quick window that does the same in the same run. A touch is a mouse press at its place, the changed frame is
the first one swapped after the screen's new view, as `QQuickWindow.frameSwapped` tells it.
"""

import argparse

import start
from apart import told
from figures import Figure, one_core, quantile

VISITS = 2000
PARTS = ("touch", "scroll", "camera", "idle", "visits")


def figures(arguments: argparse.Namespace) -> list[Figure]:
    rounds = arguments.rounds or VISITS
    cold = start.figures(argparse.Namespace(rounds=3))[0]
    with one_core():
        touch, scroll, camera, idle, visits = (told("uilab/__main__.py", name, rounds) for name in PARTS)
    slope = visits["slope_kb"]
    return [
        Figure("ui_cold_start", cold.value, "ms", "<=", 1500, cold.beside),
        *(
            Figure(
                f"ui_touch_{name}", quantile(touch["ms"], share), "ms", "<=", goal,
                {
                    "empty_ms": quantile(touch["empty_ms"], share),
                    "screens": touch["screens"],
                    "touches": len(touch["ms"]),
                },
            )
            for name, share, goal in (("p50", 0.5, 16.0), ("p99", 0.99, 33.0))
        ),
        Figure(
            "ui_scroll_5000", 1000 / quantile(scroll["ms"], 0.95), "quadros/s", ">=", 60.0,
            {"empty_fps": 1000 / quantile(scroll["empty_ms"], 0.95), "services": scroll["services"]},
        ),
        Figure("ui_camera_preview", camera["fps"], "quadros/s", ">=", 24.0, {"empty_fps": camera["empty_fps"]}),
        Figure("ui_idle_cpu", idle["percent"], "% núcleo", "<=", 1.0, {"empty_percent": idle["empty_percent"]}),
        Figure(
            "ui_memory_a_visit", slope, "KB", "<=", 4.0,
            {k: visits[k] for k in ("low_kb", "high_kb", "visits", "rss_mb", "empty_slope_kb")},
        ),
        Figure("ui_worst_frame_later", visits["worst_ms"], "ms", "<=", 100.0, {"visits": visits["visits"]}),
    ]  # fmt: skip
