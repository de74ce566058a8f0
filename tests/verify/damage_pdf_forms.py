"""Ways to change the lines of a finished PDF: to write on, and to cut on."""

import re
from collections.abc import Callable, Iterator

from pikepdf import Pdf

from kesimpta_docs.verify.pdf.ink import Glyph
from tests.verify import damage_pdf_page as page
from tests.verify import damage_pdf_words as words
from tests.verify.damage_pdf_places import LARGE, Case, Damage, sequence_of

_ARTIFACT = re.compile(rb"/Artifact\nBMC\nq\n(?:(?!EMC).)*?Q\nEMC", re.DOTALL)
_BOX = re.compile(rb"(\S+) (\S+) (\S+) (\S+) re\nf\*\nQ")
#: How far below its label's baseline a line may stand, in pt.
_BELOW = 8


def line_removed(label: str) -> Damage:
    """Take away the line behind a label."""
    return lambda pdf: _change(pdf, label, None)


def line_cut_to(label: str, part: float) -> Damage:
    """Make the line behind a label shorter: `part` of its length stays."""

    def matrix(left: float) -> bytes:
        return b"%.4f 0 0 1 %.4f 0 cm\n" % (part, left * (1 - part))

    return lambda pdf: _change(pdf, label, matrix)


def line_lowered(label: str, by: float) -> Damage:
    """Move the line behind a label down, nearer to the next one, by so many pt."""
    return lambda pdf: _change(pdf, label, lambda _: b"1 0 0 1 0 %.4f cm\n" % (by / 0.75))


def cut_lines_removed(said: str) -> Damage:
    """Take away the dashes on the page that says this."""

    def damage(pdf: Pdf) -> None:
        place, _ = sequence_of(pdf, said)
        stream = pdf.pages[place.page].Contents
        content = stream.read_bytes()
        dashed = [found[0] for found in _ARTIFACT.finditer(content) if b" d\n" in found[0]]
        assert dashed
        stream.write(content.replace(dashed[0], b""))

    return damage


def _change(pdf: Pdf, label: str, matrix: Callable[[float], bytes] | None) -> None:
    """Change the line behind `label`: put a matrix made from its left edge before it, or drop it.

    The content counts in px from the top of the page.
    """
    place, glyphs = sequence_of(pdf, label)
    stream = pdf.pages[place.page].Contents
    content = stream.read_bytes()
    old, left = next(_lines(content, glyphs[-1]))
    new = old.replace(b"q\n", b"q\n" + matrix(left), 1) if matrix else b""
    assert content.count(old) == 1
    stream.write(content.replace(old, new))


def _lines(content: bytes, label: Glyph) -> Iterator[tuple[bytes, float]]:
    """Yield what draws each line on the label's height behind it, and where that line starts."""
    for found in _ARTIFACT.finditer(content):
        box = _BOX.search(found[0])
        if box is None:
            continue
        left, top, _, height = map(float, box.groups())
        low = 792 - 0.75 * (top + height)
        if abs(low - label.baseline) < _BELOW and left * 0.75 > label.box.x1:
            yield found[0], left


ROOM = "there is room to write"
CARDS = "every card face holds its words"

CASES = (
    Case("a line taken away", line_removed("Hour"), (ROOM,), '"Hour" has 0 lines to write on'),
    Case(
        "a short line",
        line_cut_to("What I felt", 0.2),
        (ROOM,),
        "the least is 113",
    ),
    Case("a line too short for a number", line_cut_to("Hour", 0.3), (ROOM,), "least is 57"),
    Case("lines too close", line_lowered("Date", 6), (ROOM,), "pt from another"),
    Case("lines too close in large print", line_lowered("Date", 3), (ROOM,), "38.0", LARGE),
    Case(
        "a form that is not whole",
        words.role_changed("Art", "What I felt", "Div"),
        (ROOM,),
        "is not whole on one page",
    ),
    Case(
        "a face that is not whole",
        words.role_changed("Art", "Tell them", "Div"),
        (CARDS, "every size is one of the layouts"),
        "sections/card.yaml:17:11: the face is not whole",
    ),
    Case("words over the fold", page.moved("I use Examplin", 101, 0), (CARDS,), "over the edge"),
    Case("words at the edge", page.moved("Tell them that", 38, 0), (CARDS,), "over the edge"),
    Case("no dashes", cut_lines_removed("Tell them that"), (CARDS,), "no lines to cut on"),
)
