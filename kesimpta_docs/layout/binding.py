"""How long an edition may become, told from its words, and what its printing asks for."""

from kesimpta_docs.layout.edition import Edition, Figure, WriteIn, all_blocks
from kesimpta_docs.layout.metrics import metrics_of
from kesimpta_docs.layout.repeats import all_texts
from kesimpta_docs.layout.standard import Standard

#: The part of a page that lines of words fill, at the most: the rest is gaps between paragraphs,
#: short last lines, and tails before what stays whole.
_FILLED = 0.6
#: The height of a drawing, as a part of a page, at the least.
_DRAWING = 0.3


def may_be_longer(edition: Edition, pages: int) -> bool:
    """Say whether an edition may take more than so many pages.

    On the safe side: one of fewer pages with room for a binding does no harm, one of more without
    it is refused by a proof. Full lines of all words are the least that a file can have.
    """
    tokens, paper = edition.tokens, edition.paper
    body = tokens.type.body
    characters = sum(len(text.plain) for text in all_texts(edition))
    lines = characters * metrics_of(tokens).mean * body.size / paper.measure
    height = lines * body.pitch / _FILLED
    for block in all_blocks(edition):
        if isinstance(block, WriteIn):
            height += len(block.fields) * tokens.write.line
            height += sum(field.lines_below for field in block.fields) * tokens.write.line
        elif isinstance(block, Figure):
            height += _DRAWING * paper.height
    openings = 2 + sum(sheet.new_page for sheet in edition.sheets)
    return openings / 2 + height / (paper.height - paper.top - paper.bottom) > pages


def print_advice(edition: Edition, standard: Standard, pages: int | None) -> str:
    """Return what whoever prints the edition has to do, beyond the words of the guide."""
    paper, binding = edition.paper, edition.tokens.binding
    sides = "on both sides, turned on the long edge" if paper.two_sided else "on one side"
    advice = [f"{standard.name}: print {sides}.", standard.sheet]
    if binding and paper.gutter:
        long = f"{pages} pages" if pages else f"Likely more than {binding.pages} pages"
        advice.append(f"{long}: the side to bind has {paper.gutter:g} pt more.")
    return " ".join(advice)
