"""Forms: where a line stands, and which fields stand side by side."""

from dataclasses import replace

import pytest

from kesimpta_docs.layout.edition import Card, Field, WriteIn, all_blocks
from kesimpta_docs.layout.forms import Room, page_room
from kesimpta_docs.layout.read_tokens import read_tokens
from kesimpta_docs.layout.words import said_by
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span
from tests.layout.editions import ROOT, SMALL, laid_out


def field(label: str, **about: object) -> Field:
    """Return a field with that label."""
    return replace(Field(label=Text((Run(label),), Span("a.yaml", 1, 1))), **about)  # type: ignore[arg-type]  # as given


def room(layout: str) -> Room:
    """Return the room of a row on a page of letter paper."""
    tokens = read_tokens(ROOT / "layouts" / f"{layout}.toml")
    return page_room(tokens, tokens.paper["letter"])


def labels(rows: tuple[tuple[Field, ...], ...]) -> list[list[str]]:
    """Return the labels of each row."""
    return [[field.label.plain for field in row] for row in rows]


FIELDS = (
    field("Date"),
    field("Dose", short=True),
    field("Hour", short=True),
    field("Pulse", short=True),
    field("What I felt"),
)


def test_two_short_neighbours_share_a_row_in_the_handout() -> None:
    rows = room("handout").rows(FIELDS)
    assert labels(rows) == [["Date"], ["Dose", "Hour"], ["Pulse"], ["What I felt"]]


def test_each_field_has_a_row_of_its_own_in_large_print() -> None:
    rows = room("large-print").rows(FIELDS)
    assert labels(rows) == [["Date"], ["Dose"], ["Hour"], ["Pulse"], ["What I felt"]]


def test_short_fields_whose_labels_are_too_long_do_not_share_a_row() -> None:
    fields = (field("The number that is on the box", short=True), field("Hour", short=True))
    assert len(room("handout").rows(fields)) == 2


@pytest.mark.parametrize("layout", ["handout", "large-print"])
def test_a_label_that_leaves_too_little_room_has_its_line_below(layout: str) -> None:
    short, long = field("Date"), field("What I want to ask my team at the next visit and why")
    rows = room(layout).rows((short, long))
    assert [row[0].below for row in rows] == [False, True]


def test_choices_and_scales_have_no_line_below() -> None:
    long = field("What I want to ask my team at the next visit and why", scale=10)
    assert not room("handout").rows((long,))[0][0].below


def test_an_entry_comes_as_often_as_the_form_has_rows() -> None:
    entries = [
        block
        for block in all_blocks(laid_out(SMALL))
        if isinstance(block, WriteIn) and block.framed and len(block.fields) > 2
    ]
    assert len(entries) == 3
    assert [said_by(entry) for entry in entries] == [said_by(entries[0])] * 3
    assert said_by(entries[0]).endswith("0 1 2 3 4 5 6 7 8 9 10 Did I call? Yes No")


def test_two_faces_make_a_pair_and_a_last_one_stands_alone() -> None:
    (card,) = [block for block in all_blocks(laid_out(SMALL)) if isinstance(block, Card)]
    assert [len(pair) for pair in card.pairs] == [2, 1]
    assert [face.emergency for face in card.faces] == [False, True, False]
