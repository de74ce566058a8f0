"""The signs and numbers that stand before the items of lists."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kesimpta_docs.layout.edition import Edition, ItemList, LabelledList, WriteIn, all_blocks
from kesimpta_docs.layout.table import RowList
from kesimpta_docs.verify.report import Outcome

#: A box to tick: drawn, or U+2610.
BOX = "☐"


def label_outcome(wanted: Sequence[str], found: Sequence[str]) -> Outcome:
    """Hold the labels that a file shows against those of its edition, one by one."""
    return Outcome(
        figure=f"{len(found)} labels",
        problems=tuple(
            f'list item {number}: expected the label "{one}", found "{other}"'
            for number, (one, other) in enumerate(zip_longest(wanted, found), 1)
            if one != other
        ),
    )


def labels(edition: Edition) -> Iterator[str]:
    """Yield the label of each item of each list, in order: bullet, number or `BOX`."""
    signs = edition.tokens.list_
    for block in all_blocks(edition):
        match block:
            case ItemList(kind="steps", items=items):
                yield from (f"{number}{signs.step_suffix}" for number in range(1, len(items) + 1))
            case ItemList(kind="checklist", items=items):
                yield from [BOX] * len(items)
            case ItemList(items=items):
                yield from [signs.bullet] * len(items)
            case LabelledList(entries=entries, numbered=True):
                yield from (f"{number}." for number in range(1, len(entries) + 1))
            case WriteIn(fields=fields):
                yield from [BOX] * sum(len(field.choices) for field in fields)
            case RowList(rows=rows):
                yield from [signs.bullet] * len(rows)
            case LabelledList(entries=entries):
                yield from [signs.bullet] * len(entries)
