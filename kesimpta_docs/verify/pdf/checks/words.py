"""The file says what the edition says: the same words, in the same order."""

from collections.abc import Iterator

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.compare import expected_tokens, first_difference
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.reading import read_tokens, spoken_with_page_numbers
from kesimpta_docs.verify.report import Outcome

#: Their alternative text stands beside what is drawn: its words are the business of other proofs.
_NAMED = ("Figure", "Form")


def same_words_in_the_same_order(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """The words by structure order equal the edition's, token by token.

    Page numbers of the contents are among them: each is the page that the section is on.
    A text that stands for what is drawn (ISO 32000-1, 14.9.3 and 14.9.4) would tell the ear what
    no eye can see. Only that of marked content is taken: `replacements.py` proves it.
    """
    found = read_tokens(pdf)
    difference = first_difference(expected_tokens(spoken_with_page_numbers(pdf, edition)), found)
    problems = [] if difference is None else [difference]
    problems += [
        f'"{text}" stands for other words that are drawn'
        for text in _replacements(pdf)
        if text not in edition.abbreviations.values()
    ]
    return Outcome(figure=f"{len(found):,} words", problems=tuple(problems))


def _replacements(pdf: TaggedPdf) -> Iterator[str]:
    for element in pdf.elements():
        alt = None if element.role in _NAMED else element.alt
        said = (element.actual_text, element.expansion, alt)
        yield from (text for text in said if text is not None)
    for page in pdf.pages:
        yield from (said.text for said in page.replacements if said.key != "ActualText")
