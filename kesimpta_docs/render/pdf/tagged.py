"""HTML → tagged PDF: WeasyPrint lays out and paints, the structure tree is our own."""

from typing import Any

import pydyf
import weasyprint
from weasyprint.document import Document
from weasyprint.text.fonts import FontConfiguration

from kesimpta_docs.order import PdfStandard
from kesimpta_docs.render.pdf.destinations import lead_to_elements
from kesimpta_docs.render.pdf.links import add_annotations
from kesimpta_docs.render.pdf.roles import is_field
from kesimpta_docs.render.pdf.spaces import ends_of_words
from kesimpta_docs.render.pdf.structure import Element, Painted
from kesimpta_docs.render.pdf.tagger import structure_of
from kesimpta_docs.render.pdf.weasyprint_mends import (
    drawn_as_words,
    mended_leaders,
    mended_line_breaks,
    spoken_as_written,
)
from kesimpta_docs.render.pdf.weasyprint_seam import pieces_of, tagged
from kesimpta_docs.render.pdf.write_tree import write_tree


def write_tagged(html: weasyprint.HTML, standard: PdfStandard, **options: Any) -> bytes:
    """Return `html` as a PDF of `standard`; `options` are those of WeasyPrint's `write_pdf`.

    Raises RenderError for an HTML element that has no place in a structure tree.
    """
    finisher = options.pop("finisher", None)
    with mended_line_breaks(), mended_leaders(), spoken_as_written(), drawn_as_words():
        document = html.render(font_config=FontConfiguration(), **options)
        return write_document(document, standard, finisher=finisher, **options)


def write_document(document: Document, standard: PdfStandard, **options: Any) -> bytes:
    """Return a document that is laid out as a PDF with our own tags."""
    pieces = pieces_of(document, is_field)
    structure = structure_of(pieces)
    with tagged(
        lambda pdf, painted: _write(pdf, painted, structure, standard), ends_of_words(pieces)
    ):
        written = document.write_pdf(pdf_tags=True, **options)
    assert isinstance(written, bytes)
    return written


def _write(pdf: pydyf.PDF, painted: Painted, structure: Element, standard: PdfStandard) -> None:
    annotations = add_annotations(pdf, painted.links)
    tree = write_tree(pdf, structure, painted.mcids, annotations, standard)
    if standard == "ua-2":
        lead_to_elements(pdf, painted.links, annotations, tree)
