"""What the guide rests on: references lead somewhere, and whoever prints a number names one."""

import re
from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.blocks import Contact, FigureBody, TermsBlock
from kesimpta_docs.source.faults import near_miss
from kesimpta_docs.source.model import Guide, Section, SourceUse, Statement
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.walk import nodes, texts

_DIGIT = re.compile(r"\d")


def references_lead_somewhere(guide: Guide) -> Iterator[SourceFault]:
    """The source of a section or a statement is a reference of `references.yaml`."""
    for use in guide.source_uses:
        if use.id not in guide.references:
            yield SourceFault(
                "unknown-reference",
                f'there is no reference "{use.id}"',
                at=use.at,
                hint=near_miss(use.id, list(guide.references), "add it to references.yaml"),
            )


def every_reference_is_used(guide: Guide) -> Iterator[SourceFault]:
    """The sources page lists what the guide rests on, and nothing else."""
    used = {use.id for use in guide.source_uses}
    for reference in guide.references.values():
        if reference.id not in used:
            yield SourceFault(
                "unused-reference",
                f'no section and no statement names the reference "{reference.id}"',
                at=reference.at,
                hint="name it under `sources:` of the section that rests on it, or remove it",
            )


def a_number_names_its_source(guide: Guide) -> Iterator[SourceFault]:
    """A figure that a reader may act on can be traced to where it was read."""
    for what, at, sources, number in _numbers(guide):
        if not sources:
            yield SourceFault(
                "number-without-source",
                f'{what} holds a number ("{number}") and names no source',
                at=at.at,
                hint="add `sources:` with the reference that the number was read in",
            )


def figures_known_from_memory_are_not_printed(guide: Guide) -> Iterator[SourceFault]:
    """What prints a number rests on more than memory."""
    for what, at, sources, number in _numbers(guide):
        if {use.checked for use in sources} == {"memory"}:
            yield SourceFault(
                "number-from-memory",
                f'{what} prints a number ("{number}") known from memory only',
                at=at.at,
                hint="leave the number out until it was read in a copy",
            )


def the_cover_holds_no_number_of_its_own(guide: Guide) -> Iterator[SourceFault]:
    """The cover names no sources; a statement that stands on it does."""
    for block in guide.file.cover:
        if number := _first_number(block):
            yield SourceFault(
                "number-on-the-cover",
                f'the cover holds a number ("{number}") that no source is named for',
                at=block.at,
                hint="put it into a statement with `sources:`, and place that on the cover",
            )


def _numbers(guide: Guide) -> Iterator[tuple[str, Node, tuple[SourceUse, ...], str]]:
    """Yield each section and statement with a number: its name, itself, its sources, the number."""
    holders: tuple[Section | Statement, ...] = (
        *guide.sections.values(),
        *guide.statements.values(),
    )
    for holder in holders:
        roots: tuple[Node, ...] = (holder,)
        if any(isinstance(node, TermsBlock) for node in nodes(holder)):
            roots += guide.terms
        if number := _first_number(roots):
            yield (
                f'the {type(holder).__name__.lower()} "{holder.id}"',
                holder,
                holder.sources,
                number,
            )


def _first_number(root: Node | tuple[Node, ...]) -> str | None:
    """Return the first number in words, phones and drawings; a place-holder is none."""
    return next((word for word in _words(root) if _DIGIT.search(word)), None)


def _words(root: Node | tuple[Node, ...]) -> Iterator[str]:
    for text in texts(root):
        yield from "".join(run.words for run in text.runs).split()
        yield from (run.link for run in text.runs if run.link and run.link.startswith("tel:"))
    for node in nodes(root):
        if isinstance(node, Contact) and node.phone:
            yield node.phone
        if isinstance(node, FigureBody):
            yield from (str(number) for row in node.data.values() for number in row)
