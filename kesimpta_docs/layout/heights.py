"""How high blocks are, told from their words and the font's own metrics, in pt.

A page decides in the end. What is told here says which call-outs may go over a page: those that do
not fit on one with the headings before them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kesimpta_docs.layout.edition import (
    Block,
    Callout,
    CardFace,
    Field,
    Heading,
    ItemList,
    LabelledList,
    Paragraph,
    PlacedStatement,
    WriteIn,
)
from kesimpta_docs.layout.metrics import metrics_of
from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.layout.tokens import Tokens, Type
from kesimpta_docs.source.text import Text

#: What a page sets tighter or wider than is told here, as a part of the height.
_ERROR = 0.03
_LISTS = (ItemList, LabelledList)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heights:
    """Tells the heights of blocks in one layout on one paper."""

    tokens: Tokens
    paper: Paper

    def parted(self, blocks: tuple[Block, ...], before: tuple[Heading, ...]) -> tuple[Block, ...]:
        """Return blocks with the call-outs marked that may go over a page.

        `before` are the headings that stand right above the first of them, and stay with it: where
        all of them do not fit on a page, the headings would be left alone. A call-out without a
        heading above it goes over a page only where it is longer than one.
        """
        marked: list[Block] = []
        for block in blocks:
            match block:
                case Callout():
                    above = sum(map(self._heading, before))
                    high = (above + self._callout(block)) * (1 + _ERROR)
                    marked.append(replace(block, parted=bool(before) and high > self._page))
                case PlacedStatement(blocks=inner):
                    marked.append(replace(block, blocks=self.parted(inner, before)))
                case _:
                    marked.append(block)
            before = (*before, block) if isinstance(block, Heading) else ()
        return tuple(marked)

    def is_longer_than_a_page(self, part: CardFace | WriteIn) -> bool:
        """Say whether a face that is a framed block, or an entry, does not fit on a page."""
        inset = 2 * (self.tokens.callout.padding + self.tokens.rule.table_outer)
        if isinstance(part, WriteIn):
            high = inset + self._entry(part, inset)
        else:
            above = self._heading(part.heading) if part.heading else 0
            high = above + inset + sum(self._inside(tuple(_open(part.blocks)), inset))
        return high * (1 + _ERROR) > self._page

    def _entry(self, entry: WriteIn, inset: float) -> float:
        return sum(max(self._field(field, inset) for field in row) for row in entry.rows)

    def _field(self, field: Field, inset: float) -> float:
        t = self.tokens
        above = (t.write.line - t.type.body.pitch) / 2
        label = self._lines(field.label, t.type.body, inset) + above
        if field.is_written:
            return field.lines * t.write.line + (label if field.below else 0)
        # A line with boxes to tick is as high as one to write on; each box may take one.
        choices = len(field.choices) * t.write.line
        rings = -(-len(field.numbers) // t.write.rings_in_a_row) * (t.write.ring + t.write.ring_gap)
        return label + choices + rings

    @property
    def _page(self) -> float:
        return self.paper.height - self.paper.top - self.paper.bottom

    def _heading(self, heading: Heading) -> float:
        t = self.tokens
        if heading.id is not None:
            above = t.rule.section + t.space.section_rule_gap
            lines = self._lines(heading.text, t.type.section, 0, bold=True)
            return above + lines + max(t.space.section_after, t.callout.below_heading)
        lines = self._lines(heading.text, t.type.heading, 0, bold=True)
        below = max(t.space.heading_after, t.callout.below_heading)
        return t.space.heading_before + lines + below

    def _callout(self, callout: Callout) -> float:
        callouts = self.tokens.callout
        look = callouts.looks[callout.kind]
        inset = 0 if callouts.hang else 2 * (callouts.padding + look.border)
        high = 2 * (callouts.padding + look.border)
        if callout.heading:
            type_ = self.tokens.type.named(look.heading)
            high += self._lines(callout.heading.text, type_, inset, bold=True)
            if title := callout.heading.title:
                high += self._lines(title, self.tokens.type.minor, inset, bold=True)
            high += self.tokens.space.heading_after
        return high + sum(self._inside(callout.blocks, inset))

    def _inside(self, blocks: tuple[Block, ...], inset: float) -> Iterator[float]:
        """Yield the height of each block in a call-out, with the gap above all but the first."""
        t = self.tokens
        before: Block | None = None
        for block in blocks:
            yield self._gap(before, block)
            before = block
            match block:
                case Paragraph(text=text):
                    yield self._lines(text, t.type.body, inset)
                case ItemList(items=items, kind=kind):
                    indent = t.space.item_indent if kind == "bullets" else t.write.checkbox_indent
                    gap = t.space.item if kind == "bullets" else t.space.step
                    yield gap * (len(items) - 1)
                    yield from (self._lines(one, t.type.body, inset + indent) for one in items)
                case LabelledList(entries=entries):
                    texts = (text for one in entries for text in (one.label, *one.lines))
                    room = inset + t.space.item_indent
                    yield from (self._lines(text, t.type.body, room) for text in texts)
                case PlacedStatement(blocks=inner):
                    yield from self._inside(inner, inset)
                case Heading():
                    yield self._heading(block)
                case WriteIn():
                    yield self._entry(block, inset)

    def _gap(self, before: Block | None, block: Block) -> float:
        """Return the gap between two blocks; a list stands close below its paragraph."""
        space = self.tokens.space
        if before is None:
            return 0
        if isinstance(before, Paragraph):
            return space.list_top if isinstance(block, _LISTS) else space.paragraph
        return self.tokens.callout.list_after if isinstance(before, _LISTS) else space.block

    def _lines(self, text: Text, type_: Type, inset: float, *, bold: bool = False) -> float:
        """Return the height of a text, where `inset` of the measure is not its own."""
        width = (self.paper.measure - inset) / type_.size
        if self.paper.right_to_left and self.tokens.longest_line:
            width = min(width, self.tokens.longest_line)
        return metrics_of(self.tokens, bold=bold).lines(text.plain, width) * type_.pitch


def _open(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks of a face with its call-outs opened, whose frame is that of the face."""
    for block in blocks:
        match block:
            case Callout(heading=heading, blocks=inner):
                yield from (*((heading,) if heading else ()), *_open(inner))
            case PlacedStatement(blocks=inner):
                yield from _open(inner)
            case _:
                yield block
