"""A paragraph of several segments is parted where its parts are certain, and nowhere else."""

import pytest

from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.parting import part
from kesimpta_docs.translation.received import Mark
from kesimpta_docs.translation.slot import Joint, Part, Slot
from kesimpta_docs.translation.tidy import plain


def slot(*rows: tuple[str, Joint]) -> Slot:
    parts = (
        Part(segment=number, words=(Run(words),), joint=joint)
        for number, (words, joint) in enumerate(rows, 1)
    )
    return Slot(parts=tuple(parts), kind="item", style="listbullet")


LINES = slot(("Call:", "space"), ("by day", "line"), ("by night", "line"))
RUN_IN = slot(("When:", "space"), ("in the morning.", "space"))
CHOICES = slot(("Does it hurt?", "space"), ("Yes", "box"), ("No", "box"))
FIELDS = slot(("Name", "space"), ("Date", "tab"))


def parted(one: Slot, *runs: Run, marks: tuple[Mark, ...] = ()) -> tuple[list[str], bool] | None:
    found = part(one, runs, marks)
    return None if found is None else ([plain(words) for words in found.parts], found.certain)


def test_lines_part_by_their_number() -> None:
    assert parted(LINES, Run("A:\nb\nc")) == (["A:", "b", "c"], True)


def test_empty_lines_are_no_parts() -> None:
    assert parted(LINES, Run("A:\n\nb\nc\n")) == (["A:", "b", "c"], True)


@pytest.mark.parametrize("words", ["A: b\nc", "A:\nb\nc\nd", "A: b c"])
def test_another_number_of_lines_is_not_parted(words: str) -> None:
    assert parted(LINES, Run(words)) is None


def test_a_bookmark_in_another_line_makes_the_lines_uncertain() -> None:
    third = Mark(number=3, start=3, end=4)
    assert parted(LINES, Run("A:\nb\nc"), marks=(third,)) == (["A:", "b", "c"], False)


def test_a_bookmark_that_holds_nothing_says_nothing() -> None:
    empty = Mark(number=3, start=0, end=0)
    assert parted(LINES, Run("A:\nb\nc"), marks=(empty,)) == (["A:", "b", "c"], True)


@pytest.mark.parametrize(
    ("runs", "marks", "certain"),
    [
        # Strong words and the sign at their end agree.
        ((Run("Cuando:", strong=True), Run(" por la noche.")), (), True),
        # Strong words alone may end in the middle of a label.
        ((Run("Cuando", strong=True), Run(" por la noche.")), (), False),
        # A bookmark and the sign agree.
        ((Run("Cuando: por la noche."),), (Mark(number=2, start=8, end=21),), True),
        ((Run("Cuando por la noche."),), (Mark(number=2, start=7, end=20),), False),
        # The label is as it went out.
        ((Run("When: por la noche."),), (), True),
    ],
)
def test_a_run_in_label_ends_where_two_signs_agree(
    runs: tuple[Run, ...], marks: tuple[Mark, ...], *, certain: bool
) -> None:
    found = parted(RUN_IN, *runs, marks=marks)
    assert found is not None
    assert found[0][1] == "por la noche."
    assert found[1] == certain


@pytest.mark.parametrize(
    ("runs", "marks"),
    [
        ((Run("Cuando: por la noche."),), ()),
        ((Run("Cuando: por la noche.", strong=True),), ()),
        # Strong words and a bookmark that disagree.
        (
            (Run("Cuando:", strong=True), Run(" por la noche.")),
            (Mark(number=2, start=12, end=21),),
        ),
    ],
)
def test_a_run_in_label_without_an_end_is_not_parted(
    runs: tuple[Run, ...], marks: tuple[Mark, ...]
) -> None:
    assert parted(RUN_IN, *runs, marks=marks) is None


def test_tabs_part_two_fields_and_room_to_write_is_none() -> None:
    assert parted(FIELDS, Run("Nombre\u00a0\t\tFecha\u00a0\t")) == (["Nombre", "Fecha"], True)


def test_boxes_part_choices() -> None:
    words = Run("¿Le duele?\u2003\u2610\u00a0S\u00ed\u2003\u2610\u00a0No")
    assert parted(CHOICES, words) == (["¿Le duele?", "S\u00ed", "No"], True)
    assert parted(CHOICES, Run("¿Le duele? \u2610 S\u00ed, no")) is None


def test_choices_that_nobody_touched_are_known_with_their_boxes() -> None:
    words = Run("Does it hurt?\u2003\u2610\u00a0Yes\u2003\u2610\u00a0No")
    assert parted(CHOICES, words) == (["Does it hurt?", "Yes", "No"], True)


def test_words_that_nobody_touched_are_parted_as_they_were() -> None:
    same = slot(("Yes", "space"), ("no", "space"))
    assert parted(same, Run("Yes no")) == (["Yes", "no"], True)
