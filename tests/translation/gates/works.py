"""Drafts made of a few sentences, written as a catalogue writes them."""

from collections.abc import Mapping

from kesimpta_docs.source.inline import read_text
from kesimpta_docs.source.text import Text
from kesimpta_docs.translation.gates import findings
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.work import Work
from kesimpta_docs.translation.segment import Segment, SegmentKind, Translation, Unit

NAMES = ("Kesimpta", "ofatumumab", "Ocrevus", "MedWatch", "MS", "FDA", "CD20", "IgM", "US", "UK")


def translated(
    number: int,
    source: str,
    target: str | Text | None,
    *,
    kind: SegmentKind = "paragraph",
    warning: bool = False,
    statement: str | None = None,
    notes: tuple[str, ...] = (),
) -> Translation:
    """Return a segment with its translation."""
    unit = Unit(
        text=read_text(source),
        kind=kind,
        section="some-section",
        warning=warning,
        statement=statement,
    )
    words = read_text(target) if isinstance(target, str) else target
    return Translation(segment=Segment(number=number, unit=unit), target=words, notes=notes)


def found(
    language: str, *translations: Translation, own_names: Mapping[str, str] | None = None
) -> tuple[Finding, ...]:
    """Return what the gates find in a translation of English words."""
    return findings(
        Work(
            language=language,
            source_language="en-US",
            translations=translations,
            names=NAMES,
            own_names=own_names or {},
        )
    )
