"""Place-holders: only those that a build can fill in."""

from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.faults import near_miss
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.rules.everywhere import all_texts

#: The place-holders of a guide.
PLACES = ("check-again", "clinic.phone", "emergency", "label.date", "label.read", "version")


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
