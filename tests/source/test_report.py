"""The report on a guide's words: a row for the cover and each section, and one for the guide."""

from pathlib import Path

import pytest

from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.read import read_guide
from kesimpta_docs.source.report import SourceReport, WordsReport, report_on
from kesimpta_docs.source.review import words_hashes
from tests.source.edit import edit

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def real_guide() -> Guide:
    return read_guide(ROOT / "sources" / "kesimpta")


@pytest.fixture(scope="module")
def report(real_guide: Guide) -> SourceReport:
    return report_on(real_guide, holds=True)


def test_there_is_a_row_for_the_cover_and_each_section_in_order(
    real_guide: Guide, report: SourceReport
) -> None:
    sections = [section.id for section in real_guide.ordered_sections]
    assert [row.name for row in report.rows] == ["cover", *sections]
    assert report.total.words == sum(row.words for row in report.rows)
    assert report.total.longest_sentence == max(row.longest_sentence or 0 for row in report.rows)


def test_the_real_guide_is_of_grade_6_and_its_sections_of_7(report: SourceReport) -> None:
    assert report.total.grade is not None
    assert report.total.grade <= 6
    assert all(row.grade is None or row.grade <= 7 for row in report.rows)


def test_a_row_tells_what_it_rests_on_with_its_statements(small_copy: Path) -> None:
    old = "    where: [full-guide]\n"
    sources = "    sources: [{id: study, checked: memory}, {id: label, checked: copy}]\n"
    edit(small_copy, "statements.yaml", old, old + sources)
    found = report_on(read_guide(small_copy), holds=True)
    checked = {row.name: dict(row.checked) for row in found.rows}
    assert checked["doses"] == {"copy": 1, "part": 1}
    assert checked["closing"] == {"copy": 1, "memory": 1}
    assert checked["tools"] == {}
    assert found.total.checked == {"copy": 1, "part": 1, "memory": 1}


def test_a_short_section_has_its_grade(small_guide: Guide) -> None:
    (tools,) = (row for row in report_on(small_guide, holds=True).rows if row.name == "tools")
    assert (tools.grade, tools.smog, tools.longest_sentence) == (-1.4, 5.3, 5)
    assert tools.review == "not reviewed"


def test_of_a_language_without_a_formula_only_words_are_counted(small_copy: Path) -> None:
    edit(small_copy, "guide.yaml", "language: en-US", "language: fr")
    found = report_on(read_guide(small_copy), holds=True)
    assert not found.formula
    assert found.total == WordsReport(
        name="the guide",
        words=found.total.words,
        grade=None,
        smog=None,
        mean_sentence=None,
        longest_sentence=None,
        passive=None,
        checked={"copy": 1, "part": 1},
        review="not reviewed",
    )
    assert found.total.words > 200


def test_a_row_has_the_hash_that_a_review_record_takes(small_guide: Guide) -> None:
    found = report_on(small_guide, holds=True)
    assert {row.name: row.hash for row in found.rows} == words_hashes(small_guide)
    assert found.total.hash is None
    assert {row.hash for row in report_on(small_guide, holds=False).rows} == {None}


def test_a_review_is_told_section_by_section(small_copy: Path) -> None:
    now = words_hashes(read_guide(small_copy))
    record = f"{{doses: {now['doses']}, tools: 0123456789abcdef}}"
    new = f"review: {{by: R, role: nurse, date: 2026-11-22, sections: {record}}}"
    edit(small_copy, "guide.yaml", "review: null", new)
    guide = read_guide(small_copy)
    found = report_on(guide, holds=True)
    assert {row.name: row.review for row in found.rows} == {
        "cover": "not reviewed",
        "help": "not reviewed",
        "doses": "reviewed",
        "tools": "changed since review",
        "closing": "not reviewed",
        "diary": "not reviewed",
        "card": "not reviewed",
    }
    assert found.total.review == "reviewed in part"
    broken = report_on(guide, holds=False)
    assert {row.review for row in broken.rows} == {"not known: a rule is broken"}
