"""The keys of the screens after the visit as the sentences a person reads; see `ui.messages`."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.after.views import AgainView, CodeView, FindView, FollowView, QuarantineView, QueueLine, SendingView
from kiosk.struck_off import STRUCK_OFF
from ui.messages import CARRIED, SOMETHING_FAILED, blocked, fill, paper, say

PROBLEMS = {
    "required": QT_TRANSLATE_NOOP("messages", "Escreva o número do protocolo, ou mostre o comprovante à câmera."),
    "protocol_incomplete": QT_TRANSLATE_NOOP(
        "messages", "Faltam letras ou números. Depois das duas primeiras letras, o protocolo tem 12."
    ),
    "protocol_too_long": QT_TRANSLATE_NOOP(
        "messages", "Há letras ou números a mais. Depois das duas primeiras letras, o protocolo tem 12."
    ),
    "protocol_wrong": QT_TRANSLATE_NOOP(
        "messages", "Este número não confere: há uma letra ou um número trocado. Olhe o comprovante de novo."
    ),
    "control_characters": QT_TRANSLATE_NOOP("messages", "A leitura trouxe sinais estranhos. Escreva com o teclado."),
    "not_a_receipt": QT_TRANSLATE_NOOP("messages", "Este código não é de um comprovante do Balcão."),
    "false_receipt": QT_TRANSLATE_NOOP(
        "messages", "Este comprovante não foi feito por um ponto de atendimento daqui. Não confie nele."
    ),
    "camera_missing_code": QT_TRANSLATE_NOOP(
        "messages", "A câmera não está funcionando agora. Escreva o número do protocolo."
    ),
    "code_shape": QT_TRANSLATE_NOOP(
        "messages", "O código tem uma palavra, dois números e outra palavra. Veja no seu comprovante."
    ),
    "code_wrong": QT_TRANSLATE_NOOP("messages", "Este código não é o do pedido. Você pode tentar mais {left} vezes."),
    "code_wrong_one": QT_TRANSLATE_NOOP("messages", "Este código não é o do pedido. Você pode tentar mais uma vez."),
    "code_locked": QT_TRANSLATE_NOOP(
        "messages", "Houve códigos errados demais para este pedido. Volte daqui a uma hora ou chame um atendente."
    ),
    "store_unavailable": QT_TRANSLATE_NOOP("messages", "Não conseguimos guardar isto agora. Nada mudou no seu pedido."),
    "sealing_failed": QT_TRANSLATE_NOOP("messages", "Não conseguimos guardar isto agora. Nada mudou no seu pedido."),
}
HERE = {
    STRUCK_OFF: CARRIED,
    "waiting": QT_TRANSLATE_NOOP("messages", "Está guardado aqui e segue sozinho quando houver internet."),
    "refused": QT_TRANSLATE_NOOP(
        "messages", "Está guardado aqui, mas parou. Chame um atendente: ele resolve com você."
    ),
    "delivered": QT_TRANSLATE_NOOP("messages", "Foi entregue ao órgão, que assinou o recebimento."),
    "unknown": QT_TRANSLATE_NOOP("messages", "Este quiosque não conhece este pedido. Pode ter sido feito em outro."),
}
PLATFORM = {
    "asking": QT_TRANSLATE_NOOP("messages", "Perguntando ao órgão. Você não precisa esperar."),
    "no_sync": QT_TRANSLATE_NOOP("messages", "Não conseguimos perguntar ao órgão agora."),
    "no_line": QT_TRANSLATE_NOOP("messages", "Sem internet agora: não sabemos o que o órgão já fez."),
    "not_now": QT_TRANSLATE_NOOP("messages", "O órgão não respondeu agora. Tente de novo daqui a pouco."),
    "unknown": QT_TRANSLATE_NOOP("messages", "O órgão ainda não recebeu este pedido. Ele pode estar a caminho."),
    "received": QT_TRANSLATE_NOOP("messages", "Recebido. O órgão vai analisar."),
    "in_review": QT_TRANSLATE_NOOP("messages", "Em análise por uma pessoa do órgão."),
    "granted": QT_TRANSLATE_NOOP("messages", "Aceito."),
    "denied": QT_TRANSLATE_NOOP("messages", "Não foi aceito. Você pode reclamar na ouvidoria do órgão."),
    "cancelled": QT_TRANSLATE_NOOP("messages", "Cancelado."),
    "replaced": QT_TRANSLATE_NOOP("messages", "Um pedido mais novo tomou o lugar deste."),
}
CHANGES = {
    "cancel_waiting": QT_TRANSLATE_NOOP(
        "messages", "O cancelamento está guardado e segue sozinho. O órgão confere o código e cancela."
    ),
    "cancelled": QT_TRANSLATE_NOOP("messages", "O órgão recebeu o cancelamento. O pedido está cancelado."),
    "cancel_refused": QT_TRANSLATE_NOOP("messages", "O órgão não aceitou o cancelamento."),
    "cancel_refused:wrong_code": QT_TRANSLATE_NOOP(
        "messages", "O órgão não aceitou o cancelamento: o código secreto era outro."
    ),
    "cancel_refused:already_decided": QT_TRANSLATE_NOOP(
        "messages", "O órgão não aceitou o cancelamento: o pedido já tinha sido decidido."
    ),
    "correction_waiting": QT_TRANSLATE_NOOP(
        "messages", "Um pedido novo, que toma o lugar deste, está guardado e segue sozinho."
    ),
}
OUTCOMES = {
    "no_sync": QT_TRANSLATE_NOOP("messages", "Nada foi enviado: o programa de envio não responde. Chame o técnico."),
    "no_line": QT_TRANSLATE_NOOP("messages", "Nada foi enviado: não há internet."),
    "not_now": QT_TRANSLATE_NOOP(
        "messages", "Nada foi entregue agora: a plataforma pediu para esperar. Tudo continua guardado aqui."
    ),
    "all_sent": QT_TRANSLATE_NOOP("messages", "Entregues agora: {sent}. Nada espera aqui."),
    "some_sent": QT_TRANSLATE_NOOP("messages", "Entregues agora: {sent}. Esperam e seguem sozinhos: {left}."),
    "some_refused": QT_TRANSLATE_NOOP(
        "messages", "Entregues agora: {sent}. A plataforma recusou algo: veja o que parou."
    ),
    STRUCK_OFF: QT_TRANSLATE_NOOP("messages", "Nada foi enviado."),
    "nothing_to_send": QT_TRANSLATE_NOOP("messages", "Não havia nada a enviar."),
}
LINES = {
    "up": QT_TRANSLATE_NOOP("messages", "Com internet: a plataforma responde."),
    "down": QT_TRANSLATE_NOOP("messages", "Sem internet: tudo fica guardado aqui."),
    "unknown": QT_TRANSLATE_NOOP("messages", "O programa de envio não está rodando."),
    STRUCK_OFF: QT_TRANSLATE_NOOP(
        "messages", "A plataforma não aceita mais este quiosque: tudo fica guardado aqui. Chame o técnico."
    ),
}
KINDS = {
    "request": QT_TRANSLATE_NOOP("messages", "Pedido"),
    "rating": QT_TRANSLATE_NOOP("messages", "Avaliação"),
    "cancellation": QT_TRANSLATE_NOOP("messages", "Cancelamento"),
}
OTHER_KIND = QT_TRANSLATE_NOOP("messages", "Mensagem do quiosque")
REASONS = {
    "wrong_code": QT_TRANSLATE_NOOP("messages", "O código secreto não confere."),
    "already_decided": QT_TRANSLATE_NOOP("messages", "O pedido já foi decidido, cancelado ou corrigido."),
    "invalid_answers": QT_TRANSLATE_NOOP("messages", "As respostas não passam nas regras do serviço."),
    "blob_missing": QT_TRANSLATE_NOOP("messages", "Falta um anexo neste quiosque."),
    "blob_damaged": QT_TRANSLATE_NOOP("messages", "Um anexo está danificado neste quiosque."),
    "blob_unreadable": QT_TRANSLATE_NOOP("messages", "Um anexo está danificado neste quiosque."),
    "conflict": QT_TRANSLATE_NOOP("messages", "A plataforma já tem outra mensagem com este número."),
    "evidence": QT_TRANSLATE_NOOP("messages", "A prova de presença não foi aceita."),
    "presence": QT_TRANSLATE_NOOP("messages", "A prova de presença não foi aceita."),
    "document": QT_TRANSLATE_NOOP("messages", "Um documento do pedido não foi aceito."),
    "people": QT_TRANSLATE_NOOP("messages", "As pessoas do pedido não são as das respostas."),
    "attendance": QT_TRANSLATE_NOOP("messages", "O que a equipe declarou neste pedido não confere."),
    "service_version": QT_TRANSLATE_NOOP("messages", "O serviço mudou na plataforma depois deste pedido."),
    "unknown_service": QT_TRANSLATE_NOOP("messages", "A plataforma não oferece mais este serviço."),
    "too_large": QT_TRANSLATE_NOOP("messages", "A mensagem é grande demais. Chame o técnico."),
    **dict.fromkeys(
        ("binding", "envelope_refused", "malformed", "not_a_message", "not_openable", "refused"),
        QT_TRANSLATE_NOOP("messages", "A plataforma não conseguiu ler esta mensagem. Chame o técnico."),
    ),
}
FAULTS = {
    "cpf": QT_TRANSLATE_NOOP("messages", "Um CPF não existe ou está incompleto."),
    "cnpj": QT_TRANSLATE_NOOP("messages", "Um CNPJ não existe ou está incompleto."),
    "phone": QT_TRANSLATE_NOOP("messages", "Um telefone não existe."),
    "email": QT_TRANSLATE_NOOP("messages", "Um e-mail não está certo."),
    "cep": QT_TRANSLATE_NOOP("messages", "Um CEP não existe."),
    "date": QT_TRANSLATE_NOOP("messages", "Uma data não serve."),
    "document": QT_TRANSLATE_NOOP("messages", "Um documento não serve."),
    "signature": QT_TRANSLATE_NOOP("messages", "A assinatura não serve."),
    "required": QT_TRANSLATE_NOOP("messages", "Falta uma resposta."),
}
"""What is wrong with an answer, by the first word of its key."""
OTHER_FAULT = QT_TRANSLATE_NOOP("messages", "Uma resposta não serve.")
OTHER_REASON = QT_TRANSLATE_NOOP("messages", "A plataforma não aceita como está.")
QUARANTINE = {
    "retried": QT_TRANSLATE_NOOP("messages", "Vai de novo, como está."),
    "writing": QT_TRANSLATE_NOOP("messages", "Gravando. Não tire o pendrive."),
    "written": QT_TRANSLATE_NOOP("messages", "Gravados em {place}: {written}. Vão fechados, e nada foi apagado daqui."),
    "nothing_to_write": QT_TRANSLATE_NOOP("messages", "Não havia nada a gravar."),
    "not_written": QT_TRANSLATE_NOOP("messages", "Não foi possível gravar em {place}. Tente outro pendrive."),
}


def problem(key: str, left: int = 0) -> str:
    """Why what was typed or read does not do; nothing for no key."""
    wanted = "code_wrong_one" if key == "code_wrong" and left == 1 else key
    return fill(say(PROBLEMS.get(wanted, SOMETHING_FAILED)), {"left": str(left)}) if key else ""


def fault(key: str) -> str:
    """What is wrong with an answer, for who serves."""
    return say(FAULTS.get(key.partition("_")[0], OTHER_FAULT))


def told(view: Any) -> dict[str, str]:
    """The sentences that a view is shown with, beside its own fields."""
    match view:
        case FindView() | CodeView():
            return {"problem": problem(view.problem, view.left if isinstance(view, CodeView) else 0)}
        case FollowView():
            return {
                "here_text": say(HERE[view.here]),
                "platform_text": say(PLATFORM.get(view.platform, PLATFORM["not_now"])),
                "change_text": say(CHANGES.get(view.change, CHANGES["cancel_refused"])) if view.change else "",
                "blocked": blocked(view.blocked),
            }
        case SendingView():
            values = {"sent": str(view.sent), "left": str(view.left)}
            outcome = fill(say(OUTCOMES[view.outcome]), values) if view.outcome else ""
            return {"line_text": say(LINES[view.line]), "outcome_text": outcome}
        case AgainView():
            return {"paperText": paper(view.paper)}
        case QuarantineView():
            values = {"place": view.place, "written": str(view.written)}
            return {"outcome_text": fill(say(QUARANTINE[view.outcome]), values) if view.outcome else ""}
        case QueueLine():
            return {
                "kind_text": say(KINDS.get(view.kind, OTHER_KIND)),
                "faults_text": "\n".join(dict.fromkeys(fault(key) for key in view.faults)),
                "why_text": say(REASONS.get(view.why, OTHER_REASON)) if view.why else "",
            }
        case _:
            return {}
