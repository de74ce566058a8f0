"""The sizes of the type: few, and each with its meaning."""

from collections.abc import Iterable, Iterator

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.blocks import inked_blocks, types_of
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.running import running_letters
from kesimpta_docs.verify.report import Outcome

#: A size in a finished PDF is the product of rounded figures, in pt.
SLACK = 0.01


def every_size_is_one_of_the_layouts(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each character has a size that the layout has for its role, in a drawing any of them.

    ACB Large Print Guidelines (5-6-25) name the size of each role; so do the layout's tokens. A
    clinic's own picture holds no characters.
    """
    types = edition.tokens.type
    used, problems = set[float](), list[str]()
    groups = [
        (block.role, block.glyphs, [one.size for one in types_of(block, edition)])
        for block in inked_blocks(pdf)
    ]
    running = [types.running.size, types.page_number.size]
    groups.append(("running line", running_letters(pdf, edition.paper), running))
    for role, glyphs, allowed in groups:
        sizes = {glyph.size for glyph in glyphs}
        used |= {round(size, 1) for size in sizes}
        strange = {size for size in sizes if all(abs(size - one) > SLACK for one in allowed)}
        problems += _told(role, glyphs, strange)
    return Outcome(figure=f"{len(used)} sizes", problems=tuple(problems))


def _told(role: str, glyphs: Iterable[Glyph], strange: set[float]) -> Iterator[str]:
    for size in sorted(strange):
        first = next(glyph for glyph in glyphs if glyph.size == size)
        yield (
            f'page {first.page + 1}: "{first.text}" in a {role} is {size:.1f} pt, '
            "which is no size of the layout for it"
        )
