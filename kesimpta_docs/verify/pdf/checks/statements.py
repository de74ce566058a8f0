"""Disclaimers and warnings in a PDF."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.words import statements
from kesimpta_docs.verify.compare import stands_in
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.reading import read_tokens
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.statements import statement_outcome


def every_statement_is_there(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each statement that the edition asks for stands in the file, word for word."""
    return statement_outcome(edition, read_tokens(pdf))


def the_first_page_carries_its_statements(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """What a reader must see first stands on the first page, in the wording of the cover.

    In a translation, whose words can be longer than a page has room for, it may begin page 2.
    """
    pages = [read_tokens(pdf, page=page) for page in range(edition.first_pages)]
    cover = {one.id: one for one in statements(edition) if one.on_cover}
    problems = []
    for name in edition.first_page:
        if name not in cover:
            problems.append(
                f"the statement {name} must be on the first page, and the cover has none"
            )
        elif not any(stands_in(cover[name].words, found) for found in pages):
            problems.append(f"the statement {cover[name].code} ({name}) is not on the first page")
    return Outcome(figure=f"{len(edition.first_page)} statements", problems=tuple(problems))
