"""Ink that a person can see."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.backdrop import Contrasts, grounds
from kesimpta_docs.verify.pdf.layers import seen_lines
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.wording import field_name
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.seen import LEAST_CONTRAST

#: Text rendering modes that fill the letters (ISO 32000-1, 9.3.6).
_FILLED = (0, 2, 4, 6)


def every_character_can_be_seen(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each character is filled, opaque, 7 : 1 against what is under it, and nothing is over it.

    WCAG 2.2, 1.4.6. Under it is the paper, or the shape or image that was painted there before: of
    a shape with curves the box is taken, of a frame what it leaves free is not.
    """
    del edition  # the rule is the same for all
    problems: list[str] = []
    seen = Contrasts({})
    for page, ground in zip(pdf.pages, grounds(pdf), strict=True):
        where = f"page {page.index + 1}"
        problems += [f'{where}: "{one.text}" is painted over' for one in ground.covered]
        for glyph in page.glyphs:
            colours = ground.of(glyph)
            stands_out = all(seen.of(glyph.fill, one) >= LEAST_CONTRAST for one in colours)
            filled = glyph.mode in _FILLED and glyph.alpha == 1.0
            if not (stands_out and filled) and glyph.text.strip():
                problems.append(f'{where}: "{glyph.text}" does not stand out from what is under it')
    least = min(seen.known.values(), default=0.0)
    return Outcome(figure=f"least {least:.1f} : 1", problems=tuple(problems))


def every_place_to_fill_in_can_be_seen(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Boxes, rings and lines to write on are drawn, opaque, 3 : 1 against the paper, uncovered.

    WCAG 2.2, 1.4.11 (contrast of what is not text).
    """
    del edition  # the rule is the same for all
    fields = [element for element in pdf.elements() if element.role == "Form"]
    seen = seen_lines(pdf)
    return Outcome(
        figure=f"{len(fields)} places",
        problems=tuple(
            f'the field "{field_name(field) or field.alt}" has no line that stands out'
            for field in fields
            if not any(place in seen for place in field.marked_content())
        ),
    )
