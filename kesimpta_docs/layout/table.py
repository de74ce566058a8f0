"""Tables: how wide their columns are, and whether they stay on one page."""

from dataclasses import dataclass
from math import ceil

from kesimpta_docs.layout.tokens import Paper, Tokens
from kesimpta_docs.source.text import Text

#: A cell longer than this, in characters, is set on several lines.
_LONGEST_CELL = 26
#: The gap between two cells, in characters.
_CELL_GAP = 2
#: The least part of a table's width that a column takes.
_LEAST_SHARE = 0.2
#: The width of a character of a cell, in em: more than most words need.
_CHARACTER = 0.55


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with one header row; with `row_headers` each first cell heads its row.

    `label` is "Table 1."
    """

    label: Text
    caption: Text
    columns: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    row_headers: bool

    @property
    def shares(self) -> tuple[float, ...]:
        """Return the part of the width that each column takes; together they are 1.

        A column takes what its longest cell asks for, but no less than a fifth of all.
        """
        rows = (self.columns, *self.rows)
        longest = [max(len(cell.plain) for cell in column) for column in zip(*rows, strict=True)]
        asked = [min(length, _LONGEST_CELL) + _CELL_GAP for length in longest]
        least = [max(length, sum(asked) * _LEAST_SHARE) for length in asked]
        return tuple(length / sum(least) for length in least)

    def fits(self, tokens: Tokens, paper: Paper) -> bool:
        """Say whether it is no higher than the text of a page, told by the length of its words.

        One that fits stays whole; another is parted between two rows.
        """
        rows = sum(self._height(row, tokens, paper) for row in (self.columns, *self.rows))
        caption = tokens.type.caption.pitch + tokens.space.cell
        return caption + rows <= paper.height - paper.top - paper.bottom

    def _height(self, row: tuple[Text, ...], tokens: Tokens, paper: Paper) -> float:
        """Return about how high a row is, in pt."""
        body, padding = tokens.type.body, tokens.space.cell
        widths = [share * paper.measure - padding for share in self.shares]
        lines = (
            ceil(len(cell.plain) * _CHARACTER * body.size / width)
            for cell, width in zip(row, widths, strict=True)
        )
        return max(lines) * body.pitch + 2 * padding + tokens.rule.table_row
