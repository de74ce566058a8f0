"""The texts of an edition: all of them in order, and which of them say something again."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from kesimpta_docs.layout.direction import with_numbers_kept
from kesimpta_docs.layout.edition import Edition, Heading
from kesimpta_docs.layout.unbreakable import unbreakable, unbreakable_heading
from kesimpta_docs.source.text import Text
from kesimpta_docs.spans import Span


def all_texts(value: object) -> Iterator[Text]:
    """Yield each text under an edition or one of its blocks, repeats included."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from all_texts(item)
    elif isinstance(value, Mapping):
        yield from all_texts(tuple(value.values()))
    elif is_dataclass(value):
        for field in fields(value):
            yield from all_texts(getattr(value, field.name))


def finish_texts(edition: Edition) -> Edition:
    """Return the edition with no-break spaces set, and later places of a text marked as repeats.

    The words of a first place carry the number of their segment. In an edition from right to left,
    numbers are kept as they are dialled.
    The contents come before the sections and are marked as repeats already: the first place of a
    title is its heading.
    """
    seen: set[tuple[Span, str]] = set()
    backwards = edition.metadata.right_to_left

    def finish(text: Text, *, of_heading: bool) -> Text:
        key = (text.at, text.plain)
        again = text.repeat or key in seen
        if not text.repeat:
            seen.add(key)
        kept = with_numbers_kept(text) if backwards else text
        bound = unbreakable_heading(kept) if of_heading else unbreakable(kept)
        if again or text.segment is None:
            return replace(bound, repeat=again)
        return replace(bound, runs=tuple(replace(run, segment=text.segment) for run in bound.runs))

    finished = _mapped(edition, finish)
    assert isinstance(finished, Edition)
    return finished


def _mapped(value: Any, change: Callable[..., Text], *, of_heading: bool = False) -> Any:
    """Return `value` with `change` applied to each text, which is told whether a heading has it."""
    if isinstance(value, Text):
        return change(value, of_heading=of_heading)
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(_mapped(item, change) for item in value)
    if isinstance(value, Mapping):
        return {key: _mapped(item, change) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, Span | type):
        inside = {
            field.name: _mapped(
                getattr(value, field.name), change, of_heading=isinstance(value, Heading)
            )
            for field in fields(value)
        }
        return replace(value, **inside)
    return value
