"""The JSON Schema of the source, for editors: `python -m kesimpta_docs.source.schema` writes it.

Each YAML file names its model in its first line, such as `guide.schema.json#/$defs/Section`, and an
editor then completes its keys, shows what they mean and marks what is wrong. The schema only helps
to write: what holds is decided by `read.py` and `rules/`.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from kesimpta_docs.places import shipped
from kesimpta_docs.source.clinic import Clinic
from kesimpta_docs.source.interface import InterfaceFile
from kesimpta_docs.source.model import (
    GlossaryFile,
    GuideFile,
    NeverSayFile,
    ReferencesFile,
    Section,
    StatementsFile,
)
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.translators import TranslatorsFile

#: The model of each kind of file; all other models are parts of these.
FILES: tuple[type[Node], ...] = (
    GuideFile,
    Section,
    StatementsFile,
    ReferencesFile,
    GlossaryFile,
    NeverSayFile,
    InterfaceFile,
    TranslatorsFile,
    Clinic,
)
_REF = "#/$defs/"


class _Generator(GenerateJsonSchema):
    """Writes the schema as an editor needs it."""

    #: JSON Schema 2020-12. Editors that know draft 7 only read it too: no keyword differs.
    schema_dialect = "https://json-schema.org/draft/2020-12/schema"

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Let an unquoted number stand for a text, as `read_tree` does."""
        return {**super().str_schema(schema), "type": ["string", "number", "boolean"]}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - given by pydantic
        """Set no titles: pydantic would only repeat the key with capitals."""
        return False

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002 - the same
        """Keep the order of the models, so that an editor offers the keys as people write them."""
        return value


def schema_text() -> str:
    """Return the schema of all files of the source as JSON; `$defs` has each model by its name."""
    _, schema = models_json_schema(
        [(model, "validation") for model in FILES], schema_generator=_Generator
    )
    found = schema["$defs"]
    block = found["Section"]["properties"]["blocks"]["items"]
    found = {name: _with_one_block(model, block) for name, model in found.items()}
    found["Block"] = block
    models: dict[str, Any] = {}
    for model in FILES:
        _reach(model.__name__, found, models)
    whole = {
        "$schema": _Generator.schema_dialect,
        "$defs": {name: _described(models[name]) for name in sorted(models)},
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _with_one_block(value: Any, block: Any) -> Any:
    """Return `value` with the union of all blocks, which stands in many places, named once."""
    if value == block:
        return {"$ref": f"{_REF}Block"}
    if isinstance(value, dict):
        return {key: _with_one_block(item, block) for key, item in value.items()}
    return [_with_one_block(item, block) for item in value] if isinstance(value, list) else value


def _reach(name: str, found: Mapping[str, Any], models: dict[str, Any]) -> None:
    """Add the model `name` and all that it is made of: `found` has types of the program, too."""
    if name in models:
        return
    models[name] = found[name]
    for inner in re.findall(rf"{re.escape(_REF)}(\w+)", json.dumps(found[name])):
        _reach(inner, found, models)


def _described(model: Any) -> Any:
    """Return the model with its description on each key that the description is about."""
    about = model.get("description", "")
    keys = model.get("properties", {})
    told = {
        key: {"description": about, **value}
        for key, value in keys.items()
        if "$ref" not in value and (len(keys) == 1 or f"`{key}`" in about)
    }
    return {**model, "properties": {**keys, **told}} if keys else model


def write_schema() -> None:
    """Write the schema to where the first line of each YAML file looks for it."""
    (shipped("sources") / "guide.schema.json").write_text(schema_text(), encoding="utf-8")


if __name__ == "__main__":
    write_schema()
