"""Spaces that a line end swallows: the words of a file must not run together without its layout.

ISO 32000-1, 14.8.2.5: word breaks are spaces in the content, also where none is needed to the eye.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree.ElementTree import Element as Source

from kesimpta_docs.render.pdf.structure import Piece

#: Elements that stand in a line: their words are part of the block around them.
_INLINE = frozenset({"a", "abbr", "bdi", "br", "em", "img", "span", "strong"})
#: White space of HTML; a no-break space is a sign of the text.
_SPACES = re.compile(r"[ \t\n\f\r]+")


def ends_of_words(pieces: Iterable[Piece]) -> frozenset[Piece]:
    """Return the pieces of text that the source parts by white space from the next of their block.

    What the style sheet adds, such as a page number, is a word of its own.
    """
    texts = (piece for piece in pieces if piece.kind == "text")
    return frozenset(
        piece for block, row in groupby(texts, key=_block) for piece in _parted(block, list(row))
    )


def _block(piece: Piece) -> Source:
    """Return the innermost element around a piece that is no part of a line."""
    return next(source for source in reversed(piece.path) if source.tag not in _INLINE)


def _parted(block: Source, pieces: list[Piece]) -> Iterator[Piece]:
    words = _SPACES.sub(" ", "".join(_texts(block)))
    place = 0
    before: Piece | None = None
    for piece in pieces:
        text = piece.text.strip(" ")
        start = words.find(text, place)
        added = piece.generated or start < 0
        apart = added or before is None or before.generated or start > place
        if before and apart and not piece.text.startswith(" "):
            yield before
        place = place if added else start + len(text)
        before = piece


def _texts(source: Source) -> Iterator[str]:
    """Give the texts of an element in order; a line break parts words."""
    if source.tag == "br":
        yield " "
    yield source.text or ""
    for inner in source:
        yield from _texts(inner)
        yield inner.tail or ""
