"""The promised size of the type."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.report import Outcome

#: A size in a finished PDF is the product of rounded figures, in pt.
SLACK = 0.01


def no_character_is_smaller_than_promised(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Every visible character, page numbers and drawings included, reaches the layout's least size.

    UKAAF MS03 and ACB Large Print Guidelines (5-6-25): no part of a page falls below it.
    """
    least = edition.tokens.limits.smallest
    visible = [glyph for page in pdf.pages for glyph in page.glyphs if glyph.text.strip()]
    small = [glyph for glyph in visible if glyph.size < least - SLACK]
    smallest = min((glyph.size for glyph in visible), default=0.0)
    return Outcome(
        figure=f"smallest {smallest:.1f} pt",
        problems=tuple(
            f'page {glyph.page + 1}: "{glyph.text}" is {glyph.size:.1f} pt; the least is {least:g}'
            for glyph in small
        ),
    )
