"""Thousands of services that never were, to stand in the way of ours: the same words, in the mixture of real letters.

Verbs, things and circumstances are those of public service; people ask for the same kinds of thing (second copies,
certificates, licences, benefits, cards) everywhere. Everything follows from the seed.
"""

from itertools import product
from random import Random

from kiosk.catalogue.model import Service

SEED = 2026
OF_A_LIFE_EVENT = 0.3
"""So many are led to by a life event, as ours are: it speaks for nobody alone."""
_VERBS = """Emitir Solicitar Consultar Renovar Cancelar Atualizar Registrar Transferir Agendar Receber Corrigir
Regularizar Contestar Acompanhar Autorizar""".split()
_THINGS = """alvará de funcionamento|licença ambiental|carteira de pescador|carteira de estudante|carteira do idoso|
carteira de artesão|certidão negativa de débitos|certidão de uso do solo|certidão de tempo de contribuição|
certidão de antecedentes|certidão de inteiro teor de imóvel|conta de gás|conta de telefone|segunda via do carnê|
segunda via do boleto de multa|segunda via do diploma|cadastro de produtor rural|cadastro de fornecedor|
cadastro de artista|cadastro de animal doméstico|bolsa de estudo|bolsa atleta|auxílio moradia|auxílio emergencial|
auxílio doença|auxílio funeral|salário maternidade|abono salarial|isenção de imposto|parcelamento de dívida|
restituição de imposto|nota fiscal avulsa|inscrição em concurso|matrícula escolar|vaga em creche|transporte escolar|
histórico escolar|passe livre|credencial de estacionamento|placa de veículo|vistoria de veículo|baixa de veículo|
comunicação de venda de veículo|recurso de multa de trânsito|exame de direção|consulta médica|exame de sangue|
cirurgia eletiva|remédio de alto custo|cadeira de rodas|carteira de vacinação|atestado sanitário|
castração de animais|poda de árvore|coleta de entulho|iluminação da rua|tapa-buraco|ligação de esgoto|
ligação nova de água|vazamento na rua|tarifa social de água|poste caído|corte de energia programado|energia solar|
sepultura em cemitério|registro de marca|registro de arma|registro de empresa|registro de sindicato|
registro de contrato|pensão especial|pensão vitalícia|prova de títulos|prova de conclusão de curso|
aposentadoria de servidor|aposentadoria especial|seguro da safra|seguro defeso|crédito rural|título de terra|
título de utilidade pública|audiência pública|mediação de conflito|denúncia de violência|denúncia ambiental|
defesa do consumidor|boletim de acidente|medida protetiva|visita a preso|adoção de criança|curso de qualificação|
vaga de emprego|carteira de trabalho de estrangeiro|visto de trabalho|passaporte de emergência|
autorização de viagem de menor|porte de rádio amador|outorga de água|licença de pesca|guia de transporte animal|
selo de inspeção|concessão de quiosque|permissão de táxi|cartão de transporte|cartão de beneficiário|
identificação de obra|identificação de rebanho|habilitação de importador|habilitação de piloto|habitação popular|
regularização de imóvel|numeração de imóvel|avaliação de imóvel|divórcio de bens rurais|reconhecimento de diploma"""
_FOR = """|para idosos|para estudantes|para pessoas com deficiência|para empresas|para produtores rurais|
para servidores públicos|para microempreendedores|para estrangeiros|para famílias|para associações|para municípios|
pela internet|com urgência|no interior|na fronteira|para povos indígenas|para aposentados|para gestantes|para jovens"""
_LETTER = """A pessoa apresenta documento com foto, comprovante de residência e CPF.|O pedido segue para análise.|
O prazo conta a partir do pagamento da taxa.|Quem perdeu o papel pede outra via no mesmo lugar.|
O atendimento pede agendamento, com fila de prioridade para idosos e gestantes.|
A certidão ou a carteira sai com código de conferência.|O cartório, o posto ou a agência avisa pelo celular.|
Vale para quem nasceu, casou ou mora no Estado.|O cadastro precisa estar em dia, sem multa vencida.|
A conta de água ou de luz serve como comprovante."""


def services(number: int, seed: int = SEED, agency: str = "outro-orgao") -> list[Service]:
    """That many services of different names, always the same ones."""
    random = Random(seed)
    things, whom, letter = (_parts(text) for text in (_THINGS, _FOR, _LETTER))
    names = [" ".join(filter(None, parts)) for parts in product(_VERBS, things, whom)]
    return [_service(random, at, name, letter, agency) for at, name in enumerate(random.sample(names, number))]


def _parts(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split("|")]


def _service(random: Random, number: int, name: str, letter: list[str], agency: str) -> Service:
    words = name.lower().split()
    told = random.sample(letter, 4)
    event = ["perdi-meus-documentos"] if random.random() < OF_A_LIFE_EVENT else []
    return Service.model_validate({
        "id": f"servico-{number}", "version": 1, "name": name, "agency": agency, "summary": " ".join(told[:2]),
        "requirements": [told[2]], "documents": [{"name": told[3]}], "information": [],
        "steps": [{"title": "Faça o pedido"}, {"title": "Espere a resposta"}],
        "max_time": {"amount": random.randrange(1, 90), "unit": "days"}, "provision": "No balcão",
        "places": [{"kind": "counter", "text": "Na sede"}], "complaints": ["Na ouvidoria"], "themes": ["documentos"],
        "life_events": event,
        "popular_names": [" ".join(words[1:4])], "keywords": random.sample(words, min(3, len(words))),
    })  # fmt: skip
