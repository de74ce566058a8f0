"""Proving a finished file, whatever its format."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.order import PdfStandard
from kesimpta_docs.verify.report import FileReport


def prove(file: Path, edition: Edition, standard: PdfStandard | None) -> FileReport:
    """Read `file` back and hold it against `edition`, a PDF against `standard`, too.

    Raises UnreadableFile.

    Each format is imported when it is asked for: workers that make PDFs need no other.
    """
    if standard:
        from kesimpta_docs.verify.pdf.prove import prove_pdf

        return prove_pdf(file, edition, standard)
    from kesimpta_docs.verify.docx.prove import prove_docx

    return prove_docx(file, edition)


def validated(reports: Sequence[FileReport]) -> tuple[FileReport, ...]:
    """Return `reports` with veraPDF's results on each PDF, where veraPDF is installed.

    It holds a PDF against each profile of the standard that was promised.

    A PDF that could not be read back here is not given to it.
    """
    from kesimpta_docs.verify.pdf.validator import is_installed, validate
    from kesimpta_docs.verify.pdf.verdict import PROFILES

    profiles = [
        PROFILES[each.pdf_standard] if each.pdf_standard and each.pages is not None else ()
        for each in reports
    ]
    asked = [
        (report.file, profile)
        for report, wanted in zip(reports, profiles, strict=True)
        for profile in wanted
    ]
    if not asked or not is_installed():
        return tuple(reports)
    found = iter(validate(asked))
    return tuple(
        replace(report, results=(*report.results, *islice(found, len(wanted))))
        for report, wanted in zip(reports, profiles, strict=True)
    )
