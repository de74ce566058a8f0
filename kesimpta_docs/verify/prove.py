"""Proving a finished file, whatever its format."""

from collections.abc import Sequence
from dataclasses import replace
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


def validated(reports: Sequence[FileReport]) -> tuple[FileReport, ...]:
    """Return `reports` with veraPDF's result on each PDF, where veraPDF is installed.

    A PDF that could not be read back here is not given to it.
    """
    from kesimpta_docs.verify.pdf.validator import is_installed, validate

    pdfs = [each.file for each in reports if each.file.suffix == ".pdf" and each.pages is not None]
    if not pdfs or not is_installed():
        return tuple(reports)
    found = dict(zip(pdfs, validate(pdfs), strict=True))
    return tuple(
        replace(report, results=(*report.results, found[report.file]))
        if report.file in found
        else report
        for report in reports
    )
