"""Every required statement is placed, once; a place that asks for the short form finds one."""

from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.blocks import CardBlock, StatementBlock, StatementUse
from kesimpta_docs.source.faults import near_miss
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.placed import statement_uses
from kesimpta_docs.source.walk import nodes
from kesimpta_docs.spans import Span

#: The places that a whole guide must fill.
_IN_A_GUIDE = {"edition", "full-guide"}


def uses(guide: Guide) -> Iterator[StatementUse]:
    """Yield each use of a statement, on the cover and in the listed sections."""
    for _, use in _uses_by_sheet(guide):
        yield use


def _uses_by_sheet(guide: Guide) -> Iterator[tuple[str, StatementUse]]:
    """Yield each use with the paper tool or card that it stands in, or "" for the guide itself."""
    tools = {section.id for section in guide.tool_sections}
    roots = [("", guide.file.cover)]
    for section in guide.ordered_sections:
        alone = section.id in tools or any(isinstance(block, CardBlock) for block in section.blocks)
        roots.append((section.id if alone else "", section.blocks))
    for sheet, root in roots:
        yield from ((sheet, use) for use in statement_uses(root))


def every_required_statement_is_placed(guide: Guide) -> Iterator[SourceFault]:
    """A statement for every edition or every full guide stands in the guide in its full form."""
    placed = {use.id for use in uses(guide) if use.form == "full"}
    for statement in guide.statements.values():
        if _IN_A_GUIDE & set(statement.where) and statement.id not in placed:
            yield SourceFault(
                "statement-not-placed",
                f'the statement "{statement.id}" ({statement.code}) stands nowhere in the guide',
                at=statement.at,
                hint=f"add `- statement: {statement.id}` to the cover or a section",
            )


def a_first_page_statement_stands_on_the_cover(guide: Guide) -> Iterator[SourceFault]:
    """What a reader must see first stands on the cover, in one of its wordings."""
    cover = {use.id for use in statement_uses(guide.file.cover)}
    for statement in guide.statements.values():
        if "first-page" in statement.where and statement.id not in cover:
            yield SourceFault(
                "not-on-the-cover",
                f'the statement "{statement.id}" ({statement.code}) must stand on the cover',
                at=guide.file.at,
                hint=f"add `- statement: {{id: {statement.id}, form: short}}` under `cover:`",
            )


def an_unreviewed_guide_says_so(guide: Guide) -> Iterator[SourceFault]:
    """The first page says that nobody has reviewed the guide, until a review takes that place.

    A guide with a record has that statement, too: it comes back when the words have changed.
    """
    said = any(
        statement.says == "not-reviewed" and "first-page" in statement.where
        for statement in guide.statements.values()
    )
    if not said:
        yield SourceFault(
            "review-not-told",
            "no statement on the first page says that the guide is not reviewed",
            at=guide.file.at,
            hint="give that statement `says: not-reviewed` and `where: [edition, first-page]`",
        )


def a_statement_is_placed_once(guide: Guide) -> Iterator[SourceFault]:
    """Each wording stands in one place: an edition says the same words once.

    Paper tools and cards are used apart from the guide, so each says again what it must carry.
    """
    first: dict[tuple[str, str, str], Span] = {}
    for sheet, use in _uses_by_sheet(guide):
        key = (sheet, use.id, use.form)
        if key in first:
            yield SourceFault(
                "statement-twice",
                f'the {use.form} wording of "{use.id}" is placed a second time',
                at=use.at,
                hint=f"the first place is {first[key]}; keep one, or use the other form",
            )
        first.setdefault(key, use.at)


def a_placed_statement_exists(guide: Guide) -> Iterator[SourceFault]:
    """A use names a statement of `statements.yaml`, in a form that it has."""
    for use in uses(guide):
        statement = guide.statements.get(use.id)
        if statement is None:
            yield SourceFault(
                "unknown-statement",
                f'there is no statement "{use.id}"',
                at=use.at,
                hint=near_miss(use.id, list(guide.statements), "add it to statements.yaml"),
            )
        elif use.form == "short" and statement.short is None:
            yield SourceFault(
                "no-short-form",
                f'the statement "{use.id}" has no short wording',
                at=use.at,
                hint=f"add `short:` to it at {statement.at}",
            )


def a_card_statement_has_a_short_form(guide: Guide) -> Iterator[SourceFault]:
    """A card has no room for the full wording."""
    for statement in guide.statements.values():
        if "card" in statement.where and statement.short is None:
            yield SourceFault(
                "no-short-form",
                f'the statement "{statement.id}" is for cards and has no short wording',
                at=statement.at,
                hint="add `short:` with the wording for cards",
            )


def a_statement_holds_no_statement(guide: Guide) -> Iterator[SourceFault]:
    """Statements do not refer to statements, so that none can hold itself."""
    for statement in guide.statements.values():
        for node in nodes((*statement.blocks, *(statement.short or ()))):
            if isinstance(node, StatementBlock):
                yield SourceFault(
                    "statement-in-statement",
                    f'the statement "{statement.id}" places another statement',
                    at=node.at,
                    hint="write the words out, or place both statements in the section",
                )
