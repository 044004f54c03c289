"""The questions that every service shares, in every language of the counter.

Whoever has no CPF says why (Lei 14.534/2023 makes it enough, not a condition); the social name, where given, is the
one that is shown and called (Decreto 8.727/2016).
"""

from collections.abc import Iterator

from kiosk.flow.definition import Kind, Option, Question

CONSENT = "consentimento"
REVIEW = "revisao"
FOR_WHOM = "para_quem"
PROOF_OF_RIGHT = "papel_do_direito"
_ANOTHER_PERSON = f'{FOR_WHOM} == "outra"'
_MOST_NAME = 100


def _text(pt: str, es: str, en: str, ht: str) -> dict[str, str]:
    return {"pt": pt, "es": es, "en": en, "ht": ht}


_NO_CPF = _text("Não tenho CPF", "No tengo CPF", "I have no CPF", "Mwen pa gen CPF")
_REASONS = (
    Option(
        id="nunca_tive",
        label=_text("Nunca tirei", "Nunca lo saqué", "I never had one", "Mwen pa janm fè youn"),
    ),
    Option(
        id="estrangeiro",
        label=_text(
            "Sou de outro país e ainda não tirei",
            "Soy de otro país y todavía no lo saqué",
            "I am from another country and have none yet",
            "Mwen soti nan yon lòt peyi, mwen poko fè l",
        ),
    ),
    Option(
        id="nao_sei",
        label=_text(
            "Tenho, mas não sei o número", "Tengo, pero no sé el número", "I do not know it", "Mwen pa konn nimewo a"
        ),
    ),
    Option(
        id="prefiro_nao",
        label=_text("Prefiro não dizer", "Prefiero no decirlo", "I prefer not to say", "Mwen pito pa di l"),
    ),
)


def _identification() -> Iterator[Question]:
    yield Question(
        id="cpf",
        kind=Kind.CPF,
        title=_text("Qual é o seu CPF?", "¿Cuál es su CPF?", "What is your CPF number?", "Ki nimewo CPF ou?"),
        help=_text(
            "São 11 números. Ninguém fala o seu CPF em voz alta.",
            "Son 11 números. Nadie dirá su CPF en voz alta.",
            "It has 11 digits. Nobody will say it aloud.",
            "Li gen 11 chif. Pèsonn p ap di l fò.",
        ),
        sensitive=True,
        exit_label=_NO_CPF,
    )
    yield Question(
        id="cpf_motivo",
        kind=Kind.CHOICE,
        title=_text(
            "Por que você está sem CPF?",
            "¿Por qué no tiene el CPF?",
            "Why do you have no CPF?",
            "Poukisa ou pa gen CPF?",
        ),
        help=_text(
            "Você pode continuar mesmo assim.",
            "Puede continuar de todos modos.",
            "You can go on all the same.",
            "Ou ka kontinye kanmenm.",
        ),
        when='"cpf" in left',
        options=_REASONS,
    )
    yield Question(
        id="nome",
        kind=Kind.TEXT,
        title=_text(
            "Qual é o seu nome completo?",
            "¿Cuál es su nombre completo?",
            "What is your full name?",
            "Ki non konplè ou?",
        ),
        help=_text(
            "Escreva como está no documento.",
            "Escríbalo como está en el documento.",
            "Write it as on your document.",
            "Ekri l jan li ye sou dokiman an.",
        ),
        max_length=_MOST_NAME,
    )
    yield Question(
        id="nome_social",
        kind=Kind.TEXT,
        title=_text(
            "Como você quer ser chamado?",
            "¿Cómo quiere que le llamemos?",
            "What should we call you?",
            "Kijan ou vle yo rele ou?",
        ),
        help=_text(
            "Escreva o seu nome social, se você usa um. Se não usa, continue.",
            "Escriba su nombre social, si usa uno. Si no, continúe.",
            "Write your chosen name if you use one. If not, go on.",
            "Ekri non ou chwazi a si ou genyen youn. Si non, kontinye.",
        ),
        required=False,
        max_length=_MOST_NAME,
    )


def _for_whom() -> Iterator[Question]:
    yield Question(
        id=FOR_WHOM,
        kind=Kind.CHOICE,
        title=_text(
            "Para quem é o pedido?",
            "¿Para quién es la solicitud?",
            "Who is the request for?",
            "Pou kiyès demann lan ye?",
        ),
        options=(
            Option(id="mim", label=_text("Para mim", "Para mí", "For me", "Pou mwen")),
            Option(
                id="outra",
                label=_text("Para outra pessoa", "Para otra persona", "For someone else", "Pou yon lòt moun"),
            ),
        ),
    )
    yield Question(
        id="beneficiario_cpf",
        kind=Kind.CPF,
        title=_text(
            "Qual é o CPF dessa pessoa?",
            "¿Cuál es el CPF de esa persona?",
            "What is that person's CPF number?",
            "Ki nimewo CPF moun sa a?",
        ),
        when=_ANOTHER_PERSON,
        sensitive=True,
        exit_label=_text(
            "Não sei ou não tem", "No lo sé o no tiene", "Unknown, or none", "Mwen pa konnen oswa li pa genyen"
        ),
    )
    yield Question(
        id="beneficiario_nome",
        kind=Kind.TEXT,
        title=_text(
            "Qual é o nome completo dessa pessoa?",
            "¿Cuál es el nombre completo de esa persona?",
            "What is that person's full name?",
            "Ki non konplè moun sa a?",
        ),
        when=_ANOTHER_PERSON,
        max_length=_MOST_NAME,
    )
    yield Question(
        id=PROOF_OF_RIGHT,
        kind=Kind.DOCUMENT,
        title=_text(
            "Qual papel mostra que você pode pedir por essa pessoa?",
            "¿Qué papel muestra que puede pedir por esa persona?",
            "Which paper shows that you may ask for that person?",
            "Ki papye ki montre ou ka fè demann pou moun sa a?",
        ),
        help=_text(
            "Por exemplo: certidão de nascimento, termo de guarda, procuração.",
            "Por ejemplo: partida de nacimiento, documento de custodia, poder.",
            "For example: birth certificate, custody order, power of attorney.",
            "Pa egzanp: batistè, papye gadyen, pwokirasyon.",
        ),
        when=_ANOTHER_PERSON,
        exit_label=_text(
            "Não tenho o papel agora", "No tengo el papel ahora", "I have no paper now", "Mwen pa gen papye a kounye a"
        ),
    )


def _consent() -> Question:
    return Question(
        id=CONSENT,
        kind=Kind.CONSENT,
        title=_text(
            "Podemos usar os seus dados?",
            "¿Podemos usar sus datos?",
            "May we use your data?",
            "Èske nou ka sèvi ak done ou yo?",
        ),
    )


def review_step() -> Question:
    """What every visit ends with."""
    return Question(
        id=REVIEW,
        kind=Kind.REVIEW,
        title=_text("Confira o seu pedido", "Revise su solicitud", "Check your request", "Verifye demann ou an"),
    )


def steps_before(for_another: bool) -> tuple[Question, ...]:
    """What every visit asks before the service's own questions."""
    return (*_identification(), *(_for_whom() if for_another else ()), _consent())
