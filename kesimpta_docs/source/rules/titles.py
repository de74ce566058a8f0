"""Titles: no two sections are called the same."""

from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.model import Guide
from kesimpta_docs.spans import Span


def no_two_sections_have_one_title(guide: Guide) -> Iterator[SourceFault]:
    """A reader who jumps by headings must be able to tell them apart."""
    first: dict[str, Span] = {}
    for section in guide.sections.values():
        title = section.title.plain.casefold()
        if title in first:
            yield SourceFault(
                "same-title",
                f'the title "{section.title.plain}" is used by another section',
                at=section.title.at,
                hint=f"the other one is at {first[title]}; say how they differ",
            )
        first.setdefault(title, section.title.at)
