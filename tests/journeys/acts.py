"""What a citizen does at a counter, as the tests of visits tell it."""

import time

from kiosk.flow.definition import Kind

WATER = "segunda-via-conta-agua"
LIFE = "prova-de-vida-mtprev"
PENSION_ANSWERS = {
    "cpf": "52998224725",
    "nome": "Ana",
    "nome_social": None,
    "nascimento": "12/05/1951",
    "vinculo": "aposentado",
    "matricula": "77",
    "mudou_endereco": False,
    "celular": None,
}
"""A short way through the proof of life for a pension."""
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


def prove_presence(desk):
    """Stand before the camera until the question after it; the check itself ends in its own time, well or not."""
    desk.presence.start()
    while desk.view.kind is Kind.PRESENCE and desk.view.problem is None:
        desk.tick()
        time.sleep(0.02)
    assert desk.view.kind is Kind.REVIEW, desk.view.problem
