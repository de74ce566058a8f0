"""Cards: a face that holds too much stops the build, and the source's place is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs.build import make_guide
from kesimpta_docs.errors import ProofFailed
from kesimpta_docs.order import Order
from tests.conftest import order_for
from tests.source.edit import edit

TELL = "            - text: Tell them that I use Examplin.\n"
CALL = "            - text: Please call my team before you give me other medicines.\n"


def problem(guide: Path, output: Path) -> str:
    """Return why the handout of `guide` is not published."""
    order: Order = replace(order_for(guide, output), editions=("handout",), formats=("pdf",))
    with pytest.raises(ProofFailed) as caught:
        make_guide(order, lambda *_: None)
    return str(caught.value)


@pytest.mark.parametrize(
    ("old", "more"),
    [
        (TELL, "            - text: Tell them that I use it, as often as you can.\n"),
        (CALL, "            - text: Please call my team, whose number is on the other side.\n"),
    ],
)
def test_a_face_with_too_many_words_stops_the_build(
    old: str, more: str, small_copy: Path, tmp_path: Path
) -> None:
    edit(small_copy, "sections/card.yaml", old, old + 12 * more)
    told = problem(small_copy, tmp_path / "out")
    assert "every card face holds its words" in told
    assert "sections/card.yaml:" in told


def test_a_word_that_is_wider_than_its_face_stops_the_build(
    small_copy: Path, tmp_path: Path
) -> None:
    edit(small_copy, "sections/card.yaml", "title: I use Examplin", f"title: {'Examplin' * 5}")
    told = problem(small_copy, tmp_path / "out")
    assert "every card face holds its words" in told
    assert "sections/card.yaml:8:11" in told


def test_a_field_that_stands_below_its_face_stops_the_build(
    small_copy: Path, tmp_path: Path
) -> None:
    fields = "".join(f"                  - Name {'abcdefgh'[number]}\n" for number in range(8))
    edit(small_copy, "sections/card.yaml", "                  - Name\n", fields)
    assert "every card face holds its words" in problem(small_copy, tmp_path / "out")


def test_an_entry_that_is_longer_than_a_page_stops_the_build(
    small_copy: Path, tmp_path: Path
) -> None:
    fields = "".join(f"        - Note {'abcdefghijklmnopqrstuvwxyz'[n]}\n" for n in range(26))
    edit(small_copy, "sections/diary.yaml", "        - Date\n", fields)
    told = problem(small_copy, tmp_path / "out")
    assert "there is room to write" in told
    assert "sections/diary.yaml:" in told
