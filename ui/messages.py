"""Every key that the kiosk's rooms hand out, as the sentence a person reads.

The rooms know keys and values, never words; here stand the Portuguese words, and Qt Linguist has the others. A key
that is not known still gets a calm sentence.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.struck_off import STRUCK_OFF
from ui.unbroken import unbroken

PROBLEMS = {
    "required": QT_TRANSLATE_NOOP("messages", "Falta a sua resposta."),
    "not_understood": QT_TRANSLATE_NOOP("messages", "Não entendemos esta resposta. Escreva de novo."),
    "not_an_option": QT_TRANSLATE_NOOP("messages", "Escolha uma das respostas."),
    "too_long": QT_TRANSLATE_NOOP("messages", "O texto ficou comprido demais. Use até {limit} letras."),
    "control_characters": QT_TRANSLATE_NOOP("messages", "A leitura trouxe sinais estranhos. Escreva com o teclado."),
    "emoji": QT_TRANSLATE_NOOP("messages", "Use só letras, números e pontuação, sem figurinhas."),
    "right_to_left": QT_TRANSLATE_NOOP("messages", "Use só letras do nosso alfabeto."),
    "unusual_characters": QT_TRANSLATE_NOOP("messages", "Há sinais que não conhecemos. Escreva com o teclado da tela."),
    "number_whole": QT_TRANSLATE_NOOP("messages", "Escreva um número inteiro, sem vírgula."),
    "not_a_number": QT_TRANSLATE_NOOP("messages", "Escreva só números."),
    "number_too_small": QT_TRANSLATE_NOOP("messages", "O menor número aqui é {limit}."),
    "number_too_large": QT_TRANSLATE_NOOP("messages", "O maior número aqui é {limit}."),
    "date_impossible": QT_TRANSLATE_NOOP("messages", "Esta data não existe. Confira dia, mês e ano."),
    "date_too_early": QT_TRANSLATE_NOOP("messages", "A data precisa ser {limit} ou depois."),
    "date_too_late": QT_TRANSLATE_NOOP("messages", "A data precisa ser {limit} ou antes."),
    "cpf_incomplete": QT_TRANSLATE_NOOP("messages", "O CPF tem 11 números. Confira quantos você digitou."),
    "cpf_invalid": QT_TRANSLATE_NOOP("messages", "Este CPF não existe. Confira número por número."),
    "cnpj_incomplete": QT_TRANSLATE_NOOP("messages", "O CNPJ tem 14 números ou letras. Confira quantos você digitou."),
    "cnpj_invalid": QT_TRANSLATE_NOOP("messages", "Este CNPJ não existe. Confira número por número."),
    "phone_invalid": QT_TRANSLATE_NOOP("messages", "Confira o telefone. Ele começa com o DDD, como 65."),
    "email_invalid": QT_TRANSLATE_NOOP("messages", "Confira o e-mail. Ele é assim: nome@exemplo.com.br"),
    "cep_invalid": QT_TRANSLATE_NOOP("messages", "O CEP tem 8 números. Pode deixar em branco se não souber."),
    "municipality_unknown": QT_TRANSLATE_NOOP("messages", "Escreva o nome da cidade e escolha na lista."),
    "consent_needed": QT_TRANSLATE_NOOP("messages", "Sem a sua autorização não podemos fazer este pedido aqui."),
    "same_cpf": QT_TRANSLATE_NOOP("messages", "Este é o seu CPF. Se o pedido é para você, volte e escolha “Para mim”."),
    "same_name": QT_TRANSLATE_NOOP(
        "messages",
        "Este é o seu nome. Se o pedido é para você, volte e escolha “Para mim”. Se não, chame um atendente.",
    ),
    "presence_needed": QT_TRANSLATE_NOOP("messages", "Falta confirmar a sua presença com a câmera."),
    "presence_again": QT_TRANSLATE_NOOP("messages", "Não deu certo desta vez. Vamos tentar de novo, com calma."),
    "presence_attended": QT_TRANSLATE_NOOP("messages", "Um atendente confirma a sua presença. Espere aqui."),
    "document_needed": QT_TRANSLATE_NOOP("messages", "Falta fotografar o documento."),
    "document_too_few": QT_TRANSLATE_NOOP("messages", "Faltam páginas. São pelo menos {limit}."),
    "document_too_many": QT_TRANSLATE_NOOP("messages", "São páginas demais. Cabem {limit}."),
    "document_camera": QT_TRANSLATE_NOOP(
        "messages", "A câmera não está funcionando agora. Tente de novo, ou chame um atendente."
    ),
    "document_lost": QT_TRANSLATE_NOOP(
        "messages", "A câmera parou. As páginas prontas continuam aqui. Tente de novo, ou chame um atendente."
    ),
    "picture_unknown": QT_TRANSLATE_NOOP("messages", "O arquivo não é uma foto. Use JPEG ou PNG."),
    "picture_unreadable": QT_TRANSLATE_NOOP("messages", "A foto do arquivo está estragada. Escolha outra."),
    "picture_too_large": QT_TRANSLATE_NOOP("messages", "A foto do arquivo é grande demais. Escolha outra."),
    "picture_too_small": QT_TRANSLATE_NOOP("messages", "A foto do arquivo é pequena demais para ler."),
    "signature_needed": QT_TRANSLATE_NOOP("messages", "Falta assinar, ou confirmar sem desenhar."),
    "signature_too_small": QT_TRANSLATE_NOOP("messages", "A assinatura ficou pequena. Assine de novo, maior."),
    "signature_too_long": QT_TRANSLATE_NOOP("messages", "A assinatura tem traços demais. Apague e assine de novo."),
    "camera_missing": QT_TRANSLATE_NOOP(
        "messages", "A câmera não está funcionando agora. Um atendente pode confirmar a sua presença."
    ),
}
"""Why an answer was refused (`FieldProblem.key`)."""

LINES = {
    "up": QT_TRANSLATE_NOOP("messages", "Com internet."),
    "down": QT_TRANSLATE_NOOP("messages", "Sem internet agora. Seu pedido fica guardado e segue sozinho."),
    "unknown": QT_TRANSLATE_NOOP("messages", "Seu pedido fica guardado aqui e segue sozinho."),
}
CARRIED = QT_TRANSLATE_NOOP("messages", "Seu pedido está guardado aqui. A equipe deste lugar vai levá-lo ao órgão.")
RECEIPT_LINES = {
    "sent": QT_TRANSLATE_NOOP("messages", "Seu pedido já chegou ao órgão."),
    "up": QT_TRANSLATE_NOOP("messages", "Seu pedido está guardado e a caminho do órgão."),
    "down": QT_TRANSLATE_NOOP("messages", "Sem internet agora. Seu pedido está guardado e segue sozinho."),
    "unknown": QT_TRANSLATE_NOOP("messages", "Seu pedido está guardado e segue sozinho."),
    STRUCK_OFF: CARRIED,
}
"""State of the line (`LineState.key`)."""

FACTS = {
    "max_time": QT_TRANSLATE_NOOP("messages", "Prazo"),
    "cost": QT_TRANSLATE_NOOP("messages", "Custo"),
    "provision": QT_TRANSLATE_NOOP("messages", "Como é feito"),
    "waiting_time": QT_TRANSLATE_NOOP("messages", "Espera"),
    "consent_data": QT_TRANSLATE_NOOP("messages", "Quais dados usamos"),
    "consent_purpose": QT_TRANSLATE_NOOP("messages", "Para que usamos"),
    "consent_retention": QT_TRANSLATE_NOOP("messages", "Por quanto tempo guardamos"),
    "consent_biometrics": QT_TRANSLATE_NOOP("messages", "Sobre a sua imagem"),
}

TROUBLES = {
    "storage_failed": QT_TRANSLATE_NOOP(
        "messages", "Não conseguimos guardar o seu pedido agora. O que você respondeu continua aqui."
    ),
    "store_unavailable": QT_TRANSLATE_NOOP(
        "messages", "Não conseguimos guardar o seu pedido agora. O que você respondeu continua aqui."
    ),
    "sealing_failed": QT_TRANSLATE_NOOP(
        "messages", "Não conseguimos proteger o seu pedido agora. O que você respondeu continua aqui."
    ),
    "not_enrolled": QT_TRANSLATE_NOOP("messages", "Este quiosque ainda não está pronto para receber pedidos."),
}

BLOCKED = {
    "storage_low": QT_TRANSLATE_NOOP(
        "messages", "Este quiosque não pode receber pedidos agora. Um atendente ajuda você no balcão."
    ),
}

ONLY_READ = QT_TRANSLATE_NOOP(
    "messages",
    "Este quiosque não recebe pedidos agora. Você pode ler sobre os serviços aqui. "
    "Para pedir, um atendente ajuda você no balcão.",
)

NAMED = 4
"""Services named when requests cannot be taken; each one's own page says it of that one."""
NOT_TAKEN = QT_TRANSLATE_NOOP(
    "messages",
    "Agora este quiosque não recebe pedidos destes serviços: {services}. "
    "Você pode ler sobre todos aqui. Para pedir, um atendente ajuda você no balcão.",
)
AND_MORE = QT_TRANSLATE_NOOP("messages", "{services} e mais {count}")

INSTRUCTIONS = {
    "find_face": QT_TRANSLATE_NOOP("messages", "Fique de frente para a câmera"),
    "one_face": QT_TRANSLATE_NOOP("messages", "Uma pessoa de cada vez diante da câmera"),
    "come_closer": QT_TRANSLATE_NOOP("messages", "Chegue um pouco mais perto"),
    "move_back": QT_TRANSLATE_NOOP("messages", "Afaste-se um pouco"),
    "centre": QT_TRANSLATE_NOOP("messages", "Coloque o rosto no meio do oval"),
    "too_dark": QT_TRANSLATE_NOOP("messages", "Está escuro. Vire-se para a luz"),
    "too_bright": QT_TRANSLATE_NOOP("messages", "Há luz demais. Mude um pouco de lugar"),
    "even_light": QT_TRANSLATE_NOOP("messages", "Há sombra no rosto. Mude um pouco de lugar"),
    "back_light": QT_TRANSLATE_NOOP("messages", "A luz vem de trás. Mude um pouco de lugar"),
    "uncover_face": QT_TRANSLATE_NOOP("messages", "Descubra a boca e o nariz, se puder"),
    "uncover_eyes": QT_TRANSLATE_NOOP("messages", "Levante o boné ou tire os óculos escuros"),
    "glare": QT_TRANSLATE_NOOP("messages", "Os óculos refletem a luz. Abaixe um pouco o rosto"),
    "hold_still": QT_TRANSLATE_NOOP("messages", "Não se mexa por um instante"),
    "open_eyes": QT_TRANSLATE_NOOP("messages", "Abra bem os olhos"),
    "look_ahead": QT_TRANSLATE_NOOP("messages", "Olhe para a câmera"),
    "turn_left": QT_TRANSLATE_NOOP("messages", "Vire o rosto devagar para a sua esquerda"),
    "turn_right": QT_TRANSLATE_NOOP("messages", "Vire o rosto devagar para a sua direita"),
    "look_up": QT_TRANSLATE_NOOP("messages", "Levante o rosto devagar"),
    "look_down": QT_TRANSLATE_NOOP("messages", "Abaixe o rosto devagar"),
    "blink_twice": QT_TRANSLATE_NOOP("messages", "Pisque duas vezes, com calma"),
    "smile": QT_TRANSLATE_NOOP("messages", "Dê um sorriso"),
    "open_mouth": QT_TRANSLATE_NOOP("messages", "Abra a boca"),
    "camera_lost": QT_TRANSLATE_NOOP("messages", "A câmera parou. Espere um instante"),
    "find_paper": QT_TRANSLATE_NOOP("messages", "Mostre o documento à câmera"),
    "whole_paper": QT_TRANSLATE_NOOP("messages", "Afaste um pouco: mostre a folha inteira"),
    "paper_closer": QT_TRANSLATE_NOOP("messages", "Mais perto"),
    "paper_flat": QT_TRANSLATE_NOOP("messages", "Deixe a folha de frente para a câmera"),
    "paper_dark": QT_TRANSLATE_NOOP("messages", "Está escuro. Procure mais luz"),
    "paper_bright": QT_TRANSLATE_NOOP("messages", "Há luz demais. Incline um pouco a folha"),
    "paper_glare": QT_TRANSLATE_NOOP("messages", "Há um reflexo. Incline um pouco a folha"),
    "paper_shadow": QT_TRANSLATE_NOOP("messages", "Há uma sombra. Mude um pouco de lugar"),
    "paper_still": QT_TRANSLATE_NOOP("messages", "Segure firme"),
    "paper_blurred": QT_TRANSLATE_NOOP("messages", "A imagem está tremida. Segure firme"),
    "paper_taken": QT_TRANSLATE_NOOP("messages", "Foto tirada"),
    "done": QT_TRANSLATE_NOOP("messages", "Pronto"),
}
"""What the camera asks for."""

FLAWS = {
    "find_paper": QT_TRANSLATE_NOOP("messages", "Não vimos as bordas da folha. A foto ficou inteira, como está."),
    "whole_paper": QT_TRANSLATE_NOOP("messages", "A folha não aparece inteira. É melhor tirar de novo, mais de longe."),
    "paper_closer": QT_TRANSLATE_NOOP("messages", "A folha ficou pequena na foto. É melhor tirar de novo, mais perto."),
    "paper_flat": QT_TRANSLATE_NOOP("messages", "A folha está muito inclinada. Veja se dá para ler."),
    "paper_dark": QT_TRANSLATE_NOOP("messages", "A foto ficou escura. Veja se dá para ler."),
    "paper_bright": QT_TRANSLATE_NOOP("messages", "A foto ficou clara demais. Veja se dá para ler."),
    "paper_glare": QT_TRANSLATE_NOOP("messages", "Há um reflexo na folha. Veja se ele não cobre nada."),
    "paper_shadow": QT_TRANSLATE_NOOP("messages", "Há uma sombra na folha. Veja se dá para ler."),
    "paper_blurred": QT_TRANSLATE_NOOP("messages", "A foto ficou tremida. É melhor tirar de novo."),
}
"""What is wrong with a page that was photographed."""

REASONS = {
    "no_face": QT_TRANSLATE_NOOP("messages", "Não conseguimos ver o seu rosto."),
    "face_lost": QT_TRANSLATE_NOOP("messages", "O rosto saiu da imagem."),
    "two_faces": QT_TRANSLATE_NOOP("messages", "Havia mais de uma pessoa na imagem."),
    "too_slow": QT_TRANSLATE_NOOP("messages", "O tempo acabou antes do movimento."),
    "poor_picture": QT_TRANSLATE_NOOP("messages", "A imagem não ficou boa."),
    "fault": QT_TRANSLATE_NOOP("messages", "A câmera não funcionou como devia. A falha não é sua."),
    "early": QT_TRANSLATE_NOOP("messages", "O movimento veio antes do pedido."),
    "wrong_movement": QT_TRANSLATE_NOOP("messages", "O movimento foi outro."),
    "camera_lost": QT_TRANSLATE_NOOP("messages", "A câmera parou de responder."),
    "slow_camera": QT_TRANSLATE_NOOP("messages", "A câmera está lenta agora. A falha não é sua."),
    "few_movements": QT_TRANSLATE_NOOP("messages", "Esta verificação não serve para você. A falha não é sua."),
}
"""Why an attempt did not work; what is not here says nothing, so that nobody learns how to cheat."""

PAPERS = {
    "sending": QT_TRANSLATE_NOOP("messages", "Enviando para a impressora…"),
    "sent": QT_TRANSLATE_NOOP("messages", "Enviado para a impressora. Espere o papel sair."),
    "blind": QT_TRANSLATE_NOOP("messages", "Enviado para a impressora. Ela não avisa se imprimiu: confira o papel."),
    "empty": QT_TRANSLATE_NOOP(
        "messages", "A impressora está sem papel. Seu pedido está feito: use o celular ou anote o protocolo."
    ),
    "jam": QT_TRANSLATE_NOOP(
        "messages",
        "O papel prendeu na impressora. Seu pedido está feito: use o celular ou anote o protocolo.",
    ),
    "cover": QT_TRANSLATE_NOOP(
        "messages", "A impressora está aberta. Seu pedido está feito: use o celular ou anote o protocolo."
    ),
    "stopped": QT_TRANSLATE_NOOP(
        "messages", "A impressora parou. Seu pedido está feito: use o celular ou anote o protocolo."
    ),
    "gone": QT_TRANSLATE_NOOP(
        "messages", "A impressora não responde. Seu pedido está feito: use o celular ou anote o protocolo."
    ),
}
"""What there is to say of the printer (`Paper`). Sent is all that is known: "printed" is never said."""

NOTHING_ASKED = QT_TRANSLATE_NOOP("messages", "Um movimento de cada vez, com calma.")
ALL_DONE = QT_TRANSLATE_NOOP("messages", "Muito bem. Era só isso.")
ONE_LEFT = QT_TRANSLATE_NOOP("messages", "Muito bem. Falta um movimento.")
SOME_LEFT = QT_TRANSLATE_NOOP("messages", "Faltam {count} movimentos.")
SOMETHING_FAILED = QT_TRANSLATE_NOOP("messages", "Algo não funcionou como devia. A falha não é sua.")


def say(source: str) -> str:
    """A sentence in the language that is set."""
    return unbroken(QCoreApplication.translate("messages", source))


def fill(sentence: str, values: Mapping[str, str]) -> str:
    """A sentence with its places filled."""
    for name, value in values.items():
        sentence = sentence.replace(f"{{{name}}}", value)
    return sentence


def problem(key: str, values: Mapping[str, str]) -> str:
    """Why an answer was refused and what to do."""
    if key == "presence_again":
        reason = REASONS.get(values.get("reason", ""))
        return f"{say(reason)} {say(PROBLEMS[key])}" if reason else say(PROBLEMS[key])
    return fill(say(PROBLEMS.get(key, PROBLEMS["not_understood"])), values)


def line(key: str) -> str:
    """The line on the receipt: where the request is."""
    return say(RECEIPT_LINES.get(key, RECEIPT_LINES["unknown"]))


def paper(key: str) -> str:
    """What the printer is doing; nothing before it was asked."""
    return say(PAPERS[key]) if key in PAPERS else ""


def line_ahead(key: str) -> str:
    """The line before there is a request."""
    return say(LINES.get(key, LINES["unknown"]))


def fact(key: str) -> str:
    """The name of a fact's line."""
    return say(FACTS[key]) if key in FACTS else key


def trouble(key: str) -> str:
    """What failed."""
    return say(TROUBLES.get(key, SOMETHING_FAILED))


def blocked(key: str) -> str:
    """Why no request can be taken; nothing when it can."""
    return say(BLOCKED.get(key, BLOCKED["storage_low"])) if key else ""


def only_read(key: str) -> str:
    """That no request can be taken, before a visit; nothing when it can."""
    return say(ONLY_READ) if key else ""


def not_taken(services: Sequence[str]) -> str:
    """Which services cannot be requested now; nothing when all can."""
    if not services:
        return ""
    named, more = "; ".join(services[:NAMED]), len(services) - NAMED
    listed = fill(say(AND_MORE), {"services": named, "count": str(more)}) if more > 0 else named
    return fill(say(NOT_TAKEN), {"services": listed})


def instruction(key: str) -> str:
    """What the camera asks for."""
    return say(INSTRUCTIONS.get(key, INSTRUCTIONS["look_ahead"]))


def flaw(key: str) -> str:
    """What is wrong with a page."""
    return say(FLAWS.get(key, FLAWS["paper_blurred"]))


def encouragement(asked: int, left: int) -> str:
    """How many movements are left, the present one among them; `asked` is 0 before the first."""
    if not asked:
        return say(NOTHING_ASKED)
    if left > 1:
        return fill(say(SOME_LEFT), {"count": str(left)})
    return say(ONE_LEFT if left else ALL_DONE)
