"""What a PDF says about itself: XMP packet and viewer preferences."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree
from pikepdf import Stream

from kesimpta_docs.verify.pdf.limits import broken
from kesimpta_docs.verify.pdf.objects import entry, name

_DC = "{http://purl.org/dc/elements/1.1/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
_PDFD = "{http://pdfa.org/declarations/}"
_PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True, kw_only=True)
class Xmp:
    """The XMP packet (ISO 16684-1)."""

    #: By language; "x-default" is that for all others.
    titles: Mapping[str, str]
    #: Languages of the words (`dc:language`).
    languages: tuple[str, ...]
    #: Standards that the file says it keeps: `PDF/UA-1`, `PDF/UA-2:2024` (ISO 14289, clause 5),
    #: `PDF/A-2A` (ISO 19005-2, 6.6.4), and the addresses of PDF Declarations.
    claims: frozenset[str]

    @property
    def title(self) -> str | None:
        """Return the title for those whose language is not there."""
        return self.titles.get("x-default")


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewerPreferences:
    """The preferences that matter here (ISO 32000-1, 12.2); None when the file has none."""

    display_doc_title: bool
    print_scaling: str | None
    duplex: str | None
    #: "R2L" where a booklet opens to the right.
    direction: str | None


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
    titles = root.iterfind(f".//{_DC}title//{_RDF}li")
    return Xmp(
        titles={title.get(_LANG, ""): title.text or "" for title in titles},
        languages=_texts(root, f".//{_DC}language//{_RDF}li"),
        claims=frozenset(_claims(root)),
    )


def read_viewer_preferences(catalogue: object) -> ViewerPreferences:
    """Return the viewer preferences."""
    preferences = entry(catalogue, "/ViewerPreferences")
    return ViewerPreferences(
        display_doc_title=entry(preferences, "/DisplayDocTitle") is True,
        print_scaling=name(entry(preferences, "/PrintScaling")),
        duplex=name(entry(preferences, "/Duplex")),
        direction=name(entry(preferences, "/Direction")),
    )


def _claims(root: etree._Element) -> Iterator[str]:
    if part := _property(root, f"{_PDFUA}part"):
        rev = _property(root, f"{_PDFUA}rev")
        yield f"PDF/UA-{part}:{rev}" if rev else f"PDF/UA-{part}"
    if part := _property(root, f"{_PDFA}part"):
        yield f"PDF/A-{part}{_property(root, f'{_PDFA}conformance')}"
    yield from _texts(root, f".//{_PDFD}conformsTo")


def _property(root: etree._Element, tag: str) -> str:
    """Return a simple property, written as an element or as an attribute (ISO 16684-1, 7.9).

    Where it stands more than once, all values are given, so that none is overlooked.
    """
    found = [value for each in root.iter(f"{_RDF}Description") if (value := each.get(tag))]
    return " and ".join((*found, *_texts(root, f".//{tag}")))


def _texts(root: etree._Element, path: str) -> tuple[str, ...]:
    return tuple((found.text or "").strip() for found in root.iterfind(path))
