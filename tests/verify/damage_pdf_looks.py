"""Ways to change how a finished PDF looks: sizes, weight, lines, pages that end too soon."""

import re

from pikepdf import Pdf

from tests.verify.damage_pdf_page import coloured, moved, size_changed
from tests.verify.damage_pdf_places import Case, Damage, codes_of, in_sequence, sequence_of

LARGE = "examplin-en-large-print.pdf"

SIZES = "every size is one of the layouts"
BOLD = "bold stands only where the layout allows it"
PITCH = "lines keep the pitch of their type"
TAILS = "no page ends with a blank tail"
SECTIONS = "no section is longer than promised"
FIRST = "the first page shows the emergency in its frame"

WORDS = "same words in the same order"
LINKS = "every link leads where the source says"
RUNNING = "running lines and page numbers are right"

MISSED = "You missed a dose."
_FONT = re.compile(rb"/\w+ (\S+ Tf)")
_SHOWN = re.compile(rb"\[[^\]]*\] TJ")
#: The frame of the call-out on the cover: the inner box and the outer one.
_FRAME = re.compile(rb"78\.666667 [\d.]+ 658\.666667 131\.333333 re\n[^\n]+ re\nf\*")


def set_in_font_of(words: str, heading: str) -> Damage:
    """Draw these words with the font of a heading."""

    def damage(pdf: Pdf) -> None:
        _, (glyph, *_) = sequence_of(pdf, heading)
        names: list[bytes] = []

        def look(found: bytes) -> bytes:
            names.extend(re.findall(rb"(/\w+) \S+ Tf", found))
            return found

        in_sequence(pdf, heading, look)
        codes = codes_of(pdf, glyph, words)

        def change(found: bytes) -> bytes:
            return _SHOWN.sub(codes, _FONT.sub(rb"%b \1" % names[0], found))

        in_sequence(pdf, words, change)

    return damage


def frame_erased(pdf: Pdf) -> None:
    """Take the frame of the emergency call-out off the cover."""
    stream = pdf.pages[0].Contents
    content, count = _FRAME.subn(b"", stream.read_bytes())
    assert count == 1
    stream.write(content)


#: A line at the foot of the text.
_FOOT = b"/Artifact <</Type /Layout>> BDC 0 g 72 80 468 1 re f EMC"


def wordless_pages(before: int, count: int, content: bytes = b"") -> Damage:
    """Put pages without words before a page, counted from 0."""

    def damage(pdf: Pdf) -> None:
        for _ in range(count):
            pdf.add_blank_page(page_size=(612, 792))
            pdf.pages[-1].Contents = pdf.make_stream(content)
            pdf.pages.insert(before, pdf.pages[-1])
            del pdf.pages[-1]

    return damage


CONTENT = "all content leads back to its element"

CASES = (
    Case("a heading of 15 pt", size_changed(16, 15), (SIZES,), "in a H2 is 15.0 pt"),
    Case("a bullet as large as a step", size_changed(17, 18), (SIZES,), "in a Lbl is 18.0 pt"),
    Case(
        "words in bold",
        set_in_font_of(MISSED, "Contents"),
        (BOLD,),
        f'page 5: "{MISSED}" is in part bold in a P',
        LARGE,
    ),
    Case("words made thick", coloured(MISSED, b"2 Tr"), (BOLD,), MISSED, LARGE),
    Case("a line 1 pt too high", moved("each day.", 0, -1), (PITCH,), "stands 20.0 pt below"),
    Case("a line 1 pt too low", moved("each day.", 0, 1), (PITCH,), "stands 22.0 pt below"),
    Case("a frame erased", frame_erased, (FIRST,), 'call-out "Emergency: call 911 now"'),
    Case("a notice of 17 pt", size_changed(18, 17), (SIZES, FIRST), "is 17.0 pt"),
    Case(
        "an empty page",
        wordless_pages(5, 1),
        (TAILS, WORDS, LINKS, RUNNING, BOLD, CONTENT),
        "page 6 ends with",
        LARGE,
    ),
    Case(
        "two empty pages", wordless_pages(4, 2), (TAILS, WORDS, LINKS, RUNNING, CONTENT), "page 5"
    ),
    Case(
        "two pages with a line at the foot",
        wordless_pages(4, 2, _FOOT),
        (SECTIONS, WORDS, LINKS, RUNNING, CONTENT),
        "takes",
    ),
)
