"""Tables: how wide their columns are, whether they stay on one page, and when they are lists."""

import re
from dataclasses import dataclass
from math import ceil

from kesimpta_docs.layout.metrics import columns, metrics_of
from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.layout.punctuation import with_colon
from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.layout.unbreakable import unbreakable
from kesimpta_docs.source.text import Text

#: A cell longer than this, in characters, is set on several lines.
_LONGEST_CELL = 26
#: The gap between two cells, in characters.
_CELL_GAP = 2
#: The least part of a table's width that a column takes.
_LEAST_SHARE = 0.2
#: The width of a character of a cell, in em: more than most words need.
_CHARACTER = 0.55
#: Where a line may end: at a space, after a hyphen, a dash or a slash, and between signs of Chinese
#: and Japanese (Unicode Annex 14, ID).
_BREAK = re.compile(r" |(?<=[-–—/\u3040-\u30ff\u3400-\u9fff])")


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
        longest = [
            max(columns(cell.plain) for cell in column) for column in zip(*rows, strict=True)
        ]
        asked = [min(length, _LONGEST_CELL) + _CELL_GAP for length in longest]
        least = [max(length, sum(asked) * _LEAST_SHARE) for length in asked]
        return tuple(length / sum(least) for length in least)

    def is_readable(self, tokens: Tokens, paper: Paper) -> bool:
        """Say whether it can be read as a table in this type, by the metrics of the font itself.

        It cannot where a word is wider than its column, which would cut it in two or push it into
        the next one; nor where a cell takes more lines than `limits.cell_lines`: with a magnifier
        in front of it a reader has then lost the row, and the head of the column too.
        """
        head_bold = tokens.emphasis.table_head_bold
        for number, row in enumerate((self.columns, *self.rows)):
            for cell, share in zip(row, self.shares, strict=True):
                strong = (number == 0 and head_bold) or any(run.strong for run in cell.runs)
                font = metrics_of(tokens, bold=strong)
                words = unbreakable(cell).plain
                width = (share * paper.measure - tokens.space.cell) / tokens.type.body.size
                if max(map(font.width, _BREAK.split(words))) > width:
                    return False
                if font.lines(words, width) > tokens.limits.cell_lines:
                    return False
        return True

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
            ceil(columns(cell.plain) * _CHARACTER * body.size / width)
            for cell, width in zip(row, widths, strict=True)
        )
        return max(lines) * body.pitch + 2 * padding + tokens.rule.table_row


@dataclass(frozen=True, slots=True, kw_only=True)
class RowList:
    """A table that is too wide for its type, as a list: an item a row, a line a cell.

    Each cell stands behind the words that head its column, which the rows after the first repeat.
    """

    label: Text
    caption: Text
    rows: tuple[tuple[tuple[Text, Text], ...], ...]


def row_list(table: Table) -> RowList:
    """Return a table as the list of its rows."""
    heads = tuple(map(with_colon, table.columns))
    return RowList(
        label=table.label,
        caption=table.caption,
        rows=tuple(
            tuple(
                (head.again() if number else head, cell)
                for head, cell in zip(heads, row, strict=True)
            )
            for number, row in enumerate(table.rows)
        ),
    )
