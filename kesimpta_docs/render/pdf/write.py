"""Edition → PDF: HTML laid out by WeasyPrint, tagged for PDF/UA-1 or PDF/UA-2 (ISO 14289).

Nothing is fetched: the fonts of the layout are the only files that a document can name.
"""

import logging
from collections.abc import Mapping
from typing import Any

import weasyprint
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from kesimpta_docs.errors import RenderError
from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.order import PdfStandard
from kesimpta_docs.render.html.document import html_of
from kesimpta_docs.render.pdf.finish import finish
from kesimpta_docs.render.pdf.tagged import write_tagged

#: The version of PDF that each standard is made of: ISO 32000-1 and -2.
_VERSIONS: Mapping[PdfStandard, str] = {"ua-1": "1.7", "ua-2": "2.0"}


class LayoutFiles(URLFetcher):  # type: ignore[misc]  # WeasyPrint carries no types
    """Serves the fonts of an edition, `font:regular`, `font:bold` and so on, and no more."""

    def __init__(self, edition: Edition) -> None:
        super().__init__(allowed_protocols=("font", "data"))
        regular, bold = edition.tokens.font_files
        self._files = {"font:regular": regular, "font:bold": bold}
        for number, face in enumerate(edition.tokens.faces):
            regular, bold = face.files
            self._files |= {f"font:regular-{number}": regular, f"font:bold-{number}": bold}

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """Return a file of the layout, or a picture that stands in the address itself."""
        if url.startswith(("data:image/svg+xml;base64,", "data:image/png;base64,")):
            return super().fetch(url, headers)
        if url not in self._files:
            raise FatalURLFetchingError(f"{url} is no file of the layout")
        return URLFetcherResponse(url, self._files[url].read_bytes())


class _Complaints(logging.Handler):
    """Collects what WeasyPrint would only log: a fault in the page is an error here."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def render_pdf(edition: Edition, standard: PdfStandard) -> bytes:
    """Return the edition as a tagged PDF of a standard.

    Raises RenderError with the first complaint where the page could not be made as designed.
    """
    complaints = _Complaints()
    written = b""
    logger = logging.getLogger("weasyprint")
    logger.addHandler(complaints)
    try:
        written = write_tagged(
            weasyprint.HTML(string=html_of(edition), url_fetcher=LayoutFiles(edition)),
            standard,
            pdf_version=_VERSIONS[standard],
            pdf_identifier=True,  # made of the content
            finisher=lambda _, pdf: finish(pdf, edition, standard),
        )
    except FatalURLFetchingError as error:
        complaints.lines.append(str(error))
    finally:
        logger.removeHandler(complaints)
    if complaints.lines:
        raise RenderError(
            f"the {edition.name} PDF could not be made as designed: {complaints.lines[0]}",
            at=None,
            hint="look at the style sheet and templates in layouts/ for the cause",
        )
    return written
