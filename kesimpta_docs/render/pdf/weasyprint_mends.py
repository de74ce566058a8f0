"""What WeasyPrint 70 sets wrong, mended for the time of one write. Touches its private names.

`mended_line_breaks` closes one gap: where a text box ends with a space, fits its line without that
space and does not fit with it, WeasyPrint 70 breaks the line after its first word. So it does where
one ends with a no-break space and does not fit.

It also keeps the pitch: WeasyPrint 70 centres each text in the height of its line by the height of
its own font, so that lines with two scripts stand further apart than others.

`spoken_as_written` closes another: WeasyPrint 70 gives each glyph one text for the whole file,
that of its first use, in the order of painting. A glyph that shaping shares between letters
(Arabic forms, Vietnamese marks, clusters of Thai or Hindi) then says the wrong one, and words from
right to left come out backwards.

`drawn_as_words` closes a third: WeasyPrint 70 sets the words of a drawing letter by letter from the
left, so that Arabic letters do not join and stand in the wrong order.

`mended_leaders` closes a fourth: in lines from right to left WeasyPrint 70 widens the boxes around
a leader to the wrong side, and so the area of a link.

The contract tests say when a new release no longer needs a mend.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unicodedata import mirrored

import pydyf
from weasyprint import svg
from weasyprint.draw import text as draw
from weasyprint.layout import inline
from weasyprint.layout.leader import leader_index

_SHOWN = re.compile(rb"<([0-9a-f]+)>")
_DIGITS = 4  # of a glyph's number, in hexadecimal
#: Zero-width space: what a glyph says whose words another glyph of its cluster says. ISO 14289-1,
#: 7.21.7 wants a text for each glyph.
_NOTHING = "\u200b"

#: Letters that the layout's own font may not have, and scripts from Syriac to Mongolian, some of
#: which stack more signs than a pitch has room for.
_OTHER_SCRIPTS = re.compile("[\u0370-\u1fff\u2e80-\U0010ffff]")
_STACKED = re.compile("[\u0700-\u1dff]")
_NO_BREAK = "\u00a0"
#: Word joiner: takes no room, and lets no line break.
_JOINER = "\u2060"


@contextmanager
def mended_line_breaks() -> Iterator[None]:
    """Let a text that fits without its last space stay on its line, for the time of one write.

    Its line is as high as that of a space in its first font, unless its script stacks its signs.
    """
    original = inline.split_first_line

    def split_first_line(
        text: str, style: Any, context: Any, max_width: Any, spacing: Any, **more: Any
    ) -> Any:
        found = split(text, style, context, max_width, spacing, **more)
        if not _OTHER_SCRIPTS.search(text) or _STACKED.search(text):
            return found
        *rest, _, _ = found
        *_, height, baseline = original(" ", style, context, None, 0)
        return (*rest, height, baseline)

    def split(
        text: str, style: Any, context: Any, max_width: Any, spacing: Any, **more: Any
    ) -> Any:
        found = original(text, style, context, max_width, spacing, **more)
        *_, resumes_at, _, _, _ = found
        if resumes_at is None or max_width is None or not text.endswith((" ", _NO_BREAK)):
            return found
        if text.endswith(_NO_BREAK):
            joined = original(text + _JOINER, style, context, max_width, spacing, **more)
            return found if joined[2] is None else joined
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
def mended_leaders() -> Iterator[None]:
    """Let a link from right to left lie on its leader and what follows, for the time of a write."""
    original = inline.handle_leader

    def handle_leader(context: Any, line: Any, containing_block: Any) -> None:
        around = [(box, box.width) for box in _around_leader(line)]
        original(context, line, containing_block)
        if line.style["direction"] == "rtl":
            for box, width in around:
                box.position_x -= box.width - width

    inline.handle_leader = handle_leader
    try:
        yield
    finally:
        inline.handle_leader = original


def _around_leader(line: Any) -> list[Any]:
    """Return the boxes in a line that hold its first leader, from the outermost."""
    index, _ = leader_index(line)
    around = []
    box = line
    while index is not None:
        number, index = index
        box = box.children[number]
        around.append(box)
    return around[:-1]


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
        if len(stream.stream) == start:
            return emojis
        said = _said(stream, start)
        # In words from right to left a bracket is drawn with the glyph of the other one.
        turned = textbox.style["direction"] == "rtl" and any(map(mirrored, textbox.text))
        if turned or not _is_said(textbox.text, said):
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


def _is_said(text: str, said: str) -> bool:
    """Say whether glyphs that stand for `said` say the words of `text`, and the spaces around."""
    return (
        said.split() == text.split()
        and (said[:1].isspace() or not text[:1].isspace())
        and (said[-1:].isspace() or not text[-1:].isspace())
    )


def _said(stream: Any, start: int) -> str:
    """Return the letters that the glyphs drawn from `start` on stand for, in the order of painting.

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
    return "".join(said)


class _Whole(str):
    """Words that are taken for one letter, so that all of them are shaped at once."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        yield str(self)


@contextmanager
def drawn_as_words() -> Iterator[None]:
    """Let the words of drawings be shaped as words, for the time of one write."""
    original, tags = svg.text, dict(svg.TAGS)

    def text(drawing: Any, node: Any, font_size: Any) -> Any:
        node._etree_node.text = _Whole(node.text or "")
        return original(drawing, node, font_size)

    svg.text = text
    svg.TAGS.update((tag, text) for tag, draws in tags.items() if draws is original)
    try:
        yield
    finally:
        svg.text = original
        svg.TAGS.update(tags)
