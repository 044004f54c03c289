"""The JSON Schema of what people write, made from the models, so that an editor checks and completes service letters.

`assets/catalogue/schema.json` is published from here; a test holds it up to date.
"""

import json
from typing import Any

from pydantic.json_schema import models_json_schema

from kiosk.catalogue.model import Head, Service


def json_schema() -> dict[str, Any]:
    """One schema for both kinds of file: a service letter, or the catalogue's head."""
    _, definitions = models_json_schema([(Service, "validation"), (Head, "validation")])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Balcão: Carta de Serviços",
        "anyOf": [{"$ref": "#/$defs/Service"}, {"$ref": "#/$defs/Head"}],
        "$defs": definitions["$defs"],
    }


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
