"""The blocks of an edition, one function each."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType
from typing import Any

from lxml.etree import _Element as Element

from kesimpta_docs.layout.edition import (
    Block,
    Callout,
    Card,
    Figure,
    Heading,
    ItemList,
    LabelledList,
    Paragraph,
    Picture,
    PlacedStatement,
    WriteIn,
)
from kesimpta_docs.layout.table import RowList, Table
from kesimpta_docs.layout.tokens import Type
from kesimpta_docs.render.docx.anchors import anchor
from kesimpta_docs.render.docx.body import Body
from kesimpta_docs.render.docx.fields import field_lines
from kesimpta_docs.render.docx.figure import write_figure, write_picture
from kesimpta_docs.render.docx.frames import Frame, callout_frame, card_frame, form_frame
from kesimpta_docs.render.docx.inline import line_break, spaced, strong
from kesimpta_docs.render.docx.looks import SECTION_LEVEL
from kesimpta_docs.render.docx.table import write_table
from kesimpta_docs.render.docx.variants import Place, lone, opening
from kesimpta_docs.source.text import Text

_ROLES = {
    "text": "Body Text",
    "subtitle": "Subtitle",
    "notice": "Notice",
    "small-print": "Small Print",
}
_LISTS = {"bullets": "List Bullet", "steps": "List Number", "checklist": "Checklist Item"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What stands round a block: its frame, whether it is the last there, and if a list follows.

    `with_next`: what follows must not be alone on a page.
    """

    frame: Frame | None = None
    last: bool = False
    before_list: bool = False
    with_next: bool = False

    @property
    def place(self) -> Place:
        """Return the place of the only paragraph of the block."""
        closes = self.frame is not None and self.last
        return Place(frame=self.frame, closes=closes, with_next=self.with_next)

    def item_places(self, count: int) -> Iterator[Place]:
        """Yield the places of `count` items: neither the first nor the last is alone on a page."""
        for index in range(count - 1):
            yield Place(frame=self.frame, with_next=index in {0, count - 2})
        yield replace(self.place, ends_list=True)


def write_blocks(
    blocks: tuple[Block, ...],
    body: Body,
    frame: Frame | None = None,
    *,
    with_next: bool = False,
) -> None:
    """Add `blocks` to the body, inside `frame` if there is one.

    `with_next`: what follows them must not be alone on a page.
    """
    row = list(_flat(blocks))
    for number, (block, following) in enumerate(zip(row, [*row[1:], None], strict=True), 1):
        tail = number == len(row) - 1 and _is_small_print(following)
        setting = Setting(
            frame=frame,
            last=following is None,
            before_list=isinstance(following, ItemList | LabelledList),
            with_next=tail or (with_next and following is None),
        )
        _WRITERS[type(block)](block, body, setting)


def _is_small_print(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.role == "small-print"


def write_heading(heading: Heading, body: Body, style: str) -> None:
    """Add a heading, with the bookmark that links lead to if it has an id."""
    content = body.bold(heading.text)
    if heading.id:
        content = body.bookmarked(anchor(heading.id), content)
    body.paragraph(style, content)


def _flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks with those of a statement in its place."""
    for block in blocks:
        if isinstance(block, PlacedStatement):
            yield from _flat(block.blocks)
        else:
            yield block


def _heading(heading: Heading, body: Body, setting: Setting) -> None:
    if setting.frame:
        _opening(heading, body, setting.frame, body.tokens.type.minor)
        return
    # On the level of a section but without an id: a heading of the cover.
    cover = heading.level == SECTION_LEVEL and heading.id is None
    write_heading(heading, body, "Cover Heading" if cover else f"Heading {heading.level}")


def _paragraph(paragraph: Paragraph, body: Body, setting: Setting) -> None:
    runs = paragraph.text.runs
    content = body.inline(spaced(strong(paragraph.lead), runs) if paragraph.lead else runs)
    if setting.frame and setting.frame.alone:
        look = lone(setting.frame, body.tokens, with_next=setting.with_next)
        body.paragraph(look, content, setting.place)
    else:
        leads = paragraph.role == "text" and setting.before_list
        style = "Lead In" if leads else _ROLES[paragraph.role]
        body.paragraph(style, content, setting.place, right_to_left=paragraph.right_to_left)


def _list(block: ItemList, body: Body, setting: Setting) -> None:
    items = [body.inline(item) for item in block.items]
    _items(_LISTS[block.kind], items, body, setting, anew=block.kind == "steps")


def _labelled_list(block: LabelledList, body: Body, setting: Setting) -> None:
    items = []
    for entry in block.entries:
        label = strong(entry.label)
        if block.run_in:
            items.append(body.inline(spaced(label, *(line.runs for line in entry.lines))))
        else:
            items.append([*body.inline(label), *_below(entry.lines, body)])
    _items("Numbered Entry" if block.numbered else "List Bullet", items, body, setting)


def _below(lines: tuple[Text, ...], body: Body) -> Iterator[Element]:
    for line in lines:
        yield line_break()
        yield from body.inline(line)


def _items(
    style: str,
    items: list[list[Element]],
    body: Body,
    setting: Setting,
    *,
    anew: bool = False,
) -> None:
    anew = anew or body.follows(style)
    number = body.new_list(style, setting.frame) if anew else None
    for place, content in zip(setting.item_places(len(items)), items, strict=True):
        body.paragraph(style, content, place, number=number)


def _callout(callout: Callout, body: Body, setting: Setting) -> None:
    frame = body.apart(callout_frame(callout.kind, body.tokens))
    if callout.heading:
        look = body.tokens.callout.looks[callout.kind]
        _opening(callout.heading, body, frame, body.tokens.type.named(look.heading))
    write_blocks(callout.blocks, body, frame, with_next=setting.with_next)


def _opening(heading: Heading, body: Body, frame: Frame, type_: Type) -> None:
    """Add a heading inside a frame."""
    content = body.bold(heading.text)
    if heading.title:
        content += [line_break(), *body.bold(heading.title, "Box Title")]
    style = opening(frame, heading.level, type_, body.tokens)
    body.paragraph(style, content, Place(frame=frame))


def _card(card: Card, body: Body, setting: Setting) -> None:
    """Add the faces at full size, one below the other: cards are cut out of the PDF."""
    for face in card.faces:
        frame = body.apart(card_frame(body.tokens, emergency=face.emergency))
        heading = (face.heading,) if face.heading else ()
        last = setting.with_next and face is card.faces[-1]
        write_blocks((*heading, *_opened(face.blocks)), body, frame, with_next=last)


def _opened(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks of a face with its call-out's in their place: the face is its frame."""
    for block in _flat(blocks):
        if isinstance(block, Callout):
            yield from (block.heading,) if block.heading else ()
            yield from _flat(block.blocks)
        else:
            yield block


def _write_in(block: WriteIn, body: Body, setting: Setting) -> None:
    if block.framed:
        frame = body.apart(form_frame(body.tokens))
        setting = replace(setting, frame=frame, last=True)
    lines = [line for row in block.rows for line in field_lines(row, body)]
    places = setting.item_places(len(lines))
    for (style, content), place in zip(lines, places, strict=True):
        body.paragraph(style, content, place)


def _table(table: Table, body: Body, setting: Setting) -> None:
    write_table(table, body, with_next=setting.with_next)


def _row_list(block: RowList, body: Body, setting: Setting) -> None:
    body.paragraph("Caption", body.bold(spaced(block.label.runs, block.caption.runs)))
    items = []
    for row in block.rows:
        lines = [body.inline(spaced(strong(header), cell.runs)) for header, cell in row]
        broken = [[line_break(), *line] for line in lines[1:]]
        items.append([*lines[0], *chain.from_iterable(broken)])
    _items("List Bullet", items, body, setting)


def _picture(picture: Picture, body: Body, setting: Setting) -> None:
    write_picture(picture, body, setting.place)


def _figure(figure: Figure, body: Body, setting: Setting) -> None:
    write_figure(figure, body, setting.place)


_WRITERS: Mapping[type[Block], Callable[[Any, Body, Setting], None]] = MappingProxyType(
    {
        Heading: _heading,
        Paragraph: _paragraph,
        ItemList: _list,
        LabelledList: _labelled_list,
        Callout: _callout,
        Table: _table,
        RowList: _row_list,
        Figure: _figure,
        Picture: _picture,
        WriteIn: _write_in,
        Card: _card,
    }
)
