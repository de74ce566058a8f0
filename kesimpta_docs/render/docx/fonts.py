"""The fonts that a Word file names, and those that it carries inside."""

import io
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from lxml.etree import _Element as Element

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.wordml.elements import element, w
from kesimpta_docs.wordml.fonts import font_key, obfuscated

#: U+2610, a ballot box, stands in this font and in its stand-in, not in those of the layouts.
SYMBOLS, _SYMBOLS_ALSO = "Segoe UI Symbol", "DejaVu Sans"
#: The height of a line of it, and the side of that box, in em.
SYMBOL_LINE, BOX_SIDE = 1.33, 0.72
_FACES = ("Regular", "Bold")
_COMPLEX = "Arial"
#: Letters with their marks, punctuation, currencies, arrows and signs of mathematics, plain shapes.
_LATIN = (range(0x370), range(0x1E00, 0x1F00), range(0x2000, 0x2300), range(0x25A0, 0x2600))


def complex_font(edition: Edition) -> str:
    """Return the font for words from right to left.

    The font that the file carries is for Latin letters. Arial has the others, wherever Word runs.
    """
    return _COMPLEX if edition.metadata.right_to_left else edition.tokens.font.word


def words_font(edition: Edition) -> Tokens:
    """Return the tokens with the font that most words are set in, for the height of its lines."""
    tokens = edition.tokens
    font = tokens.font.model_copy(update={"word": complex_font(edition)})
    return tokens.model_copy(update={"font": font})


def font_table(edition: Edition) -> Element:
    """Return `fontTable.xml` (ECMA-376-1, 17.8.3) with the layout's own font, which is embedded.

    Where words ask for another by name, as for Arial, the own one is its substitute (17.8.3.1).
    """
    tokens, font = edition.tokens, edition.tokens.font
    other = complex_font(edition)
    faces = [
        element(f"w:embed{face}", {"r:id": _name(face), "w:fontKey": _key(tokens, face)})
        for face in _FACES
    ]
    return w(
        "fonts",
        _font(font.word, font.family) if font.word != font.family else None,
        _font(font.family, None, *faces),
        _font(other, None) if other != font.word else None,
        _font(SYMBOLS, _SYMBOLS_ALSO),
    )


def font_parts(tokens: Tokens) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each face that the file carries.

    Of a substitute it carries the Latin letters: the others are 140 kB more a face.
    """
    whole = tokens.font.word == tokens.font.family
    for face, file in zip(_FACES, tokens.font_files, strict=True):
        data = file.read_bytes() if whole else _latin(file)
        yield _name(face), obfuscated(data, _key(tokens, face))


@cache
def _latin(file: Path) -> bytes:
    """Return a font with the letters and signs of Latin scripts: a third of the whole one."""
    options = Options(
        drop_tables=[*Options().drop_tables, "FFTM"], layout_features=["*"], name_IDs=["*"]
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[*chain.from_iterable(_LATIN)])
    with TTFont(file, recalcTimestamp=False) as font:
        subsetter.subset(font)
        made = io.BytesIO()
        font.save(made)
    return made.getvalue()


def _font(name: str, substitute: str | None, *faces: Element) -> Element:
    return w(
        "font",
        w("altName", val=substitute) if substitute else None,
        w("charset", val="00"),
        w("family", val="swiss"),
        w("pitch", val="variable"),
        *faces,
        name=name,
    )


def _name(face: str) -> str:
    return f"font{face}"


def _key(tokens: Tokens, face: str) -> str:
    return font_key(f"{tokens.font.family} {face}")
