"""Why an answer was refused, in plain Portuguese: for the console and the platform. The window has its own table."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "required": "Preencha este campo.",
    "not_understood": "Não entendemos esta resposta.",
    "too_long": "O texto é longo demais. Escreva até {limit} letras.",
    "control_characters": "O texto tem códigos que não são letras. Digite de novo.",
    "right_to_left": "O texto tem sinais escritos da direita para a esquerda. Use letras do nosso alfabeto.",
    "emoji": "Escreva sem emojis.",
    "unusual_characters": "O texto tem sinais que não podemos guardar. Use letras e números.",
    "number_whole": "Escreva um número inteiro, sem vírgula.",
    "not_a_number": "Escreva só números.",
    "number_too_small": "O menor número possível é {limit}.",
    "number_too_large": "O maior número possível é {limit}.",
    "date_impossible": "Esta data não existe. Confira o dia, o mês e o ano.",
    "date_too_early": "A data deve ser {limit} ou depois.",
    "date_too_late": "A data deve ser {limit} ou antes.",
    "cpf_incomplete": "O CPF tem 11 números. Confira se falta algum.",
    "cpf_invalid": "Este CPF não existe. Confira os números.",
    "cnpj_incomplete": "O CNPJ tem 14 letras ou números. Confira se falta algum.",
    "cnpj_invalid": "Este CNPJ não existe. Confira as letras e os números.",
    "phone_invalid": "Este telefone não existe. Confira o DDD e o número.",
    "email_invalid": "Este e-mail está incompleto. Ele tem esta forma: nome@exemplo.com.",
    "cep_invalid": "O CEP tem 8 números.",
    "municipality_unknown": "Escolha o município na lista.",
    "not_an_option": "Escolha uma das opções.",
    "consent_needed": "Para continuar, precisamos da sua autorização.",
    "same_cpf": "Este é o seu CPF. Se o pedido é para você, volte e escolha “Para mim”.",
    "same_name": "Este é o seu nome. Se o pedido é para você, volte e escolha “Para mim”. Se não, chame um atendente.",
    "presence_needed": "Ainda falta registrar a presença.",
    "document_needed": "Ainda falta fotografar o documento.",
    "document_too_few": "Faltam páginas. Fotografe pelo menos {limit}.",
    "document_too_many": "São páginas demais. Fotografe no máximo {limit}.",
    "signature_needed": "Ainda falta a assinatura.",
    "signature_too_small": "A assinatura ficou pequena demais. Assine de novo, maior.",
    "signature_too_long": "A assinatura tem traços demais. Assine de novo, mais simples.",
}


def sentence(key: str, values: Mapping[str, str]) -> str:
    """The sentence of a `FieldRefused`."""
    return SENTENCES[key].format_map(values)
