"""Units made up for tests."""

from kesimpta_docs.source.inline import read_text
from kesimpta_docs.translation.segment import SegmentKind, Unit


def unit(words: str, section: str = "a-section", kind: SegmentKind = "paragraph") -> Unit:
    """Return a unit with these words, given as markup."""
    return Unit(text=read_text(words), kind=kind, section=section)


def units(*rows: str) -> list[Unit]:
    """Return a paragraph of one section for each row."""
    return [unit(row) for row in rows]
