"""Levels of headings: the guide 1, a section 2, and never deeper than 4."""

from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.blocks import (
    CalloutBlock,
    CardBlock,
    ContactsBlock,
    HeadingBlock,
    NoteBlock,
    QuestionsBlock,
    StatementBlock,
)
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.node import Node

#: The deepest level that layouts have a look for, and that a reader can keep in mind.
DEEPEST = 4


def no_heading_is_too_deep(guide: Guide) -> Iterator[SourceFault]:
    """A heading of its own, a call-out's and a question each stand one level below their place."""
    told: set[Node] = set()
    roots = [(guide.file.cover, 1), *((section.blocks, 2) for section in guide.ordered_sections)]
    for blocks, level in roots:
        for node, found in _headings(blocks, level, guide):
            if found > DEEPEST and node not in told:
                told.add(node)
                yield SourceFault(
                    "heading-depth",
                    f"its heading would be of level {found}; {DEEPEST} is the deepest",
                    at=node.at,
                    hint="take it out of the answer or call-out that it stands in",
                )


def _headings(
    blocks: tuple[Node, ...], level: int, guide: Guide, *, placed: bool = False
) -> Iterator[tuple[Node, int]]:
    """Yield each block with a heading and its level; `placed` is set inside a statement."""
    for block in blocks:
        match block:
            case HeadingBlock() | ContactsBlock(contacts="clinic"):
                yield block, level + 1
            case CalloutBlock():
                if not isinstance(block, NoteBlock):
                    yield block, level + 1
                yield from _headings(block.body.blocks, level + 1, guide, placed=placed)
            case QuestionsBlock(questions=questions):
                for question in questions:
                    yield question, level + 1
                    yield from _headings(question.answer, level + 1, guide, placed=placed)
            case CardBlock(card=card):
                for face in card.faces:
                    yield from [(face, level + 1)] if face.title else []
                    under = level + 1 if face.title else level
                    yield from _headings(face.blocks, under, guide, placed=placed)
            case StatementBlock(statement=use) if not placed:
                if statement := guide.statements.get(use.id):
                    wording = statement.short if use.form == "short" else statement.blocks
                    yield from _headings(wording or (), level, guide, placed=True)
