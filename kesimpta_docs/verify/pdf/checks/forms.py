"""Forms: whole on one page, with room for a hand that writes."""

from collections.abc import Iterator
from itertools import combinations

from kesimpta_docs.layout.edition import Edition, Field, WriteIn
from kesimpta_docs.layout.tokens import Limits
from kesimpta_docs.verify.pdf.articles import Article, articles, letters, place, rules, said
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import StructureElement
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

#: Rounding of lengths in a finished PDF, in pt.
SLACK = 0.1
#: How far the start of a line may be off the start of its label, in pt.
_ASIDE = 2.0


def there_is_room_to_write(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each entry stands whole on one page, each field has its lines, long and far enough apart.

    The least lengths are those of the layout: 40 mm, 20 mm for a number or a date.
    """
    found, broken = articles(pdf, edition)
    problems = []
    if isinstance(broken, WriteIn):
        problems.append(f"{place(broken)}: the entry of this form is not whole on one page")
    lines: list[Box] = []
    for article in found:
        if isinstance(article.part, WriteIn):
            written = list(written_lines(pdf, article))
            lines += [box for _, boxes in written for box in boxes]
            problems += _problems(written, edition.tokens.limits)
    shortest = min((box.width for box in lines), default=0.0)
    figure = f"{len(lines)} lines, shortest {shortest:.0f} pt"
    return Outcome(figure=figure, problems=tuple(problems))


def written_lines(pdf: TaggedPdf, article: Article) -> Iterator[tuple[Field, list[Box]]]:
    """Yield each field of an entry that is written on, with the lines that were found for it."""
    assert isinstance(article.part, WriteIn)
    paragraphs = (element for element in article.element.walk() if element.role == "P")
    taken: set[Box] = set()
    for field in article.part.fields:
        if not field.is_written:
            continue
        label = _label(pdf, paragraphs, field)
        boxes = list(_lines_of(pdf, label, field, taken)) if label else []
        taken |= set(boxes)
        yield field, boxes


def _label(pdf: TaggedPdf, paragraphs: Iterator[StructureElement], field: Field) -> list[Glyph]:
    wanted = tokens(field.label.plain)
    found = next((element for element in paragraphs if said(pdf, element) == wanted), None)
    return letters(pdf, found) if found else []


def _lines_of(pdf: TaggedPdf, label: list[Glyph], field: Field, taken: set[Box]) -> Iterator[Box]:
    """Yield the lines of a field from the top: the first behind or below the label."""
    first, last = label[0], label[-1]
    free = [box for box in rules(pdf.pages[last.page]) if box.width > box.height]
    free = [box for box in free if box not in taken]
    low = last.baseline
    if not field.below:
        level = [box for box in free if abs(box.y0 - low) < last.size and box.x0 >= last.box.x1]
        if not level:
            return
        line = min(level)
        yield line
        low = line.y0
    for _ in range(field.lines - (0 if field.below else 1)):
        under = [box for box in free if box.y1 < low and abs(box.x0 - first.box.x0) < _ASIDE]
        if not under:
            return
        line = max(under, key=lambda box: box.y0)
        yield line
        low = line.y0


def _problems(written: list[tuple[Field, list[Box]]], limits: Limits) -> Iterator[str]:
    for field, boxes in written:
        where = f'{field.label.at}: "{field.label.plain}"'
        if len(boxes) != field.lines:
            yield f"{where} has {len(boxes)} lines to write on, expected {field.lines}"
        least = limits.write_short if field.short else limits.write_line
        for box in boxes:
            if box.width < least - SLACK:
                yield f"{where} has a line of {box.width:.0f} pt; the least is {least:g}"
    lines = [(field, box) for field, boxes in written for box in boxes]
    for (field, one), (_, other) in combinations(lines, 2):
        apart = abs(one.y0 - other.y0)
        beside = one.x1 <= other.x0 or other.x1 <= one.x0
        if not beside and apart < limits.write_pitch - SLACK:
            yield (
                f'{field.label.at}: a line of "{field.label.plain}" is {apart:.1f} pt from '
                f"another; the least is {limits.write_pitch:g}"
            )
