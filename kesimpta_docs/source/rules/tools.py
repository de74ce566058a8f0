"""Paper tools: what each must carry, how a field is filled in, and what a card has room for."""

from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.blocks import (
    CardBlock,
    CardFace,
    EmergencyBlock,
    FormBlock,
    ListBlock,
    StatementBlock,
    TextBlock,
)
from kesimpta_docs.source.form import FieldBody
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.placed import statement_uses
from kesimpta_docs.source.rules.everywhere import all_nodes
from kesimpta_docs.source.walk import nodes

#: What a face of a card may hold.
_ON_A_FACE = (TextBlock, ListBlock, StatementBlock, FormBlock, EmergencyBlock)


def every_tool_carries_its_statements(guide: Guide) -> Iterator[SourceFault]:
    """Each paper tool can leave the guide alone, so what must stand in tools stands in each."""
    for section in guide.tool_sections:
        placed = {use.id for use in statement_uses(section)}
        for statement in guide.statements.values():
            if "tool" in statement.where and statement.id not in placed:
                yield SourceFault(
                    "not-in-the-tool",
                    f'the statement "{statement.id}" ({statement.code}) must stand in each paper '
                    f'tool, and "{section.id}" has none',
                    at=section.at,
                    hint=f"add `- statement: {statement.id}` under `blocks:`",
                )


def every_card_carries_its_statements(guide: Guide) -> Iterator[SourceFault]:
    """What must stand on cards stands in the section of each card, in its short form."""
    for section in guide.ordered_sections:
        card = next((node for node in nodes(section) if isinstance(node, CardBlock)), None)
        if card is None:
            continue
        placed = {use.id for use in statement_uses(section) if use.form == "short"}
        for statement in guide.statements.values():
            if "card" in statement.where and statement.id not in placed:
                yield SourceFault(
                    "not-on-the-card",
                    f'the statement "{statement.id}" ({statement.code}) must stand on each card',
                    at=card.at,
                    hint=f"add `- statement: {{id: {statement.id}, form: short}}` to a face",
                )


def a_field_is_filled_in_in_one_way(guide: Guide) -> Iterator[SourceFault]:
    """A field has one line, or several, or words to tick, or a scale; one word is no choice."""
    for node in all_nodes(guide):
        if not isinstance(node, FieldBody):
            continue
        ways = (node.size == "short", node.lines > 1, bool(node.choices), node.scale is not None)
        if sum(ways) > 1:
            yield SourceFault(
                "field-kind",
                "a field is short, or has several lines, or choices, or a scale",
                at=node.at,
                hint="keep one of them, or make two fields",
            )
        if len(node.choices) == 1:
            yield SourceFault(
                "field-kind",
                "one word is no choice",
                at=node.choices[0].at,
                hint="add the other words to choose from, or use a `checklist:`",
            )


def a_face_holds_what_a_card_has_room_for(guide: Guide) -> Iterator[SourceFault]:
    """A face holds a few words under one heading: its title, or that of its first call-out."""
    for node in all_nodes(guide):
        match node:
            case CardFace(title=title, blocks=blocks):
                for block in blocks:
                    if not isinstance(block, _ON_A_FACE) or _is_too_wide(block):
                        yield SourceFault(
                            "card-content",
                            "a face holds text, lists, statements, emergency call-outs, and a form "
                            "of the kind `fields` without a scale",
                            at=block.at,
                            hint="put it before or after the card",
                        )
                if title is None and not _opens_with_a_callout(blocks[0], guide):
                    yield SourceFault(
                        "card-content",
                        "the face has no heading",
                        at=node.at,
                        hint="add a `title:`, or begin with an emergency call-out",
                    )


def a_card_stands_in_a_section(guide: Guide) -> Iterator[SourceFault]:
    """A card has the whole width: it stands in no answer, statement or cover."""
    here = {id(block) for section in guide.sections.values() for block in section.blocks}
    for node in all_nodes(guide):
        if isinstance(node, CardBlock) and id(node) not in here:
            yield SourceFault(
                "card-place",
                "a card stands under `blocks:` of a section",
                at=node.at,
                hint="move it there",
            )


def _is_too_wide(block: object) -> bool:
    """Say whether a block is a form that frames its entries or has a row of numbers."""
    return isinstance(block, FormBlock) and (
        block.form.kind == "log" or any(field.scale is not None for field in block.form.fields)
    )


def _opens_with_a_callout(block: object, guide: Guide) -> bool:
    if isinstance(block, StatementBlock) and block.statement.id in guide.statements:
        statement = guide.statements[block.statement.id]
        wording = statement.short if block.statement.form == "short" else statement.blocks
        return bool(wording) and isinstance((wording or ())[0], EmergencyBlock)
    return isinstance(block, EmergencyBlock)
