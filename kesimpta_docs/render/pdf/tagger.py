"""What the pages paint + the HTML elements that it comes from → the structure tree.

One structure element for one HTML element, however many pages it crosses. Its kids stand in the
order in which they are first met on the pages.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias
from xml.etree.ElementTree import Element as Source

from kesimpta_docs.render.pdf.roles import FIELDS, Role, role_of
from kesimpta_docs.render.pdf.structure import (
    Attributes,
    Element,
    Kid,
    LinkPlace,
    Name,
    Piece,
    Rectangle,
    Value,
)

#: The kids of each HTML element that a page paints something of.
_Skeleton: TypeAlias = dict[Source, dict["Source | Piece", None]]
_SCOPES = MappingProxyType({"col": Name("Column"), "row": Name("Row")})


def structure_of(pieces: Iterable[Piece]) -> Element:
    """Return the `Document` element with all that holds any of `pieces`.

    Raises RenderError for an HTML element that has no place in a structure tree.
    """
    skeleton: _Skeleton = {}
    root: Source | None = None
    for piece in pieces:
        root, *_ = piece.path
        inner: tuple[Source | Piece, ...] = (*piece.path[1:], piece)
        for holder, held in zip(piece.path, inner, strict=True):
            skeleton.setdefault(holder, {}).setdefault(held)
    assert root is not None, "a document without any words has no structure"
    lang = root.get("lang") or ""
    kids = tuple(_Tagger(skeleton).kids(root, _Place(lang=lang)))
    return Element(role="Document", kids=kids, attributes=_direction(root))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where in the tree an element stands: what holds it, the language there, in the contents."""

    lang: str
    holder: Source | None = None
    in_contents: bool = False


@dataclass(frozen=True, slots=True)
class _Tagger:
    skeleton: _Skeleton

    def kids(self, source: Source, place: _Place) -> Iterator[Kid]:
        """Give what `source` holds, transparent elements left out."""
        for held in self.skeleton.get(source, ()):
            if isinstance(held, Piece):
                yield held
            else:
                yield from self.element(held, place)

    def element(self, source: Source, place: _Place) -> Iterator[Kid]:
        """Give the element of `source`, or its kids if it is transparent."""
        role = role_of(source, place.holder, in_contents=place.in_contents)
        lang = source.get("lang") or place.lang
        inner = _Place(lang=lang, holder=source, in_contents=place.in_contents or role == "TOC")
        kids = tuple(self.kids(source, inner))
        if role is None:
            yield from kids
            return
        if role == "Link":
            kids = (*kids, LinkPlace(source))
        elif role == "LI":
            kids = tuple(_item(kids))
        elif role == "TOCI":
            kids = (Element(role="Reference", kids=kids),)
        yield Element(
            role=role,
            kids=kids,
            source=source,
            alt=_alt(source, role),
            title=source.get("aria-label") if role in ("Sect", "Aside", "Art") else None,
            expansion=source.get("title") if source.tag == "abbr" else None,
            lang=None if lang == place.lang else lang,
            identifier=source.get("id"),
            attributes=_attributes(source, role, kids) or _direction(source),
        )


def _item(kids: tuple[Kid, ...]) -> Iterator[Element]:
    """Give the label of a list item, if it has one, and its body.

    The label is the marker, or a box to tick that the item begins with.
    """
    label: tuple[Kid, ...] = tuple(kid for kid in kids if isinstance(kid, Piece) and kid.marker)
    first = kids[0]
    if not label and isinstance(first, Element) and first.role == "Form":
        label = (first,)
    if label:
        yield Element(role="Lbl", kids=label)
    body = tuple(kid for kid in kids if kid not in label)
    if body:
        yield Element(role="LBody", kids=body)


def _alt(source: Source, role: Role) -> str | None:
    """Return the words that stand for a picture or for a place to fill in."""
    if role == "Figure":
        return next((image.get("alt") for image in source.iter("img")), None)
    return source.get("title") if role == "Form" else None


def _attributes(source: Source, role: Role, kids: tuple[Kid, ...]) -> Attributes | None:
    """Return the attributes of an element (ISO 32000-1, 14.8.5); None where it has none."""
    match role:
        case "L":
            return Attributes("List", {"ListNumbering": _numbering(source, kids)})
        case "TH":
            return Attributes("Table", {"Scope": _SCOPES[source.get("scope", "col")]})
        case "Figure":
            return Attributes("Layout", {"BBox": _around(kids), "Placement": Name("Block")})
        case "Form":
            return Attributes("PrintField", dict(_field(source)))
    return None


def _field(source: Source) -> Iterator[tuple[str, Value]]:
    kind = source.get("role") or ""
    yield "Role", Name(FIELDS[kind])
    if kind != "textbox":
        yield "checked", Name("off")
    if name := source.get("aria-label"):
        yield "Desc", name


def _numbering(source: Source, kids: tuple[Kid, ...]) -> Name:
    """Return how the items of a list are labelled (ISO 32000-1, table 347).

    A box to tick is no bullet: such a list has labels of its own.
    """
    if source.tag == "ol":
        return Name("Decimal")
    labels = (_first(_first(kid)) for kid in kids)
    boxes = any(isinstance(label, Element) and label.role == "Form" for label in labels)
    return Name("None") if boxes else Name("Disc")


def _first(kid: Kid | None) -> Kid | None:
    return next(iter(kid.kids), None) if isinstance(kid, Element) else None


def _direction(source: Source) -> Attributes | None:
    """Return the writing mode of an element that is read from right to left (table 344)."""
    if source.get("dir") != "rtl":
        return None
    return Attributes("Layout", {"WritingMode": Name("RlTb")})


def _around(kids: Iterable[Kid]) -> Rectangle:
    """Return the box around all pieces below."""
    lefts, bottoms, rights, tops = zip(*_boxes(kids), strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _boxes(kids: Iterable[Kid]) -> Iterator[Rectangle]:
    for kid in kids:
        if isinstance(kid, Piece):
            yield kid.box
        elif isinstance(kid, Element):
            yield from _boxes(kid.kids)
