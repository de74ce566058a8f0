"""What the words of a file are: headings, paragraphs, items, running lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kesimpta_docs.verify.standard.pdf.lines import Line, quoted
from kesimpta_docs.verify.standard.pdf.runs import Run

Kind = Literal[
    "heading", "paragraph", "item", "label", "caption", "head cell", "cell", "contents", "field",
    "card", "drawing",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Words that belong together. A `label` is what an item begins with, a `card` is cut out.

    Two blocks that follow each other belong to one thing, a list or a section, if their `group` is
    the same.
    """

    kind: Kind
    lines: tuple[Line, ...]
    group: int
    #: Of a heading, 1 for the highest and 0 for a title; None where nothing tells.
    level: int | None = None

    @property
    def page(self) -> int:
        """Return the page, from 1, on which it begins."""
        return self.lines[0].page + 1

    @property
    def shown(self) -> str:
        """Return the words to find it by, in quotes."""
        return quoted(" ".join(line.text for line in self.lines))

    @property
    def runs(self) -> tuple[Run, ...]:
        """Return its runs, line by line."""
        return tuple(run for line in self.lines for run in line.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A thing that is better not split: a row, a step, a warning."""

    name: str
    #: From 1.
    pages: tuple[int, ...]
    #: From its first line to its last, without the ends of pages, in pt.
    height: float
    shown: str


def height_of(places: Iterable[tuple[int, float]]) -> float:
    """Return how high baselines stand, each with its page, without the ends of pages."""
    ends: dict[int, tuple[float, float]] = {}
    for page, baseline in places:
        low, high = ends.get(page, (baseline, baseline))
        ends[page] = min(low, baseline), max(high, baseline)
    return sum(high - low for low, high in ends.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """All the words of a file, in the order of reading."""

    blocks: tuple[Block, ...]
    #: What stands in the same place of most pages, page number included.
    running: tuple[Line, ...]
    wholes: tuple[Whole, ...]
    #: Whether tags say all this; otherwise the places of the words do.
    tagged: bool
