"""The file says what the edition says: the same words, in the same order."""

from collections.abc import Iterator

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.compare import expected_tokens, first_difference
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.reading import read_tokens, spoken_with_page_numbers
from kesimpta_docs.verify.report import Outcome


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


def _replacements(pdf: TaggedPdf) -> Iterator[str]:
    for page in pdf.pages:
        yield from (said.text for said in page.replacements if said.key != "ActualText")
