"""Shapes of blocks: one item is no list, a row fills its table, call-outs do not nest."""

from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.blocks import (
    CalloutBlock,
    ChecklistBlock,
    HeadingBlock,
    ListBlock,
    NoteBlock,
    StatementBlock,
    StepsBlock,
    TableBody,
    TextBlock,
)
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.rules.everywhere import all_nodes
from kesimpta_docs.source.walk import nodes


def one_item_is_no_list(guide: Guide) -> Iterator[SourceFault]:
    """A screen reader announces "list of 1 item" for nothing."""
    for node in all_nodes(guide):
        match node:
            case ListBlock(list_=items) | StepsBlock(steps=items) | ChecklistBlock(checklist=items):
                if len(items) == 1:
                    yield SourceFault(
                        "list-of-one",
                        "a list with one item is no list",
                        at=node.at,
                        hint="write it as `text:`, or add an item",
                    )


def a_row_has_as_many_cells_as_the_table_has_columns(guide: Guide) -> Iterator[SourceFault]:
    """A table is regular, so that each cell has its header."""
    for node in all_nodes(guide):
        if isinstance(node, TableBody):
            for row in node.rows:
                if len(row) != len(node.columns):
                    yield SourceFault(
                        "table-row",
                        f"the row has {len(row)} cells, the table {len(node.columns)} columns",
                        at=row[0].at if row else node.at,
                        hint="add the missing cells, or take the spare ones out",
                    )


def callouts_hold_plain_blocks(guide: Guide) -> Iterator[SourceFault]:
    """A call-out holds no other call-out, no heading and no statement; a note holds one text."""
    for node in all_nodes(guide):
        if not isinstance(node, CalloutBlock):
            continue
        for inner in nodes(node.body.blocks):
            if isinstance(inner, CalloutBlock | HeadingBlock | StatementBlock):
                yield SourceFault(
                    "callout-content",
                    "a call-out cannot hold a call-out, a heading or a statement",
                    at=inner.at,
                    hint="close the call-out and put it after it",
                )
        texts_only = all(isinstance(block, TextBlock) for block in node.body.blocks)
        if isinstance(node, NoteBlock) and (len(node.body.blocks) != 1 or not texts_only):
            yield SourceFault(
                "note-content",
                "a note holds one `text:`",
                at=node.at,
                hint="shorten it to one paragraph, or use another block",
            )
        if isinstance(node, NoteBlock) and node.body.title:
            yield SourceFault(
                "note-content",
                "a note has no title",
                at=node.body.title.at,
                hint="put its words into the text",
            )
