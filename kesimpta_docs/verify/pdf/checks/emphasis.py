"""Bold type: where the layout wants it, and nowhere else."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.blocks import CONTENTS_PART, HEADING_ROLES, inked_blocks
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.outlines import weight_of
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.running import running_letters
from kesimpta_docs.verify.report import Outcome

#: OpenType 1.9, OS/2, usWeightClass: semi-bold and above.
_BOLD = 600
#: Text rendering modes that draw the outlines, too: they thicken letters (ISO 32000-1, 9.3.6).
_STROKED = (1, 2, 5, 6)


def bold_stands_only_where_the_layout_allows_it(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Where strong words are underlined, only headings, captions and page numbers are bold.

    Labels in the contents are headings to the eye. ACB Large Print Guidelines (5-6-25): emphasis
    is underlined, not bold; headings and page numbers are bold. Told by the weight that the font
    program itself states.
    """
    tokens = edition.tokens
    if tokens.emphasis.strong != "underline":
        return Outcome(figure="strong words are bold")
    fonts = {
        key
        for key, font in pdf.fonts.items()
        if font.program is not None and weight_of(font.program) >= _BOLD
    }

    def bold(glyph: Glyph) -> bool:
        return glyph.font in fonts or glyph.mode in _STROKED

    roles = (
        HEADING_ROLES
        | {"Caption", CONTENTS_PART}
        | ({"TH"} if tokens.emphasis.table_head_bold else set())
    )
    blocks = [block for block in inked_blocks(pdf) if any(map(bold, block.glyphs))]
    problems = [
        f'page {block.glyphs[0].page + 1}: "{block.words[:40]}" is in part bold in a {block.role}'
        for block in blocks
        if block.role not in roles
    ]
    problems += [
        f'page {glyph.page + 1}: "{glyph.text}" is bold in a running line'
        for glyph in running_letters(pdf, edition.paper)
        if bold(glyph) and glyph.text not in (pdf.pages[glyph.page].label or "")
    ]
    return Outcome(figure=f"bold in {len(blocks)} headings", problems=tuple(problems))
