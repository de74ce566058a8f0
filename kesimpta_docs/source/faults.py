"""From what pydantic found to faults with a place, a code and a hint."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.blocks import KINDS
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.tree import SourceList, SourceMap, SourceText, Value
from kesimpta_docs.spans import Span

#: What a value of a fixed form looks like.
_EXAMPLES = {
    "language": "en-US",
    "code": "M1",
    "date": "2026-04",
    "url": "www.example.org/help",
    "address": "www.example.org/help",
}

#: The last step to a fault that lies in a key and not in its value.
_KEY = "[key]"


def near_miss(wrong: str, right: Sequence[str], otherwise: str) -> str:
    """Return a hint that names the closest of `right`, or `otherwise` when none is close."""
    close = get_close_matches(wrong, right, n=1)
    return f'did you mean "{close[0]}"?' if close else otherwise


def faults_of(error: ValidationError, tree: Value, model: type[Node]) -> Iterator[SourceFault]:
    """Yield a fault for each thing that pydantic found, at its place in `tree`."""
    for detail in error.errors(include_url=False):
        value, _, _ = _find(tree, detail["loc"])
        if detail["type"] == "too_short" and value:
            continue  # its items have faults of their own and were left out
        yield _fault(detail, tree, model)


def _fault(detail: ErrorDetails, tree: Value, model: type[Node]) -> SourceFault:
    meant = (_KEY,) if detail["type"] == "extra_forbidden" else ()
    value, at, name = _find(tree, (*detail["loc"], *meant))
    context = detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            code, problem = "unknown-key", f'the key "{name}" is not known here'
            hint = _hint_for_key(name, model)
        case "missing":
            code, problem = "missing-key", f'the key "{detail["loc"][-1]}" is missing'
            hint = f"add `{detail['loc'][-1]}:`"
        case "unknown-block":
            return _unknown_block(value, at)
        case "string_pattern_mismatch":
            what = "a key" if value == name else f'"{name}"'
            code, problem = "form", f'"{value}" has not the form of {what}'
            example = _EXAMPLES.get(name, "a-short-name: small letters, digits and hyphens")
            hint = f"write it like {example}"
        case "too_short":
            code, problem = "empty-list", f'"{name}" is empty'
            hint = "write its items, or remove it"
        case "too_long":
            code, problem = "too-long", f'"{name}" has more than {context["max_length"]} items'
            hint = "leave some out"
        case "string_too_short":
            code, problem, hint = "empty-text", f'"{name}" is empty', "write it"
        case "tuple_type":
            code, problem = "value", f'"{name}" must be a list'
            hint = "write each item after a dash"
        case "model_type" | "mapping_type":
            what = f'"{name}"' if name else "a file"
            code, problem = "value", f"{what} must be a mapping"
            hint = "write keys and their values: `id: …`"
        case "literal_error":
            code, problem = "value", f'"{value}" is no value of "{name}"'
            hint = near_miss(str(value), _choices(context), f"write {context['expected']}")
        case kind if kind.startswith("date"):
            code, problem = "value", f'"{value}" is no date'
            hint = "write year-month-day, such as 2026-11-21"
        case own if "hint" in context:
            code, problem, hint = own, str(context["problem"]), str(context["hint"])
            at = _place_inside(value, str(context.get("near", ""))) or at
        case _:
            message = f"{detail['msg'][:1].lower()}{detail['msg'][1:]}"
            code, problem, hint = "value", f'"{name}" does not hold: {message}', "change the value"
    return SourceFault(code, problem, at=at, hint=hint)


def _hint_for_key(name: str, model: type[Node]) -> str:
    keys = sorted(_known_keys(model))
    if name in keys:
        return "it belongs elsewhere; look at the indentation and the dash before it"
    return near_miss(name, keys, "remove it; sources/guide.schema.json lists the keys")


def _unknown_block(value: Any, at: Span) -> SourceFault:
    if not isinstance(value, SourceMap):
        problem, hint = "a block is expected here", "write its kind and a colon, such as `text: …`"
    else:
        word = next(iter(value), "")
        problem = f'"{word}" is no kind of block'
        hint = near_miss(word, KINDS, f"the kinds are: {', '.join(KINDS)}")
    return SourceFault("unknown-block", problem, at=at, hint=hint)


def _find(tree: Value, loc: Sequence[int | str]) -> tuple[Any, Span, str]:
    """Return the value at `loc`, its place, and the last key on the way to it.

    Steps that only pydantic knows, such as the kind of a block, are passed over.
    """
    value: Any = tree
    at = tree.at if isinstance(tree, SourceText | SourceMap | SourceList) else Span("")
    name = ""
    for before, step, after in zip((None, *loc), loc, (*loc[1:], None), strict=False):
        if step in KINDS and isinstance(before, int) and after is not None:
            continue
        if isinstance(value, SourceMap) and step in value:
            name = str(step)
            at = value.key_at[name]
            if after == _KEY:
                return name, at, name
            value = value[name]
        elif isinstance(value, SourceList) and isinstance(step, int) and step < len(value):
            at = value.item_at[step]
            value = value[step]
        at = getattr(value, "at", at)
    return value, at, name


def _place_inside(value: Any, near: str) -> Span | None:
    """Return the place of the words `near` inside a scalar."""
    if not isinstance(value, SourceText) or not near:
        return None
    for offset, line in enumerate(value.lines):
        start = value.at.column - 1 if offset == 0 else 0
        if (column := line.find(near, start)) >= 0:
            return Span(value.at.path, value.at.line + offset, column + 1)
    return None


def _choices(context: Mapping[str, Any]) -> list[str]:
    return [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]


def _known_keys(model: type[Node]) -> frozenset[str]:
    """Return the keys of `model` and of every node under it, from its schema."""
    schema = model.model_json_schema()
    shapes = [schema, *schema.get("$defs", {}).values()]
    return frozenset(key for shape in shapes for key in shape.get("properties", {}))
