"""Disclaimers and warnings in a PDF."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.reading import read_tokens
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.statements import statement_outcome


def every_statement_is_there(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each statement that the edition asks for stands in the file, word for word."""
    return statement_outcome(edition, read_tokens(pdf))
