"""The glyphs of a finished PDF by the block that they stand in."""

from collections.abc import Iterator
from dataclasses import dataclass

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.tokens import Type
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import INLINE, MarkedContent, StructureElement

HEADING_ROLES = frozenset({"H1", "H2", "H3", "H4", "H5", "H6"})
#: A `Caption` that names a part of the table of contents, not a table or a figure.
CONTENTS_PART = "label of the contents"
#: Entries to fill in, and faces of a card.
_ENTRIES = frozenset({"Art", "Div"})


@dataclass(frozen=True, slots=True)
class InkedBlock:
    """A heading, paragraph, item, cell, label or picture, and its own glyphs in reading order.

    The label of a part of the contents is a `CONTENTS_PART`. `in_entry` is one of an entry to
    fill in, or of a face of a card.
    """

    role: str
    glyphs: tuple[Glyph, ...]
    in_entry: bool

    @property
    def words(self) -> str:
        """Return what the glyphs say, with plain spaces; the space of a line end is not there."""
        return " ".join("".join(glyph.text for glyph in self.glyphs).split())


@once
def inked_blocks(pdf: TaggedPdf) -> tuple[InkedBlock, ...]:
    """Return each block that has glyphs of its own; inline elements belong to what holds them."""
    return tuple(
        block for root in pdf.roots for block in _under(pdf, root, root.role, in_entry=False)
    )


def types_of(block: InkedBlock, edition: Edition) -> tuple[Type, ...]:
    """Return the types of the layout in which a block of its role may be set."""
    types, card = edition.tokens.type, edition.tokens.card
    head, body = ((card.head,), (card.body,)) if card and block.in_entry else ((), ())
    match block.role:
        case "H1" | "H2" | "H3" | "H4" | "H5" | "H6":
            headings = (types.title, types.section, types.heading, types.minor, types.emergency)
            return (*headings, *head)
        case "Caption":
            return (types.caption,)
        case "Lbl":
            return (types.bullet, types.step, types.body, *body)
        case "Figure":
            return tuple(getattr(types, name) for name in type(types).model_fields)
    if block.role == CONTENTS_PART:
        return (types.contents_part,)
    return (
        *(types.body, types.subtitle, types.notice, types.small_print),
        *body,
    )


def _under(
    pdf: TaggedPdf, element: StructureElement, holder: str, *, in_entry: bool
) -> Iterator[InkedBlock]:
    in_entry = in_entry or element.own_role in _ENTRIES
    if element.role not in INLINE and (glyphs := tuple(_own(pdf, element))):
        labels_part = (holder, element.role) == ("TOC", "Caption")
        role = CONTENTS_PART if labels_part else element.role
        yield InkedBlock(role, glyphs, in_entry)
    for kid in element.kids:
        if isinstance(kid, StructureElement):
            yield from _under(pdf, kid, element.role, in_entry=in_entry)


def _own(pdf: TaggedPdf, element: StructureElement) -> Iterator[Glyph]:
    for kid in element.kids:
        if isinstance(kid, MarkedContent):
            yield from pdf.content.get(kid, ())
        elif isinstance(kid, StructureElement) and kid.role in INLINE:
            yield from _own(pdf, kid)
