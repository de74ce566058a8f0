"""The fields of a form: each a paragraph, or a few, with their styles."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from lxml.etree import _Element as Element

from kesimpta_docs.layout.direction import BACK, MARK
from kesimpta_docs.layout.edition import Field
from kesimpta_docs.layout.forms import page_room
from kesimpta_docs.layout.metrics import metrics_of
from kesimpta_docs.render.docx.body import Body
from kesimpta_docs.render.docx.inline import line_break
from kesimpta_docs.render.docx.lists import BOX
from kesimpta_docs.source.text import Run
from kesimpta_docs.wordml.elements import run_properties, w, words
from kesimpta_docs.wordml.style import style_id

_Line = tuple[str, list[Element]]
_NBSP = "\u00a0"
#: What stands between a number of a scale and its box: LibreOffice draws a box of its own round
#: each no-break space, and none where one ends a line.
_ROOM = "\u2002"
_ROOM_WIDTH = 0.5  # em
#: What stands before the box of a choice: one wide space, since several are read out one by one.
_GAP = "\u2003"
#: No line ends in a choice that is no longer than this, in characters.
_WHOLE = 30


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
    if field.choices:
        yield "Write In Choices", list(_choices(field, body))
        return
    yield "Write In Label", body.inline(field.label)
    if field.is_written:
        yield "Write In Line", [_leader(), *_further(field)]
    if field.numbers:
        yield "Write In Scale", list(_scale(field.numbers, body))


def _written(field: Field, body: Body) -> list[Element]:
    """Return a label and its lines: leaders of tabs, the first kept off the label by a space."""
    return [*body.inline(field.label), w("r", words(_NBSP)), _leader(), *_further(field)]


def _further(field: Field) -> list[Element]:
    return [element for _ in range(field.lines - 1) for element in (line_break(), _leader())]


def _leader() -> Element:
    return w("r", w("tab"))


def _choices(field: Field, body: Body) -> Iterator[Element]:
    """Yield a label and each choice behind its box, all in one paragraph.

    A list of choices would take a line each, and a screen reader would announce a list in the
    middle of an entry. No line ends between a box and its choice, nor inside a short one.
    """
    yield from body.inline(field.label)
    for choice in field.choices:
        look = run_properties(w("rStyle", val=style_id("Check Box")))
        yield w("r", look, words(f"{_GAP}{BOX}"))
        whole = len(choice.plain) <= _WHOLE
        runs = [
            replace(run, words=run.words.replace(" ", _NBSP)) if whole else run
            for run in choice.runs
        ]
        yield from body.inline((Run(_NBSP), *runs))


def _scale(numbers: tuple[str, ...], body: Body) -> Iterator[Element]:
    """Yield the numbers, each in a box, as Word draws no rings; a space keeps boxes apart.

    Where they take more than a line, the lines hold as many. From right to left, marks keep a
    number and its room together, and the numbers in their order.
    """
    in_a_row = _in_a_row(len(numbers), body)
    mark, turn = (MARK, BACK) if body.right_to_left else ("", "")
    for place, number in enumerate(numbers):
        if place:
            yield line_break() if place % in_a_row == 0 else w("r", words(f" {turn}"))
        look = run_properties(w("rStyle", val=style_id("Write In Number")))
        yield w("r", look, words(f"{mark}{_ROOM}{number}{_ROOM}{mark}"))


def _in_a_row(count: int, body: Body) -> int:
    """Return how many numbers stand in a line, by the width of the widest."""
    tokens = body.tokens
    box = tokens.type.body.size * (metrics_of(tokens).width("10 ") + 2 * _ROOM_WIDTH)
    fitting = max(1, int(page_room(tokens, body.edition.paper).width // box))
    rows = ceil(count / min(fitting, tokens.write.rings_in_a_row))
    return ceil(count / rows)
