"""A file that does not hold is refused with a hint: nothing is guessed or mended."""

import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.verify.pdf.reader import read_pdf
from kesimpta_docs.verify.pdf.words import text_of
from tests.verify.damage_pdf_hidden import page_of_forms
from tests.verify.pdf_samples import built, changed, reading


def unreadable(folder: Path, data: bytes) -> UnreadableFile:
    """Return the error that reading `data` gives."""
    with pytest.raises(UnreadableFile) as caught:
        reading(folder, data)
    assert caught.value.hint
    assert "file.pdf" in str(caught.value.at)
    return caught.value


@pytest.mark.parametrize("part", [0.1, 0.5, 0.95])
def test_a_file_that_is_cut_off_is_not_mended_but_refused(tmp_path: Path, part: float) -> None:
    data = built("<p>x")
    assert "cut off" in unreadable(tmp_path, data[: int(len(data) * part)]).problem


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 a DOCX", b"<html>"])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, data: bytes) -> None:
    assert "not a PDF" in unreadable(tmp_path, data).problem


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        read_pdf(tmp_path / "nothing.pdf")


@pytest.mark.parametrize("user", ["", "secret"])
def test_an_encrypted_file_is_refused(tmp_path: Path, user: str) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(built("<p>x"))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="o", user=user))
    assert "encrypted" in unreadable(tmp_path, out.getvalue()).problem


def test_a_file_without_structure_tree_is_refused(tmp_path: Path) -> None:
    def strip(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.StructTreeRoot

    data = changed(built("<p>x"), strip)
    assert "no structure tree" in unreadable(tmp_path, data).problem


def test_a_structure_tree_in_a_circle_is_refused(tmp_path: Path) -> None:
    def tie(pdf: pikepdf.Pdf) -> None:
        document = pdf.Root.StructTreeRoot.K[0]
        document.K[0].K.append(document)

    assert "twice" in unreadable(tmp_path, changed(built("<p>x"), tie)).problem


def test_a_form_xobject_in_a_circle_is_refused(tmp_path: Path) -> None:
    def tie(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream(b"/Self Do", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Self=form))
        form.Resources = resources
        pdf.pages[0].Resources = resources
        pdf.pages[0].Contents.write(b"/Self Do")

    assert "circle" in unreadable(tmp_path, changed(built("<p>x"), tie)).problem


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"BT (a) Tj", id="text without a font"),
        pytest.param(b"1 0 cm", id="too few operands"),
        pytest.param(b"BT [ <00", id="stream cut off"),
        pytest.param(b"q " * 600, id="too many saved states"),
        pytest.param(b"q \x80\x81 Q", id="operator of no alphabet"),
    ],
)
def test_damaged_page_content_is_refused(tmp_path: Path, content: bytes) -> None:
    def damage(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents.write(content)

    unreadable(tmp_path, changed(built("<p>x"), damage))


def test_content_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    def swell(pdf: pikepdf.Pdf) -> None:
        packed = zlib.compress(b" " * 100 * 2**20, 9)
        pdf.pages[0].Contents.write(packed, filter=pikepdf.Name.FlateDecode)

    unreadable(tmp_path, changed(built("<p>x"), swell))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"q Q " * 2_000_000, id="8 MB of operators"),
        pytest.param(b"q Q " * 60_000, id="operators"),
        pytest.param(b"(" + b"a" * 9 * 2**20 + b") Tj", id="9 MB of one string"),
    ],
)
def test_content_that_unpacks_to_more_than_pages_need_is_refused(
    tmp_path: Path, content: bytes
) -> None:
    def swell(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents.write(zlib.compress(content), filter=pikepdf.Name.FlateDecode)

    assert "more page content" in unreadable(tmp_path, changed(built("<p>x"), swell)).problem


def test_forms_that_multiply_are_refused(tmp_path: Path) -> None:
    assert "more page" in unreadable(tmp_path, changed(built("<p>x"), page_of_forms)).problem


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_any_damage_is_read_or_refused_and_nothing_else(
    tmp_path: Path, data: st.DataObject
) -> None:
    damaged = bytearray(built("<h1>Head</h1><p>text <a href='https://x.org'>link</a>"))
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place] = data.draw(st.integers(0, 255))
    try:
        pdf = reading(tmp_path, bytes(damaged))
    except UnreadableFile:
        return
    assert all(isinstance(text_of(pdf, root), str) for root in pdf.roots)
