"""The structure tree (ISO 32000-1, 14.7 and 14.8) as values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from pikepdf import Array

from kesimpta_docs.verify.pdf import limits
from kesimpta_docs.verify.pdf.annotations import Annotation
from kesimpta_docs.verify.pdf.ink import Marking
from kesimpta_docs.verify.pdf.objects import (
    Plain,
    entries,
    entry,
    items,
    name,
    object_number,
    plain,
    text,
    whole,
)
from kesimpta_docs.verify.pdf.unproven import element_names

#: Roles that stand in a line of text (ISO 32000-1, 14.8.4.4; ISO 32000-2 adds Em, Strong, Sub).
#: Any other role starts and ends a piece of text of its own. `NonStruct` and `Private` say
#: nothing, so geometry decides.
INLINE = frozenset(
    {"Annot", "BibEntry", "Code", "Em", "Form", "Link", "NonStruct", "Private", "Quote", "RB"}
    | {"RP", "RT", "Reference", "Ruby", "Span", "Strong", "Sub", "WP", "WT", "Warichu"}
)


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """The ink of one MCID. `stream` is the form XObject it stands in, 0 for the page's content."""

    page: int
    mcid: int
    stream: int = 0


def content_of(page: int, marking: Marking) -> MarkedContent | None:
    """Return the content of a page that some ink stands in; None for artifacts and loose ink."""
    if marking.mcid is None or marking.artifact:
        return None
    return MarkedContent(page, marking.mcid, marking.stream)


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectReference:
    """A link or form field in the tree; `annotation` is None when no page has it."""

    page: int | None
    annotation: Annotation | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StructureElement:
    """One element of the tree, with all that it holds in order. Two are equal if they are one."""

    #: Its own name of its role, and the standard role that the role maps make of it.
    own_role: str
    role: str
    #: Name of the namespace of the role (PDF 2.0), None for that of PDF 1.7.
    namespace: str | None
    #: Object number, to find it as the target of a destination.
    number: int
    #: Object number of what it says that it stands in (`P`): an element, or the root of the tree.
    parent: int
    #: Object numbers of the elements that it refers to (`Ref`, PDF 2.0).
    refers_to: tuple[int, ...]
    #: Its `ID`, which the `Headers` of a table's cells name.
    identifier: str | None
    #: Its title (`T`), which no one hears as words of the page.
    title: str | None
    alt: str | None
    actual_text: str | None
    #: Long form of an abbreviation (`E`).
    expansion: str | None
    #: Its own language only; None takes that of what holds it.
    lang: str | None
    #: Attributes with their owners (14.7.5): `Table.Scope`, `List.ListNumbering`, `Layout.BBox` …
    attributes: Mapping[str, Plain]
    kids: "tuple[Kid, ...]"
    #: What it holds beside all this.
    unproven: tuple[str, ...]

    def walk(self) -> "Iterator[StructureElement]":
        """Give this element and all below, in reading order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [kid for kid in element.kids[::-1] if isinstance(kid, StructureElement)]

    def marked_content(self) -> "Iterator[MarkedContent]":
        """Give the marked content of this element and of all below, in reading order."""
        waiting: list[Kid] = [self]
        while waiting:
            kid = waiting.pop()
            if isinstance(kid, MarkedContent):
                yield kid
            elif isinstance(kid, StructureElement):
                waiting += kid.kids[::-1]


Kid: TypeAlias = StructureElement | MarkedContent | ObjectReference


def read_tree(
    catalogue: object, pages: Mapping[int, int], annotations: Mapping[int, Annotation]
) -> tuple[StructureElement, ...]:
    """Return the top elements of the tree; () when there is no tree.

    `pages` gives the index of each page, `annotations` each annotation, by object number.
    Raises UnreadableFile for a tree that is too deep or names an element twice.
    """
    root = entry(catalogue, "/StructTreeRoot")
    reader = _Reader(root, pages, annotations)
    kids = (reader.kid(value, page=None, depth=0) for value in _list(entry(root, "/K")))
    return tuple(kid for kid in kids if isinstance(kid, StructureElement))


class _Reader:
    """What is the same for all elements of one tree, and which were read."""

    def __init__(
        self, root: object, pages: Mapping[int, int], annotations: Mapping[int, Annotation]
    ) -> None:
        self.pages = pages
        self.annotations = annotations
        self.roles = dict(entries(entry(root, "/RoleMap")))
        self.classes = dict(entries(entry(root, "/ClassMap")))
        self.seen: set[int] = set()
        self.count = 0

    def kid(self, value: object, *, page: int | None, depth: int) -> Kid | None:
        """Return one item of `K`; None for one that names nothing on a page of this file."""
        held = dict(entries(value))
        if held.get("S") is not None:
            return self.element(value, held, depth)
        page = self.pages.get(object_number(held.get("Pg")), page)
        if name(held.get("Type")) == "OBJR":
            annotation = self.annotations.get(object_number(held.get("Obj")))
            return ObjectReference(page=page, annotation=annotation)
        mcid = whole(held.get("MCID") if held else value)
        if mcid is None or page is None:
            return None
        return MarkedContent(page, mcid, object_number(held.get("Stm")))

    def element(self, value: object, held: Mapping[str, object], depth: int) -> StructureElement:
        """Return one structure element, which holds these entries, with all below it."""
        number = object_number(value)
        self.count += 1
        if depth > limits.ELEMENTS_DEEP or self.count > limits.ELEMENTS:
            raise limits.over_limit("a structure tree that is too deep or too large")
        if number in self.seen:
            raise limits.broken("the structure tree holds an element twice")
        if number:
            self.seen.add(number)
        page = self.pages.get(object_number(held.get("Pg")))
        own_role = name(held["S"]) or ""
        kids = (self.kid(item, page=page, depth=depth + 1) for item in _list(held.get("K")))
        return StructureElement(
            own_role=own_role,
            role=self.role(own_role, held.get("NS")),
            namespace=text(entry(held.get("NS"), "/NS")),
            number=number,
            parent=object_number(held.get("P")),
            refers_to=tuple(map(object_number, _list(held.get("Ref")))),
            identifier=text(held.get("ID")),
            title=text(held.get("T")),
            alt=text(held.get("Alt")),
            actual_text=text(held.get("ActualText")),
            expansion=text(held.get("E")),
            lang=text(held.get("Lang")),
            attributes=MappingProxyType(self.attributes(held)),
            kids=tuple(kid for kid in kids if kid is not None),
            unproven=tuple(element_names(held)),
        )

    def role(self, own_role: str, namespace: object) -> str:
        """Follow the namespace's role map (PDF 2.0), else the tree's, to its end."""
        mapped = entry(entry(namespace, "/RoleMapNS"), f"/{own_role}")
        if mapped is not None:
            return next((found for found in map(name, _list(mapped)) if found), own_role)
        role, met = own_role, {own_role}
        while (after := name(self.roles.get(role))) is not None and after not in met:
            role = after
            met.add(role)
        return role

    def attributes(self, held: Mapping[str, object]) -> dict[str, Plain]:
        """Return the attributes of its classes, then its own, by their owners and names."""
        classes = [
            holder
            for called in map(name, _list(held.get("C")))
            for holder in _list(self.classes.get(called or ""))
        ]
        return {
            f"{name(entry(holder, '/O')) or ''}.{key}": plain(found)
            for holder in (*classes, *_list(held.get("A")))
            for key, found in entries(holder)
            if key != "O"
        }


def _list(value: object) -> tuple[object, ...]:
    """Return the items of an array, or the one object that stands for such an array."""
    if isinstance(value, Array):
        return items(value)
    return () if value is None else (value,)
