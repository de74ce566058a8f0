"""Ways to change the drawing in a finished PDF, and the rule that finds each."""

from pikepdf import Pdf

from tests.verify.damage_pdf_page import moved, size_changed
from tests.verify.damage_pdf_places import SMALL_TYPE, Case, Damage, in_sequence, sequence_of

#: All that the drawing says, as it is painted: without spaces.
LABELS = "ExamplinOther"
BLACK_AND_WHITE = "drawings are black and white"


def first_bar_drawn(operators: bytes) -> Damage:
    """Paint the first bar of the drawing with these operators, `%b` being the bar."""
    bar = b"110 8 210 32 re"

    def change(found: bytes) -> bytes:
        assert bar + b"\nf" in found
        return found.replace(bar + b"\nf", operators % bar)

    return lambda pdf: in_sequence(pdf, LABELS, change)


def drawings_made_faint(pdf: Pdf) -> None:
    """Let the drawing be half transparent."""
    place, _ = sequence_of(pdf, LABELS)
    pdf.pages[place.page].Resources.ExtGState["/a1.0"].ca = 0.5


CASES = (
    Case(
        "a shape made grey",
        first_bar_drawn(b"0.5 g %b f"),
        (BLACK_AND_WHITE,),
        "drawing 1 has a shape that is neither black nor white",
    ),
    Case(
        "a shape made lighter",
        drawings_made_faint,
        (
            BLACK_AND_WHITE,
            "every character can be seen",
            "every place to fill in can be seen",
            "there is room to write",
        ),
        "drawing 1 has a shape that is neither black nor white",
    ),
    Case(
        "a shape with a thin outline",
        first_bar_drawn(b"0.5 w %b B"),
        (BLACK_AND_WHITE,),
        "drawing 1 has a line of 0.50 pt; the least is 0.75",
    ),
    Case(
        "a label out of its drawing",
        moved(LABELS, -20, 0),
        ("nothing is clipped or outside", "every picture has words and its place"),
        '"E" is cut off',
    ),
    Case(
        "a label smaller than the type",
        size_changed(9, 8.25),
        ("every size is one of the layouts", SMALL_TYPE),
        '"E" in a Figure is 11.0 pt',
    ),
)
