"""Texts that stand for glyphs (ActualText), and the words that those glyphs draw."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from kesimpta_docs.verify.pdf.ink import ActualText, Glyph
from kesimpta_docs.verify.pdf.reader import PdfPage

LEFT_TO_RIGHT_MARK = "\u200e"


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """A text, and all glyphs that it stands for, in the order of painting."""

    said: ActualText
    glyphs: tuple[Glyph, ...]


def replaced(page: PdfPage) -> Iterator[Replaced]:
    """Give each text of a page that stands for glyphs, those that stand for none too."""
    drawn: dict[ActualText, list[Glyph]] = {said: [] for said in page.replacements}
    for glyph in page.glyphs:
        if glyph.marking.actual_text is not None:
            drawn[glyph.marking.actual_text].append(glyph)
    for said, glyphs in drawn.items():
        yield Replaced(said=said, glyphs=tuple(glyphs))


def turns(text: str) -> bool:
    """Say whether a text can be painted in another order than that of reading.

    A number that wraps to a line of its own keeps the mark of direction that its text gave it.
    """
    return LEFT_TO_RIGHT_MARK in text or any(
        unicodedata.bidirectional(sign) in {"R", "AL"} for sign in text
    )
