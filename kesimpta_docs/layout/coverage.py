"""Every character of an edition has a glyph, in the layout's own faces or in one for its script."""

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from kesimpta_docs.errors import LayoutError
from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.repeats import all_texts
from kesimpta_docs.layout.tokens import Face
from kesimpta_docs.source.text import Text


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
    rows = tomllib.loads((layouts / "scripts.toml").read_text(encoding="utf-8"))["face"]
    return tuple(Face(row["family"], layouts / "fonts" / row["file"]) for row in rows)


@cache
def _characters(file: Path) -> frozenset[int]:
    """Return the code points of a font file. cmap: OpenType specification 1.9."""
    with TTFont(file, lazy=True) as font:
        return frozenset(font.getBestCmap())
