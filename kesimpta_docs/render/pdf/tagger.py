"""What the pages paint + the HTML elements that it comes from → the structure tree.

One structure element for one HTML element, however many pages it crosses. Its kids stand in the
order in which they are first met on the pages.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias
from xml.etree.ElementTree import Element as Source

from kesimpta_docs.render.pdf.roles import FIELDS, Role, role_of, untaggable
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
_WRITING_MODES = MappingProxyType({"rtl": Name("RlTb"), "ltr": Name("LrTb")})


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
    return Element(role="Document", kids=kids, attributes=tuple(_direction(root)))


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
        held_there: Iterable[Source | Piece] = self.skeleton.get(source, ())
        if source.tag == "tr":  # the first cell may begin on a later page than the second
            order = list(source)
            held_there = sorted(held_there, key=lambda held: order.index(_cell(held)))
        for held in held_there:
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
            attributes=(*_attributes(source, role, kids), *_direction(source)),
        )


def _item(kids: tuple[Kid, ...]) -> Iterator[Element]:
    """Give the label of a list item, if it has one, and its body.

    The label is the marker, or a box to tick that the item begins with.
    """
    label: tuple[Kid, ...] = tuple(kid for kid in kids if isinstance(kid, Piece) and kid.marker)
    first = kids[0]
    if not label and _is_box(first):
        label = (first,)
    if label:
        yield Element(role="Lbl", kids=label)
    body = tuple(kid for kid in kids if kid not in label)
    if body:
        yield Element(role="LBody", kids=body)


def _alt(source: Source, role: Role) -> str | None:
    """Return the words that stand for a picture or for a place to fill in."""
    if role != "Figure":
        return source.get("title") if role == "Form" else None
    images = list(source.iter("img"))
    if len(images) != 1 or not images[0].get("alt"):
        raise untaggable(f"<{source.tag}> without one picture that has a text in its place")
    return images[0].get("alt")


def _attributes(source: Source, role: Role, kids: tuple[Kid, ...]) -> Iterator[Attributes]:
    """Give the attributes of an element by their owners (ISO 32000-1, 14.8.5)."""
    match role:
        case "L":
            yield Attributes("List", {"ListNumbering": _numbering(source, kids)})
        case "TH":
            scope = source.get("scope", "col")
            if scope not in _SCOPES:
                raise untaggable(f'<th scope="{scope}">')
            yield Attributes("Table", {"Scope": _SCOPES[scope]})
        case "Figure":
            yield Attributes("Layout", {"BBox": _around(kids), "Placement": Name("Block")})
        case "Form":
            yield Attributes("PrintField", dict(_field(source)))


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
    return Name("None") if any(map(_is_box, labels)) else Name("Disc")


def _is_box(kid: Kid | None) -> bool:
    """Say whether a kid is a box to tick."""
    source = kid.source if isinstance(kid, Element) else None
    return source is not None and source.get("role") == "checkbox"


def _cell(held: Source | Piece) -> Source:
    """Return a cell of a row, which holds nothing else."""
    if isinstance(held, Piece):
        raise untaggable("<tr> with words outside its cells")
    return held


def _first(kid: Kid | None) -> Kid | None:
    return next(iter(kid.kids), None) if isinstance(kid, Element) else None


def _direction(source: Source) -> Iterator[Attributes]:
    """Give the writing mode of an element that names its direction (table 344)."""
    if direction := source.get("dir"):
        yield Attributes("Layout", {"WritingMode": _WRITING_MODES[direction]})


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
