"""Cards to cut out: whoever cuts on the dashes cuts off no word."""

from collections.abc import Iterator
from itertools import pairwise

from kesimpta_docs.layout.edition import CardFace, Edition, WriteIn
from kesimpta_docs.layout.tokens import CardLook
from kesimpta_docs.verify.pdf.checks.forms import written_lines
from kesimpta_docs.verify.pdf.entries import Entry, entries_of, glyphs_of, place, rules
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf
from kesimpta_docs.verify.report import Outcome

_ADVICE = "; a face has room for about 18 lines of 36 characters, a field takes two"
#: How far a line to cut or fold on may be from where the face's size puts it, in pt: it is as much
#: longer than the face as it is thick, three times, and places are rounded.
_SLACK = 3.1


def every_card_face_holds_its_words(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Words and lines of a face stand inside its lines to cut and fold on, off their edge.

    The faces are found by the lines that are drawn. A face with emergency signs has its frame
    inside, too. Layouts without cut-out cards have nothing to prove here.
    """
    found, broken = entries_of(pdf, edition)
    look = edition.tokens.card
    problems = []
    if isinstance(broken, CardFace):
        problems.append(f"{place(broken)}: the face is not whole on one page{_ADVICE}")
    faces = [entry for entry in found if isinstance(entry.part, CardFace)] if look else []
    for face in faces:
        assert look is not None
        problems += _problems(pdf, face, found, look)
    return Outcome(figure=f"{len(faces)} faces", problems=tuple(problems))


def _problems(
    pdf: TaggedPdf, face: Entry, every: tuple[Entry, ...], look: CardLook
) -> Iterator[str]:
    drawn = glyphs_of(pdf, face.element)
    where = place(face.part)
    if not drawn:
        return
    page = pdf.pages[drawn[0].page]
    cell = next((one for one in cells(page, look) if one.holds(drawn[0].box)), None)
    if cell is None:
        yield f"{where}: page {page.index + 1} has no lines to cut on round this face"
        return
    assert isinstance(face.part, CardFace)
    edge = look.inset + (look.frame if face.part.emergency else 0)
    inside = Box(cell.x0 + edge, cell.y0 + edge, cell.x1 - edge, cell.y1 - edge)
    out = [
        glyph.text
        for glyph in drawn
        if glyph.page != page.index or not inside.holds(glyph.letter_box)
    ]
    if out:
        yield f'{where}: "{"".join(out)[:40]}" runs over the edge of the face{_ADVICE}'
    within = set(face.element.walk())
    for entry in every:
        if isinstance(entry.part, WriteIn) and entry.element in within:
            for field, lines in written_lines(pdf, entry):
                if not all(inside.holds(line.box) for line in lines):
                    yield (
                        f'{field.label.at}: a line of "{field.label.plain}" runs over the edge '
                        f"of the face{_ADVICE}"
                    )


def cells(page: PdfPage, look: CardLook) -> Iterator[Box]:
    """Yield the faces that the lines of a page enclose: of the size of a face, as drawn."""
    lines = rules(page)
    upright = sorted(box for box in lines if abs(box.height - look.height) <= _SLACK)
    level = [box for box in lines if box.width >= look.width - _SLACK and box.width > box.height]
    rows: list[list[Box]] = []
    for box in upright:
        row = next((one for one in rows if abs(_middle(one[0]) - _middle(box)) <= _SLACK), None)
        if row is None:
            rows.append([box])
        else:
            row.append(box)
    for sides in rows:
        for left, right in pairwise(sides):
            cell = Box(left.x1, max(left.y0, right.y0), right.x0, min(left.y1, right.y1))
            if abs(cell.width - look.width) > _SLACK:
                continue
            ends = [
                line
                for line in level
                if line.x0 <= cell.x0 + _SLACK and line.x1 >= cell.x1 - _SLACK
            ]
            if all(any(abs(line.y0 - y) <= _SLACK for line in ends) for y in (cell.y0, cell.y1)):
                yield cell


def _middle(box: Box) -> float:
    return (box.y0 + box.y1) / 2
