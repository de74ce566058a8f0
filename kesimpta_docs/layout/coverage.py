"""Every character of an edition has a glyph in the faces of its layout."""

from fontTools.ttLib import TTFont

from kesimpta_docs.errors import LayoutError
from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.repeats import all_texts


def check_coverage(edition: Edition) -> None:
    """Raise LayoutError at the first text with a character that a face of the layout lacks."""
    shared = set.intersection(*(_characters(str(file)) for file in edition.tokens.font_files))
    for text in all_texts(edition):
        for sign in text.plain:
            if ord(sign) not in shared:
                raise LayoutError(
                    f'the character "{sign}" (U+{ord(sign):04X}) is not in the font '
                    f'"{edition.tokens.font.family}"',
                    at=text.at,
                    hint="write it in words, or with a character that the font has",
                )


def _characters(file: str) -> set[int]:
    """Return the code points of a font file. cmap: OpenType specification 1.9."""
    with TTFont(file, lazy=True) as font:
        return set(font.getBestCmap())
