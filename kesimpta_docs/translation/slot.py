"""A paragraph of the file that went out, and which segments stand in it."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.received import Cell, ParagraphKind

#: How a part is kept apart from the one before it: on a line of its own, run in behind a space,
#: behind tabs, as the second label of a line to fill in, or behind a box to tick.
Joint: TypeAlias = Literal["line", "space", "tab", "box"]
#: The box to tick.
BOX = "\u2610"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words of a slot as they went out: a translation, or the source where there was none.

    `segment` is None for words that name no segment: a number, a header word said once more.
    `source` are the words in the language of the source; the first part's `joint` says nothing.
    """

    segment: int | None
    words: tuple[Run, ...]
    source: tuple[Run, ...] = ()
    joint: Joint = "space"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A paragraph that went out, its parts in order. One that holds no segment is known by words.

    `style` is the id of its style in small letters.
    """

    parts: tuple[Part, ...]
    kind: ParagraphKind
    style: str
    cell: Cell | None = None

    @property
    def segments(self) -> tuple[int, ...]:
        """Return the numbers of its segments in order."""
        return tuple(part.segment for part in self.parts if part.segment is not None)
