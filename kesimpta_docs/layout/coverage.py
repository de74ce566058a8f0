"""Every character of an edition has a glyph, in the layout's own faces or in one for its script."""

import struct
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont, TTLibError

from kesimpta_docs.errors import LayoutError
from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.repeats import all_texts
from kesimpta_docs.layout.tokens import Face
from kesimpta_docs.source.text import Text
from kesimpta_docs.spans import Span

#: What a font file that is missing or damaged can raise.
_FONT_FAULTS = (
    *(OSError, EOFError, TTLibError, struct.error),
    *(AssertionError, LookupError, TypeError, ValueError),
)


#: Where fonts are installed on Linux, a Mac and Windows.
FONT_FOLDERS = (
    *map(
        Path, ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "C:/Windows/Fonts")
    ),
    *(Path.home() / folder for folder in (".local/share/fonts", ".fonts", "Library/Fonts")),
)

#: Of the fonts of a collection (`.ttc`), which share their letters.
_FIRST = 0

#: Joiners and marks of direction, which have no ink, in the words of the Unicode categories.
_FORMAT = "Cf"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A face, None where it is not installed, and for whose letters which package brings it."""

    face: Face | None
    script: str | None = None
    package: str | None = None


def faces_for(edition: Edition) -> tuple[Face, ...]:
    """Return the faces that the words of an edition in other scripts need, beside its own font.

    A guide whose title is in another script is all in it, and has headings in bold: a font that
    has bold letters is taken first. Raises LayoutError at the first text with a character that no
    face has.
    """
    own = frozenset.intersection(*map(_characters, edition.tokens.font_files))
    title = edition.cover.title.text
    needed: dict[Face, None] = {}
    for text in all_texts(edition):
        for sign in text.plain:
            if ord(sign) not in own and unicodedata.category(sign) != _FORMAT:
                rows = _rows(edition.tokens.layouts)
                if text is title:
                    rows = tuple(sorted(rows, key=lambda row: not (row.face and row.face.bold)))
                needed[_face_with(sign, text, edition, (*needed, *_faces(rows)))] = None
    return tuple(needed)


def _faces(rows: Sequence[_Row]) -> Iterator[Face]:
    return (row.face for row in rows if row.face)


def _face_with(sign: str, text: Text, edition: Edition, faces: tuple[Face, ...]) -> Face:
    for face in faces:
        if ord(sign) in _characters(face.file):
            return face
    script = unicodedata.name(sign, "").split(" ")[0]
    rows = _rows(edition.tokens.layouts)
    package = next((row.package for row in rows if script and row.script == script), None)
    raise LayoutError(
        f'the character "{sign}" (U+{ord(sign):04X}) is in no font of the layout '
        f'"{edition.tokens.name}"',
        at=text.at,
        hint=f"install a font that has it, on Debian and Ubuntu `apt-get install {package}`"
        if package
        else "write it in words, or with a character that the font has",
    )


@cache
def _rows(layouts: Path) -> tuple[_Row, ...]:
    """Return the faces for other scripts, in the order in which they are tried."""
    file = layouts / "scripts.toml"
    try:
        rows = tomllib.loads(file.read_text(encoding="utf-8"))["face"]
        return tuple(_row(row, layouts) for row in rows)
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise LayoutError(
            f"the faces for other scripts cannot be read: {error}",
            at=Span(str(file)),
            hint="write a [[face]] with `family` and `file` or `installed` for each, in UTF-8",
        ) from error


def _row(row: Mapping[str, Any], layouts: Path) -> _Row:
    if "file" in row:
        bold = layouts / "fonts" / row["bold"] if "bold" in row else None
        face = Face(row["family"], layouts / "fonts" / row["file"], bold, row.get("narrow"))
        return _Row(face=face)
    found = _installed(row["installed"])
    bold = _installed(row["installed-bold"]) if "installed-bold" in row else None
    installed = Face(row["family"], found, bold) if found else None
    return _Row(face=installed, script=row["script"], package=row["package"])


def _installed(name: str) -> Path | None:
    """Return a font file of the machine, by its name."""
    return next((file for folder in FONT_FOLDERS for file in sorted(folder.rglob(name))), None)


@cache
def _characters(file: Path) -> frozenset[int]:
    """Return the code points of a font file. cmap: OpenType specification 1.9."""
    try:
        with file.open("rb") as opened, TTFont(opened, lazy=True, fontNumber=_FIRST) as font:
            return frozenset(font.getBestCmap())
    except _FONT_FAULTS as error:
        raise LayoutError(
            f"the font cannot be read: {error}",
            at=Span(str(file)),
            hint="put the font there again; layouts/fonts/README.md says where each is from",
        ) from error
