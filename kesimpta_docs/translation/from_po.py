"""A PO file that came back from a CAT tool, and the one that goes out to it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import polib

from kesimpta_docs.errors import SourceFault, TranslationError
from kesimpta_docs.spans import Span
from kesimpta_docs.translation.catalogue import Catalogue, Entry, po_entry
from kesimpta_docs.translation.incoming import Incoming, Returned
from kesimpta_docs.translation.ledger import template_entry
from kesimpta_docs.translation.markup import markup
from kesimpta_docs.translation.po import head, number_of, place_of, read_po, write_po
from kesimpta_docs.translation.segment import LAST_OF_GUIDE, Segment
from kesimpta_docs.translation.words import read_target

#: Least share of the entries that have the words of this guide's segments.
_OURS = 0.5

_UNSURE = "the file marks it as unsure"
_OLD = "it was written for other words of the source"


def write_for_tools(
    file: Path, name: str, segments: Iterable[Segment], catalogue: Catalogue
) -> None:
    """Write the segments with their words into one PO file. Raises PublishError."""
    header = "Keep **stars**, [links](targets) and {places}; msgctxt is the number of a text."
    entries = [
        po_entry(template_entry(one), catalogue.entries.get(one.number, Entry(source="")))
        for one in segments
    ]
    write_po(file, header, head(name, catalogue.language), entries)


def read_from_tools(file: Path, name: str, segments: Mapping[int, Segment]) -> Returned:
    """Return the words of a PO file; `name` is the guide's, `segments` are by number.

    Its code is the language that the file names for itself (`es-US`).

    Raises SourceFault for what is no sound PO file, TranslationError for one of another guide.
    """
    po = read_po(file)
    language = po.metadata.get("Language", "").strip().replace("_", "-")
    rows = [(number_of(one, file), one) for one in po if not one.obsolete]
    # The toolkit's words are the same for every guide: they tell only where they come alone.
    telling = [(number, one) for number, one in rows if number <= LAST_OF_GUIDE] or rows
    ours = [number for number, one in telling if _source(number, segments) == one.msgid]
    if not language or len(ours) < _OURS * len(telling) or not rows:
        raise TranslationError(
            f"this is no translation of {name}: {len(ours)} of {len(telling)} entries have texts "
            "of the guide" + ("" if language else ", and it names no language"),
            at=Span(str(file)),
            hint="name the guide that it belongs to with --guide, or export it anew",
        )
    found: dict[int, list[polib.POEntry]] = {}
    strays = []
    for number, one in rows:
        if number in segments:
            found.setdefault(number, []).append(one)
        elif one.msgstr:
            strays.append(one.msgstr)
    conflicts = {
        number: tuple(dict.fromkeys(one.msgstr for one in several))
        for number, several in found.items()
        if len({one.msgstr for one in several}) > 1
    }
    incoming = (
        _incoming(number, several[0], segments[number], file)
        for number, several in found.items()
        if number not in conflicts
    )
    return Returned(
        code=language, incoming=tuple(incoming), conflicts=conflicts, strays=tuple(strays)
    )


def _source(number: int, segments: Mapping[int, Segment]) -> str | None:
    return markup(segments[number].text) if number in segments else None


def _incoming(number: int, one: polib.POEntry, segment: Segment, file: Path) -> Incoming:
    reasons = [_UNSURE] if one.fuzzy else []
    if one.msgid != markup(segment.text):
        reasons.append(_OLD)
    notes = tuple(one.tcomment.splitlines())
    if not one.msgstr:
        return Incoming(number=number, target="", notes=notes)
    try:
        read_target(Entry(source=one.msgid, target=one.msgstr, at=place_of(one, file)))
    except SourceFault as fault:
        # The words are not lost: they stand in a note until somebody has mended their marks.
        told = f"its marks do not hold, {fault.problem}: {' '.join(one.msgstr.split())}"
        return Incoming(number=number, target="", notes=(*notes, told))
    return Incoming(number=number, target=one.msgstr, reasons=tuple(reasons), notes=notes)
