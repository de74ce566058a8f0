"""A package from outside is refused, in words for the person who sent it, or it is sound."""

import contextlib
import io
import os
import random
import struct
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.verify.docx.read import read_docx
from kesimpta_docs.wordml.package import Limits, open_package
from tests.wordml.docx_samples import (
    MAIN,
    RELATIONS,
    built,
    changed,
    opened,
    packed,
    refused,
    replaced,
    saved,
    unpacked,
)

BUILT = built(lambda document: document.add_paragraph("You take one injection each time."))


@pytest.fixture
def inflated(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that gets the size of each piece that is inflated."""
    sizes: list[int] = []
    read = zipfile.ZipExtFile.read

    def counted(stream: zipfile.ZipExtFile, n: int | None = -1) -> bytes:
        data = read(stream, n)
        sizes.append(len(data))
        return data

    monkeypatch.setattr(zipfile.ZipExtFile, "read", counted)
    return sizes


def test_a_sound_document_opens(tmp_path: Path) -> None:
    package = opened(tmp_path, BUILT)
    assert tuple(unpacked(BUILT)) == package.names
    assert package.main == MAIN
    assert unpacked(BUILT)[MAIN] == package.part(MAIN)
    assert package.xml(MAIN).tag.endswith("}document")


def test_relations_give_names_of_parts_and_addresses_as_they_are(tmp_path: Path) -> None:
    link = '<Relationship Id="x1" Type="a/hyperlink" Target="../a b" TargetMode="External"/>'
    theme = '<Relationship Id="x2" Type="a/theme" Target="/word/theme/theme1.xml"/>'
    custom = '<Relationship Id="x3" Type="a/customXml" Target="../customXml/item1.xml"/>'
    data = replaced(BUILT, RELATIONS, "</Relationships>", f"{link}{theme}{custom}</Relationships>")
    found = opened(tmp_path, data).relations(MAIN)
    assert (found["x1"].external, found["x1"].target) == (True, "../a b")
    assert (found["x2"].external, found["x2"].target) == (False, "word/theme/theme1.xml")
    assert (found["x3"].external, found["x3"].target) == (False, "customXml/item1.xml")


def test_a_part_without_relations_has_none(tmp_path: Path) -> None:
    assert opened(tmp_path, BUILT).relations("word/styles.xml") == {}


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="there is no such file"):
        open_package(tmp_path / "guide.docx")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="it is a folder"):
        open_package(tmp_path)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "guide.docx"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableFile, match="a pipe or a device"):
        open_package(pipe)


@pytest.mark.parametrize(
    ("data", "problem", "hint"),
    [
        (b"", "is empty", "copy it again"),
        (b"%PDF-1.7\n%%EOF", "is a PDF", "the Word file that it was made from"),
        (rb"{\rtf1 Hello}", "Rich Text", "save it as Word Document"),
        (b"Dear translator,", "not a Word document", "save it as Word Document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "old Word file", "save it as Word"),
        (BUILT[: len(BUILT) // 2], "cut off", "copy it again in full"),
        (packed({"a.txt": b"a"}), "not a Word document", "save it as Word Document"),
        (packed({"a/guide.docx": BUILT}), "zip folder, with 'a/guide.docx'", "take the Word file"),
    ],
)
def test_another_kind_of_file_is_recognised(
    tmp_path: Path, data: bytes, problem: str, hint: str
) -> None:
    error = refused(tmp_path, data)
    assert problem in error.problem
    assert hint in error.hint


def test_a_password_is_recognised(tmp_path: Path) -> None:
    """Word packs a protected document into an OLE file with a stream of this name."""
    stream = "EncryptedPackage".encode("utf-16-le")
    error = refused(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + stream)
    assert "password" in error.problem
    assert "take the password off" in error.hint


def test_an_encrypted_entry_is_a_password_too(tmp_path: Path) -> None:
    data = bytearray(BUILT)
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    assert "password" in refused(tmp_path, bytes(data)).problem


def test_an_opendocument_file_is_recognised(tmp_path: Path) -> None:
    kind = b"application/vnd.oasis.opendocument.text"
    error = refused(tmp_path, packed({"mimetype": kind, "content.xml": b"<a/>"}))
    assert "OpenDocument" in error.problem
    assert "save it as Word Document" in error.hint


def test_strict_open_xml_is_recognised(tmp_path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    error = refused(tmp_path, replaced(BUILT, MAIN, usual, strict))
    assert "Strict" in error.problem
    assert "without Strict" in error.hint


def test_another_office_file_is_recognised(tmp_path: Path) -> None:
    error = refused(tmp_path, changed(BUILT, {MAIN: b"<workbook/>"}))
    assert "not a Word document" in error.problem


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/VBAPROJECT.BIN"])
def test_macros_are_refused_whatever_the_file_is_called(tmp_path: Path, name: str) -> None:
    error = refused(tmp_path, changed(BUILT, {name: b"x"}))
    assert "macros" in error.problem


def test_macros_under_another_name_are_refused(tmp_path: Path) -> None:
    part = '<Override PartName="/word/a.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    data = replaced(BUILT, "[Content_Types].xml", "</Types>", part + "</Types>")
    assert "macros" in refused(tmp_path, changed(data, {"word/a.bin": b"x"})).problem


@pytest.mark.parametrize(
    "name", ["../a.xml", "word/../../a.xml", "/etc/a.xml", "word\\a.xml", "C:/a.xml", "word//a.xml"]
)
def test_unsafe_names_are_refused(tmp_path: Path, name: str) -> None:
    assert "unsafe name" in refused(tmp_path, changed(BUILT, {name: b"<a/>"})).problem


def test_a_part_without_a_name_is_refused(tmp_path: Path) -> None:
    data = packed({**unpacked(BUILT), "x.bin": b""}).replace(b"x.bin", b"\0.bin")
    assert "unsafe name" in refused(tmp_path, data).problem


def test_a_name_that_goes_on_after_nul_is_refused(tmp_path: Path) -> None:
    data = changed(BUILT, {"word/aQ.xml": b"<a/>"}).replace(b"word/aQ.xml", b"word/a\0.xml")
    assert "unsafe name" in refused(tmp_path, data).problem


@pytest.mark.parametrize("again", [MAIN, MAIN.upper()])
def test_a_part_may_stand_once_only(tmp_path: Path, again: str) -> None:
    """Programs differ in which of the two they show, so a proof of one says nothing."""
    stream = io.BytesIO(BUILT)
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(again, b"<a/>")
    assert "twice" in refused(tmp_path, stream.getvalue()).problem


def test_too_many_entries_are_refused_before_they_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def listed(*_: object) -> None:
        pytest.fail("the list was read")

    many = changed(BUILT, {f"word/media/{number}.png": b"" for number in range(30)})
    monkeypatch.setattr(zipfile, "ZipFile", listed)
    assert "too many parts" in refused(tmp_path, many, Limits(entries=20)).problem


def test_a_large_file_is_refused(tmp_path: Path) -> None:
    error = refused(tmp_path, BUILT, Limits(file_bytes=1000))
    assert "the file is too large" in error.problem


def test_a_bomb_stops_at_the_cap_of_a_part(tmp_path: Path, inflated: list[int]) -> None:
    bomb = changed(BUILT, {MAIN: b"<a>" + bytes(8 * 2**20) + b"</a>"})
    assert len(bomb) < 2**17
    inflated.clear()
    error = refused(tmp_path, bomb, Limits(part_bytes=2**18))
    assert "'word/document.xml' is too large" in error.problem
    assert sum(inflated) < 2**19


def test_a_bomb_that_lies_about_its_size_stops_too(tmp_path: Path, inflated: list[int]) -> None:
    size = 8 * 2**20
    bomb = changed(BUILT, {MAIN: bytes(size)}).replace(struct.pack("<L", size), b"\x40\0\0\0")
    inflated.clear()
    assert "'word/document.xml' is damaged" in refused(tmp_path, bomb).problem
    assert sum(inflated) < 2**19


def test_an_image_is_not_inflated_on_opening(tmp_path: Path, inflated: list[int]) -> None:
    bomb = changed(BUILT, {"word/media/image1.png": bytes(32 * 2**20)})
    inflated.clear()
    package = opened(tmp_path, bomb)
    assert sum(inflated) < 2**16
    with pytest.raises(UnreadableFile, match="too large"):
        package.part("word/media/image1.png")


def test_parts_together_stop_at_the_cap_of_all(tmp_path: Path, inflated: list[int]) -> None:
    images = {f"word/media/{number}.png": bytes(2**18) for number in range(8)}
    package = opened(tmp_path, changed(BUILT, dict(images)), Limits(total_bytes=2**20))
    before = sum(inflated)
    with pytest.raises(UnreadableFile, match="too large"):
        list(map(package.part, images))
    with pytest.raises(UnreadableFile, match="too large"):
        package.part("word/media/7.png")
    assert sum(inflated) - before <= 2**20
    assert package.bytes_read <= 2**20 + 2


def test_a_part_is_inflated_once(tmp_path: Path) -> None:
    package = opened(tmp_path, BUILT)
    package.part(MAIN)
    before = package.bytes_read
    assert package.part(MAIN) is package.part(MAIN)
    assert before == package.bytes_read


def test_a_missing_part_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"lacks its part 'word/none\.xml'"):
        opened(tmp_path, BUILT).part("word/none.xml")


@pytest.mark.parametrize("name", [MAIN, "_rels/.rels", "[Content_Types].xml"])
def test_a_file_without_a_part_that_it_must_have_is_refused(tmp_path: Path, name: str) -> None:
    refused(tmp_path, changed(BUILT, {name: None}))


def test_a_text_outside_of_the_file_is_not_fetched(tmp_path: Path) -> None:
    away = 'Target="https://example.org/a.xml" TargetMode="External"'
    data = replaced(BUILT, "_rels/.rels", 'Target="word/document.xml"', away)
    assert "which of its parts is the text" in refused(tmp_path, data).problem


def test_styles_outside_of_the_file_are_not_fetched(tmp_path: Path) -> None:
    away = 'Target="https://example.org/a.xml" TargetMode="External"'
    path = saved(tmp_path, replaced(BUILT, RELATIONS, 'Target="styles.xml"', away))
    assert [paragraph.style for paragraph in read_docx(path).paragraphs] == [""]


def test_a_package_inside_a_package_is_not_opened(tmp_path: Path, inflated: list[int]) -> None:
    inner = packed({"word/document.xml": bytes(2**20)})
    data = changed(BUILT, {"word/embeddings/inner.docx": inner})
    inflated.clear()
    opened(tmp_path, data)
    before = sum(inflated)
    opened(tmp_path, BUILT)
    assert sum(inflated) == 2 * before


def test_another_way_of_packing_is_refused(tmp_path: Path) -> None:
    """Only stored and deflated parts inflate piece by piece."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_BZIP2) as archive:
        for name, content in unpacked(BUILT).items():
            archive.writestr(name, content)
    assert "unknown way" in refused(tmp_path, stream.getvalue()).problem


@pytest.mark.parametrize("count", [0, 2])
def test_there_is_one_text(tmp_path: Path, count: int) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    links = "".join(
        f'<Relationship Id="r{number}" Type="{kind}" Target="word/document.xml"/>'
        for number in range(count)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    rels = f'<Relationships xmlns="{space}">{links}</Relationships>'
    assert (
        "which of its parts"
        in refused(tmp_path, changed(BUILT, {"_rels/.rels": rels.encode()})).problem
    )


def test_an_id_of_a_relation_stands_once(tmp_path: Path) -> None:
    link = '<Relationship Id="x" Type="a/b" Target="c"/>'
    data = replaced(BUILT, RELATIONS, "</Relationships>", f"{link * 2}</Relationships>")
    with pytest.raises(UnreadableFile, match="twice"):
        opened(tmp_path, data).relations(MAIN)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 2**32), hits=st.integers(1, 40))
def test_damage_anywhere_is_an_error_for_people_or_does_no_harm(
    tmp_path: Path, seed: int, hits: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - damage, not secrets
    data = bytearray(SMALL)
    for _ in range(hits):
        data[chance.randrange(len(data))] = chance.randrange(256)
    with contextlib.suppress(UnreadableFile):
        package = opened(tmp_path, bytes(data))
        for name in package.names:
            package.part(name)


#: Without the parts that would take most of the damage and are never read.
SMALL = changed(
    BUILT,
    {
        name: None
        for name in unpacked(BUILT)
        if name.startswith(("customXml", "docProps", "word/styles", "word/theme"))
    },
)
