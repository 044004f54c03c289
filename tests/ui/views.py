"""One real view of every kind, as the presenter makes them: what screens are drawn from in these tests."""

from dataclasses import replace
from typing import Any

from kiosk.after.views import (
    AgainView,
    CodeView,
    FindView,
    FollowView,
    QuarantineView,
    QueueLine,
    SendingView,
    UnseenView,
)
from kiosk.flow.definition import Kind
from kiosk.printing import Paper
from kiosk.staff.menus import CHOICES, options
from kiosk.text import Words
from kiosk.views import (
    AttractView,
    Card,
    ClosedView,
    ConfirmView,
    DeskHit,
    DeskHomeView,
    DocumentStage,
    DocumentView,
    Fact,
    FieldProblem,
    HelpView,
    HomeView,
    LineState,
    OptionView,
    QuestionView,
    RatingView,
    ReceiptView,
    ReviewRow,
    ServiceView,
    ShiftView,
    SignInView,
    StaffChoiceView,
    TroubleView,
    WayView,
)

PLACE = "Ganha Tempo · CPA Cuiabá"


def say(text: str) -> Words:
    return Words(text, untranslated=False)


def card(id_: str, title: str, subtitle: str, icon: str = "") -> Card:
    return Card(id_, say(title), say(subtitle), icon)


THEMES = (
    card("documentos", "Documentos", "RG, CPF, certidões", "badge"),
    card("veiculos", "Veículos", "CNH, licenciamento", "directions_car"),
    card("familia", "Família", "nascimento, guarda", "family_restroom"),
    card("saude", "Saúde", "cartão SUS, vacinas", "health_and_safety"),
    card("trabalho", "Trabalho", "seguro-desemprego", "work"),
    card("aposentadoria", "Aposentadoria", "INSS, prova de vida", "elderly"),
    card("moradia", "Moradia", "água, luz, IPTU", "home_work"),
    card("justica", "Justiça", "certidões, defensoria", "gavel"),
)
LIFE_EVENTS = (
    card("perdi-documentos", "Perdi meus documentos", ""),
    card("nasceu-filho", "Nasceu meu filho", ""),
    card("faleceu", "Alguém faleceu", ""),
    card("aposentar", "Vou me aposentar", ""),
)
RESULTS = (
    card("segunda-via-identidade", "2ª via da carteira de identidade", "Politec · Perícia Oficial de Mato Grosso"),
    card("certidao-nascimento", "2ª via da certidão de nascimento", "Cartório · Registro Civil"),
    card("boletim-perda", "Registro de perda de documentos", "PJC · Polícia Judiciária Civil"),
)
ATTRACT = AttractView(PLACE, 48)
HOME = HomeView(THEMES, LIFE_EVENTS, "", "", ())
NOT_TAKEN = tuple(
    say(name)
    for name in (
        "Segunda via da conta de água",
        "Carteira de motorista (CNH), renovação ou segunda via",
        "Cartão do SUS para você ou para outra pessoa",
        "Prova de vida de aposentados e pensionistas do Estado",
        "Religar a luz cortada",
    )
)
SEARCHING = HomeView(THEMES, LIFE_EVENTS, "perdi o documento", "", RESULTS)
NOTHING_FOUND = HomeView(THEMES, LIFE_EVENTS, "xyz", "", ())
THEME_OPEN = HomeView(THEMES, LIFE_EVENTS, "", "Documentos", RESULTS)
SERVICE = ServiceView(
    id="segunda-via-identidade",
    name=say("2ª via da carteira de identidade"),
    agency=say("Politec · Perícia Oficial e Identificação Técnica"),
    summary=say("Peça outra carteira quando a sua foi perdida, roubada, rasgada ou está velha demais para ler."),
    facts=(
        Fact("max_time", say("Até 15 dias úteis"), "schedule"),
        Fact("cost", say("R$ 97,50"), "payments"),
        Fact("provision", say("Pedido neste quiosque, retirada no balcão 4"), "storefront"),
        Fact("waiting_time", say("A retirada leva em média 10 minutos"), "hourglass"),
    ),
    perhaps=(),
    documents=(
        say("Certidão de nascimento ou de casamento"),
        say("CPF"),
        say("Boletim de ocorrência, se a carteira foi roubada"),
    ),
    requirements=(say("Ter a carteira emitida em Mato Grosso"), say("Menores de 16 anos vêm com um responsável")),
    steps=(say("Responda às perguntas aqui"), say("Confirme quem você é com a câmera"), say("Retire no balcão 4")),
    complaints=(say("Ouvidoria do Estado: 162"), say("ouvidoria.mt.gov.br")),
    can_request=True,
    take_along="",
)
OPTIONS = (
    OptionView("lost", say("Perdi"), say("Não sei onde está"), False),
    OptionView("stolen", say("Foi roubada ou furtada"), None, True),
    OptionView("worn", say("Está rasgada ou velha demais"), None, False),
)
ROWS = (
    ReviewRow(say("Qual é o seu CPF?"), say("529.982.247-25"), "cpf"),
    ReviewRow(say("Qual é o seu nome completo?"), say("Maria das Dores da Silva"), "name"),
    ReviewRow(say("Onde você mora?"), say("Rua A, 12 · Centro · Cuiabá/MT · 78005-000"), "address"),
    ReviewRow(say("Nome"), say("João"), "children.0.name", say("Filho 1")),
    ReviewRow(say("Data de nascimento"), say("05/03/2019"), "children.0.birth"),
    ReviewRow(say("Nome"), say("Ana"), "children.1.name", say("Filho 2")),
)
CONSENT = (
    Fact("consent_data", say("Seu nome, CPF, endereço e a imagem do seu rosto."), "badge"),
    Fact("consent_purpose", say("Para fazer a sua nova carteira e saber que é você quem pede."), "task_alt"),
    Fact("consent_retention", say("Cinco anos na Politec. Neste quiosque, nada fica depois do envio."), "schedule"),
    Fact("consent_biometrics", say("As imagens servem só para este pedido e são apagadas em 90 dias."), "photo_camera"),
)


def question(kind: Kind, title: str, help_: str = "", **changes: Any) -> QuestionView:
    """A question of a kind, with ordinary settings unless told otherwise."""
    settings: dict[str, Any] = {
        "target": f"q_{kind.value}",
        "item": None,
        "value": None,
        "options": (),
        "required": True,
        "sensitive": False,
        "max_length": 120,
        "exit_label": None,
        "step": 2,
        "steps": 7,
    }
    settings.update(changes)
    return QuestionView(kind=kind, title=say(title), help=say(help_) if help_ else None, **settings)


def paper(document: DocumentView, **changes: Any) -> QuestionView:
    """A document that is being photographed."""
    title, way_out = "Mostre a sua carteira de motorista", say("Não tenho o documento agora")
    asked = question(Kind.DOCUMENT, title, "A frente e, se quiser, o verso.", exit_label=way_out, **changes)
    return replace(asked, document=document)


CPF = question(
    Kind.CPF,
    "Qual é o seu CPF?",
    "É o número que identifica você em todos os serviços.",
    exit_label=say("Não tenho CPF"),
)
QUESTIONS: dict[str, QuestionView] = {
    "cpf": CPF,
    "cpf-refused": question(Kind.CPF, "Qual é o seu CPF?", value="52998224725", problem=FieldProblem("cpf_invalid")),
    "text": question(Kind.TEXT, "Qual é o seu nome completo?", "Como está no documento."),
    "text-refused": question(Kind.TEXT, "Qual é o seu nome completo?", problem=FieldProblem("required")),
    "long_text": question(Kind.LONG_TEXT, "Conte o que aconteceu", "Com as suas palavras.", max_length=2000),
    "number": question(Kind.NUMBER, "Quantas pessoas moram com você?", value=1234, required=False),
    "date": question(Kind.DATE, "Em que dia você nasceu?", value="1984-03-05", item=say("Filho 2")),
    "date-empty": question(Kind.DATE, "Em que dia você nasceu?"),
    "cnpj": question(Kind.CNPJ, "Qual é o CNPJ da empresa?", value="12ABC34501DE35"),
    "phone": question(Kind.PHONE, "Qual é o seu telefone?", "Avisamos por mensagem.", value="+5565999998888"),
    "email": question(Kind.EMAIL, "Qual é o seu e-mail?", required=False, value="maria@exemplo.com.br"),
    "choice": question(Kind.CHOICE, "O que aconteceu com a sua carteira?", options=OPTIONS),
    "choices": question(Kind.CHOICES, "Quais documentos você tem?", options=OPTIONS),
    "yes_no": question(Kind.YES_NO, "Você tem outro nome social?", "É o nome que usamos para chamar você."),
    "address": question(Kind.ADDRESS, "Onde você mora?"),
    "address-refused": question(
        Kind.ADDRESS,
        "Onde você mora?",
        value={"logradouro": "Rua A", "numero": "12", "bairro": "Centro", "municipio": "Cuiabá", "uf": "MT"},
        problem=FieldProblem("required", (("field", "numero"),)),
    ),
    "consent": question(Kind.CONSENT, "Você concorda com o uso dos seus dados?", consent=CONSENT),
    "presence": question(Kind.PRESENCE, "Vamos ver se é você mesmo", "Leva menos de um minuto.", step=5),
    "presence-again": question(
        Kind.PRESENCE, "Vamos ver se é você mesmo", problem=FieldProblem("presence_again", (("reason", "too_slow"),))
    ),
    "document": paper(DocumentView(DocumentStage.BEFORE, pages=0, least=1, most=2, kept=0)),
    "document-between": paper(
        DocumentView(DocumentStage.BEFORE, pages=1, least=1, most=2, kept=0), problem=FieldProblem("document_lost")
    ),
    "document-file": paper(
        DocumentView(DocumentStage.BEFORE, pages=0, least=1, most=2, kept=0, files=("IMG_0012.JPG", "cnh.png"))
    ),
    "document-kept": paper(
        DocumentView(DocumentStage.BEFORE, pages=0, least=1, most=2, kept=2),
        value={"blob": "0" * 64, "pages": 2, "bytes": 90000, "source": "device"},
    ),
    "document-check": paper(DocumentView(DocumentStage.CHECKING, pages=0, least=1, most=2, kept=0)),
    "document-check-poor": paper(
        DocumentView(DocumentStage.CHECKING, 1, least=2, most=2, kept=0, warnings=("paper_glare", "paper_blurred"))
    ),
    "signature": question(Kind.SIGNATURE, "Assine a declaração", "Declaro que não posso pagar um advogado."),
    "signature-refused": question(
        Kind.SIGNATURE, "Assine a declaração", problem=FieldProblem("signature_too_small"), value={"how": "keys"}
    ),
    "information": question(Kind.INFORMATION, "Antes de continuar", "Tenha a certidão de nascimento à mão."),
    "review": question(Kind.REVIEW, "Confira o seu pedido", "Está tudo certo?", rows=ROWS, step=7),
}
AIMING = paper(DocumentView(DocumentStage.AIMING, pages=0, least=1, most=2, kept=0))
RECEIPT = ReceiptView(
    service=say("2ª via da carteira de identidade"),
    agency=say("Politec"),
    protocol="MT 4831 7K2F 9QA4",
    secret=("casa", "58", "lago"),
    qr="https://balcao.mt.gov.br/p/7GQ2M4XK9TPLW3ZC#" + "A1b2C3d4" * 52,
    line=LineState("down", 1),
    documents=(),
    next_steps=(
        say("A Politec confere seus dados: até 3 dias úteis."),
        say("Você recebe um aviso no celular."),
        say("Retire a carteira aqui, no balcão 4."),
    ),
)
# With the button alone, and with the longest words beside it.
PAPERS = {f"receipt-{paper.value}": replace(RECEIPT, paper=paper) for paper in (Paper.OFFERED, Paper.EMPTY)}
RATING = RatingView(0)
RATED = RatingView(5)
CALLING = HelpView("calling", told=True, minutes=3)
NOBODY = HelpView("nobody", told=False, minutes=3)
WAYS = (
    WayView(
        say("Ganha Tempo · Ipiranga"),
        say("Rua Barão de Melgaço, ao lado da Praça Ipiranga, Cuiabá"),
        say("Segunda a sexta, das 8h às 18h"),
        "(65) 3613-0000",
    ),
    WayView(say("Central de atendimento"), None, say("Todos os dias, a qualquer hora"), "162"),
)
TROUBLE = TroubleView("storage_failed", retry=True)
FOLLOW = FollowView(
    protocol="MT 4831 7K2F 9QA4",
    service=say("2ª via da carteira de identidade"),
    agency=say("Perícia Oficial e Identificação Técnica"),
    made_at="25/11/2026 14:03",
    genuine=True,
    here="delivered",
    here_at="25/11/2026 14:04",
    platform="in_review",
    platform_at="26/11/2026 09:20",
    note=say("Falta conferir a certidão de nascimento."),
    next_step=say("Espere o aviso no celular."),
    change="",
    changeable=True,
)
OFFLINE = replace(
    FOLLOW,
    service=None,
    agency=None,
    genuine=False,
    here="unknown",
    here_at="",
    platform="no_line",
    platform_at="",
    note=None,
    next_step=None,
    change="cancel_refused:wrong_code",
)
QUEUE = (
    QueueLine(
        "0191", "request", "MT 4831 7K2F 9QA4", "25/11/2026 14:03", "invalid_answers", "", ("cpf_invalid", "required")
    ),
    QueueLine("0192", "cancellation", "", "25/11/2026 15:10", "wrong_code"),
)
SENDING = SendingView("up", "25/11/2026 16:20", 0, "", 2, 1, outcome="all_sent", sent=7)
AFTER = {
    "find": FindView(),
    "find-refused": FindView("protocol_wrong"),
    "follow": FOLLOW,
    "follow-offline": OFFLINE,
    "follow-struck-off": replace(FOLLOW, here="struck_off", platform="not_now", changeable=False, blocked="struck_off"),
    "follow-staff": replace(FOLLOW, for_staff=True, change="cancel_waiting", changeable=False),
    "code-cancel": CodeView("cancel", FOLLOW.protocol, provable=True, problem="code_wrong", left=4),
    "code-correct": CodeView("correct", FOLLOW.protocol, provable=False),
    "again": AgainView(
        FOLLOW.protocol, FOLLOW.service, FOLLOW.agency, FOLLOW.made_at, RECEIPT.qr, first_time=True, paper=Paper.OFFERED
    ),
    "sending": SENDING,
    "sending-down": replace(SENDING, line="down", waiting=12, oldest="24/11/2026 08:15", outcome="no_line", left=12),
    "sending-struck-off": replace(SENDING, line="struck_off", waiting=12, outcome="struck_off", left=12),
    "quarantine-technician": QuarantineView(
        (QueueLine("0194", "request", "MT 1111 2222 3333", "25/11/2026 14:40", "conflict", "conflict: 409"),), ()
    ),
    "quarantine": QuarantineView(QUEUE, ("PENDRIVE",), "written", 2, "PENDRIVE"),
    "unseen": UnseenView((QueueLine("0193", "request", FOLLOW.protocol, FOLLOW.made_at),)),
    "service-replaces": replace(SERVICE, replaces=FOLLOW.protocol, unproved=True),
    "home-replaces": replace(HOME, replaces=FOLLOW.protocol),
}
PARKED = (
    DeskHit("parked:1", say("Maria das Dores da Silva"), say("10:42 · 2ª via da carteira de identidade"), "parked"),
    DeskHit("parked:2", say("Rui Teles"), say("11:05 · Cartão SUS"), "colleague"),
)
HITS = (
    PARKED[0],
    DeskHit("protocol:MT 4831 7K2F 9QA4", say("MT 4831 7K2F 9QA4"), say(""), "delivered"),
    DeskHit(
        "service:segunda-via-identidade", say("2ª via da carteira de identidade"), say("Politec · Perícia Oficial")
    ),
)
CALLS = (
    DeskHit("call:2", say("Quiosque da entrada"), say("10:52"), "calling"),
    DeskHit("call:5", say("Quiosque 5"), say("10:31"), "nobody_came"),
)
SIGN_IN = SignInView("number", "", 0, "", approving=False)
DESK_HOME = DeskHomeView("Ana Prado", "", (), PARKED, "parked", LineState("up", 0), serves=True)
CONFIRM = ConfirmView(say("2ª via da carteira de identidade"), ROWS, "", asked=True)
READING = replace(CONFIRM, service=Words("2ª via da carteira de identidade", untranslated=True), asked=False)
CITIZEN = {"citizen-reading": READING, "citizen-asked": CONFIRM, "citizen-pointed": replace(CONFIRM, wrong="name")}
"""On their own screen."""
SHIFT = ShiftView(12, 84, 46, (DeskHit("service:rg", say("2ª via da carteira de identidade"), say("7")),), parked=2)
STAFF = {
    "sign-in": SIGN_IN,
    "sign-in-wrong": replace(SIGN_IN, step="pin", problem="wrong"),
    "sign-in-locked": replace(SIGN_IN, step="pin", problem="locked", seconds=28),
    "sign-in-first": replace(SIGN_IN, step="new_pin", problem="weak", name="Ana Prado"),
    "sign-in-approving": replace(SIGN_IN, problem="not_supervisor", approving=True),
    "desk-home": DESK_HOME,
    "desk-found": replace(DESK_HOME, query="mar", hits=HITS, notice=""),
    "desk-struck-off": replace(DESK_HOME, notice="struck_off", line=LineState("struck_off", 3)),
    "desk-read-only": replace(DESK_HOME, notice="store"),
    "desk-calls": replace(DESK_HOME, notice="", calls=CALLS),
    "desk-technician": replace(DESK_HOME, parked=(), notice="", serves=False),
    "staff-acts": StaffChoiceView("acts", options("witness", "give_back", "park", "represent", "language", "drop")),
    "staff-reason": StaffChoiceView("witnessed", options("camera_broken", "cannot_move", "refuses_camera")),
    "staff-proof": StaffChoiceView("proof_parent", CHOICES["proof_parent"]),
    "confirm": CONFIRM,
    "confirm-pointed": replace(CONFIRM, wrong="name", asked=False),
    "shift": SHIFT,
}
SCREENS = {
    **AFTER,
    "attract": ATTRACT,
    "attract-struck-off": replace(ATTRACT, blocked="struck_off"),
    "home": HOME,
    "home-not-taken": replace(HOME, not_taken=NOT_TAKEN),
    "theme": THEME_OPEN,
    "service": SERVICE,
    "letter": replace(SERVICE, can_request=False, take_along="Segunda via\nLeve:\n- Um documento com a sua foto"),
    **{f"question-{name}": view for name, view in QUESTIONS.items()},
    "receipt": RECEIPT,
    "receipt-struck-off": replace(RECEIPT, line=LineState("struck_off", 1)),
    **PAPERS,
    "rating": RATING,
    "rated": RATED,
    "trouble": TROUBLE,
    "closed": ClosedView("store_unavailable"),
    "out-of-service": ClosedView("out_of_service", "o suporte da TI, ramal 2040"),
    **STAFF,
}
