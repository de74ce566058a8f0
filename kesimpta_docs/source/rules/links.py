"""Links lead to a section that is there."""

from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.faults import near_miss
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.rules.everywhere import all_texts


def links_lead_somewhere(guide: Guide) -> Iterator[SourceFault]:
    """A link such as `#dose-schedule` names a section of the guide."""
    ids = [section.id for section in guide.ordered_sections]
    for text in all_texts(guide):
        for run in text.runs:
            if run.link and run.link.startswith("#") and run.link[1:] not in ids:
                yield SourceFault(
                    "broken-link",
                    f'the link "{run.words}" leads to "{run.link}", which is no section',
                    at=text.at,
                    hint=near_miss(run.link[1:], ids, "name the id of a section of guide.yaml"),
                )
