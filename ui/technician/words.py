"""What the technician's screen says."""

from kiosk.doctor.proofs import NEVER, Proof, Verdict

PARTS = {
    "touch": ("Toque", "Toque em todos os quadrados, até nos cantos. Cada um muda de cor quando sente o dedo."),
    "camera": ("Câmera", "Fique diante da câmera. A imagem precisa aparecer inteira, nítida e com a cabeça para cima."),
    "sound": ("Som", "O quiosque fala uma frase. Ouça também com o fone ligado."),
    "printer": ("Impressora", "Uma folha de teste vai para a impressora. Confira as letras e o código."),
    "reader": ("Leitor", "Leia um código de barras ou QR com o leitor."),
    "keypad": ("Teclado", "Aperte as quatro setas e a tecla de selecionar."),
}
"""Each part's name and what to do, in the order of the tests."""

SENTENCE = "Este é o teste de som do quiosque. Um, dois, três."
VERDICTS = {
    Verdict.PASSED: "Passou em {when}",
    Verdict.FAILED: "Não passou em {when}",
    Verdict.ABSENT: "Não tem, dito em {when}",
}
NO_PRINTER = "Nenhuma impressora está configurada neste quiosque."


def told(proof: Proof | None) -> str:
    """What came of a part's last test on this machine."""
    return VERDICTS[proof.verdict].format(when=f"{proof.at:%d/%m/%Y}") if proof else NEVER
