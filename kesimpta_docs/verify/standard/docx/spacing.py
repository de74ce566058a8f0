"""Lines and gaps: what stands between lines, paragraphs, headings and items.

ECMA-376-1, 17.3.1.33. A blank line is as high as a line of the paragraph that it stands above.
"""

from collections.abc import Iterator
from itertools import pairwise

from kesimpta_docs.verify.docx.document import Paragraph
from kesimpta_docs.verify.standard.docx.sample import (
    Sample,
    belongs_to_contents,
    is_long,
    main_format,
    quoted,
)
from kesimpta_docs.verify.standard.seen import Seen

#: Of a font that nobody here knows, in em: most lie between 1.15 and 1.25.
_USUAL_LINE = 1.2
#: Lengths are whole twips, in pt.
_ROUNDED = 0.05


def line_pitch(sample: Sample) -> Iterator[Seen]:
    """Yield from line to line of each paragraph, item and cell, in em of its type."""
    for paragraph in sample.everything:
        if sample.is_text(paragraph) or paragraph.item is not None:
            yield from _pitch_of(sample, paragraph)


def heading_pitch(sample: Sample) -> Iterator[Seen]:
    """Yield from line to line of each heading and caption that may take two, in em of its type."""
    for paragraph in sample.everything:
        display = sample.is_heading(paragraph) or paragraph.style_name == "caption"
        if display and is_long(paragraph.text):
            yield from _pitch_of(sample, paragraph)


def _pitch_of(sample: Sample, paragraph: Paragraph) -> Iterator[Seen]:
    form = main_format(paragraph)
    if form.size and not sample.is_running(paragraph):
        known = sample.face(form.font).line is not None
        guess = "" if known else f", if {form.font or 'its font'} has a line of 1.2 em"
        yield Seen(
            value=_pitch(sample, paragraph) / form.size,
            page=None,
            where=quoted(paragraph.text) + guess,
        )


def paragraph_gap(sample: Sample) -> Iterator[Seen]:
    """Yield the blank lines between two paragraphs of text."""
    for first, gap, second in _neighbours(sample):
        if sample.is_text(first) and sample.is_text(second):
            yield _blank_lines(sample, gap, second)


def heading_gap(sample: Sample) -> Iterator[Seen]:
    """Yield the blank lines between a heading and the text or the list below it."""
    for first, gap, second in _neighbours(sample):
        below = sample.is_text(second) or second.item is not None
        if sample.is_heading(first) and below and not belongs_to_contents(first):
            yield _blank_lines(sample, gap, second)


def item_gap(sample: Sample) -> Iterator[Seen]:
    """Yield the blank lines between two items of one level of one list.

    Two lists can share one numbering. Where a style of its own ends the first with a gap of more
    than half a line, the next item is of another list.
    """
    for first, gap, second in _neighbours(sample):
        if first.item and second.item:
            one, other = first.item, second.item
            alike = (one.number_id, one.level) == (other.number_id, other.level)
            half = _pitch(sample, second) / 2
            ends = first.style != second.style and gap > half + _ROUNDED
            if alike and not ends:
                yield _blank_lines(sample, gap, second)


def _blank_lines(sample: Sample, gap: float, below: Paragraph) -> Seen:
    pitch = _pitch(sample, below)
    return Seen(value=gap / pitch if pitch else 0.0, page=None, where=f"above {quoted(below.text)}")


def _neighbours(sample: Sample) -> Iterator[tuple[Paragraph, float, Paragraph]]:
    """Yield two paragraphs of the body that follow each other, and the gap between them in pt.

    Empty paragraphs between them are part of the gap. What stands in a table has no neighbours: its
    cells have margins of their own.
    """
    body = sample.document.paragraphs
    above: Paragraph | None = None
    gap = 0.0
    for before, paragraph in pairwise((None, *body)):
        if paragraph is None or paragraph.place or paragraph.part != body[0].part:
            above = None
            continue
        gap += _space(sample, before, paragraph) if before is not None else 0.0
        if paragraph.text.strip():
            if above is not None:
                yield above, gap, paragraph
            above, gap = paragraph, 0.0
        elif paragraph.drawn:
            above = None
        else:
            gap += _pitch(sample, paragraph)


def _space(sample: Sample, above: Paragraph, below: Paragraph) -> float:
    """Return the space between two paragraphs, without the lines of either, in pt.

    One that asks for no space to its own style gives up its own space, not the other's (17.3.1.9).
    """
    alike = above.style == below.style
    after = 0.0 if alike and above.format.contextual else above.format.after
    before = 0.0 if alike and below.format.contextual else below.format.before
    return after + before if sample.document.settings.spaces_add_up else max(after, before)


def _pitch(sample: Sample, paragraph: Paragraph) -> float:
    """Return from line to line of a paragraph, in pt."""
    how = main_format(paragraph)
    natural = how.size * (sample.face(how.font).line or _USUAL_LINE)
    form = paragraph.format
    if form.line_rule == "exact":
        return form.line
    return max(natural, form.line) if form.line_rule == "atLeast" else natural * form.line
