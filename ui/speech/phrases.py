"""What the voice says and the screen never shows: what a control is, what state it is in, what became of a key press.

A table of its own beside the screens' catalogues: these words are heard, short, and always next to a name.
"""

from kiosk.text import DEFAULT_LANGUAGE

PHRASES: dict[str, dict[str, str]] = {
    "button": {"pt": "botão", "es": "botón", "en": "button", "ht": "bouton"},
    "link": {"pt": "botão", "es": "botón", "en": "button", "ht": "bouton"},
    "field": {"pt": "campo de escrever", "es": "campo para escribir", "en": "field to fill in", "ht": "kote pou ekri"},
    "option": {"pt": "opção", "es": "opción", "en": "option", "ht": "chwa"},
    "box": {"pt": "caixa de marcar", "es": "casilla", "en": "check box", "ht": "kaz"},
    "chosen": {"pt": "escolhida", "es": "elegida", "en": "chosen", "ht": "chwazi"},
    "not_chosen": {"pt": "não escolhida", "es": "no elegida", "en": "not chosen", "ht": "pa chwazi"},
    "empty": {"pt": "vazio", "es": "vacío", "en": "empty", "ht": "vid"},
    "erased": {"pt": "apagado", "es": "borrado", "en": "erased", "ht": "efase"},
    "noted": {"pt": "anotado", "es": "anotado", "en": "noted", "ht": "ekri"},
    "warning": {"pt": "Atenção", "es": "Atención", "en": "Attention", "ht": "Atansyon"},
    "secret": {
        "pt": "Isto só se ouve com fones de ouvido.",
        "es": "Esto solo se oye con auriculares.",
        "en": "This is heard with headphones only.",
        "ht": "Ou ka tande sa sèlman ak kask.",
    },
    "written": {
        "pt": "Já há algo escrito.",
        "es": "Ya hay algo escrito.",
        "en": "Something is written already.",
        "ht": "Gen yon bagay ki ekri deja.",
    },
    "found": {
        "pt": "Serviços encontrados: {count}.",
        "es": "Servicios encontrados: {count}.",
        "en": "Services found: {count}.",
        "ht": "Sèvis nou jwenn: {count}.",
    },
    "welcome": {
        "pt": "Voz ligada. Ande com as setas e escolha com a tecla do meio.",
        "es": "Voz encendida. Muévase con las flechas y elija con la tecla del centro.",
        "en": "Voice on. Move with the arrows and choose with the key in the middle.",
        "ht": "Vwa a limen. Deplase ak flèch yo epi chwazi ak touch nan mitan an.",
    },
    "blank": {"pt": "Tela apagada.", "es": "Pantalla apagada.", "en": "Screen off.", "ht": "Ekran an etenn."},
    "lit": {"pt": "Tela acesa.", "es": "Pantalla encendida.", "en": "Screen on.", "ht": "Ekran an limen."},
}


def phrase(key: str, language: str) -> str:
    """A phrase in a language, Portuguese where there is none."""
    words = PHRASES[key]
    return words.get(language, words[DEFAULT_LANGUAGE])
