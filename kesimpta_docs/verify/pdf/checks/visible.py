"""Ink that a person can see."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.seen import LEAST_CONTRAST, contrast_with_paper

#: Text rendering modes that fill the letters (ISO 32000-1, 9.3.6).
_FILLED = (0, 2, 4, 6)


def every_character_can_be_seen(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each character is filled, opaque, and 7 : 1 against the paper (WCAG 2.2, 1.4.6)."""
    del edition  # the rule is the same for all
    unseen = [
        glyph
        for page in pdf.pages
        for glyph in page.glyphs
        if glyph.text.strip() and not _seen(glyph)
    ]
    return Outcome(
        figure=f"{LEAST_CONTRAST:g} : 1",
        problems=tuple(
            f'page {glyph.page + 1}: "{glyph.text}" does not stand out from the paper'
            for glyph in unseen
        )[:3],
    )


def _seen(glyph: Glyph) -> bool:
    return (
        glyph.mode in _FILLED
        and glyph.alpha == 1.0
        and glyph.fill is not None
        and contrast_with_paper(glyph.fill) >= LEAST_CONTRAST
    )
