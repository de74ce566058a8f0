"""What the pages of one file share while they are read."""

import re

from pikepdf import Object

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.verify.pdf import limits
from kesimpta_docs.verify.pdf.fonts import PdfFont, read_font
from kesimpta_docs.verify.pdf.objects import object_number

#: A number, an operator, a name or a string: what stands between delimiters (7.2.2).
_WORD = re.compile(rb"[^\s\0()<>\[\]{}/%]+")


class Shelf:
    """The fonts of a file, each read once, and how much content ran so far."""

    def __init__(self) -> None:
        """Start empty."""
        self.fonts: dict[str, PdfFont] = {}
        self._by_number: dict[int, PdfFont] = {}
        self._decoded = 0
        self._operators = 0
        self._glyphs = 0

    def font(self, value: object) -> PdfFont:
        """Return the font of a font dictionary."""
        place = object_number(value)
        if place in self._by_number:
            return self._by_number[place]
        font = read_font(value)
        self.fonts[font.key] = font
        if place:
            self._by_number[place] = font
        return font

    def read(self, stream: Object) -> bytes:
        """Return the data of a stream, and count it. Raises UnreadableFile over the limit."""
        data = stream.read_bytes()
        self._decoded += len(data)
        if self._decoded > limits.CONTENT_BYTES:
            raise _too_much()
        return data

    def count(self, stream: Object) -> None:
        """Count a content stream that is about to run. Raises UnreadableFile over a limit."""
        _, words = _WORD.subn(b"", self.read(stream))
        if words > limits.STREAM_WORDS:
            raise _too_much()

    def count_operators(self, number: int) -> None:
        """Count the operators of a stream. Raises UnreadableFile over the limit."""
        self._operators += number
        if self._operators > limits.OPERATORS:
            raise _too_much()

    def count_glyphs(self, number: int) -> None:
        """Count glyphs that are about to be shown. Raises UnreadableFile over the limit."""
        self._glyphs += number
        if self._glyphs > limits.GLYPHS:
            raise _too_much()


def _too_much() -> UnreadableFile:
    return limits.over_limit("more page content than this reader takes")
