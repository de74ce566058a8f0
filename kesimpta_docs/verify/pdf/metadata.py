"""What a PDF says about itself: XMP packet and viewer preferences."""

from dataclasses import dataclass

from lxml import etree
from pikepdf import Stream

from kesimpta_docs.verify.pdf.limits import broken
from kesimpta_docs.verify.pdf.objects import entry, name

_DC = "{http://purl.org/dc/elements/1.1/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Xmp:
    """The XMP packet (ISO 16684-1)."""

    title: str | None
    #: `pdfuaid:part` (ISO 14289-1, clause 5): "1" or "2".
    pdfua_part: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewerPreferences:
    """The preferences that matter here (ISO 32000-1, 12.2); None when the file has none."""

    display_doc_title: bool
    print_scaling: str | None


def read_xmp(catalogue: object) -> Xmp | None:
    """Return the XMP packet, or None. Raises UnreadableFile for one that is not plain XML."""
    stream = entry(catalogue, "/Metadata")
    if not isinstance(stream, Stream):
        return None
    data = stream.read_bytes()
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    if b"<!DOCTYPE" in data:
        raise broken("its XMP metadata has a document type")
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise broken(f"its XMP metadata: {error}") from error
    title = root.find(f".//{_DC}title//{_RDF}li")
    return Xmp(
        title=None if title is None else title.text,
        pdfua_part=_property(root, f"{_PDFUA}part"),
    )


def read_viewer_preferences(catalogue: object) -> ViewerPreferences:
    """Return the viewer preferences."""
    preferences = entry(catalogue, "/ViewerPreferences")
    return ViewerPreferences(
        display_doc_title=entry(preferences, "/DisplayDocTitle") is True,
        print_scaling=name(entry(preferences, "/PrintScaling")),
    )


def _property(root: etree._Element, tag: str) -> str | None:
    """Return a simple property, written as an element or as an attribute (ISO 16684-1, 7.9)."""
    for description in root.iter(f"{_RDF}Description"):
        value = description.get(tag) or description.findtext(tag)
        if value is not None:
            return str(value).strip()
    return None
