"""Real tagged PDFs, made by WeasyPrint, for the tests that read them back."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
from weasyprint import HTML

from kesimpta_docs.verify.pdf.reader import TaggedPdf, read_pdf
from kesimpta_docs.verify.pdf.tree import StructureElement

FONTS = Path(__file__).parents[2] / "layouts" / "fonts"
STYLE = f"""
@font-face {{ font-family: Hand; src: url({
    (FONTS / "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf").as_uri()
}) }}
@font-face {{ font-family: Hand; font-weight: bold; src: url({
    (FONTS / "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_700Bold.ttf").as_uri()
}) }}
@page {{ size: 300pt 200pt; margin: 30pt; @bottom-center {{ content: "Foot"; font: 8pt Hand }} }}
body {{ font: 12pt Hand; margin: 0 }}
p {{ margin: 0 }}
"""
# A PNG of one red pixel.
PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/"
    "HwAEhgJ/wlseKgAAAABJRU5ErkJggg=="
)


@cache
def built(body: str, style: str = "") -> bytes:
    """Return the tagged PDF of an HTML body."""
    page = f"<html lang=en><head><title>Kit</title><style>{STYLE}{style}</style></head>{body}"
    written = HTML(string=page).write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True)
    assert isinstance(written, bytes)
    return written


def read(folder: Path, body: str, style: str = "") -> TaggedPdf:
    """Build an HTML body into a PDF in `folder` and read that back."""
    return reading(folder, built(body, style))


def reading(folder: Path, data: bytes) -> TaggedPdf:
    """Read the bytes of a PDF."""
    path = folder / "file.pdf"
    path.write_bytes(data)
    return read_pdf(path)


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Return a PDF after `change`."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out)
    return out.getvalue()


def only(pdf: TaggedPdf, role: str) -> StructureElement:
    """Return the only element of a role."""
    (found,) = (each for each in pdf.elements() if each.role == role)
    return found
