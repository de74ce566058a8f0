"""Proving a finished file, whatever its format."""

from pathlib import Path

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.report import FileReport


def prove(file: Path, edition: Edition) -> FileReport:
    """Read `file` back and hold it against `edition`. Raises UnreadableFile.

    Each format is imported when it is asked for: workers that make PDFs need no other.
    """
    if file.suffix == ".pdf":
        from kesimpta_docs.verify.pdf import prove_pdf

        return prove_pdf(file, edition)
    from kesimpta_docs.verify.docx import prove_docx

    return prove_docx(file, edition)
