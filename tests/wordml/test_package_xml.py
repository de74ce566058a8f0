"""The XML of a package is parsed without a document type, within bounds, or not at all."""

from pathlib import Path

import pytest

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.wordml.package import Limits
from tests.wordml.docx_samples import (
    MAIN,
    built,
    changed,
    opened,
    refused,
    root,
    unpacked,
)

BUILT = built(lambda document: document.add_paragraph("You take one injection each time."))
BILLION_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE x [<!ENTITY a "one">]><x>&a;</x>',
        '<!DOCTYPE x SYSTEM "file:///etc/hostname"><x/>',
        '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://example.org/a"> %a;]><x/>',
        "<!DOCTYPE x><x/>",
        BILLION_LAUGHS + "<x>&i;</x>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(tmp_path: Path, text: str, encoding: str) -> None:
    package = opened(tmp_path, changed(BUILT, {"word/styles.xml": text.encode(encoding)}))
    with pytest.raises(UnreadableFile, match=r"document type|damaged"):
        package.xml("word/styles.xml")


def test_a_document_type_in_utf_7_is_refused(tmp_path: Path) -> None:
    """Its bytes hold no `<!DOCTYPE` that a search would find."""
    head = b'<?xml version="1.0" encoding="UTF-7"?>'
    text = '<!DOCTYPE x [<!ENTITY a "one">]><x>&a;</x>'.encode("utf-7").replace(b"<!", b"+ADwAIQ-")
    assert b"<!DOCTYPE" not in text
    package = opened(tmp_path, changed(BUILT, {"word/styles.xml": head + text}))
    with pytest.raises(UnreadableFile, match="damaged"):
        package.xml("word/styles.xml")


def test_an_entity_in_the_text_never_cuts_it_silently(tmp_path: Path) -> None:
    text = b'<!DOCTYPE x [<!ENTITY x "not ">]>' + unpacked(BUILT)[MAIN].split(b"?>", 1)[1]
    text = text.replace(b"You take", b"Do &x;take")
    assert "document type" in refused(tmp_path, changed(BUILT, {MAIN: text})).problem


@pytest.mark.parametrize("text", ["<w:p/>" * 300, '<w:p a="1" b="2"/>' * 100])
def test_too_many_elements_are_refused_before_they_are_parsed(tmp_path: Path, text: str) -> None:
    package = opened(tmp_path, changed(BUILT, {"word/big.xml": root("a", text)}), Limits(marks=250))
    with pytest.raises(UnreadableFile, match="too many elements"):
        package.xml("word/big.xml")


def test_elements_that_an_encoding_hides_are_refused_before_they_are_parsed(tmp_path: Path) -> None:
    """Packages are in UTF-8 or UTF-16 (ECMA-376-2, M1.17); in UTF-7 no `<` can be counted."""
    text = b'<?xml version="1.0" encoding="UTF-7"?>+ADw-a+AD4-' + b"+ADw-b/+AD4-" * 300
    data = changed(BUILT, {"word/big.xml": text + b"+ADw-/a+AD4-"})
    with pytest.raises(UnreadableFile, match="damaged"):
        opened(tmp_path, data, Limits(marks=250)).xml("word/big.xml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_part_is_in_utf_8_or_utf_16(tmp_path: Path, encoding: str) -> None:
    head = "" if encoding == "utf-8-sig" else f'<?xml version="1.0" encoding="{encoding}"?>'
    package = opened(tmp_path, changed(BUILT, {"word/a.xml": f"{head}<a>é</a>".encode(encoding)}))
    assert package.xml("word/a.xml").text == "é"


def test_elements_of_all_parts_count_together(tmp_path: Path) -> None:
    parts: dict[str, bytes | None] = {f"word/{n}.xml": root("a", "<w:p/>" * 100) for n in "bc"}
    package = opened(tmp_path, changed(BUILT, parts), Limits(marks=250))
    package.xml("word/b.xml")
    package.xml("word/b.xml")
    with pytest.raises(UnreadableFile, match="too many elements"):
        package.xml("word/c.xml")


@pytest.mark.parametrize(
    "text", ['<a xmlns="{}"/>', '<a xmlns:b="{}" b:c=""/>', "<{}/>", "<a><b/><{}/></a>"]
)
def test_long_names_are_refused(tmp_path: Path, text: str) -> None:
    """lxml makes the name of an element anew each time that it is asked for."""
    data = changed(BUILT, {"word/a.xml": text.format("n" * 501).encode()})
    with pytest.raises(UnreadableFile, match="a name that is too long"):
        opened(tmp_path, data).xml("word/a.xml")


@pytest.mark.parametrize("text", [b"<a><b></a>", b"<a>" * 300 + b"</a>" * 300, b"", b"\xff\xfe"])
def test_damaged_xml_is_refused(tmp_path: Path, text: bytes) -> None:
    package = opened(tmp_path, changed(BUILT, {"word/styles.xml": text}))
    with pytest.raises(UnreadableFile, match=r"'word/styles\.xml' is damaged"):
        package.xml("word/styles.xml")


def test_comments_and_instructions_do_not_split_text(tmp_path: Path) -> None:
    package = opened(tmp_path, changed(BUILT, {"word/a.xml": b"<a>20<!-- x --><?x y?> mg</a>"}))
    assert package.xml("word/a.xml").text == "20 mg"
