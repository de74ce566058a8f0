"""The fonts that a Word file names, and those that it carries inside."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.wordml.elements import element, w
from kesimpta_docs.wordml.fonts import font_key, obfuscated

#: U+2610, a ballot box, stands in this font and in its stand-in, not in those of the layouts.
SYMBOLS, _SYMBOLS_ALSO = "Segoe UI Symbol", "DejaVu Sans"
#: The height of a line of it, in em.
SYMBOL_LINE = 1.33
_FACES = ("Regular", "Bold")
_COMPLEX = "Arial"


def embedded(tokens: Tokens) -> bool:
    """Return whether the file carries its font: the one that Word asks for is our own file."""
    return tokens.font.word == tokens.font.family


def complex_font(edition: Edition) -> str:
    """Return the font for words from right to left.

    The font that the file carries is for Latin letters. Arial has the others, wherever Word runs.
    """
    font = edition.tokens.font.word
    return _COMPLEX if edition.metadata.right_to_left and embedded(edition.tokens) else font


def words_font(edition: Edition) -> Tokens:
    """Return the tokens with the font that most words are set in, for the height of its lines."""
    tokens = edition.tokens
    font = tokens.font.model_copy(update={"word": complex_font(edition)})
    return tokens.model_copy(update={"font": font})


def font_table(edition: Edition) -> Element:
    """Return `fontTable.xml` (ECMA-376-1, 17.8.3), with a substitute for what is not embedded."""
    tokens, font = edition.tokens, edition.tokens.font
    other = complex_font(edition)
    faces = [
        element(f"w:embed{face}", {"r:id": _name(face), "w:fontKey": _key(tokens, face)})
        for face in _FACES
        if embedded(tokens)
    ]
    return w(
        "fonts",
        _font(font.word, None if embedded(tokens) else font.family, *faces),
        _font(other, None) if other != font.word else None,
        _font(SYMBOLS, _SYMBOLS_ALSO),
    )


def font_parts(tokens: Tokens) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each face that the file carries."""
    if embedded(tokens):
        for face, file in zip(_FACES, tokens.font_files, strict=True):
            yield _name(face), obfuscated(file.read_bytes(), _key(tokens, face))


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
