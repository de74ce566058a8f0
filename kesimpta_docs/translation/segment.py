"""A segment: one unit that a translator sees, with the number that stays with it."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kesimpta_docs.source.text import Text

#: What the words are: a title or heading, running words, an item of a list, a cell of a table, a
#: caption; `alt` is heard in place of a drawing; `label` stands in a drawing, a form, the contents;
#: a word of the glossary, what it means; what the guide rests on; the toolkit's own words.
SegmentKind: TypeAlias = Literal[
    "heading",
    "paragraph",
    "item",
    "cell",
    "caption",
    "alt",
    "label",
    "term",
    "meaning",
    "reference",
    "interface",
]

#: The numbers of a guide's segments end here; those of the interface follow.
LAST_OF_GUIDE = 15_000
#: The last number of all: its tab stop is the last that Word takes (see `fingerprint`).
LAST_NUMBER = 18_680


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One text of the source before it has a number, with what a translator must know of it.

    `section` is the id of the section that it stands in; "guide", "statements", "glossary",
    "references" or "interface" for what stands in those files. `statement` is the id of the
    statement that it belongs to. `warning` is set in a statement and in a call-out that asks a
    reader to act at once or the same day.
    """

    text: Text
    kind: SegmentKind
    section: str
    statement: str | None = None
    warning: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A unit and its number, from 1 to `LAST_NUMBER`."""

    number: int
    unit: Unit

    @property
    def text(self) -> Text:
        """Return the words in the language of the source."""
        return self.unit.text

    @property
    def key(self) -> str:
        """Return the number as catalogues write it (`msgctxt`): `0042`."""
        return f"{self.number:04d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A segment and its words in another language.

    `target` is None where they are missing; `unsure` where a person has to look at them again.
    """

    segment: Segment
    target: Text | None
    unsure: bool = False
    notes: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Say whether the words are there, and sure."""
        return self.target is not None and not self.unsure
