"""Federal service letters for tests, written here: every element of the schema can be given."""

from pathlib import Path

WHOLE = """
    <id>tirar-carteira-de-artesao</id>
    <dbId>7</dbId>
    <nome>Tirar a carteira de artesão</nome>
    <sigla>CNA</sigla>
    <nomes-populares><item id="1">carteira do artesanato</item></nomes-populares>
    <descricao>Você pede a carteira. Veja a [página](http://exemplo.gov.br/artesao) antes.</descricao>
    <contato>&lt;b&gt;Central&lt;/b&gt;: 0800 000 000</contato>
    <gratuito>false</gratuito>
    <solicitantes>
        <solicitante id="1"><tipo>Artesãos</tipo><requisitos>* Ter 16 anos
* Morar no Brasil</requisitos></solicitante>
    </solicitantes>
    <tempo-total-estimado>
        <entre min="5" max="30" unidade="dias-uteis"/><descricao>Com prova.</descricao>
    </tempo-total-estimado>
    <validade-documento><quantidade>4</quantidade><unidade>anos</unidade><descricao></descricao></validade-documento>
    <etapas>
        <etapa id="1">
            <titulo>Fazer a prova</titulo>
            <descricao>Leve uma peça sua.</descricao>
            <documentos>
                <default><item id="1">RG;</item><item id="2">CPF</item></default>
                <caso id="1" descricao="Para quem é de outro país">
                    <documento><id>9</id><descricao>Registro de estrangeiro</descricao></documento>
                </caso>
            </documentos>
            <custos>
                <default>
                    <custo id="1"><descricao>Taxa</descricao><moeda>R$</moeda><valor>1.012,50</valor></custo>
                </default>
                <caso id="2" descricao="Na segunda via">
                    <custo id="2"><descricao>Multa</descricao><moeda>R$</moeda><valor></valor>
                        <valorVariavel>1% da taxa</valorVariavel></custo>
                    <custo id="3"><descricao>Envio</descricao><moeda>US$</moeda><valor>7,00</valor></custo>
                </caso>
            </custos>
            <canais-de-prestacao>
                <default>
                    <canal-de-prestacao tipo="presencial"><descricao>Casa do Artesão</descricao></canal-de-prestacao>
                </default>
                <caso id="3" descricao="Em outro Estado"><canal-de-prestacao id="2" tipo="web-agendar">
                    <descricao>https://exemplo.gov.br/marcar</descricao></canal-de-prestacao></caso>
            </canais-de-prestacao>
        </etapa>
        <etapa id="2"><titulo></titulo><descricao>Buscar a carteira.</descricao></etapa>
    </etapas>
    <orgao id="http://exemplo.gov.br/id/42" dbId="1"><nomeOrgao>Ministério do Artesanato (MART)</nomeOrgao></orgao>
    <segmentos-da-sociedade><item>Cidadãos</item></segmentos-da-sociedade>
    <areas-de-interesse><item>Cultura</item><item>Trabalho</item></areas-de-interesse>
    <palavras-chave><item>carteira-nacional</item></palavras-chave>
    <legislacoes><item>[Lei 1/2020](http://exemplo.gov.br/lei)</item></legislacoes>
    <tratamento-prioritario>-</tratamento-prioritario>
"""
LEAST = """<nome>Pedir o mínimo</nome><descricao>Um texto.</descricao><orgao id="http://exemplo.gov.br/id/42"/>"""
OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n<servico xmlns="http://servicos.gov.br/v3/schema">'


def letter(inside: str = WHOLE) -> str:
    return f"{OPENING}{inside}</servico>\n"


def changed(old: str, new: str) -> str:
    """The whole letter with a change; what changes must be there once."""
    assert WHOLE.count(old) == 1, old
    return letter(WHOLE.replace(old, new))


def written(folder: Path, **letters: str | bytes) -> Path:
    """A folder with these letters."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in letters.items():
        (folder / f"{name}.xml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder
