"""The file says what the edition says: the same words, in the same order."""

from collections.abc import Iterator
from itertools import pairwise

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.compare import expected_tokens, first_difference
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.reading import (
    FURNITURE_ROLES,
    read_tokens,
    spoken_with_page_numbers,
)
from kesimpta_docs.verify.pdf.tree import StructureElement
from kesimpta_docs.verify.pdf.words import Piece, block_of, pieces
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

#: How many characters a message shows of each line.
_SHOWN = 20


def same_words_in_the_same_order(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """The words by structure order equal the edition's, token by token.

    Page numbers of the contents are among them: each is the page that the section is on.
    A text that stands for what is drawn (ISO 32000-1, 14.9.3 and 14.9.4) would tell the ear what
    no eye can see. Of marked content only ActualText is taken, which `replacements.py` proves; what
    elements say instead is proven in `tree.py`.
    """
    found = read_tokens(pdf)
    difference = first_difference(expected_tokens(spoken_with_page_numbers(pdf, edition)), found)
    problems = [] if difference is None else [difference]
    problems += [f'"{text}" stands for other words that are drawn' for text in _replacements(pdf)]
    return Outcome(figure=f"{len(found):,} words", problems=tuple(problems))


def words_stand_apart_without_the_layout(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Where a line of a block ends, the content itself has a space, unless none is needed there.

    ISO 32000-1, 14.8.2.5: word breaks are spaces in the content, for programs that set the words
    anew and never see where a line ended. None is needed behind a hyphen, nor between signs that
    are words of their own (Chinese, Japanese).
    """
    del edition  # the rule is the same for all
    rows = [row for root in pdf.roots for row in _rows(pdf, root)]
    run_in = (
        (before, after)
        for before, after in rows
        if tokens(before.text + after.text) != (*tokens(before.text), *tokens(after.text))
    )
    problems = [
        f'"{before.text[-_SHOWN:]}" and "{after.text[:_SHOWN]}" are one word without the layout'
        for before, after in run_in
    ]
    return Outcome(figure=f"{len(rows):,} line ends", problems=tuple(problems))


def _rows(pdf: TaggedPdf, root: StructureElement) -> Iterator[tuple[Piece, Piece]]:
    """Yield each two pieces of one block that only the layout parts."""
    for before, after in pairwise(pieces(pdf, root, leave_out=FURNITURE_ROLES)):
        if not after.joined and block_of(before.path) is block_of(after.path):
            yield before, after


def _replacements(pdf: TaggedPdf) -> Iterator[str]:
    for page in pdf.pages:
        yield from (said.text for said in page.replacements if said.key != "ActualText")
