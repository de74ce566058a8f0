"""Real small DOCX files for the tests of reading, and ways to change or damage them."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from docx.document import Document

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.wordml.package import Limits, Package, open_package

MAIN = "word/document.xml"
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"
SETTINGS = "word/settings.xml"
RELATIONS = "word/_rels/document.xml.rels"

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    }.items()
)


def built(fill: Callable[[Document], object] = lambda document: document) -> bytes:
    """Return the bytes of a document that python-docx wrote; `fill` puts the content in."""
    document = docx.Document()
    fill(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return a package of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def changed(data: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """Return the package with these parts put in, or left out where `None`."""
    new: dict[str, bytes | None] = {**unpacked(data), **parts}
    return packed({name: content for name, content in new.items() if content is not None})


def replaced(data: bytes, name: str, old: str, new: str) -> bytes:
    """Return the package with `old`, which must be there, replaced in one part."""
    content = unpacked(data)[name].decode()
    assert old in content
    return changed(data, {name: content.replace(old, new).encode()})


def root(name: str, content: str) -> bytes:
    """Return a part whose root element is `w:name`."""
    return f"<w:{name} {NAMESPACES}>{content}</w:{name}>".encode()


def with_body(content: str, **parts: bytes) -> bytes:
    """Return a document with this body; `styles=…`, `numbering=…` put in other parts of word/."""
    body = root("document", f"<w:body>{content}</w:body>")
    others = {f"word/{name}.xml": part for name, part in parts.items()}
    return changed(built(), {MAIN: body, **others})


def saved(folder: Path, data: bytes) -> Path:
    """Write the bytes to a file in `folder` and return its path."""
    path = folder / "guide.docx"
    path.write_bytes(data)
    return path


def refused(folder: Path, data: bytes, limits: Limits | None = None) -> UnreadableFile:
    """Return the error that opening `data` gives; it names the file and says what to do."""
    path = saved(folder, data)
    with pytest.raises(UnreadableFile) as caught:
        open_package(path, limits=limits)
    assert str(path) == str(caught.value.at)
    assert caught.value.hint
    return caught.value


def opened(folder: Path, data: bytes, limits: Limits | None = None) -> Package:
    """Return the package of `data`."""
    return open_package(saved(folder, data), limits=limits)
