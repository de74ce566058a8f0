"""The ledger: the POT file that gives each segment its number (`translations/kesimpta.pot`).

Its header says the next number, `X-Next-Segment`; numbers that are gone stay as obsolete entries.
"""

import hashlib
from pathlib import Path
from typing import get_args

import polib

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.spans import Span
from kesimpta_docs.translation.markup import markup
from kesimpta_docs.translation.numbering import Ledger, Numbered, Row
from kesimpta_docs.translation.po import head, number_of, place_of, read_po, write_po
from kesimpta_docs.translation.segment import Segment, SegmentKind, Unit

_NEXT = "X-Next-Segment"
_KINDS: dict[str, SegmentKind] = {kind: kind for kind in get_args(SegmentKind)}
_DIGITS = 16


def read_ledger(file: Path, first: int = 1) -> Ledger:
    """Return the ledger; an empty one, whose numbers begin at `first`, where there is no file.

    Raises SourceFault for a file that is no ledger.
    """
    if not file.exists():
        return Ledger(next=first)
    po = read_po(file)
    rows = tuple(_row(entry, file) for entry in po if not entry.obsolete)
    gone = [(number_of(entry, file), entry.msgid) for entry in po if entry.obsolete]
    numbers = [*(row.number for row in rows), *(number for number, _ in gone)]
    following = po.metadata.get(_NEXT, "")
    if not following.isdecimal() or len(set(numbers)) != len(numbers):
        raise SourceFault(
            "ledger",
            f"the ledger does not say its {_NEXT}, or has a number twice",
            at=Span(str(file)),
            hint="take the last one that was sound: numbers that are lost cannot be made again",
        )
    return Ledger(
        rows=rows,
        gone=dict(gone),
        next=max(int(following), first, *(number + 1 for number in numbers)),
    )


def write_ledger(file: Path, name: str, numbered: Numbered) -> None:
    """Write the ledger of the guide or the interface `name`. Raises PublishError."""
    metadata = {**head(name), _NEXT: str(numbered.ledger.next)}
    header = (
        f"The segments of {name}, each with its number (msgctxt).\n"
        "Written by `make-guide translate update`; keep it with the source: numbers stay."
    )
    entries = [template_entry(segment) for segment in numbered.segments]
    entries += [
        polib.POEntry(msgctxt=f"{number:04d}", msgid=source, obsolete=True)
        for number, source in numbered.ledger.gone.items()
    ]
    write_po(file, header, metadata, entries)


def template_entry(segment: Segment) -> polib.POEntry:
    """Return the entry of a segment without a translation, with what a translator must know."""
    return polib.POEntry(
        msgctxt=segment.key,
        msgid=markup(segment.text),
        comment="\n".join(_about(segment.unit)),
        occurrences=[_place(segment.unit)],
    )


def digest_of(segments: tuple[Segment, ...]) -> str:
    """Return a hash of numbers and words: two files of one state of the source have the same."""
    total = hashlib.sha256()
    for one in segments:
        total.update(f"{one.key}\0{markup(one.text)}\0".encode())
    return total.hexdigest()[:_DIGITS]


def _about(unit: Unit) -> list[str]:
    lines = [unit.section, unit.kind]
    if unit.statement:
        lines.append(f"statement {unit.statement}")
    if unit.warning:
        lines.append("warning: keep it as strong and as long")
    return lines


def _place(unit: Unit) -> tuple[str, str]:
    """Return file and line as a catalogue gives them: from the folder of the file on."""
    path = Path(unit.text.at.path)
    inside = path.parent.name == "sections"
    return (f"sections/{path.name}" if inside else path.name, str(unit.text.at.line))


def _row(entry: polib.POEntry, file: Path) -> Row:
    section, _, kind = entry.comment.partition("\n")
    kind = kind.partition("\n")[0]
    if not section or kind not in _KINDS:
        raise SourceFault(
            "ledger",
            "the entry does not say its section and its kind",
            at=place_of(entry, file),
            hint="take the last ledger that was sound: numbers that are lost cannot be made again",
        )
    return Row(
        number=number_of(entry, file), source=entry.msgid, section=section, kind=_KINDS[kind]
    )
