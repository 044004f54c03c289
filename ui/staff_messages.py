"""Message keys of the staff's screens in words. As in `ui.messages`, the Portuguese stands here."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.staff.exceptions import PROOFS
from kiosk.struck_off import STRUCK_OFF
from kiosk.views import ConfirmView, SignInView

CONTEXT = "staff"
STEPS = {
    "number": QT_TRANSLATE_NOOP("staff", "Qual é o seu número?"),
    "pin": QT_TRANSLATE_NOOP("staff", "Digite a sua senha"),
    "new_pin": QT_TRANSLATE_NOOP("staff", "Crie a sua senha"),
    "again": QT_TRANSLATE_NOOP("staff", "Digite a senha nova outra vez"),
}
APPROVING = QT_TRANSLATE_NOOP("staff", "Um supervisor digita o número dele")
HELPS = {
    "number": QT_TRANSLATE_NOOP("staff", "O número que a coordenação deu a você."),
    "pin": QT_TRANSLATE_NOOP("staff", "Na primeira vez, use o código que você recebeu."),
    "new_pin": QT_TRANSLATE_NOOP("staff", "De 6 a 12 números, só seus. Esta senha vale só neste balcão."),
    "again": QT_TRANSLATE_NOOP("staff", "Assim sabemos que ela ficou como você quer."),
}
DOOR_PROBLEMS = {
    "wrong": QT_TRANSLATE_NOOP("staff", "Número ou senha não conferem. Volte e confira os dois."),
    "locked": QT_TRANSLATE_NOOP("staff", "Houve senhas erradas demais. Espere {seconds} segundos e tente de novo."),
    "stale": QT_TRANSLATE_NOOP(
        "staff", "Este balcão está há muito tempo sem falar com a plataforma. Chame o suporte técnico."
    ),
    "weak": QT_TRANSLATE_NOOP("staff", "Esta senha é fácil de adivinhar. Use de 6 a 12 números, sem sequência."),
    "different": QT_TRANSLATE_NOOP("staff", "As duas senhas são diferentes. Crie de novo."),
    "technician": QT_TRANSLATE_NOOP("staff", "O suporte técnico entra quando não há ninguém sendo atendido."),
    "not_supervisor": QT_TRANSLATE_NOOP("staff", "Aqui é preciso a senha de um supervisor."),
    "store": QT_TRANSLATE_NOOP("staff", "Não conseguimos conferir a senha agora. Tente de novo."),
}
PROOF = QT_TRANSLATE_NOOP("staff", "Que documento mostra esse direito? Escolha o que você viu.")
CHOICES = {
    "acts": QT_TRANSLATE_NOOP("staff", "O que você quer fazer?"),
    "witnessed": QT_TRANSLATE_NOOP("staff", "Você viu a pessoa e o documento dela. Por que sem a câmera?"),
    "unconfirmed": QT_TRANSLATE_NOOP("staff", "Por que a pessoa não confirma?"),
    "representation": QT_TRANSLATE_NOOP("staff", "Com que direito a pessoa pede por outra? Veja o documento."),
    **{f"proof_{right}": PROOF for right in PROOFS},
    "language": QT_TRANSLATE_NOOP("staff", "Que língua a pessoa lê?"),
    "colleague": QT_TRANSLATE_NOOP("staff", "Quem fica com os atendimentos guardados?"),
    "take_over": QT_TRANSLATE_NOOP("staff", "Este atendimento é de um colega. Por que você abre?"),
}
OPTIONS = {
    "witness": QT_TRANSLATE_NOOP("staff", "Confirmar a presença sem a câmera"),
    "give_back": QT_TRANSLATE_NOOP("staff", "Devolver à pessoa e sair"),
    "park": QT_TRANSLATE_NOOP("staff", "Guardar para continuar depois"),
    "represent": QT_TRANSLATE_NOOP("staff", "Registrar o direito de pedir por outra pessoa"),
    "language": QT_TRANSLATE_NOOP("staff", "Escolher a língua da pessoa"),
    "drop": QT_TRANSLATE_NOOP("staff", "Terminar e apagar este atendimento"),
    "switch": QT_TRANSLATE_NOOP("staff", "Trocar de atendente"),
    "maintain": QT_TRANSLATE_NOOP("staff", "Fechar o quiosque e testar a máquina"),
    "leave": QT_TRANSLATE_NOOP("staff", "Sair do balcão"),
    "find": QT_TRANSLATE_NOOP("staff", "Acompanhar um pedido ou conferir um comprovante"),
    "sending": QT_TRANSLATE_NOOP("staff", "Ver o envio à plataforma"),
    "shift": QT_TRANSLATE_NOOP("staff", "Ver os números do dia"),
    "end_shift": QT_TRANSLATE_NOOP("staff", "Terminar o turno"),
    "camera_broken": QT_TRANSLATE_NOOP("staff", "A câmera não funciona"),
    "cannot_move": QT_TRANSLATE_NOOP("staff", "A pessoa não pode fazer os movimentos"),
    "refuses_camera": QT_TRANSLATE_NOOP("staff", "A pessoa não quer usar a câmera"),
    "not_recognised": QT_TRANSLATE_NOOP("staff", "A câmera não reconhece a pessoa"),
    "cannot_read": QT_TRANSLATE_NOOP("staff", "A pessoa não lê, e ouviu tudo em voz alta"),
    "absent": QT_TRANSLATE_NOOP("staff", "Quem devia estar aqui saiu"),
    "screen_broken": QT_TRANSLATE_NOOP("staff", "A tela da pessoa não funciona"),
    "parent": QT_TRANSLATE_NOOP("staff", "É mãe ou pai de menor de idade"),
    "guardian": QT_TRANSLATE_NOOP("staff", "Tem a guarda ou a tutela"),
    "curator": QT_TRANSLATE_NOOP("staff", "É curador ou curadora"),
    "proxy": QT_TRANSLATE_NOOP("staff", "Tem procuração"),
    "supported": QT_TRANSLATE_NOOP("staff", "Apoia a decisão, por termo do juiz"),
    "birth_certificate": QT_TRANSLATE_NOOP("staff", "Certidão de nascimento"),
    "identity_with_parents": QT_TRANSLATE_NOOP("staff", "Documento de identidade com o nome dos pais"),
    "court_order": QT_TRANSLATE_NOOP("staff", "Decisão do juiz"),
    "custody_term": QT_TRANSLATE_NOOP("staff", "Termo de guarda"),
    "guardianship_term": QT_TRANSLATE_NOOP("staff", "Termo de tutela"),
    "curatorship_term": QT_TRANSLATE_NOOP("staff", "Termo de curatela"),
    "public_proxy": QT_TRANSLATE_NOOP("staff", "Procuração feita em cartório"),
    "private_proxy": QT_TRANSLATE_NOOP("staff", "Procuração particular assinada"),
    "support_term": QT_TRANSLATE_NOOP("staff", "Termo de tomada de decisão apoiada"),
    "none": QT_TRANSLATE_NOOP("staff", "Nenhum: a pessoa não trouxe o documento"),
    "asked": QT_TRANSLATE_NOOP("staff", "O colega pediu"),
    "urgent": QT_TRANSLATE_NOOP("staff", "A pessoa tem urgência"),
    "keep": QT_TRANSLATE_NOOP("staff", "Ninguém: continuam meus"),
    "language_pt": "Português",
    "language_es": "Español",
    "language_en": "English",
    "language_ht": "Kreyòl",
}
STATES = {
    "parked": QT_TRANSLATE_NOOP("staff", "Guardado"),
    "colleague": QT_TRANSLATE_NOOP("staff", "De um colega"),
    "withdrawn": QT_TRANSLATE_NOOP("staff", "Serviço retirado"),
    "waiting": QT_TRANSLATE_NOOP("staff", "Ainda não enviado"),
    "incomplete": QT_TRANSLATE_NOOP("staff", "Enviado em parte"),
    "quarantined": QT_TRANSLATE_NOOP("staff", "Recusado: precisa de atenção"),
    "delivered": QT_TRANSLATE_NOOP("staff", "Entregue ao órgão"),
    "calling": QT_TRANSLATE_NOOP("staff", "Pede ajuda"),
    "nobody_came": QT_TRANSLATE_NOOP("staff", "Pediu ajuda e ninguém foi"),
}
NOTICES = {
    "parked": QT_TRANSLATE_NOOP("staff", "O atendimento está guardado. Só você e os supervisores podem abrir."),
    "withdrawn": QT_TRANSLATE_NOOP("staff", "Este serviço foi retirado. O atendimento continua guardado."),
    "store": QT_TRANSLATE_NOOP(
        "staff", "O disco não aceita gravar agora. O que está guardado continua guardado. Chame o técnico."
    ),
    STRUCK_OFF: QT_TRANSLATE_NOOP(
        "staff",
        "A plataforma não aceita mais este quiosque: ele não começa pedidos novos. O que já tem fica guardado. "
        "Chame o técnico.",
    ),
}
ASKED_TITLE = QT_TRANSLATE_NOOP("staff", "Está tudo certo?")
ASKED_HELP = QT_TRANSLATE_NOOP("staff", "Leia com calma. Toque no que estiver errado. Se tudo está certo, confirme.")
READING_TITLE = QT_TRANSLATE_NOOP("staff", "Acompanhe o que escrevemos")
READING_HELP = QT_TRANSLATE_NOOP("staff", "Se algo estiver errado, toque na linha.")
CONFIRM = QT_TRANSLATE_NOOP("staff", "Está certo")
POINT = QT_TRANSLATE_NOOP("staff", "Está errado")
POINTED = QT_TRANSLATE_NOOP("staff", "Vamos corrigir isto")
EASE = {
    "portuguese": QT_TRANSLATE_NOOP("staff", "em português"),
    "more": QT_TRANSLATE_NOOP("staff", "Ver mais"),
    "start": QT_TRANSLATE_NOOP("staff", "Voltar ao começo"),
    "size": QT_TRANSLATE_NOOP("staff", "Letras: %1"),
    "size100": QT_TRANSLATE_NOOP("staff", "normal"),
    "size130": QT_TRANSLATE_NOOP("staff", "grande"),
    "size160": QT_TRANSLATE_NOOP("staff", "maior"),
    "size200": QT_TRANSLATE_NOOP("staff", "máximo"),
    "colours": QT_TRANSLATE_NOOP("staff", "Cores: %1"),
    "light": QT_TRANSLATE_NOOP("staff", "claro"),
    "dark": QT_TRANSLATE_NOOP("staff", "escuro"),
    "contrast": QT_TRANSLATE_NOOP("staff", "alto contraste"),
    "yellow": QT_TRANSLATE_NOOP("staff", "amarelo no preto"),
    "lower": QT_TRANSLATE_NOOP("staff", "Botões mais baixos"),
    "higher": QT_TRANSLATE_NOOP("staff", "Botões mais altos"),
}
"""How the citizen makes their screen easier."""
UNANSWERED = QT_TRANSLATE_NOOP("staff", "Não respondido")


def _say(source: str) -> str:
    return QCoreApplication.translate(CONTEXT, source) if source else ""


def sign_in(view: SignInView) -> dict[str, Any]:
    """The door as a question: title, help and problem, and nothing of what was typed."""
    title = APPROVING if view.approving and view.step == "number" else STEPS[view.step]
    problem = _say(DOOR_PROBLEMS.get(view.problem, "")).replace("{seconds}", str(view.seconds))
    question = {"item": None, "value": None, "exit_label": None, "required": True, "sensitive": True, "steps": 1}
    return {
        **question,
        "asked": view.step,
        "step": 1,
        "title": {"text": _say(title), "untranslated": False},
        "help": {"text": _say(HELPS[view.step]), "untranslated": False},
        "problem": {"text": problem} if problem else None,
    }


def choice(key: str) -> str:
    """What is asked."""
    return _say(CHOICES.get(key, CHOICES["acts"]))


def option(key: str) -> str:
    """One of the options."""
    return _say(OPTIONS.get(key, ""))


def state(key: str) -> str:
    """How something that was found stands."""
    return _say(STATES.get(key, ""))


def notice(key: str) -> str:
    """What just happened."""
    return _say(NOTICES.get(key, ""))


def confirm(view: ConfirmView, say: Callable[[str], str] = _say) -> dict[str, str]:
    """All fixed words of the citizen's screen; `say` in another language than the window's."""
    return {
        "title": say(ASKED_TITLE if view.asked else READING_TITLE),
        "help": say(ASKED_HELP if view.asked else READING_HELP),
        "confirm": say(CONFIRM),
        "point": say(POINT),
        "pointed": say(POINTED),
        "unanswered": say(UNANSWERED),
        **{key: say(source) for key, source in EASE.items()},
    }
