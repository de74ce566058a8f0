"""The file says what the edition says: the same words, in the same order."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.compare import expected_tokens, first_difference
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.reading import read_tokens, spoken_with_page_numbers
from kesimpta_docs.verify.report import Outcome


def same_words_in_the_same_order(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """The words by structure order equal the edition's, token by token.

    Page numbers of the contents are among them: each is the page that the section is on.
    """
    found = read_tokens(pdf)
    difference = first_difference(expected_tokens(spoken_with_page_numbers(pdf, edition)), found)
    return Outcome(
        figure=f"{len(found):,} words", problems=() if difference is None else (difference,)
    )
