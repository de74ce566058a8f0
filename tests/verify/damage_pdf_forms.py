"""Ways to change the lines of a finished PDF: to write on, and to cut on."""

import re
from collections.abc import Callable

from pikepdf import Pdf

from kesimpta_docs.verify.pdf.tree import MarkedContent
from tests.verify import damage_pdf_page as page
from tests.verify import damage_pdf_words as words
from tests.verify.damage_pdf_places import (
    FAINT,
    LARGE,
    Case,
    Damage,
    file_before,
    in_place,
    sequence_of,
)

_ARTIFACT = re.compile(rb"/Artifact\n<</Type /Layout>>\nBDC\nq\n(?:(?!EMC).)*?Q\nEMC", re.DOTALL)
_LEFT = re.compile(rb"(\S+) \S+ \S+ \S+ re\nf\*\nQ")


def line_removed(label: str) -> Damage:
    """Take away the line of a field."""
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


def painted_grey(label: str) -> Damage:
    """Paint the line of a field so that it hardly stands out."""

    def change(found: bytes) -> bytes:
        assert b"0 0 0 rg" in found
        return found.replace(b"0 0 0 rg", b"0.8 0.8 0.8 rg")

    return lambda pdf: in_place(pdf, _line(pdf, label), change)


def covered(role: str, label: str) -> Damage:
    """Paint white over a place to fill in, as an artifact."""

    def damage(pdf: Pdf) -> None:
        place = _line(pdf, label, role)
        x0, y0, x1, y1 = file_before(pdf).drawn[place][0].box
        stream = pdf.pages[place.page].Contents
        to_pt = b"1 0 0 -1 0 792 cm "  # the content counts from the top
        white = to_pt + b"%.2f %.2f %.2f %.2f re f" % (x0 - 1, y0 - 1, x1 - x0 + 2, y1 - y0 + 2)
        box = b"\nq /Artifact <</Type /Layout>> BDC 1 g " + white + b" EMC Q"
        stream.write(stream.read_bytes() + box)

    return damage


def _change(pdf: Pdf, label: str, matrix: Callable[[float], bytes] | None) -> None:
    """Put a matrix made from its left edge before the line of a field, or take the line away.

    The content counts in px from the top of the page.
    """

    def change(found: bytes) -> bytes:
        left = _LEFT.search(found)
        assert left
        head, tail = found.split(b"BDC\n", 1)
        return head + b"BDC\n" + (b"q\n" + matrix(float(left[1])) + tail[2:] if matrix else b"EMC")

    in_place(pdf, _line(pdf, label), change)


def _line(pdf: Pdf, label: str, role: str = "tv") -> MarkedContent:
    """Return the content that is the first line, or other place, of the field `label`."""
    return next(
        place
        for element in file_before(pdf).elements()
        if element.attributes.get("PrintField.Role") == role
        and element.attributes.get("PrintField.Desc") == label
        for place in element.marked_content()
    )


ROOM = "there is room to write"
CARDS = "every card face holds its words"
PLACES = "every place to fill in can be seen"
EMPTY = "no element is empty"
SEEN = "every character can be seen"
INSIDE = "nothing is clipped or outside"

CASES = (
    Case(
        "a line taken away",
        line_removed("Hour"),
        (ROOM, PLACES, EMPTY),
        '"Hour" has 0 lines to write on',
    ),
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
        words.role_changed("Div", "What I felt", "Art"),
        (ROOM,),
        "is not whole on one page",
    ),
    Case(
        "a face that is not whole",
        words.role_changed("Art", "Tell them", "Div"),
        (CARDS,),
        "sections/card.yaml:17:11: the face is not whole",
    ),
    Case("words over the fold", page.moved("I use Examplin", 101, 0), (CARDS,), "over the edge"),
    Case(
        "words at the edge",
        page.moved("Tell them that", 38, 0),
        (CARDS, SEEN, FAINT),
        "over the edge",
    ),
    Case("a line in light grey", painted_grey("Hour"), (PLACES, ROOM), '"Hour" has no line'),
    Case("a line covered", covered("tv", "Hour"), (PLACES, ROOM), '"Hour" has no line'),
    Case("a box to tick covered", covered("cb", "Yes"), (PLACES,), '"Yes" has no line'),
    Case(
        "a line off the paper", line_lowered("My weight", 700), (INSIDE,), "reaches off the paper"
    ),
    Case("no dashes", cut_lines_removed("Tell them that"), (CARDS,), "no lines to cut on"),
)
