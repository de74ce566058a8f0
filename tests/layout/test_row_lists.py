"""A table that is too wide for its type is a list of its rows, told by the font's own widths."""

from dataclasses import replace

import pytest

from kesimpta_docs.layout.edition import all_blocks
from kesimpta_docs.layout.metrics import metrics_of
from kesimpta_docs.layout.table import RowList, Table, row_list
from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.order import LARGE_PRINT
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span
from tests.layout.editions import REAL, SMALL, laid_out, said, words

LARGE = laid_out(SMALL, "large-print")
TOKENS, PAPER = LARGE.tokens, LARGE.paper


def text(plain: str, line: int = 1) -> Text:
    return Text((Run(plain),), Span("a.yaml", line, 1))


def table(*rows: tuple[str, ...]) -> Table:
    """Return a table; the first row heads the columns."""
    columns, *others = (
        tuple(text(cell, 10 * at + number) for number, cell in enumerate(row))
        for at, row in enumerate(rows)
    )
    return Table(
        label=text("Table 1."),
        caption=text("Doses"),
        columns=columns,
        rows=tuple(others),
        row_headers=True,
    )


def with_lines(most: int) -> Tokens:
    limits = TOKENS.limits.model_copy(update={"cell_lines": most})
    return TOKENS.model_copy(update={"limits": limits})


def test_words_are_measured_with_the_fonts_own_glyphs() -> None:
    """Arial's widths, which Liberation Sans has: W is 0.944 em, i is 0.222 em."""
    font = metrics_of(TOKENS)
    assert font.width("W") == pytest.approx(0.944, abs=0.001)
    assert font.width("iii") == pytest.approx(3 * 0.222, abs=0.002)
    assert metrics_of(TOKENS, bold=True).width("a") > 0.55


def test_lines_are_filled_word_by_word() -> None:
    font = metrics_of(TOKENS)
    wide = font.width("take two")
    assert font.lines("take two pills", wide) == 2
    assert font.lines("take two pills", font.width("take two pills")) == 1
    assert font.lines("take two pills", font.width("take")) == 3
    assert font.lines("unbreakable", font.width("unbrea")) == 2


def test_a_table_of_short_cells_stays_a_table() -> None:
    assert table(("Week", "Day", "Dose"), ("0", "0", "20 mg")).is_readable(TOKENS, PAPER)


def test_a_word_that_is_wider_than_its_column_makes_it_a_list() -> None:
    rows = ("Kind", "A", "B", "C", "Immunosuppressant"), ("x" * 20, "y" * 20, "z", "w", "v")
    assert not table(*rows).is_readable(TOKENS, PAPER)
    wide = PAPER.model_copy(update={"width": 1400})
    assert table(*rows).is_readable(TOKENS, wide)


def test_a_word_may_be_parted_after_its_hyphen() -> None:
    whole, apart = "immunosuppressingmedicine", "immunosuppressing-medicine"
    heads, others = ("Kind", "A"), ("Take it with water or with food",)
    found = [table(heads, (word, *others)).is_readable(TOKENS, PAPER) for word in (whole, apart)]
    assert found == [False, True]


def test_a_cell_of_more_lines_than_the_layout_allows_makes_it_a_list() -> None:
    rows = ("Sign", "What to do"), ("A fever", "Call your team the same day " * 4)
    lines = next(most for most in range(1, 20) if table(*rows).is_readable(with_lines(most), PAPER))
    assert 1 < lines < 20
    assert not table(*rows).is_readable(with_lines(lines - 1), PAPER)


def test_each_cell_stands_behind_the_words_that_head_its_column() -> None:
    found = row_list(table(("Week", "Dose"), ("0", "20 mg"), ("1", "none")))
    assert [[(words(head), words(cell)) for head, cell in row] for row in found.rows] == [
        [("Week:", "0"), ("Dose:", "20 mg")],
        [("Week:", "1"), ("Dose:", "none")],
    ]
    assert [[head.repeat for head, _ in row] for row in found.rows] == [
        [False, False],
        [True, True],
    ]


def test_the_tables_of_the_guide_are_lists_where_the_type_is_too_large_for_them() -> None:
    kinds = {
        name: [
            type(block).__name__
            for block in all_blocks(laid_out(REAL, name))
            if isinstance(block, Table | RowList)
        ]
        for name in ("handout", *LARGE_PRINT.values())
    }
    assert kinds == {
        "handout": ["Table", "Table"],
        "large-print": ["Table", "Table"],
        "large-print-aph": ["Table", "RowList"],
        "large-print-ukaaf": ["Table", "Table"],
        "large-print-giant": ["Table", "RowList"],
    }


@pytest.mark.parametrize("name", list(LARGE_PRINT.values()))
def test_every_large_print_says_each_text_of_the_handout_once(name: str) -> None:
    def counted(edition: str) -> list[tuple[int, str]]:
        texts = said(laid_out(REAL, edition))  # type: ignore[arg-type]  # names of the order
        return sorted((one.at.line, words(one).removesuffix(":")) for one in texts)

    assert counted("handout") == counted(name)


def test_a_table_without_a_caption_of_its_own_keeps_its_label() -> None:
    made = replace(table(("A", "B"), ("1", "2")), label=text("Table 7."))
    assert words(row_list(made).label) == "Table 7."
