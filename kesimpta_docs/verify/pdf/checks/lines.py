"""Lines short enough to read."""

import re
from collections.abc import Iterator

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.reading import read_pieces
from kesimpta_docs.verify.pdf.words import block_of
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import combining, is_wide

#: The dots that lead from an entry of the contents to its page.
_LEADER = re.compile(r"[.\u2026\u00b7_]{4,}")
_SHOWN = 40  # characters of a line that stand in a message


def no_line_is_longer_than_promised(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """No line of a paragraph, item or cell has more characters than the layout's limit.

    Spaces count, leaders, running lines and combining marks do not, and signs that are as wide as
    high count twice. The limit of the handout is 80: WCAG 2.2, 1.4.8, which has 40 for Chinese,
    Japanese and Korean.
    """
    most = edition.tokens.limits.line_length
    lines: dict[tuple[int, int, int], str] = {}
    for piece in read_pieces(pdf):
        block = id(block_of(piece.path))
        for number, glyph in enumerate(piece.glyphs):
            key = (block, glyph.page, round(glyph.baseline))
            gap = " " if number == 0 and not piece.joined else ""
            lines[key] = lines.get(key, "") + gap + _said(piece.glyphs, number)
    read = [
        (page, " ".join(_LEADER.sub(" ", "".join(_letters(line))).split()))
        for (_, page, _), line in lines.items()
    ]
    return Outcome(
        figure=f"longest {max((len(line) for _, line in read), default=0)} characters",
        problems=tuple(
            f'page {page + 1}: "{line[:_SHOWN]} …" has {len(line)} characters; the most is {most}'
            for page, line in read
            if len(line) > most
        ),
    )


def _said(glyphs: tuple[Glyph, ...], number: int) -> str:
    """Return the text of a glyph, or what stands for it and others, at the first of them."""
    actual = glyphs[number].marking.actual_text
    if actual is None:
        return glyphs[number].text
    return actual.text if number == 0 or glyphs[number - 1].marking.actual_text != actual else ""


def _letters(line: str) -> Iterator[str]:
    for letter in line:
        if not combining(letter):
            yield letter * (2 if is_wide(letter) else 1)
