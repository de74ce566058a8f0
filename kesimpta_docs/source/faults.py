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
_EXAMPLES = {"language": "en-US", "code": "M1", "date": "2026-04"}


def near_miss(wrong: str, right: Sequence[str], otherwise: str) -> str:
    """Return a hint that names the closest of `right`, or `otherwise` when none is close."""
    close = get_close_matches(wrong, right, n=1)
    return f'did you mean "{close[0]}"?' if close else otherwise


def faults_of(error: ValidationError, tree: Value, model: type[Node]) -> Iterator[SourceFault]:
    """Yield a fault for each thing that pydantic found, at its place in `tree`."""
    for detail in error.errors(include_url=False):
        value, _ = _find(tree, detail["loc"])
        if detail["type"] == "too_short" and value:
            continue  # its items have faults of their own and were left out
        yield _fault(detail, tree, model)


def _fault(detail: ErrorDetails, tree: Value, model: type[Node]) -> SourceFault:
    value, at = _find(tree, detail["loc"])
    name = str(detail["loc"][-1]) if detail["loc"] else ""
    context = detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            keys = sorted(_known_keys(model))
            hint = near_miss(name, keys, "remove it; sources/guide.schema.json lists the keys")
            problem = f'the key "{name}" is not known here'
            return SourceFault("unknown-key", problem, at=at, hint=hint)
        case "missing":
            return SourceFault(
                "missing-key", f'the key "{name}" is missing', at=at, hint=f"add `{name}:`"
            )
        case "unknown-block":
            return _unknown_block(value, at)
        case "string_pattern_mismatch":
            example = _EXAMPLES.get(name, "a-short-name: small letters, digits and hyphens")
            problem = f'"{value}" has not the form of "{name}"'
            return SourceFault("form", problem, at=at, hint=f"write it like {example}")
        case "too_short":
            problem = f'"{name}" is empty'
            return SourceFault("empty-list", problem, at=at, hint="write its items, or remove it")
        case "none_required":
            return SourceFault("value", f'"{name}" can only be null', at=at, hint="write null")
        case "literal_error":
            hint = near_miss(str(value), _choices(context), f"write {context['expected']}")
            return SourceFault("value", f'"{value}" is no value of "{name}"', at=at, hint=hint)
        case code if "hint" in context:
            inside = _place_inside(value, str(context.get("near", ""))) or at
            return SourceFault(code, str(context["problem"]), at=inside, hint=str(context["hint"]))
        case _:
            problem = f'"{name}" does not hold: {detail["msg"][:1].lower()}{detail["msg"][1:]}'
            return SourceFault("value", problem, at=at, hint="change the value")


def _unknown_block(value: Any, at: Span) -> SourceFault:
    if not isinstance(value, SourceMap):
        problem, hint = "a block is expected here", "write its kind and a colon, such as `text: …`"
    else:
        word = next(iter(value), "")
        problem = f'"{word}" is no kind of block'
        hint = near_miss(word, KINDS, f"the kinds are: {', '.join(KINDS)}")
    return SourceFault("unknown-block", problem, at=at, hint=hint)


def _find(tree: Value, loc: Sequence[int | str]) -> tuple[Any, Span]:
    """Return the value at `loc` and its place; steps that only pydantic knows are passed over."""
    value: Any = tree
    at = tree.at if isinstance(tree, SourceText | SourceMap | SourceList) else Span("")
    for step in loc:
        if isinstance(value, SourceMap) and step in value:
            at = value.key_at[str(step)]
            value = value[str(step)]
        elif isinstance(value, SourceList) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            continue
        at = getattr(value, "at", at)
    unknown = loc[-1] if loc else None
    if isinstance(value, SourceMap) and unknown in value.key_at:
        at = value.key_at[str(unknown)]
    return value, at


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
