"""Forms to fill in: where a line stands, and which fields stand side by side."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kesimpta_docs.layout.edition import Block, Field, PlacedStatement, WriteIn
from kesimpta_docs.layout.metrics import columns
from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.source.form import FieldBody, FormBody

#: The width of a character of a label, in em: more than most labels need.
_CHARACTER = 0.55


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Where a field stands: `width` of its row and `size` of its label in pt, the layout's figures.

    `in_a_row` short fields stand side by side where all their labels leave room for a line.
    """

    width: float
    size: float
    in_a_row: int
    tokens: Tokens

    def takes(self, field: Field, *, beside: int = 0) -> bool:
        """Say whether a line behind the label is long enough, with so many fields beside it."""
        least = self.tokens.limits.write_short if field.short else self.tokens.limits.write_line
        gaps = beside * self.tokens.write.field_gap
        width = (self.width - gaps) / (beside + 1)
        label = columns(field.label.plain) * _CHARACTER * self.size
        return label + self.tokens.write.label_gap + least <= width

    def rows(self, fields: tuple[Field, ...]) -> tuple[tuple[Field, ...], ...]:
        """Return the fields in rows: short ones that follow each other share one."""
        rows: list[tuple[Field, ...]] = []
        for field in fields:
            together = (*(rows[-1] if rows else ()), field)
            if 1 < len(together) <= self.in_a_row and all(
                one.short and self.takes(one, beside=len(together) - 1) for one in together
            ):
                rows[-1] = together
            else:
                rows.append((replace(field, below=field.is_written and not self.takes(field)),))
        return tuple(rows)


def page_room(tokens: Tokens, paper: Paper) -> Room:
    """Return the room of a row on a page; frames that do not hang out take some of it."""
    callout = tokens.callout
    frame = 0 if callout.hang else 2 * (callout.padding + callout.emergency.border)
    return Room(
        width=paper.measure - frame,
        size=tokens.type.body.size,
        in_a_row=tokens.write.fields_in_a_row,
        tokens=tokens,
    )


def form_entries(form: FormBody, room: Room) -> Iterator[WriteIn]:
    """Yield the entries of a form."""
    rows = room.rows(tuple(map(_field, form.fields)))
    for _ in range(form.rows):
        yield WriteIn(rows=rows, framed=form.kind == "log")


def on_a_face(blocks: tuple[Block, ...], tokens: Tokens) -> tuple[Block, ...]:
    """Return the blocks of a card's face with their fields as its width asks for."""
    if tokens.card is None:
        return blocks
    inside = tokens.card.width - 2 * (tokens.card.padding + tokens.card.frame)
    room = Room(width=inside, size=tokens.card.body.size, in_a_row=1, tokens=tokens)

    def narrowed(block: Block) -> Block:
        if isinstance(block, WriteIn):
            return replace(block, rows=room.rows(block.fields))
        if isinstance(block, PlacedStatement):
            return replace(block, blocks=tuple(map(narrowed, block.blocks)))
        return block

    return tuple(map(narrowed, blocks))


def _field(body: FieldBody) -> Field:
    return Field(
        label=body.label,
        short=body.size == "short",
        lines=body.lines,
        choices=body.choices,
        scale=body.scale,
    )
