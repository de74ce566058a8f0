"""The words of a language for each segment, read from its catalogue."""

from collections.abc import Iterable
from dataclasses import replace

from pydantic_core import PydanticCustomError

from kesimpta_docs.errors import SourceFault, SourceFaults
from kesimpta_docs.source.inline import read_text
from kesimpta_docs.source.text import Text
from kesimpta_docs.translation.catalogue import Catalogue, Entry
from kesimpta_docs.translation.markup import markup
from kesimpta_docs.translation.segment import Segment, Translation


def translations_of(segments: Iterable[Segment], catalogue: Catalogue) -> tuple[Translation, ...]:
    """Return each segment with its words in the language of the catalogue.

    What was written for other words of the source is unsure. Raises SourceFaults with each entry
    whose marks do not hold, at its line of the PO file.
    """
    faults: list[SourceFault] = []
    found = tuple(
        _translation(segment, catalogue.entries.get(segment.number), faults) for segment in segments
    )
    if faults:
        raise SourceFaults(faults)
    return found


def read_target(entry: Entry) -> Text:
    """Return the words of an entry. Raises SourceFault where their marks do not hold."""
    try:
        return read_text(entry.target)
    except PydanticCustomError as error:
        context = error.context or {}
        raise SourceFault(
            str(error.type),
            str(context.get("problem", error.message())),
            at=entry.at,
            hint=str(context.get("hint", "write the words with the marks of the source")),
        ) from error


def _translation(segment: Segment, entry: Entry | None, faults: list[SourceFault]) -> Translation:
    if entry is None or not entry.target:
        return Translation(segment=segment, target=None, notes=entry.notes if entry else ())
    try:
        target = read_target(entry)
    except SourceFault as fault:
        faults.append(fault)
        return Translation(segment=segment, target=None, notes=entry.notes)
    return Translation(
        segment=segment,
        target=replace(target, at=segment.text.at, segment=segment.number),
        unsure=entry.unsure or entry.source != markup(segment.text),
        notes=entry.notes,
    )
