"""Every character of an edition has a glyph, in the layout's own faces or in one for its script."""

import struct
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

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


def with_faces(edition: Edition) -> Edition:
    """Return the edition with the faces that its words in other scripts need.

    Raises LayoutError at the first text with a character that no face has.
    """
    own = frozenset.intersection(*map(_characters, edition.tokens.font_files))
    needed: dict[Face, None] = {}
    for text in all_texts(edition):
        for sign in text.plain:
            if ord(sign) not in own:
                needed[_face_with(sign, text, edition)] = None
    return replace(edition, faces=tuple(needed))


def _face_with(sign: str, text: Text, edition: Edition) -> Face:
    for face in _faces(edition.tokens.layouts):
        if ord(sign) in _characters(face.file):
            return face
    raise LayoutError(
        f'the character "{sign}" (U+{ord(sign):04X}) is in no font of the layout '
        f'"{edition.tokens.name}"',
        at=text.at,
        hint="write it in words, or with a character that the font has",
    )


@cache
def _faces(layouts: Path) -> tuple[Face, ...]:
    """Return the faces for other scripts, in the order in which they are tried."""
    file = layouts / "scripts.toml"
    try:
        rows = tomllib.loads(file.read_text(encoding="utf-8"))["face"]
        return tuple(Face(row["family"], layouts / "fonts" / row["file"]) for row in rows)
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise LayoutError(
            f"the faces for other scripts cannot be read: {error}",
            at=Span(str(file)),
            hint="write a [[face]] with `family` and `file` for each, in UTF-8",
        ) from error


@cache
def _characters(file: Path) -> frozenset[int]:
    """Return the code points of a font file. cmap: OpenType specification 1.9."""
    try:
        with file.open("rb") as opened, TTFont(opened, lazy=True) as font:
            return frozenset(font.getBestCmap())
    except _FONT_FAULTS as error:
        raise LayoutError(
            f"the font cannot be read: {error}",
            at=Span(str(file)),
            hint="put the font there again; layouts/fonts/README.md says where each is from",
        ) from error
