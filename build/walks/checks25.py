"""The 25 checks of a kiosk (NBR 17225, WCAG 2.2, EN 301 549), and what here shows each: the walk, tests, or nothing.

`walk` names checks of tests/ui/walk/checks.py; `tests` the tests whose passing shows it, by parts of their names.
"""

from dataclasses import dataclass

from tests.ui.walk.checks import LOWERED


@dataclass(frozen=True)
class Check:
    """One of the 25. `missing` is why nothing shows it, where nothing does."""

    number: int
    title: str
    walk: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()
    missing: str = ""


SPEECH = "tests/ui/test_speech"
CHECKS = (
    Check(1, "toda tela e todo erro falam", tests=(f"{SPEECH}*every_screen", f"{SPEECH}*error")),
    Check(2, "a fala segue o foco", tests=(f"{SPEECH}*focus",)),
    Check(3, "pausar, repetir, velocidade", tests=(f"{SPEECH}*repeat", f"{SPEECH}*slower")),
    Check(4, "qualquer tecla interrompe a fala", tests=(f"{SPEECH}*interrupt", f"{SPEECH}*hush")),
    Check(5, "campo secreto nunca no alto-falante", tests=(f"{SPEECH}*secret",)),
    Check(6, "fone liga a fala, sem fone cala", tests=(f"{SPEECH}*headphone", f"{SPEECH}*unplug")),
    Check(7, "volume em passos", tests=(f"{SPEECH}*louder",)),
    Check(
        8, "tudo volta ao padrão a cada visita", tests=("test_themes.py*ends_with_the_visit", "test_window.py*easier")
    ),
    Check(9, "fala na língua escolhida", tests=(f"{SPEECH}*language",)),
    Check(10, "erro reconhecido sem ver", tests=(f"{SPEECH}*error", f"{SPEECH}*refus")),
    Check(11, "comprovante falado", tests=(f"{SPEECH}*receipt",)),
    Check(12, "tela apagada do começo ao fim", tests=(f"{SPEECH}*blank",)),
    Check(13, "tudo com 4 setas e uma tecla", walk=("arrows",), tests=("test_keys.py*",)),
    Check(14, "tudo com dois botões", tests=("test_scan.py*", "test_two_switches.py*")),
    Check(15, "foco visível e não coberto", walk=("ring",)),
    Check(16, "alvos e distâncias em milímetros", walk=("targets", "gaps")),
    Check(17, "aciona ao soltar, sem só arrastar", tests=("test_touch.py*",)),
    Check(18, "contraste medido nos pontos da tela", walk=("text_contrast", "part_contrast")),
    Check(19, "letras a 200% inteiras", walk=("whole", "apart", "room"), tests=("test_themes.py*as_large",)),
    Check(
        20, "aviso antes de apagar, fácil de adiar", tests=("test_visits.py*silence_warns", "test_visits.py*extends")
    ),
    Check(21, "nunca só cor nem só som", tests=("test_themes.py*not_by_colour_alone",)),
    Check(22, "outro caminho além do rosto", walk=("another_way",)),
    Check(23, "nada pedido duas vezes", missing="depende do texto de cada serviço: quem o escreve confere"),
    Check(24, "modo baixo: tudo na metade de baixo", walk=tuple(LOWERED)),
    Check(25, "nada pisca; movimento pode parar", walk=("still",)),
)
NAMES = ("drawn", "named", "label_in_name")
"""Checks of the walk that come from WCAG 4.1.2 and 2.5.3 rather than from the 25."""
