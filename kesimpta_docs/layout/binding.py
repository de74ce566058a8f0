"""How long an edition may become, told from its words, and what its printing asks for."""

from kesimpta_docs.layout.edition import Edition, Figure, PlacedStatement, WriteIn, all_blocks
from kesimpta_docs.layout.metrics import metrics_of
from kesimpta_docs.layout.repeats import all_texts
from kesimpta_docs.layout.standard import Standard

#: The part of a page that is filled, at the most: blocks that stay whole leave the rest blank.
_FILLED = 0.8
#: The height of a drawing, as a part of a page.
_DRAWING = 0.4


def may_be_longer(edition: Edition, pages: int) -> bool:
    """Say whether an edition may take more than so many pages.

    On the safe side: one of fewer pages with room for a binding does no harm, one of more without
    it is refused by a proof. So each text counts as a paragraph of its own.
    """
    return _most_pages(edition) > pages


def _most_pages(edition: Edition) -> float:
    tokens, paper = edition.tokens, edition.paper
    body, font = tokens.type.body, metrics_of(tokens)
    width = (paper.measure - tokens.space.number_indent) / body.size
    texts = (edition.cover, edition.contents, edition.sheets)
    lines = sum(font.lines(text.plain, width) for text in all_texts(texts))
    blocks = list(all_blocks(edition))
    gaps = sum(1 for block in blocks if not isinstance(block, PlacedStatement))
    height = lines * body.pitch + gaps * tokens.space.block
    for block in blocks:
        if isinstance(block, WriteIn):
            height += sum(1 + field.lines_below for field in block.fields) * tokens.write.line
        elif isinstance(block, Figure):
            height += _DRAWING * paper.height
    whole = paper.height - paper.top - paper.bottom
    # A section that starts a page leaves half of the one before it blank.
    openings = 2 + sum(sheet.new_page for sheet in edition.sheets)
    return openings / 2 + height / whole / _FILLED


def print_advice(edition: Edition, standard: Standard, pages: int | None) -> str:
    """Return what whoever prints the edition has to do, beyond the words of the guide."""
    paper, binding = edition.paper, edition.tokens.binding
    sides = "on both sides, turned on the long edge" if paper.two_sided else "on one side"
    advice = [f"{standard.name}: print {sides}.", standard.sheet]
    if binding and paper.gutter:
        long = f"{pages} pages" if pages else f"Likely more than {binding.pages} pages"
        advice.append(f"{long}: the side to bind has {paper.gutter:g} pt more.")
    return " ".join(advice)
