"""`make-guide verify --listen FILE`: its lines, its messages and its exit codes."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from weasyprint import HTML

from tests.conftest import Run
from tests.verify.pdf_samples import PIXEL, built, changed


def untagged(_: bytes) -> bytes:
    """Return a PDF without tags."""
    data = HTML(string="<p>words").write_pdf()
    assert isinstance(data, bytes)
    return data


def scanned(_: bytes) -> bytes:
    """Return a PDF of one image."""
    data = HTML(string=f"<img src='{PIXEL}'>").write_pdf()
    assert isinstance(data, bytes)
    return data


def wordless(data: bytes) -> bytes:
    """Return a PDF whose tags hold nothing."""

    def empty(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.StructTreeRoot.K

    return changed(data, empty)


def encrypted(data: bytes) -> bytes:
    """Return a PDF that asks for no password, and yet is encrypted."""

    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="o", user=""))
    return out.getvalue()


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (untagged, "it is not tagged"),
        (scanned, "pictures of pages and no words (a scan)"),
        (wordless, "the tags of the PDF hold no words"),
        (encrypted, "the PDF is encrypted"),
        (lambda data: data[: len(data) // 2], "the PDF is cut off or damaged"),
        (lambda _: b"words", "the file is not a PDF"),
    ],
)
def test_a_file_that_nobody_can_listen_to_is_told_in_one_message(
    tmp_path: Path,
    run: Run,
    capsys: pytest.CaptureFixture[str],
    damage: Callable[[bytes], bytes],
    problem: str,
) -> None:
    path = tmp_path / "bad.pdf"
    path.write_bytes(damage(built("<p>words")))
    assert run("verify", "--listen", path) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"{path}: error: ")
    assert told.err.count("error:") == 1
    assert problem in told.err
    assert "\n  hint: " in told.err


def test_the_command_shows_a_line_for_each_announcement(
    tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(built("<h1>Kit</h1>"))
    assert run("verify", "--listen", path) == 0
    assert capsys.readouterr().out == "language English\nheading level 1, Kit\n"


@pytest.mark.parametrize(
    ("before", "files"), [((), ()), ((), ("a.pdf", "b.pdf")), (("--json",), ("a.pdf",))]
)
def test_listening_takes_one_file_and_writes_no_json(
    run: Run, before: tuple[str, ...], files: tuple[str, ...]
) -> None:
    assert run(*before, "verify", "--listen", *files) == 2
