"""One order makes the files, proves them and publishes them; verify proves those that are there."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import pytest

from kesimpta_docs import build
from kesimpta_docs.build import Job, make_guide, verify_files
from kesimpta_docs.errors import ProofFailed, PublishError, SourceFaults, UnreadableFile
from kesimpta_docs.order import Order
from kesimpta_docs.source.model import Guide
from kesimpta_docs.verify import docx, pdf
from tests.conftest import SMALL, order_for
from tests.verify import damage_docx
from tests.verify.damage_pdf_places import damaged
from tests.verify.damage_pdf_words import erased

NAMES = [
    "examplin-en-handout.docx",
    "examplin-en-handout.pdf",
    "examplin-en-large-print.docx",
    "examplin-en-large-print.pdf",
]


def quiet(*_: object) -> None:
    """Tell nobody."""


def names(folder: Path) -> list[str]:
    """Return all that is in a folder, hidden names too."""
    return sorted(path.name for path in folder.iterdir())


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def output(small_files: Path, tmp_path: Path) -> Path:
    """Return an output folder with the four files in it."""
    return Path(shutil.copytree(small_files, tmp_path / "output"))


def test_a_fresh_folder_gets_the_four_files_and_the_manifest(small_files: Path) -> None:
    assert names(small_files) == [*NAMES, "manifest.json"]


def test_the_manifest_says_what_the_files_are_and_what_was_proven(
    small_files: Path, small_guide: Guide
) -> None:
    manifest = json.loads((small_files / "manifest.json").read_text("utf-8"))
    assert list(manifest) == ["guide", "version", "source", "tools", "files"]
    assert manifest["guide"] == "examplin"
    assert manifest["version"] == "2026-11-21"
    assert manifest["source"] == small_guide.digest
    assert manifest["tools"]["weasyprint"] == version("weasyprint")
    assert list(manifest["files"]) == NAMES
    for name, row in manifest["files"].items():
        file = small_files / name
        checks = pdf.CHECKS if file.suffix == ".pdf" else docx.CHECKS
        assert row["edition"] in name
        assert row["sha256"] == sha256(file.read_bytes()).hexdigest()
        assert row["bytes"] == file.stat().st_size
        assert row["source"] == small_guide.digest
        assert list(row["proofs"]) == [check.__name__.replace("_", " ") for check in checks]
        assert (row["pages"] is None) == (file.suffix == ".docx")


def test_the_same_source_gives_the_same_bytes(small_files: Path, tmp_path: Path) -> None:
    make_guide(order_for(SMALL, tmp_path), quiet)
    assert contents(tmp_path) == contents(small_files)


def test_one_edition_alone_leaves_the_files_and_rows_of_the_other(
    output: Path, small_copy: Path
) -> None:
    """Made from a changed source, so that what is new and what is old can be told apart."""
    before = contents(output)
    section = small_copy / "sections" / "help.yaml"
    section.write_text(section.read_text("utf-8").replace("A fever", "A high fever"), "utf-8")
    order = replace(order_for(small_copy, output), editions=("large-print",))
    made = make_guide(order, quiet)
    assert [report.file.name for report in made.reports] == [
        "examplin-en-large-print.pdf",
        "examplin-en-large-print.docx",
    ]
    after = contents(output)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {*NAMES[2:], "manifest.json"}
    old, new = json.loads(before["manifest.json"]), json.loads(after["manifest.json"])
    assert list(new["files"]) == NAMES
    assert [name for name in NAMES if new["files"][name] == old["files"][name]] == NAMES[:2]
    assert new["source"] == new["files"][NAMES[2]]["source"] != old["source"]


def test_one_format_alone_is_made_alone(tmp_path: Path) -> None:
    order = replace(order_for(SMALL, tmp_path), editions=("handout",), formats=("docx",))
    make_guide(order, quiet)
    assert names(tmp_path) == [NAMES[0], "manifest.json"]


def test_each_step_is_told(tmp_path: Path) -> None:
    told = []
    order = replace(order_for(SMALL, tmp_path), editions=("handout",), formats=("docx",))
    make_guide(order, lambda *step: told.append(step))
    assert told == [(f"writing {NAMES[0]}", 0, 2), (f"proving {NAMES[0]}", 1, 2), ("done", 2, 2)]


def losing_a_dose(original: Callable[[Job], bytes], folder: Path) -> Callable[[Job], bytes]:
    """Return a renderer that forgets a paragraph in one of the files."""

    def render(job: Job) -> bytes:
        data = original(job)
        if job.name != "examplin-en-large-print.docx":
            return data
        file = folder / job.name
        file.write_bytes(data)
        drop = damage_docx.paragraph("You missed", damage_docx.gone)
        return damage_docx.damaged(file, folder, drop).read_bytes()

    return render


def test_where_a_file_does_not_hold_nothing_is_published(
    output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The damaged file is the last one: the first three were proven before it."""
    before = contents(output)
    monkeypatch.setattr(build, "render", losing_a_dose(build.render, tmp_path))
    with pytest.raises(ProofFailed) as caught:
        make_guide(order_for(SMALL, output), quiet)
    assert contents(output) == before
    assert caught.value.exit_code == 1
    told = str(caught.value)
    assert "examplin-en-large-print.docx: same words in the same order" in told
    assert '"You missed a dose.' in told
    assert "help.yaml:16:17" in told


def test_where_the_source_has_faults_the_folder_is_not_even_made(
    small_copy: Path, tmp_path: Path
) -> None:
    (small_copy / "sections" / "help.yaml").unlink()
    with pytest.raises(SourceFaults):
        make_guide(order_for(small_copy, tmp_path / "output"), quiet)
    assert not (tmp_path / "output").exists()


def test_an_output_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(PublishError, match="cannot be written"):
        make_guide(order_for(SMALL, tmp_path / "file" / "output"), quiet)


def order(output: Path) -> Order:
    """Return the order to verify the small guide's files."""
    return order_for(SMALL, output)


def test_verify_without_names_proves_all_files_of_the_folder(output: Path) -> None:
    (output / NAMES[0]).unlink()
    reports = verify_files(order(output), ())
    assert sorted(report.file.name for report in reports) == NAMES[1:]
    assert all(report.holds for report in reports)


def test_verify_of_a_damaged_file_says_what_is_wrong(output: Path, tmp_path: Path) -> None:
    file = damaged(output / NAMES[1], tmp_path, erased("You missed"))
    (report,) = verify_files(order(output), (file,))
    assert not report.holds
    assert report.problems[0].startswith("same words in the same order: after")


def test_verify_holds_a_file_of_older_words_against_the_words_of_today(
    output: Path, small_copy: Path
) -> None:
    section = small_copy / "sections" / "help.yaml"
    section.write_text(section.read_text("utf-8").replace("A fever", "A high fever"), "utf-8")
    reports = verify_files(order_for(small_copy, output), ())
    assert [report.holds for report in reports] == [False] * 4


def test_verify_refuses_a_name_that_no_edition_has_and_tells_the_names(output: Path) -> None:
    other = (output / NAMES[0]).rename(output / "mine.docx")
    with pytest.raises(PublishError, match="no edition of the guide") as caught:
        verify_files(order(output), (other,))
    assert all(name in caught.value.hint for name in NAMES)


def test_verify_of_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="no files to prove") as caught:
        verify_files(order(tmp_path), ())
    assert "make-guide" in caught.value.hint


@pytest.mark.parametrize("name", NAMES[:2])
@pytest.mark.parametrize("data", [None, b"", b"PK\x03\x04", b"%PDF-1.7\n"])
def test_verify_of_what_is_no_such_file_is_an_error(
    name: str, data: bytes | None, tmp_path: Path
) -> None:
    file = tmp_path / name
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        verify_files(order(tmp_path), (file,))
    assert name in str(caught.value)
