"""Phone numbers: whoever calls one reaches somebody."""

from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.blocks import Contact
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.phones import phone_problem
from kesimpta_docs.source.rules.everywhere import all_nodes


def phones_can_be_called(guide: Guide) -> Iterator[SourceFault]:
    """A number has the digits that its plan asks for, and no words."""
    for node in all_nodes(guide):
        if isinstance(node, Contact) and node.phone and (problem := phone_problem(node.phone)):
            yield SourceFault(
                "phone",
                f'"{node.phone}" is no phone number: {problem}',
                at=node.at,
                hint="write it as a person dials it, such as 1-800-555-0100 or +44 20 7946 0000",
            )
