"""What the pages of one file share while they are read."""

from pikepdf import Object

from kesimpta_docs.verify.pdf import limits
from kesimpta_docs.verify.pdf.fonts import PdfFont, read_font
from kesimpta_docs.verify.pdf.objects import object_number


class Shelf:
    """The fonts of a file, each read once, and how much content was decoded so far."""

    def __init__(self) -> None:
        """Start empty."""
        self.fonts: dict[str, PdfFont] = {}
        self._by_number: dict[int, PdfFont] = {}
        self._decoded = 0

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

    def count(self, stream: Object) -> None:
        """Count a content stream that is about to run. Raises UnreadableFile over the limit."""
        self._decoded += len(stream.read_bytes())
        if self._decoded > limits.DECODED_BYTES:
            raise limits.over_limit("more page content than this reader takes")
