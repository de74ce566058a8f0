"""Place-holders: only those that a build can fill in, where their words have room."""

from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.blocks import (
    ContactsBlock,
    NoticeBlock,
    SmallPrintBlock,
    StatementBlock,
    TextBlock,
)
from kesimpta_docs.source.faults import near_miss
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.rules.everywhere import all_nodes, all_texts
from kesimpta_docs.source.walk import nodes, texts

#: A place that stays empty, to write on, where no clinic is named.
_CLINIC = "clinic.phone"
#: The place-holders of a guide.
PLACES = ("check-again", _CLINIC, "emergency", "label.date", "label.read", "version")


def place_holders_are_known(guide: Guide) -> Iterator[SourceFault]:
    """Those of `PLACES` are filled in; any other would stay on the page as it is."""
    for text in all_texts(guide):
        for place in text.places:
            if place not in PLACES:
                yield SourceFault(
                    "unknown-place-holder",
                    f'the place-holder "{{{place}}}" is not known',
                    at=text.at,
                    hint=near_miss(place, PLACES, f"the known ones are {', '.join(PLACES)}"),
                )


def a_clinics_phone_stands_where_one_can_write(guide: Guide) -> Iterator[SourceFault]:
    """`{clinic.phone}` stands in a line of the cover or in contacts, where there is room for it."""
    room = {text.at for node in _with_room(guide) for text in texts(node)}
    for text in all_texts(guide):
        if _CLINIC in text.places and text.at not in room:
            yield SourceFault(
                "clinic-phone",
                f'"{{{_CLINIC}}}" cannot stand here: without a clinic it is a line to write on',
                at=text.at,
                hint="put it into a text, small print or notice of the cover, or into contacts",
            )


def _with_room(guide: Guide) -> Iterator[Node]:
    cover = list(nodes(guide.file.cover))
    for block in list(cover):
        if isinstance(block, StatementBlock) and block.statement.form == "short":
            statement = guide.statements.get(block.statement.id)
            cover += nodes((statement and statement.short) or ())
    yield from (
        node for node in cover if isinstance(node, TextBlock | SmallPrintBlock | NoticeBlock)
    )
    yield from (node for node in all_nodes(guide) if isinstance(node, ContactsBlock))
