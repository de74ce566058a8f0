"""Forms and faces of cards in a finished PDF: an entry of a form is one `Div`, a face one `Art`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from types import MappingProxyType
from typing import TypeAlias

from kesimpta_docs.layout.edition import (
    Block,
    Callout,
    Card,
    CardFace,
    Edition,
    PlacedStatement,
    WriteIn,
)
from kesimpta_docs.layout.words import said_by
from kesimpta_docs.spans import Span
from kesimpta_docs.verify.pdf.geometry import Box
from kesimpta_docs.verify.pdf.ink import Glyph, PaintedPath
from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf
from kesimpta_docs.verify.pdf.reading import FURNITURE_ROLES
from kesimpta_docs.verify.pdf.tree import StructureElement
from kesimpta_docs.verify.pdf.words import pieces, text_of
from kesimpta_docs.verify.tokens import tokens

#: No line to write on, to cut or to fold is thicker, in pt.
THICK = 3.0

Part: TypeAlias = WriteIn | CardFace
_ROLES: Mapping[type[Part], str] = MappingProxyType({WriteIn: "Div", CardFace: "Art"})


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a form, or a face, as the edition has it, and the element with its words."""

    part: Part
    element: StructureElement


@once
def entries_of(pdf: TaggedPdf, edition: Edition) -> tuple[tuple[Entry, ...], Part | None]:
    """Return the entries as far as they agree, and the first part that is not whole, if any.

    It is whole with all its words and lines on one page, or on several where it is parted.
    """
    blocks = (*edition.cover.blocks, *(block for sheet in edition.sheets for block in sheet.blocks))
    elements = [one for one in pdf.elements() if one.own_role in _ROLES.values()]
    found: list[Entry] = []
    for part, element in zip_longest(_parts(blocks), elements):
        if part is None:
            break
        if element is None or not _is_whole(pdf, part, element):
            return tuple(found), part
        found.append(Entry(part, element))
    return tuple(found), None


def _is_whole(pdf: TaggedPdf, part: Part, element: StructureElement) -> bool:
    return (
        element.own_role == _ROLES[type(part)]
        and said(pdf, element) == tokens(said_by(part))
        and (part.parted or len({place.page for place in element.marked_content()}) == 1)
    )


def place(part: Part) -> Span:
    """Return where the source has a form or a face."""
    return part.at if isinstance(part, CardFace) else part.fields[0].label.at


def said(pdf: TaggedPdf, element: StructureElement) -> tuple[str, ...]:
    """Return the words of an element."""
    return tokens(text_of(pdf, element, leave_out=FURNITURE_ROLES))


def glyphs_of(pdf: TaggedPdf, element: StructureElement) -> list[Glyph]:
    """Return all that an element draws as letters, signs of lists included."""
    drawn = (glyph for piece in pieces(pdf, element) for glyph in piece.glyphs)
    return [glyph for glyph in drawn if glyph.text.strip()]


def rules(page: PdfPage) -> list[Box]:
    """Return the thin lines of a page, as far as they can be seen."""
    return [box for box in map(_seen, page.paths) if min(box.width, box.height) <= THICK]


def _seen(path: PaintedPath) -> Box:
    half = path.line_width / 2
    x0, y0, x1, y1 = path.box
    box = Box(x0 - half, y0 - half, x1 + half, y1 + half)
    return box if path.clip is None else box.intersect(path.clip)


def _parts(blocks: tuple[Block, ...]) -> Iterator[Part]:
    for block in blocks:
        match block:
            case WriteIn():
                yield block
            case Card(faces=faces):
                for face in faces:
                    yield face
                    yield from _parts(face.blocks)
            case Callout(blocks=inner) | PlacedStatement(blocks=inner):
                yield from _parts(inner)
