from hypothesis import given
from hypothesis import strategies as st

from kesimpta_docs.layout.table import Table
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span

_AT = Span("guide.yaml")


def _table(*columns: str) -> Table:
    cells = tuple(Text((Run(words),), _AT) for words in columns)
    label = Text((Run("Table 1."),), _AT)
    return Table(label=label, caption=label, columns=cells, rows=(cells,), row_headers=True)


def test_a_column_is_as_wide_as_its_words_ask() -> None:
    wide, narrow = _table("Colds and other infections", "39 in 100").shares
    assert wide > 2 * narrow


@given(st.lists(st.text("abc ", min_size=1, max_size=80), min_size=1, max_size=3))
def test_columns_share_the_whole_width_and_none_is_a_sliver(words: list[str]) -> None:
    shares = _table(*words).shares
    assert abs(sum(shares) - 1) < 1e-9
    assert min(shares) > 0.16
