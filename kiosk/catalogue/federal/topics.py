"""Doors for imported letters: few themes for the federal list of areas, and publics for its segments of society."""

from kiosk.text import fold

THEMES = {
    "documentos": ("Documentos", "badge", "documentacao pessoal cidadania emigracoes"),
    "familia": ("Família", "family_restroom", "crianca familia idoso protecao social assistencia social desigualdade"),
    "saude": ("Saúde", "health_and_safety", "saude medicamentos hospitalar sanitaria epidemias atendimento basico"),
    "trabalho": ("Trabalho", "work", "trabalho empreg trabalhador recursos humanos"),
    "aposentadoria": ("Aposentadoria", "elderly", "previdencia aposentad"),
    "educacao": ("Educação e cultura", "school", "educacao cultur esporte lazer pesquisa ciencia patrimonio cultural"),
    "moradia": ("Moradia", "home_work", "habitacao saneamento agua energia urbanismo serviços urbanos"),
    "impostos": ("Impostos e dinheiro", "payments", "tribut financ econom impost divida orcamento"),
    "campo": ("Campo e natureza", "agriculture", "agro pecuari rural ambient biodiversidade pesca clima mineracao"),
    "transporte": ("Transporte e viagem", "commute", "transport turismo aereo rodoviario viagem"),
    "justica": ("Justiça e segurança", "gavel", "justica seguranca policiamento direitos consumidor defesa"),
    "empresas": (
        "Empresas",
        "apartment",
        "industri comercio empresa propriedade industrial compras exterior telecomunic",
    ),
}
"""Id: name, icon, and beginnings of folded words that lead there, the first theme that fits."""
OTHER_THEME = "outros"
PUBLICS = {
    "cidadaos": ("Cidadãos", "cidad"),
    "empresas-e-negocios": ("Empresas", "empresa"),
    "orgaos-publicos": ("Órgãos e entidades públicas", "orgao"),
    "demais": ("Associações e outros", "demais"),
}
"""Id: name, and the beginning of the folded segment."""


def themes_of(areas: list[str]) -> list[str]:
    """The themes of a letter's areas of interest, each once; the last door where none fits."""
    found = [theme for area in areas for theme in [_theme(fold(area))] if theme]
    return list(dict.fromkeys(found)) or [OTHER_THEME]


def publics_of(segments: list[str]) -> list[str]:
    """The publics of a letter's segments of society, each once."""
    found = [public for one in segments for public, (_, begin) in PUBLICS.items() if fold(one).startswith(begin)]
    return list(dict.fromkeys(found))


def theme_entry(theme: str) -> dict[str, str]:
    """A theme as `catalogue.yaml` holds it."""
    name, icon, _ = THEMES.get(theme, ("Mais serviços", "category", ""))
    return {"id": theme, "icon": icon, "name": name}


def _theme(area: str) -> str | None:
    return next(
        (theme for theme, (_, _, words) in THEMES.items() if any(f" {word}" in f" {area}" for word in words.split())),
        None,
    )
