"""Small PDFs with the toolkit's own tags, and the bodies of HTML that they are made of."""

from pathlib import Path

import weasyprint

from kesimpta_docs.order import PdfStandard
from kesimpta_docs.render.pdf.tagged import write_tagged
from kesimpta_docs.verify.pdf.reader import TaggedPdf, read_pdf
from tests.conftest import ROOT

FONTS = ROOT / "layouts" / "fonts"
_LATIN = FONTS / "atkinson-hyperlegible-next" / "AtkinsonHyperlegibleNext"
_HEBREW = FONTS / "noto-sans-hebrew" / "NotoSansHebrew_400Regular.ttf"
STYLE = f"""
@font-face {{ font-family: Hand; src: url({_LATIN.as_uri()}_400Regular.ttf) }}
@font-face {{ font-family: Hand; font-weight: bold; src: url({_LATIN.as_uri()}_700Bold.ttf) }}
@font-face {{ font-family: Hebrew; src: url({_HEBREW.as_uri()}) }}
@page {{ size: 300pt 200pt; margin: 30pt; font: 8pt Hand }}
@page {{ @bottom-right {{ content: counter(page) }} }}
html {{ font: 12pt/15pt Hand, Hebrew }}
body, h1, h2, h3, p, ul, ol, table, figure {{ margin: 0; padding: 0 }}
ul, ol {{ padding-left: 20pt }}
table {{ width: 100%; border-collapse: collapse }}
td, th {{ border-bottom: 1pt solid; text-align: left; font-weight: normal }}
[role] {{ display: inline-block; width: 10pt; height: 10pt; border: 1pt solid }}
[role=textbox] {{ width: 80pt; border-width: 0 0 1pt }}
[role=group] {{ display: block; width: auto; height: auto; border: none }}
"""
VERSIONS: dict[PdfStandard, str] = {"ua-1": "1.7", "ua-2": "2.0"}
#: A drawing of one line.
PICTURE = (
    (
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='60' height='20'>"
        "<path d='M0 10h60' stroke='black'/></svg>"
    )
    .replace("<", "%3C")
    .replace(">", "%3E")
)


def tagged(body: str, style: str = "", standard: PdfStandard = "ua-1") -> bytes:
    """Return the tagged PDF of an HTML body, in English."""
    page = f"<html lang=en><head><title>Kit</title><style>{STYLE}{style}</style></head>{body}"
    return write_tagged(weasyprint.HTML(string=page), standard, pdf_version=VERSIONS[standard])


def read_tagged(
    folder: Path, body: str, style: str = "", standard: PdfStandard = "ua-1"
) -> TaggedPdf:
    """Return the tagged PDF of an HTML body, read back."""
    path = folder / "file.pdf"
    path.write_bytes(tagged(body, style, standard))
    return read_pdf(path)
