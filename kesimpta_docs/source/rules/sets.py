"""Sets and the review record name sections that are there."""

from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.faults import near_miss
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.review import COVER


def a_set_names_sections(guide: Guide) -> Iterator[SourceFault]:
    """Each name in a set is a section's, and no set has a section's name: `--only` takes both."""
    listed = [section.id for section in guide.ordered_sections]
    for name, one in guide.file.sets.items():
        if name in listed:
            yield SourceFault(
                "set-name",
                f'"{name}" is the name of a section and of a set',
                at=one.at,
                hint="give the set another name",
            )
        for section in one.sections:
            if section not in listed:
                yield SourceFault(
                    "unknown-part",
                    f'the set "{name}" names "{section}", which is no section',
                    at=one.at,
                    hint=near_miss(section, listed, "name the id of a section"),
                )


def a_review_names_sections(guide: Guide) -> Iterator[SourceFault]:
    """A review covers the cover and sections that are there: it is not for words that are gone."""
    if guide.file.review is None:
        return
    known = [COVER, *(section.id for section in guide.ordered_sections)]
    for name in guide.file.review.sections:
        if name not in known:
            yield SourceFault(
                "review-of-nothing",
                f'the review names "{name}", which is no section',
                at=guide.file.review.at,
                hint=near_miss(name, known, "remove it from the record"),
            )
