"""Each proof of a DOCX fails on a real built file that was damaged, and says what is wrong."""

from pathlib import Path

import pytest

from kesimpta_docs.build import Job
from kesimpta_docs.verify.docx.checks.typed import no_number_or_bullet_is_typed
from kesimpta_docs.verify.docx.prove import CHECKS, prove_docx
from tests.verify import (
    damage_docx_access,
    damage_docx_marks,
    damage_docx_more,
    damage_docx_page,
    damage_docx_words,
)
from tests.verify.damage_docx import Case, damaged
from tests.verify.docx_xml import paragraph, read_body

HANDOUT = "examplin-en-handout.docx"
LARGE = "examplin-en-large-print.docx"
CASES = (
    *damage_docx_words.CASES,
    *damage_docx_page.CASES,
    *damage_docx_more.CASES,
    *damage_docx_access.CASES,
    *damage_docx_marks.CASES,
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_a_damaged_file_fails_the_proof_of_what_was_damaged_and_no_other(
    case: Case, small_files: Path, small_jobs: dict[str, Job], tmp_path: Path
) -> None:
    file = damaged(small_files / case.file, tmp_path, case.damage)
    report = prove_docx(file, small_jobs[case.file].edition)
    # The rules of the standard, which stand behind, have damages of their own.
    results = report.results[: len(CHECKS)]
    failed = {result.rule: result.problems for result in results if not result.holds}
    assert set(failed) == set(case.fails), failed
    assert case.says in " | ".join(failed[case.fails[0]])


@pytest.mark.parametrize("name", [HANDOUT, LARGE])
def test_an_untouched_file_holds(
    name: str, small_files: Path, small_jobs: dict[str, Job], tmp_path: Path
) -> None:
    """Packed again, as the damaged ones are."""
    file = damaged(small_files / name, tmp_path, lambda _: None)
    assert prove_docx(file, small_jobs[name].edition).problems == ()


@pytest.mark.parametrize("words", ["J. Doe Clinic", "A. Miller, nurse"])
def test_the_initial_of_a_name_is_no_typed_label(
    words: str, small_jobs: dict[str, Job], tmp_path: Path
) -> None:
    document = read_body(tmp_path, paragraph(words))
    assert no_number_or_bullet_is_typed(document, small_jobs[HANDOUT].edition).problems == ()


def test_each_proof_has_a_damage_that_makes_it_fail() -> None:
    made_for = {case.fails[0] for case in CASES}
    assert made_for == {check.__name__.replace("_", " ") for check in CHECKS}
