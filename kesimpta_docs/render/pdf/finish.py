"""What a PDF needs beside its pages and tags: how it opens and prints, and what it claims to be."""

import pydyf
from weasyprint import VERSION

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.order import PdfStandard
from kesimpta_docs.render.pdf.metadata import xmp_of
from kesimpta_docs.render.pdf.weasyprint_seam import SRGB_PROFILE

#: What PDF 2.0 leaves of the information dictionary (ISO 32000-2, 14.3.3).
_DATES = ("CreationDate", "ModDate")


def finish(pdf: pydyf.PDF, edition: Edition, standard: PdfStandard) -> None:
    """Add page labels, viewer preferences, XMP, and what the standard of the file wants."""
    metadata = edition.metadata
    _open_and_print(pdf, edition.paper)
    # As plain text: who looks for the title of a file need not unpack it.
    packet = pydyf.Stream(
        [xmp_of(metadata, standard, f"WeasyPrint {VERSION}")],
        {"Type": "/Metadata", "Subtype": "/XML"},
    )
    pdf.add_object(packet)
    pdf.catalog["Metadata"] = packet.reference
    if standard == "ua-1":
        _mean_srgb(pdf)
    else:
        for key in set(pdf.info) - set(_DATES):
            del pdf.info[key]


def _open_and_print(pdf: pydyf.PDF, paper: Paper) -> None:
    """Label the pages 1, 2, 3; show the title; print at 100 %, on the sides that were ordered.

    Two pages from right to left stand side by side as they do in a booklet.

    ISO 32000-1, 12.4.2 (page labels) and 12.2 (viewer preferences).
    """
    pdf.catalog["PageLabels"] = pydyf.Dictionary(
        {"Nums": pydyf.Array([0, pydyf.Dictionary({"S": "/D"})])}
    )
    preferences = {
        "DisplayDocTitle": "true",
        "PrintScaling": "/None",
        "Duplex": "/DuplexFlipLongEdge" if paper.two_sided else "/Simplex",
    }
    if paper.right_to_left:
        preferences["Direction"] = "/R2L"
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary(preferences)


def _mean_srgb(pdf: pydyf.PDF) -> None:
    """Say that the colours are those of sRGB (ISO 19005-2, 6.2.3), with WeasyPrint's profile.

    WeasyPrint's own option `output_intent` writes an intent for print shops, and leaves the file of
    the profile open.
    """
    profile = pydyf.Stream([SRGB_PROFILE.read_bytes()], {"N": 3}, compress=True)
    pdf.add_object(profile)
    intent = pydyf.Dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": pydyf.String("sRGB IEC61966-2.1"),
            "Info": pydyf.String("sRGB IEC61966-2.1"),
            "DestOutputProfile": profile.reference,
        }
    )
    pdf.catalog["OutputIntents"] = pydyf.Array([intent])
