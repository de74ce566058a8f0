"""Each rule by which a paragraph comes to a segment, and each by which a person has to look."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest

from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.from_docx import returned
from kesimpta_docs.translation.incoming import Incoming
from kesimpta_docs.translation.read_docx import read_docx
from kesimpta_docs.translation.received import Comment, Mark, Paragraph, ParagraphKind, Received
from kesimpta_docs.translation.resolution import Reason, Resolution, Status
from kesimpta_docs.translation.resolve import resolve
from kesimpta_docs.translation.slot import Part, Slot
from tests.translation.sent import save, sent

#: What went out: five paragraphs of one segment each.
WORDS = ("one", "two", "three", "four", "five")
SLOTS = tuple(
    Slot(parts=(Part(segment=n, words=(Run(words),)),), kind="text", style="bodytext")
    for n, words in enumerate(WORDS, 1)
)


def back(
    words: str,
    *,
    mark: int | None = None,
    stop: int | None = None,
    kind: ParagraphKind = "text",
    comments: tuple[Comment, ...] = (),
) -> Paragraph:
    """Return a paragraph that came back, with a bookmark and a tab stop."""
    return Paragraph(
        kind=kind,
        style="bodytext",
        style_name="body text",
        level=None,
        cell=None,
        bookmarks=() if mark is None else (Mark(number=mark, start=0, end=0),),
        fingerprints=() if stop is None else (stop,),
        runs=(Run(words),) if words else (),
        names=(),
        comments=comments,
        tracked=False,
    )


def both(number: int, words: str | None = None) -> Paragraph:
    return back(words or f"new {number}", mark=number, stop=number)


def resolved(*paragraphs: Paragraph, slots: Sequence[Slot] = SLOTS) -> Resolution:
    received = Received(paragraphs=paragraphs, properties={}, loose=(), language="en")
    return resolve(slots, received)


def told(*paragraphs: Paragraph) -> list[tuple[Status, tuple[Reason, ...]]]:
    return [(one.status, one.reasons) for one in resolved(*paragraphs).segments.values()]


RIGHT: tuple[Status, tuple[Reason, ...]] = ("right", ())
MISSING: tuple[Status, tuple[Reason, ...]] = ("missing", ())


def unsure(*reasons: Reason) -> tuple[Status, tuple[Reason, ...]]:
    return "unsure", reasons


def test_one_mark_is_enough() -> None:
    found = told(both(1), back("b", mark=2), back("c", stop=3), both(4), back("e", stop=5))
    assert found == [RIGHT] * 5


def test_neighbours_of_one_mark_are_a_split() -> None:
    found = resolved(
        both(1), back("b", mark=2, stop=2), back("bb", stop=2), both(3), both(4), both(5)
    )
    assert found.segments[2].reasons == ("split",)
    assert found.segments[2].words == (Run("b bb"),)


def test_a_mark_in_two_places_is_a_conflict() -> None:
    found = resolved(both(1), both(2), both(3), back("b", stop=2), both(4), both(5)).segments[2]
    assert (found.status, found.words) == ("conflict", None)
    assert found.candidates == ((Run("new 2"),), (Run("b"),))


def test_a_copy_right_below_is_a_conflict_and_no_split() -> None:
    assert resolved(both(1), both(2), both(2), both(3), both(4), both(5)).segments[2].status == (
        "conflict"
    )


def test_two_texts_in_one_paragraph_are_merged() -> None:
    merged = Mark(number=3, start=2, end=3)
    paragraph = back("b c", mark=2, stop=2)
    found = told(
        both(1),
        replace(paragraph, bookmarks=(*paragraph.bookmarks, merged)),
        both(4),
        both(5),
    )
    assert found == [RIGHT, unsure("merged"), unsure("merged"), RIGHT, RIGHT]


def test_marks_that_name_different_texts_are_looked_at() -> None:
    found = told(both(1), back("x", mark=2, stop=3), both(4), both(5))
    assert found[1:3] == [unsure("marks-differ")] * 2


def test_a_format_painted_on_the_next_paragraph_makes_both_unsure() -> None:
    found = told(both(1), both(2), back("c", mark=3, stop=2), both(4), both(5))
    assert [status for status, _ in found] == ["right", "unsure", "unsure", "right", "right"]


def test_beside_what_is_missing_nothing_is_sure() -> None:
    found = told(both(1), both(2), both(4), both(5))
    assert found == [RIGHT, unsure("beside-missing"), MISSING, unsure("beside-missing"), RIGHT]


def test_words_that_nobody_touched_are_sure_beside_what_is_missing() -> None:
    found = told(both(1), both(2, "two"), both(4, "four"), both(5))
    assert found == [RIGHT, RIGHT, MISSING, RIGHT, RIGHT]


def test_beside_a_new_paragraph_nothing_is_sure() -> None:
    found = resolved(both(1), both(2), back("new"), both(3), both(4), both(5))
    reasons = [one.reasons for one in found.segments.values()]
    assert reasons == [(), ("beside-stray",), ("beside-stray",), (), ()]
    assert [(one.words, one.after) for one in found.strays] == [((Run("new"),), 2)]


def test_a_segment_that_is_gone_since_is_left_over_and_doubts_nothing() -> None:
    """The file was made from an older ledger."""
    found = resolved(both(1), both(2), both(99, "old"), both(3), both(4), both(5))
    assert {one.status for one in found.segments.values()} == {"right"}
    assert [(one.words, one.gone) for one in found.strays] == [((Run("old"),), (99,))]


def test_a_text_merged_with_one_that_is_gone_since_is_looked_at() -> None:
    found = told(both(1), replace(both(2), fingerprints=(2, 99)), both(3), both(4), both(5))
    assert found == [RIGHT, unsure("merged"), RIGHT, RIGHT, RIGHT]


def test_a_paragraph_that_a_tracked_change_joined_is_merged_whatever_its_marks() -> None:
    found = told(both(1), replace(both(2), joined=True), both(3), both(4), both(5))
    assert found[1] == unsure("merged")


def test_who_leaves_the_mark_of_what_needs_work_is_not_done() -> None:
    found = resolved(both(1, "[?] one"), both(2, "[?] dos"), both(3), both(4), both(5)).segments
    assert (found[1].status, found[1].untouched, found[1].words) == ("right", True, (Run("one"),))
    assert (found[2].reasons, found[2].words) == (("work-left",), (Run("dos"),))


def test_one_between_two_known_ones_is_inferred() -> None:
    found = told(both(1), both(2), back("c"), both(4), both(5))
    assert found == [
        RIGHT,
        unsure("beside-unmarked"),
        unsure("inferred"),
        unsure("beside-unmarked"),
        RIGHT,
    ]


def test_a_gap_of_another_count_or_kind_is_not_filled() -> None:
    assert told(both(1), both(2), back("c"), back("d"), both(4), both(5))[2] == MISSING
    assert told(both(1), both(2), back("c", kind="heading"), both(4), both(5))[2] == MISSING


def test_a_move_is_sure_with_both_marks_alone() -> None:
    assert told(both(4), both(1), both(2), both(3), both(5)) == [RIGHT] * 5
    found = told(back("d", stop=4), both(1), both(2), both(3), both(5))
    assert found[3] == unsure("moved")


def test_an_emptied_paragraph_is_missing_and_keeps_its_comments() -> None:
    comment = Comment(author="Ana", words="not needed", start=0)
    empty = back("", mark=3, stop=3, comments=(comment,))
    found = resolved(both(1), both(2), empty, both(4), both(5)).segments[3]
    assert (found.status, found.comments) == ("missing", (comment,))


def test_comments_come_to_the_segment_under_them() -> None:
    comment = Comment(author="Ana", words="which?", start=1)
    paragraph = back("b", mark=2, stop=2, comments=(comment,))
    found = resolved(both(1), paragraph, both(3), both(4), both(5)).segments
    assert [one.comments for one in found.values()] == [(), (comment,), (), (), ()]


def test_words_far_longer_than_the_others_are_looked_at_where_some_are_missing() -> None:
    texts = ["a text of some length " * 2] * 8
    slots = [
        Slot(parts=(Part(segment=n, words=(Run(f"{n} {text}"),)),), kind="text", style="")
        for n, text in enumerate(texts, 1)
    ]
    rows = [both(n, f"{n} {text.upper()}") for n, text in enumerate(texts, 1) if n != 5]
    rows[0] = both(1, "1 " + "A TEXT " * 30)
    found = resolved(*rows, slots=slots).segments
    assert found[1].reasons == ("length",)
    assert found[2].reasons == ()


def test_entries_of_the_contents_and_words_of_no_segment_are_not_strays() -> None:
    furniture = Slot(parts=(Part(segment=None, words=(Run("How to"),)),), kind="text", style="")
    rows = (back("How to"), back("new 1", kind="contents"), *(both(n) for n in range(1, 6)))
    found = resolved(*rows, slots=(furniture, *SLOTS))
    assert found.strays == ()
    assert {one.status for one in found.segments.values()} == {"right"}


def test_a_paragraph_that_claims_too_much_says_nothing() -> None:
    """So the work on a hostile file stays within twenty times its length."""
    slots = sent(sections=3).slots
    every = tuple(number for slot in slots for number in slot.segments)
    greedy = replace(back("x" * 1000), fingerprints=every)
    found = resolved(*[greedy] * 50, slots=slots)
    assert {one.status for one in found.segments.values()} == {"missing"}


def test_two_slots_cannot_hold_one_segment() -> None:
    with pytest.raises(ValueError, match="segment 1 stands in two slots"):
        resolved(both(1), slots=(SLOTS[0], SLOTS[0]))


def test_what_nobody_touched_changes_no_catalogue() -> None:
    comment = Comment(author="Ana", words="good", start=0)
    rows = (
        back("one", mark=1, stop=1, comments=(comment,)),
        both(2, "dos"),
        back("x", mark=3, stop=4),
        both(5),
        both(5, "other"),
        back("stray"),
    )
    found = returned(resolved(*rows), "es")
    assert found.incoming[0] == Incoming(number=1, target="", notes=("Ana: good",))
    assert (found.incoming[1].target, found.incoming[2].target) == ("dos", "x")
    assert found.incoming[2].reasons[0].startswith("its bookmark and its tab stop")
    assert found.strays == ("stray",)


def test_a_thousand_segments_are_found_in_two_seconds(tmp_path: Path) -> None:
    file = sent(sections=50)
    path = save(tmp_path / "a.docx", file.body)
    start = process_time()
    found = resolve(file.slots, read_docx(path))
    assert process_time() - start < 2
    assert len(found.segments) == 1000
