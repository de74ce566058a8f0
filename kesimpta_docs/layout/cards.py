"""How high the faces of cards are, told from their words and the font's own metrics, in pt."""

from collections.abc import Iterable, Iterator
from math import ceil

from kesimpta_docs.layout.edition import (
    Block,
    Callout,
    Card,
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
from kesimpta_docs.layout.tokens import CardLook, Tokens, Type

#: What a page sets tighter or wider than is told here, as a part of the height.
_ERROR = 0.03
#: A face higher than this, times the layout's own, is no card any more: it fits in no pocket.
_MOST = 1.5


def with_room_on_cards(cards: Iterable[Card], tokens: Tokens) -> Tokens:
    """Return the tokens with cards as high as their fullest face needs: a translation is longer.

    Where that is too high for a card, its faces become framed blocks.
    """
    if tokens.card is None:
        return tokens
    needed = max((_face(face, tokens) for card in cards for face in card.faces), default=0.0)
    if needed <= tokens.card.height * (1 + _ERROR):
        return tokens
    high = ceil(needed * (1 + _ERROR))
    look = tokens.card.model_copy(update={"height": high})
    return tokens.model_copy(update={"card": look if high <= _MOST * tokens.card.height else None})


def _face(face: CardFace, tokens: Tokens) -> float:
    assert tokens.card is not None
    blocks: tuple[Block, ...] = (*((face.heading,) if face.heading else ()), *face.blocks)
    heights = list(_heights(blocks, tokens, tokens.card))
    return 2 * tokens.card.padding + sum(heights) - tokens.card.gap


def _heights(blocks: tuple[Block, ...], tokens: Tokens, card: CardLook) -> Iterator[float]:
    """Yield the height of each part of a face, with the gap below it."""
    inside = card.width - 2 * card.padding
    indent = tokens.space.item_indent * card.body.size / tokens.type.body.size

    def lines(words: str, type_: Type, room: float = inside, *, bold: bool = False) -> float:
        count = metrics_of(tokens, bold=bold).lines(words, room / type_.size)
        return count * type_.pitch + card.gap

    for block in blocks:
        match block:
            case Heading(text=text, title=title):
                yield lines(text.plain, card.head, bold=True)
                if title:
                    yield lines(title.plain, card.head, bold=True) - card.gap
            case Paragraph(text=text, lead=lead):
                said = f"{lead.plain} {text.plain}" if lead else text.plain
                yield lines(said, card.body)
            case ItemList(items=items):
                yield from (lines(item.plain, card.body, inside - indent) for item in items)
            case LabelledList(entries=entries):
                for entry in entries:
                    for text in (entry.label, *entry.lines):
                        yield lines(text.plain, card.body, inside - indent) - card.gap
                    yield card.gap
            case WriteIn(fields=fields):
                yield from (_field(field, tokens, card) for field in fields)
            case Callout(heading=heading, blocks=inner):
                yield from _heights((*((heading,) if heading else ()), *inner), tokens, card)
            case PlacedStatement(blocks=inner):
                yield from _heights(inner, tokens, card)


def _field(field: Field, tokens: Tokens, card: CardLook) -> float:
    inside = (card.width - 2 * card.padding) / card.body.size
    metrics = metrics_of(tokens)
    if field.is_written:
        label = metrics.lines(field.label.plain, inside) * card.body.pitch if field.below else 0
        return label + field.lines * card.line + card.gap
    said = "  ".join([field.label.plain, *(f"xxx{one.plain}" for one in field.choices)])
    said += " ".join(f"xx{number}" for number in field.numbers)
    return metrics.lines(said, inside) * card.line + card.gap
