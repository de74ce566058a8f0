"""The only file that touches WeasyPrint's private names. Made for WeasyPrint 70.

`mended_line_breaks` closes one gap: where a text box ends with a space, fits its line without that
space and does not fit with it, WeasyPrint 70 breaks the line after its first word.

`spoken_as_written` closes another: WeasyPrint 70 gives each glyph one text for the whole file,
that of its first use, in the order of painting. A glyph that shaping shares between letters
(Arabic forms, Vietnamese marks, clusters of Thai or Hindi) then says the wrong one, and words from
right to left come out backwards.

The contract tests say when a new release no longer needs them.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
from weasyprint.draw import text as draw
from weasyprint.layout import inline

_SHOWN = re.compile(rb"<([0-9a-f]+)>")
_DIGITS = 4  # of a glyph's number, in hexadecimal
#: Zero-width space: what a glyph says whose words another glyph of its cluster says. ISO 14289-1,
#: 7.21.7 wants a text for each glyph.
_NOTHING = "\u200b"


@contextmanager
def mended_line_breaks() -> Iterator[None]:
    """Let a text that fits without its last space stay on its line, for the time of one write."""
    original = inline.split_first_line

    def split_first_line(
        text: str, style: Any, context: Any, max_width: Any, spacing: Any, **more: Any
    ) -> Any:
        found = original(text, style, context, max_width, spacing, **more)
        *_, resumes_at, _, _, _ = found
        if resumes_at is None or max_width is None or not text.endswith(" "):
            return found
        trimmed = original(text.rstrip(" "), style, context, max_width, spacing, **more)
        *_, resumes_at, _, _, _ = trimmed
        if resumes_at is not None:
            return found
        return original(text, style, context, None, spacing, **more)

    inline.split_first_line = split_first_line
    try:
        yield
    finally:
        inline.split_first_line = original


@contextmanager
def spoken_as_written() -> Iterator[None]:
    """Give each text box whose glyphs do not say its words their text, for the time of one write.

    As `/Span <</ActualText …>> BDC … EMC` (ISO 32000-1, 14.9.4), in logical order, inside the
    marked content of its structure element.
    """
    original = draw.draw_first_line

    def draw_first_line(stream: Any, textbox: Any, *more: Any) -> Any:
        start = len(stream.stream)
        emojis = original(stream, textbox, *more)
        if len(stream.stream) > start and _said(stream, start) != textbox.text.split():
            drawn = stream.stream[start:]
            del stream.stream[start:]
            words = pydyf.Dictionary({"ActualText": pydyf.String(textbox.text)})
            stream.begin_marked_content("Span", words)
            stream.stream += drawn
            stream.end_marked_content()
        return emojis

    draw.draw_first_line = draw_first_line
    try:
        yield
    finally:
        draw.draw_first_line = original


def _said(stream: Any, start: int) -> list[str]:
    """Return the words that the glyphs drawn from `start` on stand for, in the order of painting.

    A glyph without any text gets one that says nothing.
    """
    maps = {font.hash.encode(): font.to_unicode for font in stream._fonts.values()}
    name, _ = stream._current_font  # after the last of the glyphs; most boxes need one font
    texts = maps[name.encode()]
    said = []
    for operation in stream.stream[start:]:
        if operation.endswith(b" Tf"):
            texts = maps[operation[1:].split(b" ")[0]]
        elif operation.endswith(b" TJ"):
            for row in _SHOWN.findall(operation):
                glyphs = [int(row[at : at + _DIGITS], 16) for at in range(0, len(row), _DIGITS)]
                texts.update((glyph, _NOTHING) for glyph in glyphs if not texts.get(glyph))
                said += [texts[glyph] for glyph in glyphs]
    return "".join(said).split()
