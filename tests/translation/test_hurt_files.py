"""The ways in which people really hurt a file, and what then becomes of its segments."""

from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from lxml.etree import _Element as Element

from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.read_docx import read_docx
from kesimpta_docs.translation.resolution import Resolution
from kesimpta_docs.translation.resolve import resolve
from kesimpta_docs.wordml.elements import w
from tests.translation.sent import run, save, sent
from tests.translation.translator import MARKS, Habits, Translated, Translator, W, score
from tests.wordml.docx_samples import MAIN, STYLES, changed, unpacked

FILE = sent()
TRANSLATED = Habits(overtype=1, kill=0, clear=0, harm=0, track=0)
#: The figures of a file in which each segment is right.
ALL = {"right": len(FILE.segments)}


def translated() -> Translated:
    return Translator(FILE, 7, TRANSLATED).work()


def resolved(tmp_path: Path, out: Translated) -> Resolution:
    path = save(tmp_path / "a.docx", out.body, tuple(out.comments))
    resolution = resolve(FILE.slots, read_docx(path))
    assert score(out, resolution).wrong == ()
    return resolution


def statuses(resolution: Resolution) -> dict[str, int]:
    return dict(Counter(one.status for one in resolution.segments.values()))


def without_bookmarks(body: Element) -> None:
    for mark in list(body.iter(*MARKS)):
        mark.getparent().remove(mark)  # type: ignore[union-attr]  # a mark stands in a paragraph


def cleared(body: Element) -> None:
    for look in list(body.iter(W + "pPr", W + "rPr")):
        look[:] = []


@pytest.mark.parametrize("hurt", [without_bookmarks, cleared])
def test_one_kind_of_mark_is_enough(tmp_path: Path, hurt: Callable[[Element], None]) -> None:
    out = translated()
    hurt(out.body)
    found = statuses(resolved(tmp_path, out))
    # Without looks, where a run-in label ends is known by its bookmark alone.
    assert found["right"] >= len(FILE.segments) * 0.95
    assert found.keys() <= {"right", "unsure"}


def test_without_any_mark_only_places_are_left_and_nothing_is_sure(tmp_path: Path) -> None:
    out = translated()
    without_bookmarks(out.body)
    cleared(out.body)
    resolution = resolved(tmp_path, out)
    assert statuses(resolution) == {"unsure": len(FILE.segments)}
    assert score(out, resolution).suggested > 0.9


def test_without_any_mark_words_that_nobody_changed_are_known(tmp_path: Path) -> None:
    body = deepcopy(FILE.body)
    without_bookmarks(body)
    cleared(body)
    found = resolve(FILE.slots, read_docx(save(tmp_path / "a.docx", body))).segments.values()
    assert {one.status for one in found} == {"right"}
    assert all(one.untouched for one in found)


def test_all_text_pasted_into_one_paragraph_is_no_ones(tmp_path: Path) -> None:
    out = translated()
    first = next(out.body.iter(W + "p"))
    everything = " ".join(text.text or "" for text in out.body.iter(W + "t"))
    out.body[:] = [w("p", deepcopy(first[0]), run(Run(everything)))]
    out.truth |= dict.fromkeys(out.truth, None)
    assert statuses(resolved(tmp_path, out)) == {"unsure": 1, "missing": len(FILE.segments) - 1}


def test_styles_in_another_language_change_nothing(tmp_path: Path) -> None:
    out = translated()
    path = save(tmp_path / "a.docx", out.body)
    data = path.read_bytes()
    for old, new in (("Heading2", "berschrift2"), ("ListBullet", "Aufzhlungszeichen")):
        parts = unpacked(data)
        renamed = {
            name: parts[name].replace(f'"{old}"'.encode(), f'"{new}"'.encode())
            for name in (MAIN, STYLES)
        }
        data = changed(data, renamed)
    path.write_bytes(data)
    resolution = resolve(FILE.slots, read_docx(path))
    assert score(out, resolution).wrong == ()
    assert statuses(resolution) == ALL


def test_rows_in_another_order_are_right(tmp_path: Path) -> None:
    out = translated()
    for table in out.body.iter(W + "tbl"):
        first = table.find(W + "tr")
        assert first is not None
        table.append(first)
    assert statuses(resolved(tmp_path, out)) == ALL


def test_rows_in_another_order_without_bookmarks_are_told_by_each_other(tmp_path: Path) -> None:
    out = translated()
    without_bookmarks(out.body)
    for table in out.body.iter(W + "tbl"):
        first = table.find(W + "tr")
        assert first is not None
        table.append(first)
    found = statuses(resolved(tmp_path, out))
    assert found == ALL


def test_a_column_without_any_mark_is_inferred(tmp_path: Path) -> None:
    out = translated()
    lost: list[int] = []
    for slot, paragraph in zip(FILE.slots, list(out.body.iter(W + "p")), strict=True):
        if slot.cell and slot.cell.column == 1:
            without_bookmarks(paragraph)
            cleared(paragraph)
            lost += slot.segments
    segments = resolved(tmp_path, out).segments
    assert [n for n, one in segments.items() if one.reasons == ("inferred",)] == lost
    assert {one.status for n, one in segments.items() if n not in lost} == {"right"}


def test_a_row_that_was_deleted_is_missing_and_its_neighbours_are_doubted(tmp_path: Path) -> None:
    out = translated()
    row = list(next(out.body.iter(W + "tbl")).iter(W + "tr"))[1]
    gone = [
        n
        for n, part in FILE.segments.items()
        if any(
            slot.cell and slot.cell.table == 0 and slot.cell.row == 1 and n in slot.segments
            for slot in FILE.slots
        )
    ]
    row.getparent().remove(row)  # type: ignore[union-attr]  # a row stands in a table
    out.truth |= dict.fromkeys(gone, None)
    segments = resolved(tmp_path, out).segments
    assert [n for n, one in segments.items() if one.status == "missing"] == gone
    doubted = [n for n, one in segments.items() if one.status == "unsure"]
    assert doubted == [gone[0] - 1, gone[-1] + 1]


def test_a_cell_put_over_another_is_never_taken_for_it(tmp_path: Path) -> None:
    """The words of one cell, with their marks, stand in place of another's."""
    out = translated()
    first, second = list(next(out.body.iter(W + "tbl")).iter(W + "tc"))[3:5]
    second[:] = [second[0], *deepcopy(list(first)[1:])]
    lost = next(
        slot.segments[0]
        for slot in FILE.slots
        if slot.cell and (slot.cell.table, slot.cell.row, slot.cell.column) == (0, 1, 1)
    )
    out.truth[lost] = None
    segments = resolved(tmp_path, out).segments
    assert (segments[lost - 1].status, segments[lost].status) == ("conflict", "missing")


def test_replacing_a_word_everywhere_changes_words_alone(tmp_path: Path) -> None:
    out = translated()
    for text in out.body.iter(W + "t"):
        text.text = (text.text or "").replace("ba", "BA")
    for number, words in out.truth.items():
        out.truth[number] = (words or "").replace("ba", "BA")
    assert statuses(resolved(tmp_path, out)) == ALL


def test_two_copies_of_the_text_are_in_conflict(tmp_path: Path) -> None:
    out = translated()
    again = [deepcopy(one) for one in FILE.body]
    for one in again:
        without_bookmarks(one)
    out.body.extend(again)
    resolution = resolved(tmp_path, out)
    assert statuses(resolution) == {"conflict": len(FILE.segments)}
    assert all(len(one.candidates) == 2 for one in resolution.segments.values())


def test_a_translation_below_each_source_is_suggested_alone(tmp_path: Path) -> None:
    """Who types below the source splits the paragraph; the source is no translation."""
    out = translated()
    places = list(out.body.iter(W + "p"))
    for new, old in zip(places, FILE.places, strict=True):
        source = deepcopy(old)
        without_bookmarks(new)
        new.addprevious(source)
    resolution = resolved(tmp_path, out)
    assert statuses(resolution) == {"unsure": len(FILE.segments)}
    assert score(out, resolution).suggested == 1


def test_numbers_that_the_file_did_not_have_say_nothing(tmp_path: Path) -> None:
    """A file of another guide: who asks its properties first never gets here."""
    received = read_docx(save(tmp_path / "a.docx", FILE.body))
    assert received.properties == {"Guide": "sample"}
    few = FILE.slots[:10]
    resolution = resolve(few, received)
    assert set(resolution.segments) == {number for slot in few for number in slot.segments}
    assert len(resolution.strays) == len(FILE.slots) - len(few)
