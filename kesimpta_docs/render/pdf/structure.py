"""The structure tree of one document as values, before it is written into a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias
from xml.etree.ElementTree import Element as Source

import pydyf

from kesimpta_docs.render.pdf.roles import Role

#: left, bottom, right, top in pt, origin bottom left.
Rectangle: TypeAlias = tuple[float, float, float, float]
#: What an attribute holds: a name, a text, or a row of numbers.
Value: TypeAlias = "Name | str | Rectangle"


class Name(str):
    """A name object: `/Column`."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Attributes:
    """The attributes of one owner, such as `Table` (ISO 32000-1, 14.7.5)."""

    owner: str
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Piece:
    """What a page paints in one go and the tree can hold: a text on one line, a picture, a frame.

    `path` are the HTML elements that it stands in, from the outermost; `page` counts from 0. A
    marker is the bullet or the number of a list item; what the style sheet adds is `generated`.
    `text` is empty where it is no text.
    """

    page: int
    path: tuple[Source, ...]
    box: Rectangle
    kind: Literal["text", "picture", "frame"]
    text: str = ""
    marker: bool = False
    generated: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class LinkPlace:
    """The annotations of a link, one a page: what a pointer can press."""

    source: Source


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Element:
    """One structure element, and the HTML element that it comes from, where it is one."""

    role: Role
    kids: tuple["Kid", ...]
    source: Source | None = None
    attributes: tuple[Attributes, ...] = ()
    alt: str | None = None
    title: str | None = None
    expansion: str | None = None
    lang: str | None = None
    identifier: str | None = None


Kid: TypeAlias = Element | Piece | LinkPlace


@dataclass(frozen=True, slots=True)
class Artifact:
    """What no listener needs, by its type and subtype (ISO 32000-1, table 330)."""

    type: str
    subtype: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PressedLink:
    """A link on one page: its HTML element, its target, and the areas in pt that it takes."""

    source: Source
    #: A name of this document, or an address.
    target: str
    internal: bool
    page: int
    page_object: pydyf.Dictionary
    areas: tuple[Rectangle, ...]


@dataclass(frozen=True, slots=True)
class Painted:
    """What was painted: the MCID of each piece on its page, and the links page by page."""

    mcids: Mapping[Piece, int]
    links: tuple[PressedLink, ...]
