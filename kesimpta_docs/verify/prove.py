"""Proving a finished file, whatever its format."""

from pathlib import Path

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.docx import prove_docx
from kesimpta_docs.verify.pdf import prove_pdf
from kesimpta_docs.verify.report import FileReport

_PROOFS = {".pdf": prove_pdf, ".docx": prove_docx}


def prove(file: Path, edition: Edition) -> FileReport:
    """Read `file` back and hold it against `edition`. Raises UnreadableFile."""
    return _PROOFS[file.suffix](file, edition)
