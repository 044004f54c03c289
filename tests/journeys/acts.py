"""What a citizen does at a counter, as the tests of visits tell it."""

from kiosk.flow.definition import Kind

WATER = "segunda-via-conta-agua"
LIFE = "prova-de-vida-mtprev"
ANSWERS = {
    "cpf": "529.982.247-25",
    "nome": "Rosa Lima",
    "nome_social": None,
    "consentimento": True,
    "titular": "meu_nome",
    "matricula": "7712",
    "quais_contas": ["deste_mes"],
    "como_receber": "email",
    "email": "rosa@exemplo.com.br",
    "nascimento": "12/05/1951",
    "vinculo": "aposentado",
    "mudou_endereco": False,
    "celular": None,
    "orientacao": True,
}


def begin(desk, service):
    desk.start()
    desk.open_service(service)
    desk.begin()


def go_on(desk, until=Kind.REVIEW, answers=ANSWERS):
    """Answer question after question until one of that kind is shown."""
    while desk.view.kind is not until:
        given = answers[desk.view.target]
        desk.leave_empty() if given is None else desk.answer(given)
        assert desk.view.problem is None, f"{desk.view.target}: {desk.view.problem}"


def submitted(desk, service=WATER):
    begin(desk, service)
    go_on(desk)
    desk.submit()
    return desk.view


def silence(counter, clock, seconds):
    clock.go_on(seconds)
    return counter.desk.tick()
