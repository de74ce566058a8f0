"""The fields of a form: each a paragraph, or a few, with their styles."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from kesimpta_docs.layout.edition import Field
from kesimpta_docs.render.docx.body import Body
from kesimpta_docs.render.docx.inline import line_break
from kesimpta_docs.source.text import Run
from kesimpta_docs.wordml.elements import run_properties, w, words
from kesimpta_docs.wordml.style import style_id

_Line = tuple[str, list[Element]]
_NBSP = "\u00a0"
#: What stands between a number of a scale and its box.
_ROOM = 2 * _NBSP


def field_lines(row: tuple[Field, ...], body: Body) -> Iterator[_Line]:
    """Yield style and content of each paragraph of a row of fields."""
    if len(row) > 1:
        first, second = (_written(field, body) for field in row)
        yield "Write In Pair", [*first, w("r", w("tab")), *second]
        return
    (field,) = row
    if field.is_written and not field.below:
        yield "Write In Line", _written(field, body)
        return
    yield "Write In Label", body.inline(field.label)
    if field.is_written:
        yield "Write In Line", [_leader(), *_further(field)]
    for choice in field.choices:
        yield "Checklist Item", body.inline(choice)
    if field.numbers:
        yield "Write In Scale", list(_scale(field.numbers, body))


def _written(field: Field, body: Body) -> list[Element]:
    """Return a label and its lines: leaders of tabs, the first kept off the label by a space."""
    return [*body.inline(field.label), w("r", words(_NBSP)), _leader(), *_further(field)]


def _further(field: Field) -> list[Element]:
    return [element for _ in range(field.lines - 1) for element in (line_break(), _leader())]


def _leader() -> Element:
    return w("r", w("tab"))


def _scale(numbers: tuple[str, ...], body: Body) -> Iterator[Element]:
    """Yield the numbers, each in a box, as Word draws no rings; a space keeps boxes apart."""
    for place, number in enumerate(numbers):
        if place:
            yield from body.inline((Run(" "),))
        look = run_properties(w("rStyle", val=style_id("Write In Number")))
        yield w("r", look, words(f"{_ROOM}{number}{_ROOM}"))
