"""Shapes of blocks: a list is neither one item nor many, a row fills its table, nothing nests."""

from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.blocks import (
    CalloutBlock,
    ChecklistBlock,
    ContactsBlock,
    ListBlock,
    NoteBlock,
    Question,
    QuestionsBlock,
    SmallPrintBlock,
    StepsBlock,
    TableBody,
    TextBlock,
)
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.rules.everywhere import all_nodes

#: What may stand in a call-out, with contacts that the guide names.
_IN_A_CALLOUT = (TextBlock, ListBlock, StepsBlock, ChecklistBlock, SmallPrintBlock, ContactsBlock)

#: Items of a list, which is read as a whole, and of steps, which are done one by one.
LONGEST_LIST = 7
MOST_STEPS = 12


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


def a_list_can_be_kept_in_mind(guide: Guide) -> Iterator[SourceFault]:
    """A list has 7 items at most; steps and boxes to tick, which are done one by one, 12."""
    for node in all_nodes(guide):
        match node:
            case ListBlock(list_=items):
                limit = LONGEST_LIST
            case StepsBlock(steps=items) | ChecklistBlock(checklist=items):
                limit = MOST_STEPS
            case _:
                continue
        if len(items) > limit:
            yield SourceFault(
                "long-list",
                f"there are {len(items)} items; {limit} is the limit",
                at=node.at,
                hint="make two lists of it, each with words that say what it holds",
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
    """A call-out holds words, lists and contacts; a note holds one text."""
    for node in all_nodes(guide):
        if not isinstance(node, CalloutBlock):
            continue
        for block in node.body.blocks:
            clinic = isinstance(block, ContactsBlock) and block.contacts == "clinic"
            if clinic or not isinstance(block, _IN_A_CALLOUT):
                yield SourceFault(
                    "callout-content",
                    "a call-out holds text, lists, steps, checklists, small print and contacts",
                    at=block.at,
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


def an_answer_holds_no_questions(guide: Guide) -> Iterator[SourceFault]:
    """Questions stand side by side, so that a reader can jump from one to the next."""
    for node in all_nodes(guide):
        if isinstance(node, Question):
            for block in node.answer:
                if isinstance(block, QuestionsBlock):
                    yield SourceFault(
                        "questions-in-answer",
                        "an answer holds questions of its own",
                        at=block.at,
                        hint="put them after the question, on its level",
                    )
