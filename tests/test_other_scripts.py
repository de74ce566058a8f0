"""Whole guides from right to left, and in scripts without spaces, hold in every edition."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from kesimpta_docs.build import Job, make_file
from kesimpta_docs.layout.coverage import FONT_FOLDERS
from kesimpta_docs.order import LARGE_PRINT
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.prove import prove_pdf
from kesimpta_docs.verify.pdf.reader import TaggedPdf, read_pdf
from kesimpta_docs.verify.pdf.tree import StructureElement
from kesimpta_docs.verify.report import FileReport
from tests.other_scripts import jobs_in

#: A Persian text: its letters are narrow, and one joins to nothing (U+200C).
PERSIAN = (
    "این راهنما برای افراد مبتلا به ام‌اس و کسانی است که به آن‌ها کمک می‌کنند. این برگه را در جایی "
    "نگه دارید که هر روز آن را ببینید و اگر تب یا سرفه دارید با تیم درمان تماس بگیرید. "
) * 3

needs_cjk = pytest.mark.skipif(
    not any(next(folder.rglob("NotoSansCJK-Bold.ttc"), None) for folder in FONT_FOLDERS),
    reason="fonts-noto-cjk is not installed",
)

CASES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("ar", {"editions": ("handout", *LARGE_PRINT.values())}),
    ("he", {"editions": ("handout", "large-print"), "sides": 2, "paper": "a4"}),
    ("ar", {"editions": ("handout",), "pdf_standard": "ua-2"}),
)
CJK: tuple[tuple[str, dict[str, Any]], ...] = (
    ("ja", {"editions": ("handout", *LARGE_PRINT.values())}),
    ("zh-Hans", {"editions": ("large-print",)}),
)


def problems(report: FileReport) -> dict[str, tuple[str, ...]]:
    """Return the rules that a file does not keep."""
    return {result.rule: result.problems for result in report.results if result.problems}


def _hold(language: str, choices: dict[str, Any], folder: Path) -> None:
    reports = [make_file(job, folder) for job in jobs_in(language, folder, **choices)]
    assert {report.file.name: problems(report) for report in reports} == {
        report.file.name: {} for report in reports
    }


@pytest.mark.parametrize(("language", "choices"), CASES)
def test_a_guide_from_right_to_left_holds(
    language: str, choices: dict[str, Any], tmp_path: Path
) -> None:
    _hold(language, choices, tmp_path)


@needs_cjk
@pytest.mark.parametrize(("language", "choices"), CJK)
def test_a_guide_without_spaces_holds(
    language: str, choices: dict[str, Any], tmp_path: Path
) -> None:
    _hold(language, choices, tmp_path)


def _opened_by(words: str) -> Callable[[Guide], Guide]:
    """Return what puts words in the place of the first text of the help section."""

    def change(guide: Guide) -> Guide:
        section = guide.sections["help"]
        first, *others = section.blocks
        opened = first.model_copy(update={"text": Text((Run(words),), first.at)})
        blocks = (opened, *others)
        sections = {**guide.sections, "help": section.model_copy(update={"blocks": blocks})}
        return replace(guide, sections=sections)

    return change


def test_lines_of_narrow_letters_are_no_longer_than_promised(tmp_path: Path) -> None:
    jobs = jobs_in("fa", tmp_path, change=_opened_by(PERSIAN))
    assert [problems(make_file(job, tmp_path)) for job in jobs] == [{}, {}]


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> tuple[Job, Path]:
    """Return the job and the file of a handout on two sides, bound for a staple."""
    folder = tmp_path_factory.mktemp("arabic")
    (job,) = jobs_in("ar", folder, editions=("handout",), sides=2)
    return job, make_file(job, folder).file


@pytest.fixture(scope="module")
def pdf(arabic: tuple[Job, Path]) -> TaggedPdf:
    return read_pdf(arabic[1])


def letters(pdf: TaggedPdf, element: StructureElement) -> list[Glyph]:
    """Return what an element draws, from left to right."""
    held = [glyph for place in element.marked_content() for glyph in pdf.content.get(place, ())]
    return sorted((one for one in held if one.text.strip()), key=lambda one: one.origin[0])


def elements(pdf: TaggedPdf, role: str) -> list[StructureElement]:
    return [one for one in pdf.elements() if one.role == role]


def test_signs_of_lists_stand_at_the_right_of_their_words(pdf: TaggedPdf) -> None:
    items = [one.kids for one in elements(pdf, "LI")]
    pairs = [kids for kids in items if len(kids) == 2]
    places = [
        [letters(pdf, kid) for kid in kids if isinstance(kid, StructureElement)] for kids in pairs
    ]
    shown = [(label, body) for label, body in places if label and body]
    assert len(shown) > 5
    assert all(label[0].origin[0] > body[-1].end[0] for label, body in shown)


def test_the_columns_of_a_table_stand_from_right_to_left(pdf: TaggedPdf) -> None:
    heads = [one for one in elements(pdf, "TH") if one.attributes.get("Table.Scope") == "Column"]
    rights = [letters(pdf, head)[-1].end[0] for head in heads]
    assert rights == sorted(rights, reverse=True)
    assert len(rights) == 3


def test_pages_are_bound_at_the_right_and_numbered_outside(pdf: TaggedPdf) -> None:
    for page in pdf.pages[:2]:
        foot = [one for one in page.glyphs if one.marking.artifact and one.baseline < 60]
        size = max(one.size for one in foot)  # the number is larger than the line beside it
        (left,) = {one.box.x0 < page.media.x1 / 2 for one in foot if one.size == size}
        assert left == (page.label == "1")
    assert pdf.viewer.direction == "R2L"


def _read_off(pdf: TaggedPdf, target: str) -> str:
    """Return what stands on the paper where a link leads to `target`, from left to right."""
    (link,) = (one for page in pdf.pages for one in page.annotations if one.uri == f"tel:{target}")
    glyphs = [
        one
        for one in pdf.pages[link.page].glyphs
        if link.box.x0 - 1 <= one.origin[0] < link.box.x1 - 1
        and link.box.y0 <= one.baseline <= link.box.y1
    ]
    return "".join(one.text for one in sorted(glyphs, key=lambda one: one.origin[0]))


def test_a_phone_number_is_read_from_left_to_right(pdf: TaggedPdf) -> None:
    shown = _read_off(pdf, "+442079460000").replace("\u00a0", " ")
    assert shown.strip() == "+44 20 7946 0000"


def test_a_figure_stands_before_its_unit(pdf: TaggedPdf) -> None:
    (strong,) = (
        row
        for row in (letters(pdf, one) for one in elements(pdf, "Span"))
        if "m" in {glyph.text for glyph in row} and len(row) == 4
    )
    assert "".join(one.text for one in strong) == "20mg"


def test_lines_with_words_in_two_scripts_stand_as_far_apart_as_others(
    arabic: tuple[Job, Path],
) -> None:
    job, _ = arabic
    (other,) = jobs_in(
        "ar",
        arabic[1].parent,
        editions=("handout",),
        change=_opened_by("ابجد هفغ Examplin حيك لمن 20 ابجد هفغ MS ابجد " * 9),
    )
    other = replace(other, name="two-scripts.pdf")
    make_file(other, arabic[1].parent)
    read = read_pdf(arabic[1].parent / other.name)
    paragraph = next(one for one in elements(read, "P") if len(letters(read, one)) > 250)
    marks = {one.baseline for one in letters(read, paragraph) if one.end == one.origin}
    heights = sorted({round(one.baseline, 2) for one in letters(read, paragraph)} - marks)
    lines = [low for low, high in pairwise([*heights, 1e9]) if high - low > 10]
    steps = {round(high - low, 1) for low, high in pairwise(lines)}
    assert steps == {job.edition.tokens.type.body.pitch}


def test_a_file_that_opens_to_the_wrong_side_is_found(arabic: tuple[Job, Path]) -> None:
    job, file = arabic
    damaged = file.with_name("damaged.pdf")
    with pikepdf.open(file) as opened:
        del opened.Root.ViewerPreferences.Direction
        opened.save(damaged)
    found = problems(prove_pdf(damaged, job.edition, "ua-1"))
    assert found["language and title are set"] == ("direction is None, expected 'R2L'",)


def test_margins_and_numbers_on_the_wrong_side_are_found(tmp_path: Path) -> None:
    (large,) = jobs_in("ar", tmp_path, editions=("large-print",))
    wrong = large.edition.paper.model_copy(update={"right_to_left": False})
    report = make_file(replace(large, edition=replace(large.edition, paper=wrong)), tmp_path)
    corner = "ACB 2025, Page numbers: bold, in the lower outer corner"
    assert corner in problems(report)


def test_words_in_another_order_than_they_are_read_are_found(
    arabic: tuple[Job, Path], tmp_path: Path
) -> None:
    job, file = arabic
    damaged = tmp_path / "damaged.pdf"
    first, second = (word.encode("utf-16-be").hex().encode() for word in ("واسح", "حاندس"))
    with pikepdf.open(file) as opened:
        for page in opened.pages:
            page.contents_coalesce()
            content = page.Contents.read_bytes()
            turned = content.replace(first, b"@").replace(second, first)
            page.Contents.write(turned.replace(b"@", second))
        opened.save(damaged)
    found = problems(prove_pdf(damaged, job.edition, "ua-1"))
    assert "texts that replace glyphs say what they draw" in found
