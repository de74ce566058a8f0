"""What a PDF says about itself, as an XMP packet (ISO 16684-1): title, language, dates, standards.

A file of `ua-1` claims PDF/UA-1 (ISO 14289-1, clause 5) and PDF/A-2a (ISO 19005-2, 6.6.4) at once.
One of `ua-2` claims PDF/UA-2 (ISO 14289-2, clause 5) and both levels of Well-Tagged PDF 1.0 (6.1.2,
6.1.3; with the identifiers as corrected on 2024-05-29, without a slash before the sign #).
"""

from collections.abc import Iterable

from lxml import etree

from kesimpta_docs.layout.metadata import Metadata
from kesimpta_docs.order import PdfStandard

_DC = "http://purl.org/dc/elements/1.1/"
_EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
_PDF = "http://ns.adobe.com/pdf/1.3/"
_PDFAID = "http://www.aiim.org/pdfa/ns/id/"
_PDFD = "http://pdfa.org/declarations/"
_PDFUAID = "http://www.aiim.org/pdfua/ns/id/"
_PROPERTY = "http://www.aiim.org/pdfa/ns/property#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
_XMP = "http://ns.adobe.com/xap/1.0/"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

#: PDF/A wants these prefixes (ISO 19005-2, 6.6.2.3.3 and 6.6.4), PDF/UA its own (clause 5).
_PREFIXES = {
    "rdf": _RDF,
    "dc": _DC,
    "xmp": _XMP,
    "pdf": _PDF,
    "pdfaid": _PDFAID,
    "pdfaExtension": _EXTENSION,
    "pdfaProperty": _PROPERTY,
    "pdfaSchema": _SCHEMA,
    "pdfd": _PDFD,
    "pdfuaid": _PDFUAID,
}
_WTPDF = ("wtpdf#accessibility1.0", "wtpdf#reuse1.0")
_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'.encode()
_END = b'\n<?xpacket end="r"?>'


def xmp_of(metadata: Metadata, standard: PdfStandard, producer: str) -> bytes:
    """Return the packet of a file of `standard`, in UTF-8. `producer` names the program."""
    packet = etree.Element("{adobe:ns:meta/}xmpmeta", nsmap={"x": "adobe:ns:meta/"})
    rdf = etree.SubElement(packet, f"{{{_RDF}}}RDF", nsmap=_PREFIXES)
    about = etree.SubElement(rdf, f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""})
    _in_languages(about, "title", metadata.title, metadata.language)
    _in_languages(about, "description", metadata.subject, metadata.language)
    _bag(about, f"{{{_DC}}}language", (metadata.language,))
    day = metadata.day.isoformat()
    _texts(about, _XMP, {"CreateDate": day, "ModifyDate": day})
    _texts(about, _PDF, {"Producer": producer})
    if standard == "ua-1":
        _texts(about, _PDFUAID, {"part": "1"})
        _texts(about, _PDFAID, {"part": "2", "conformance": "A"})
        _describe_pdfuaid(about)
    else:
        _texts(about, _PDFUAID, {"part": "2", "rev": "2024"})
        _declare(about)
    etree.cleanup_namespaces(packet)
    etree.indent(packet)
    return _BEGIN + etree.tostring(packet, encoding="UTF-8") + _END


def _in_languages(about: etree._Element, name: str, words: str, language: str) -> None:
    """Add words as a language alternative: the default comes first (ISO 16684-1, 8.2.2.4)."""
    choices = etree.SubElement(etree.SubElement(about, f"{{{_DC}}}{name}"), f"{{{_RDF}}}Alt")
    for lang in ("x-default", language):
        etree.SubElement(choices, f"{{{_RDF}}}li", {_LANG: lang}).text = words


def _texts(holder: etree._Element, namespace: str, values: dict[str, str]) -> None:
    for name, value in values.items():
        etree.SubElement(holder, f"{{{namespace}}}{name}").text = value


def _bag(holder: etree._Element, tag: str, values: Iterable[str]) -> None:
    bag = etree.SubElement(etree.SubElement(holder, tag), f"{{{_RDF}}}Bag")
    for value in values:
        etree.SubElement(bag, f"{{{_RDF}}}li").text = value


def _structure(holder: etree._Element, tag: str, array: str) -> etree._Element:
    """Add a property that is an array of one structure; return the structure."""
    row = etree.SubElement(etree.SubElement(holder, tag), f"{{{_RDF}}}{array}")
    return etree.SubElement(row, f"{{{_RDF}}}li", {f"{{{_RDF}}}parseType": "Resource"})


def _describe_pdfuaid(about: etree._Element) -> None:
    """Describe the schema of PDF/UA, which PDF/A does not know (ISO 19005-2, 6.6.2.3.3)."""
    schema = _structure(about, f"{{{_EXTENSION}}}schemas", "Bag")
    _texts(
        schema,
        _SCHEMA,
        {
            "schema": "PDF/UA identification schema",
            "namespaceURI": _PDFUAID,
            "prefix": "pdfuaid",
        },
    )
    _texts(
        _structure(schema, f"{{{_SCHEMA}}}property", "Seq"),
        _PROPERTY,
        {
            "name": "part",
            "valueType": "Integer",
            "category": "internal",
            "description": "Part of ISO 14289 that the file keeps",
        },
    )


def _declare(about: etree._Element) -> None:
    """Add a PDF Declaration for each level of Well-Tagged PDF (PDF Declarations 1.0, 8)."""
    bag = etree.SubElement(etree.SubElement(about, f"{{{_PDFD}}}declarations"), f"{{{_RDF}}}Bag")
    for name in _WTPDF:
        claim = etree.SubElement(bag, f"{{{_RDF}}}li", {f"{{{_RDF}}}parseType": "Resource"})
        _texts(claim, _PDFD, {"conformsTo": _PDFD + name})
