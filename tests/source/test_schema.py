"""The JSON Schema for editors: in step with the types, and without false alarms."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator, Draft202012Validator

from kesimpta_docs.source.blocks import KINDS
from kesimpta_docs.source.schema import FILES, schema_text

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "sources" / "guide.schema.json"
REAL_FILES = sorted([*ROOT.glob("sources/**/*.yaml"), *ROOT.glob("tests/guides/**/*.yaml")])
#: A starter is copied to other places, from where no path leads to the schema.
NAMED_FILES = [file for file in REAL_FILES if "starter" not in file.parts]
_NAMED = re.compile(r"# yaml-language-server: \$schema=(\S+)#/\$defs/(\w+)\n")


def model_of(file: Path) -> str:
    """Return the model of a file of the source, by its name."""
    by_folder = {"sections": "Section", "interface": "InterfaceFile", "clinics": "Clinic"}
    if file.stem == "translators":
        return "TranslatorsFile"
    by_name = f"{file.stem.title().replace('-', '')}File"
    return by_folder.get(file.parent.name, by_name)


class EditorsLoader(yaml.SafeLoader):
    """Reads scalars as editors do: by the core schema of YAML 1.2, chapter 10.3."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - the type that PyYAML asks for


for tag, pattern in {
    "null": r"null|Null|NULL|~|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
}.items():
    EditorsLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^({pattern})$"), None
    )


def as_an_editor_sees_it(text: str) -> Any:
    return yaml.load(text, Loader=EditorsLoader)  # noqa: S506 - it makes plain data only


def alarms(text: str, model: str) -> list[str]:
    """Return what an editor marks in a file of `model`."""
    whole = json.loads(SCHEMA.read_text(encoding="utf-8"))
    schema = {"$ref": f"#/$defs/{model}", "$defs": whole["$defs"]}
    found = Draft202012Validator(schema).iter_errors(as_an_editor_sees_it(text))
    return [error.message for error in found]


def models() -> dict[str, Any]:
    found = json.loads(schema_text())["$defs"]
    assert isinstance(found, dict)
    return found


def test_the_schema_file_is_in_step_with_the_types() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), (
        "write it anew: python -m kesimpta_docs.source.schema"
    )


def test_the_schema_is_one_for_editors_of_either_draft() -> None:
    schema = json.loads(schema_text())
    Draft202012Validator.check_schema(schema)
    Draft7Validator.check_schema(schema)


@pytest.mark.parametrize("file", REAL_FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_real_file_raises_no_alarm(file: Path) -> None:
    assert alarms(file.read_text(encoding="utf-8"), model_of(file)) == []


@pytest.mark.parametrize("file", NAMED_FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_the_first_line_of_a_file_names_its_model(file: Path) -> None:
    named = _NAMED.match(file.read_text(encoding="utf-8"))
    assert named
    assert (SCHEMA, model_of(file)) == ((file.parent / named[1]).resolve(), named[2])


def test_every_file_and_every_block_has_its_model() -> None:
    found = models()
    kinds = {key for ref in found["Block"]["oneOf"] for key in found[ref["$ref"][8:]]["properties"]}
    assert set(KINDS) == kinds
    assert {model.__name__ for model in FILES} <= set(found)


def test_only_keys_that_people_write_are_in_the_schema() -> None:
    keys = {key for model in models().values() for key in model.get("properties", ())}
    assert [key for key in keys if not re.fullmatch(r"[a-z]+(-[a-z]+)*", key)] == []
    assert "at" not in keys
    assert not {"Span", "Text", "Run"} & set(models())


def test_the_key_of_a_block_shows_what_the_block_is() -> None:
    found = models()
    assert found["StepsBlock"]["properties"]["steps"]["description"] == (
        "Numbered steps, in the order in which they are done."
    )
    assert found["TableBlock"]["properties"]["table"] == {"$ref": "#/$defs/TableBody"}
    assert "names the row" in found["TableBody"]["properties"]["row-headers"]["description"]


SECTION = "id: a\ntitle: B\nblocks:\n  - "


@pytest.mark.parametrize(
    "block",
    [
        "text: 12",
        "list: [1, 2.5, true]",
        "statement: signs",
        "statement: {id: signs, form: short}",
        "contacts: clinic",
        "contacts: [{name: A, phone: 911, url: null}]",
        "table: {caption: a, columns: [b], row-headers: true, rows: [[7]]}",
        "form: {kind: log, fields: [a, {label: b, scale: 10}], rows: 12}",
        "card: {faces: [{title: a, blocks: [{text: b}]}]}",
        "figure: {drawing: a, alt: b, caption: c, data: {d: [1, 2]}, labels: {e: f}}",
        "note: {blocks: [{text: a}]}",
    ],
)
def test_an_editor_lets_pass_what_is_read(block: str) -> None:
    assert alarms(f"{SECTION}{block}\n", "Section") == []


@pytest.mark.parametrize(
    "block",
    [
        "txt: a",
        "text: [a]",
        "text: ''",
        "text: null",
        "text: a\n    list: [b, c]",
        "statement: Not An Id",
        "statement: {id: signs, from: short}",
        "contacts: clinik",
        "table: {caption: a, columns: [b], rows: [[c]], colour: red}",
        "form: {kind: log, fields: [a], rows: many}",
        "form: {kind: log, fields: [{label: a, size: huge}]}",
        "card: {faces: [{title: a}]}",
        "note: {blocks: []}",
    ],
)
def test_an_editor_marks_what_is_not_read(block: str) -> None:
    assert alarms(f"{SECTION}{block}\n", "Section")


@pytest.mark.parametrize("model", [model.__name__ for model in FILES])
def test_an_editor_marks_a_key_that_is_not_known(model: str) -> None:
    assert any("'zzz' was unexpected" in alarm for alarm in alarms("zzz: a\n", model))


def test_dates_are_strings_for_an_editor() -> None:
    found = as_an_editor_sees_it("{a: 2026-11-21, b: 2026-04, c: 12, d: null}")
    assert found == {"a": "2026-11-21", "b": "2026-04", "c": 12, "d": None}
