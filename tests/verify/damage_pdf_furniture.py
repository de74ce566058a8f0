"""Ways to change what a finished PDF shows outside its tags."""

import re

from pikepdf import Pdf

from kesimpta_docs.verify.pdf.ink import Artifact
from tests.verify.damage_pdf_links import LINKS
from tests.verify.damage_pdf_page import catalogue_without, pages_numbered_from
from tests.verify.damage_pdf_places import (
    SHOWN,
    Case,
    Damage,
    codes_of,
    file_before,
    in_sequence,
)

RUNNING = "running lines and page numbers are right"
ARTIFACTS = "artifacts are running lines repeated heads and leaders"
WORDS = "same words in the same order"
INSIDE = "nothing is clipped or outside"

_BASELINE = re.compile(rb"(1 0 0 -1) (\S+) (\S+) Tm")
_FOOT = re.compile(rb"/Artifact\s<</Type /Pagination/Subtype /Footer>>\sBDC(.*?)EMC", re.DOTALL)


def foot_respelled(line: int, others: str, page: int) -> Damage:
    """Draw `others` in the running foot of a page: 0 are its words, 1 is the number of the page."""

    def damage(pdf: Pdf) -> None:
        feet = [
            glyph
            for glyph in file_before(pdf).pages[page - 1].glyphs
            if glyph.marking.artifact == Artifact(type="Pagination", subtype="Footer")
        ]
        turn = sorted({glyph.turn for glyph in feet})[line]
        drawn = codes_of(pdf, next(glyph for glyph in feet if glyph.turn == turn), others)
        stream = pdf.pages[page - 1].Contents
        content = stream.read_bytes()
        start = content.index(b"/Subtype /Footer")
        found = list(SHOWN.finditer(content, start))[line]
        stream.write(content[: found.start()] + drawn + content[found.end() :])

    return damage


def drawn_again(words: str, mark: bytes, baseline: int) -> Damage:
    """Draw these words once more, so many px under the top of the page, in a mark of their own."""

    def change(found: bytes) -> bytes:
        place = rb"\1 120 %d Tm" % baseline
        again = _BASELINE.sub(place, found[found.index(b"BDC") + 3 : -len(b"EMC")])
        return found + b"\n" + mark + again + (b"EMC" if mark else b"")

    return lambda pdf: in_sequence(pdf, words, change)


def foot_unmarked(page: int) -> Damage:
    """Let the running foot of a page be no artifact."""

    def damage(pdf: Pdf) -> None:
        stream = pdf.pages[page - 1].Contents
        content = stream.read_bytes()
        stream.write(_FOOT.sub(rb"\1", content))

    return damage


CASES = (
    Case(
        "a stray artifact",
        drawn_again("Keep this", b"/Artifact BMC", 1015),
        (RUNNING, ARTIFACTS),
        "Keepthispage",
    ),
    Case(
        "words of the body without a mark",
        drawn_again("Keep this", b"", 960),
        (RUNNING,),
        'neither tagged nor artifacts: "Keepthispage',
    ),
    Case(
        "a running foot without a mark",
        foot_unmarked(3),
        (RUNNING, INSIDE),
        'neither tagged nor artifacts: "Emergency',
    ),
    Case(
        "a word in the running foot",
        foot_respelled(0, "Emergency: see 911", page=3),
        (RUNNING,),
        "see911",
    ),
    Case("another page number", foot_respelled(1, "4", page=3), (RUNNING,), "page 3 shows"),
    Case(
        "other page labels",
        pages_numbered_from(5),
        (RUNNING, WORDS, LINKS),
        "page labels are 5, 6",
    ),
    Case(
        "no page labels",
        catalogue_without("/PageLabels"),
        (RUNNING, WORDS, LINKS),
        "page labels are none",
    ),
)
