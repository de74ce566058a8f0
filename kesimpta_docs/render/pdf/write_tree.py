"""The structure tree into the objects of a PDF (ISO 32000-1, 14.7; ISO 32000-2, 14.7 and 14.8)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.etree.ElementTree import Element as Source

import pydyf

from kesimpta_docs.order import PdfStandard
from kesimpta_docs.render.pdf.structure import Attributes, Element, Kid, LinkPlace, Name, Piece

#: Link annotations by the HTML element of the link: page (from 0) and annotation.
Annotations: TypeAlias = Mapping[Source, Sequence[tuple[int, pydyf.Dictionary]]]

#: What PDF 1.7 has no name for, and what stands in (ISO 32000-1, 14.7.3).
_ROLE_MAP = {"Aside": "Div", "Em": "Span", "Strong": "Span"}
#: What the namespace of PDF 2.0 has no name for (ISO 32000-2, annex M): these have that of 1.7.
_ONLY_IN_1_7 = frozenset({"Art", "Reference", "TOC", "TOCI"})
_PDF_1_7, _PDF_2_0 = "http://iso.org/pdf/ssn", "http://iso.org/pdf2/ssn"
#: Names of ListNumbering that PDF 2.0 brought for lists without an order.
_NUMBERING_2_0 = {"None": "Unordered", "Disc": "Unordered"}


def write_tree(
    pdf: pydyf.PDF,
    document: Element,
    mcids: Mapping[Piece, int],
    annotations: Annotations,
    standard: PdfStandard,
) -> Mapping[Source, pydyf.Dictionary]:
    """Add the structure tree to `pdf`; return the object of each HTML element.

    `mcids` are the marked-content identifiers that painting gave, page by page from 0. What was
    not painted is left out, and so is an element that then holds nothing.
    """
    root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
    pdf.add_object(root)
    writer = _Writer(
        pdf=pdf, pages_of_file=pdf.page_references, mcids=mcids, annotations=annotations
    )
    if standard == "ua-2":
        root["Namespaces"] = pydyf.Array([writer.namespace(_PDF_1_7), writer.namespace(_PDF_2_0)])
    else:
        names = {role: f"/{other}" for role, other in _ROLE_MAP.items()}
        root["RoleMap"] = pydyf.Dictionary(names)
    top = writer.element(document, root)
    assert top is not None, "nothing of the document was painted"
    root["K"] = top.reference
    root["ParentTree"] = _added(pdf, {"Nums": pydyf.Array(writer.parents())}).reference
    root["IDTree"] = _added(pdf, {"Names": pydyf.Array(writer.identifiers())}).reference
    pdf.catalog["StructTreeRoot"] = root.reference
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    return writer.written


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """Writes elements from the top, and gathers what leads back to them."""

    pdf: pydyf.PDF
    pages_of_file: Sequence[bytes]
    mcids: Mapping[Piece, int]
    annotations: Annotations
    written: dict[Source, pydyf.Dictionary] = field(default_factory=dict)
    names: dict[str, pydyf.Dictionary] = field(default_factory=dict)
    spaces: dict[str, pydyf.Dictionary] = field(default_factory=dict)
    owners: dict[tuple[int, int], pydyf.Dictionary] = field(default_factory=dict)
    links: list[tuple[pydyf.Dictionary, pydyf.Dictionary]] = field(default_factory=list)

    def namespace(self, name: str) -> bytes:
        """Add a namespace (ISO 32000-2, 14.7.4) and return its reference."""
        held = {"Type": "/Namespace", "NS": pydyf.String(name)}
        self.spaces[name] = _added(self.pdf, held)
        return bytes(self.spaces[name].reference)

    def element(self, element: Element, parent: pydyf.Dictionary) -> pydyf.Dictionary | None:
        """Add an element with all below it; None where nothing of it was painted."""
        if not self.is_painted(element):
            return None
        made = _added(self.pdf, {"Type": "/StructElem", "S": f"/{element.role}"})
        made["P"] = parent.reference
        made |= self.entries(element)
        if element.source is not None:
            self.written[element.source] = made
        if element.identifier:
            self.names[element.identifier] = made
        page = next((page for kid in element.kids for page in self.own_pages(kid)), None)
        if page is not None:
            made["Pg"] = self.pages_of_file[page]
        kids = [item for kid in element.kids for item in self.kid(kid, made, page)]
        made["K"] = kids[0] if len(kids) == 1 else pydyf.Array(kids)
        return made

    def entries(self, element: Element) -> Iterator[tuple[str, object]]:
        """Give what an element says of itself."""
        if self.spaces:
            name = _PDF_1_7 if element.role in _ONLY_IN_1_7 else _PDF_2_0
            yield "NS", self.spaces[name].reference
        words = {
            "T": element.title,
            "Alt": element.alt,
            "E": element.expansion,
            "Lang": element.lang,
            "ID": element.identifier,
        }
        yield from ((key, pydyf.String(said)) for key, said in words.items() if said is not None)
        found = [self.attributes(each) for each in element.attributes]
        if found:
            yield "A", found[0] if len(found) == 1 else pydyf.Array(found)

    def attributes(self, attributes: Attributes) -> pydyf.Dictionary:
        """Return the attributes of one owner as PDF writes them."""
        made = pydyf.Dictionary({"O": f"/{attributes.owner}"})
        for key, value in attributes.values.items():
            match value:
                case Name():
                    newer = _NUMBERING_2_0.get(value, value) if self.spaces else value
                    made[key] = f"/{newer}"
                case str():
                    made[key] = pydyf.String(value)
                case _:
                    made[key] = pydyf.Array([round(side, 2) for side in value])
        return made

    def is_painted(self, kid: Kid) -> bool:
        """Say whether anything of `kid` was painted; a link is more than its annotation."""
        if isinstance(kid, Element):
            return any(map(self.is_painted, kid.kids))
        return isinstance(kid, Piece) and kid in self.mcids

    def own_pages(self, kid: Kid) -> Iterator[int]:
        """Give the pages of what an element holds itself, not by an element inside it."""
        if isinstance(kid, Piece) and kid in self.mcids:
            yield kid.page
        elif isinstance(kid, LinkPlace):
            yield from (page for page, _ in self.annotations.get(kid.source, ()))

    def kid(
        self, kid: Kid, holder: pydyf.Dictionary, page: int | None
    ) -> Iterator[bytes | int | pydyf.Dictionary]:
        """Give the items of `K` for one kid of `holder`, whose page is `page`."""
        if isinstance(kid, Element):
            made = self.element(kid, holder)
            if made is not None:
                yield made.reference
        elif isinstance(kid, LinkPlace):
            for on, annotation in self.annotations.get(kid.source, ()):
                self.links.append((annotation, holder))
                item = {"Type": "/OBJR", "Obj": annotation.reference}
                yield self.on_page(item, on, page)
        elif kid in self.mcids:
            mcid = self.mcids[kid]
            self.owners[kid.page, mcid] = holder
            if kid.page == page:
                yield mcid
            else:
                yield self.on_page({"Type": "/MCR", "MCID": mcid}, kid.page, page)

    def on_page(self, item: dict[str, object], on: int, page: int | None) -> pydyf.Dictionary:
        """Return a kid that stands on the page `on`, in an element whose page is `page`."""
        if on != page:
            item = {**item, "Pg": self.pages_of_file[on]}
        return pydyf.Dictionary(item)

    def parents(self) -> Iterator[object]:
        """Give the parent tree: the element of each MCID of a page, then that of each annotation.

        Pages have the keys from 0 on, as their `StructParents` say.
        """
        count = len(self.pages_of_file)
        by_page: list[list[bytes]] = [[] for _ in range(count)]
        for (page, mcid), owner in sorted(self.owners.items(), key=lambda item: item[0]):
            assert mcid == len(by_page[page]), "a marked-content sequence is in no element"
            by_page[page].append(owner.reference)
        for number, owners in enumerate(by_page):
            yield from (number, pydyf.Array(owners))
        for number, (annotation, owner) in enumerate(self.links, count):
            annotation["StructParent"] = number
            yield from (number, owner.reference)

    def identifiers(self) -> Iterator[object]:
        """Give the name tree of identifiers, sorted."""
        for name, owner in sorted(self.names.items()):
            yield from (pydyf.String(name), owner.reference)


def _added(pdf: pydyf.PDF, held: Mapping[str, object]) -> pydyf.Dictionary:
    made = pydyf.Dictionary(held)
    pdf.add_object(made)
    return made
