"""The published JSON Schema is that of the models, and knows our own letters."""

import json

from kiosk.assets import asset
from kiosk.catalogue.schema import json_schema, schema_text


def test_the_published_schema_is_up_to_date() -> None:
    assert asset("catalogue", "schema.json").read_text("utf-8") == schema_text()


def test_the_six_legal_items_are_required() -> None:
    required = set(json_schema()["$defs"]["Service"]["required"])
    items = {
        "summary",
        "requirements",
        "documents",
        "information",
        "steps",
        "max_time",
        "provision",
        "places",
        "complaints",
    }
    assert items <= required


def test_a_text_is_words_or_words_by_language() -> None:
    text = json.loads(schema_text())["$defs"]["Topic"]["properties"]["name"]["anyOf"]
    assert [each["type"] for each in text] == ["string", "object"]
    assert text[1]["required"] == ["pt"]
