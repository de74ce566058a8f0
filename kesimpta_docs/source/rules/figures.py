"""Figures: words for those who do not see them, and numbers that equal their table's."""

import re
from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.blocks import FigureBody, TableBody
from kesimpta_docs.source.faults import near_miss
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.rules.everywhere import all_nodes

#: Length of an alternative text, in characters: long enough to say something, short enough to hear.
ALT_LENGTH = range(5, 251)

#: Words that a screen reader says already, before the alternative text.
SAID_ALREADY = re.compile(r"(an? )?(image|picture|graphic|photo)( of)?\b", re.IGNORECASE)

_FILE_NAME = re.compile(r"^\S+\.(svg|png|jpe?g|gif|webp|pdf)$", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")


def figures_have_words(guide: Guide) -> Iterator[SourceFault]:
    """Alternative text is no file name, names no kind of picture, and has 5 to 250 characters."""
    for node in all_nodes(guide):
        if not isinstance(node, FigureBody):
            continue
        alt = node.alt.plain
        if _FILE_NAME.match(alt):
            yield SourceFault(
                "alt-text",
                f'the alternative text "{alt}" is a file name',
                at=node.alt.at,
                hint="say in one sentence what the picture tells",
            )
        elif SAID_ALREADY.match(alt):
            yield SourceFault(
                "alt-text",
                f'the alternative text "{alt}" says that it is a picture, which is heard anyway',
                at=node.alt.at,
                hint="begin with what the picture shows",
            )
        elif len(alt) not in ALT_LENGTH:
            yield SourceFault(
                "alt-text",
                f"the alternative text has {len(alt)} characters; 5 to 250 are read well",
                at=node.alt.at,
                hint="say the main thing in one sentence; put the rest into `long:`",
            )


def a_drawing_exists(guide: Guide) -> Iterator[SourceFault]:
    """A figure names a drawing of the guide's own folder."""
    found = sorted((guide.folder / "drawings").glob("*.svg"))
    drawings = [file.stem for file in found if file.is_file()]
    for node in all_nodes(guide):
        if isinstance(node, FigureBody) and node.drawing not in drawings:
            yield SourceFault(
                "missing-drawing",
                f'there is no drawing "{node.drawing}"',
                at=node.at,
                hint=near_miss(node.drawing, drawings, f"add drawings/{node.drawing}.svg"),
            )


def a_figures_numbers_equal_its_tables(guide: Guide) -> Iterator[SourceFault]:
    """A figure and its table never disagree: each row of `data` is a row of the table."""
    tables = {node.id: node for node in all_nodes(guide) if isinstance(node, TableBody) and node.id}
    for node in all_nodes(guide):
        if not isinstance(node, FigureBody) or node.table is None:
            continue
        if node.table not in tables:
            yield SourceFault(
                "figure-table",
                f'there is no table "{node.table}"',
                at=node.at,
                hint=near_miss(node.table, list(tables), "give the table that `id:`"),
            )
            continue
        numbers = _numbers(tables[node.table])
        for row, data in node.data.items():
            if numbers.get(row) != data:
                shown = ", ".join(map(str, numbers.get(row, ()))) or "no such row"
                yield SourceFault(
                    "figure-numbers",
                    f'the figure draws {", ".join(map(str, data))} for "{row}"; '
                    f"its table says {shown}",
                    at=node.at,
                    hint="make both the same, from the source that they rest on",
                )


def _numbers(table: TableBody) -> dict[str, tuple[int, ...]]:
    """Return the first number of each cell of each row, by the words of its first cell."""
    return {
        row[0].plain: tuple(
            int(found[0]) for cell in row[1:] if (found := _NUMBER.search(cell.plain))
        )
        for row in table.rows
    }
