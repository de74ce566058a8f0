"""What the guide rests on: references lead somewhere, and a section with a number names one."""

import re
from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.faults import near_miss
from kesimpta_docs.source.model import Guide, Section
from kesimpta_docs.source.walk import texts

_DIGIT = re.compile(r"\d")


def references_lead_somewhere(guide: Guide) -> Iterator[SourceFault]:
    """A section's source is a reference of `references.yaml`."""
    for section in guide.sections.values():
        for use in section.sources:
            if use.id not in guide.references:
                yield SourceFault(
                    "unknown-reference",
                    f'there is no reference "{use.id}"',
                    at=use.at,
                    hint=near_miss(use.id, list(guide.references), "add it to references.yaml"),
                )


def every_reference_is_used(guide: Guide) -> Iterator[SourceFault]:
    """The sources page lists what the guide rests on, and nothing else."""
    used = {use.id for section in guide.sections.values() for use in section.sources}
    for reference in guide.references.values():
        if reference.id not in used:
            yield SourceFault(
                "unused-reference",
                f'no section names the reference "{reference.id}"',
                at=reference.at,
                hint="name it under `sources:` of the section that rests on it, or remove it",
            )


def a_section_with_a_number_names_its_source(guide: Guide) -> Iterator[SourceFault]:
    """A figure that a reader may act on can be traced to where it was read."""
    for section in guide.sections.values():
        if not section.sources and (first := _first_number(section)):
            yield SourceFault(
                "number-without-source",
                f'the section "{section.id}" holds a number ("{first}") and names no source',
                at=section.at,
                hint="add `sources:` with the reference that the number was read in",
            )


def figures_known_from_memory_are_not_printed(guide: Guide) -> Iterator[SourceFault]:
    """A section with a number rests on more than memory."""
    for section in guide.sections.values():
        checks = {use.checked for use in section.sources}
        if checks == {"memory"} and (first := _first_number(section)):
            yield SourceFault(
                "number-from-memory",
                f'the section "{section.id}" prints a number ("{first}") known from memory only',
                at=section.at,
                hint="leave the number out until it was read in a copy",
            )


def _first_number(section: Section) -> str | None:
    for text in texts(section):
        for word in text.plain.split():
            if _DIGIT.search(word):
                return word
    return None
