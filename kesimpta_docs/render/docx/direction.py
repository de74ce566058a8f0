"""Words as Word wants them in a paragraph from right to left: runs of one direction each.

ECMA-376-1, 17.3.2.30: `w:rtl` is for words from right to left; on others its effect is not known.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kesimpta_docs.layout.direction import MARK, parts
from kesimpta_docs.wordml.style import ParagraphStyle

#: Letters of the scripts from right to left, and what no word from left to right holds.
_BACKWARDS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_SPACE = "[ \u00a0]"
#: A word with a Latin letter in it, such as a name, a unit or an address.
_LATIN = rf"[^\s{_BACKWARDS}]*[A-Za-z\u00c0-\u024f][^\s{_BACKWARDS}]*"
#: A phone number, as people dial it: between Arabic letters its groups would change places.
_DIALLED = r"[+(]?[0-9](?:[ \u00a0().-]?[0-9]){4,}"
_FORWARDS = re.compile(rf"((?:{_LATIN}|{_DIALLED})(?:{_SPACE}(?:{_LATIN}|{_DIALLED}))*)")
#: Signs at the edges belong to what stands around, as a full stop does.
_EDGES = re.compile(r"^([^\w+]*)(.*?)([^\w%°/]*)$", re.DOTALL)


def directed(words: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of words in a paragraph from right to left, and whether each runs so, too.

    One from left to right that begins with a figure has a mark before it. What the run says of
    itself is not enough for LibreOffice, nor is `w:dir` (17.3.2.8).
    """
    waiting = ""
    for part, backwards in _parts(words):
        if backwards:
            waiting += part
            continue
        if waiting:
            yield waiting, True
        waiting = ""
        yield (part if part[0].isalpha() or part[0] == MARK else MARK + part), False
    if waiting:
        yield waiting, True


def kept_forward(words: str) -> str:
    """Return words from left to right for a paragraph from right to left, in marks where they need.

    A stop at their end would go to the other side, and a figure turns with what stands before it
    (Unicode Annex 9, N1 and W2).
    """
    first = "" if words[:1].isalpha() else MARK
    last = "" if words[-1:].isalpha() else MARK
    return f"{first}{words}{last}"


def _parts(words: str) -> Iterator[tuple[str, bool]]:
    for part, number in parts(words):
        if number:
            yield part, False
            continue
        for place, piece in enumerate(_FORWARDS.split(part)):
            if place % 2 == 0:
                yield piece, True
                continue
            edges = _EDGES.match(piece)
            assert edges is not None
            yield edges[1], True
            yield edges[2], False
            yield edges[3], True


def mirrored(style: ParagraphStyle) -> ParagraphStyle:
    """Return a style with the lines at its sides changed: they are not told by reading direction.

    Indents and tab stops are (17.3.1.12, 17.3.1.37).
    """
    if style.borders is None:
        return style
    sides = style.borders
    return replace(style, borders=replace(sides, left=sides.right, right=sides.left))
