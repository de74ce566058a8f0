"""The order of the sections: each listed once, help first."""

from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.blocks import EmergencyBlock, StatementBlock
from kesimpta_docs.source.faults import near_miss
from kesimpta_docs.source.model import Guide, Section
from kesimpta_docs.source.walk import nodes


def every_section_is_listed_once(guide: Guide) -> Iterator[SourceFault]:
    """`guide.yaml` lists each section file once, and nothing else."""
    seen: set[str] = set()
    for part in guide.file.parts:
        for name in part.sections:
            if name not in guide.sections:
                yield SourceFault(
                    "missing-section",
                    f'there is no section "{name}"',
                    at=part.at,
                    hint=near_miss(name, list(guide.sections), f"write sections/{name}.yaml"),
                )
            if name in seen:
                yield SourceFault(
                    "section-twice",
                    f'the section "{name}" is listed twice',
                    at=part.at,
                    hint="remove one of the two entries",
                )
            seen.add(name)
    for name, section in guide.sections.items():
        if name not in seen:
            yield SourceFault(
                "section-not-listed",
                f'the section "{name}" is not listed in guide.yaml',
                at=section.at,
                hint="add it to a part, or remove the file",
            )


def help_comes_first(guide: Guide) -> Iterator[SourceFault]:
    """The first section says what is an emergency, so that nobody has to look for it."""
    if not guide.ordered_sections:
        return
    first = guide.ordered_sections[0]
    if not _has_emergency(guide, first):
        yield SourceFault(
            "section-order",
            f'the first section, "{first.id}", has no emergency call-out',
            at=first.at,
            hint="put the section with the emergency signs first in guide.yaml",
        )


def _has_emergency(guide: Guide, section: Section) -> bool:
    for node in nodes(section):
        if isinstance(node, EmergencyBlock):
            return True
        if isinstance(node, StatementBlock) and node.statement.id in guide.statements:
            statement = guide.statements[node.statement.id]
            if any(isinstance(inner, EmergencyBlock) for inner in nodes(statement)):
                return True
    return False
