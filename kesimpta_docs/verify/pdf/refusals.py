"""Why a PDF is not read: said in the words of the person who holds it."""

import pikepdf

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.spans import Span
from kesimpta_docs.verify.pdf import limits
from kesimpta_docs.verify.pdf.objects import entries, entry, name


def untagged(pdf: pikepdf.Pdf) -> UnreadableFile:
    """Return the error for a file without tags, which may be a scan."""
    if len(pdf.pages) and all(map(_is_scanned, pdf.pages)):
        return UnreadableFile(
            "the PDF holds pictures of pages and no words (a scan): a screen reader says nothing",
            at=None,
            hint="verify takes tagged PDFs only; get the file that was printed before the scan",
        )
    return UnreadableFile(
        "the PDF has no structure tree: it is not tagged, so a screen reader gets no order",
        at=None,
        hint="verify takes tagged PDFs only; build the file with make-guide",
    )


def _is_scanned(page: pikepdf.Page) -> bool:
    """Return whether a page can place images, and nothing that draws words."""
    resources = entry(page.obj, "/Resources")
    placed = {name(entry(one, "/Subtype")) for _, one in entries(entry(resources, "/XObject"))}
    return placed == {"Image"} and not any(entries(entry(resources, "/Font")))


def encrypted(at: Span | None) -> UnreadableFile:
    """Return the error for a file that is encrypted."""
    return UnreadableFile(
        "the PDF is encrypted, which can shut out screen readers",
        at=at,
        hint=limits.PROTECTED,
    )


def wordless(*, pictures: bool) -> UnreadableFile:
    """Return the error for a file that shows no letter: a scan, if it has pictures."""
    if pictures:
        return UnreadableFile(
            "the PDF holds pictures of pages and no words (a scan): nothing can be measured",
            at=None,
            hint="get the file that was printed before the scan",
        )
    return UnreadableFile(
        "no page of the PDF shows a letter: nothing can be measured",
        at=None,
        hint="name a file that has words",
    )
