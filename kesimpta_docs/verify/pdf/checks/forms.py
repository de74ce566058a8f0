"""Forms: whole on one page, with room for a hand that writes."""

from collections.abc import Iterator
from itertools import combinations, islice
from typing import NamedTuple

from kesimpta_docs.layout.edition import Edition, Field, WriteIn
from kesimpta_docs.layout.tokens import Limits
from kesimpta_docs.verify.pdf.entries import THICK, Entry, entries_of, place
from kesimpta_docs.verify.pdf.extent import shown_box
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.layers import seen_lines
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import StructureElement
from kesimpta_docs.verify.report import Outcome

#: Rounding of lengths in a finished PDF, in pt.
SLACK = 0.1


class WrittenLine(NamedTuple):
    """A line to write on, on the page of this number, from 0."""

    page: int
    box: Box


def there_is_room_to_write(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each entry stands whole on one page, each field has its lines, long and far enough apart.

    The least lengths are those of the layout: 40 mm, 20 mm for a number or a date. An entry that a
    translation made longer than a page may stand on several.
    """
    found, broken = entries_of(pdf, edition)
    problems = []
    if isinstance(broken, WriteIn):
        problems.append(f"{place(broken)}: the entry of this form is not whole on one page")
    lines: list[Box] = []
    for entry in found:
        if isinstance(entry.part, WriteIn):
            written = list(written_lines(pdf, entry))
            lines += [line.box for _, row in written for line in row]
            problems += _problems(written, edition.tokens.limits)
    shortest = min((box.width for box in lines), default=0.0)
    figure = f"{len(lines)} lines, shortest {shortest:.0f} pt"
    return Outcome(figure=figure, problems=tuple(problems))


def written_lines(pdf: TaggedPdf, entry: Entry) -> Iterator[tuple[Field, list[WrittenLine]]]:
    """Yield each field of an entry that is written on, with the lines that are seen for it.

    The tags say which lines are a field's: one behind its label, those below it together.
    """
    assert isinstance(entry.part, WriteIn)
    places = (one for one in entry.element.walk() if one.attributes.get("PrintField.Role") == "tv")
    for field in entry.part.fields:
        if field.is_written:
            groups = (not field.below) + (field.lines_below > 0)
            yield field, [line for one in islice(places, groups) for line in _lines(pdf, one)]


def _lines(pdf: TaggedPdf, element: StructureElement) -> Iterator[WrittenLine]:
    """Yield the thin level lines of a place to write on that can be seen."""
    for held in element.marked_content():
        for path in seen_lines(pdf).get(held, ()):
            box = shown_box(path)
            if box.height <= THICK < box.width:
                yield WrittenLine(held.page, box)


def _problems(written: list[tuple[Field, list[WrittenLine]]], limits: Limits) -> Iterator[str]:
    for field, row in written:
        where = f'{field.label.at}: "{field.label.plain}"'
        if len(row) != field.lines:
            yield f"{where} has {len(row)} lines to write on, expected {field.lines}"
        least = limits.write_short if field.short else limits.write_line
        for _, box in row:
            if box.width < least - SLACK:
                yield f"{where} has a line of {box.width:.0f} pt; the least is {least:g}"
    lines = [(field, *line) for field, row in written for line in row]
    for (field, page, one), (_, other_page, other) in combinations(lines, 2):
        apart = abs(one.y0 - other.y0)
        beside = one.x1 <= other.x0 or other.x1 <= one.x0 or page != other_page
        if not beside and apart < limits.write_pitch - SLACK:
            yield (
                f'{field.label.at}: a line of "{field.label.plain}" is {apart:.1f} pt from '
                f"another; the least is {limits.write_pitch:g}"
            )
