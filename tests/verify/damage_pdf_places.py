"""Where to damage a finished PDF: a place is found by its words, before anything is changed."""

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Object, Pdf

from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.reader import TaggedPdf, read_pdf
from kesimpta_docs.verify.pdf.tree import MarkedContent
from kesimpta_docs.verify.pdf.words import text_of

Damage = Callable[[Pdf], None]

#: Rows of the standards that the layouts are made after.
SMALL_TYPE = "Clear Print, Clear print: at least 12"
FAINT = "Clear Print, WCAG 2.2, 1.4.6"
CLOSE = "Clear Print, WCAG 2.2, 1.4.8: at least a space and a half within paragraphs"
BOLD = "ACB 2025, Base font: not bold; emphasis by underlining"
GUTTER = "ACB 2025, Binding: the margin allows for it"
NUMBERS = "ACB 2025, Page numbers: bold, in the lower outer corner"
#: What fails, too, where most words have no tags and places tell what they are.
BY_PLACES = (
    "ACB 2025, Bullets: no blank line between",
    "ACB 2025, Columns: related pairs are joined with leader dots",
    "ACB 2025, Paragraphs: one blank line between headings and text",
)
HANDOUT = "examplin-en-handout.pdf"
LARGE = "examplin-en-large-print.pdf"

#: One showing of text as WeasyPrint writes it, after the font was chosen.
SHOWN = re.compile(rb"\[[^\]]*\] TJ")


class Case(NamedTuple):
    """A damage, the rules that must fail (the one that it is made for first), and its message."""

    what: str
    damage: Damage
    fails: tuple[str, ...]
    says: str
    file: str = HANDOUT


def damaged(file: Path, folder: Path, damage: Damage) -> Path:
    """Return a copy of `file` in `folder`, under its name, after `damage`."""
    copy = folder / file.name
    with pikepdf.open(file) as pdf:
        damage(pdf)
        pdf.save(copy)
    return copy


# Finding a place by its words.


@lru_cache(maxsize=4)
def _read(file: Path) -> TaggedPdf:
    return read_pdf(file)


def file_before(pdf: Pdf) -> TaggedPdf:
    """Return what the file said before it was damaged."""
    return _read(Path(pdf.filename))


def sequence_of(pdf: Pdf, words: str, page: int | None = None) -> tuple[MarkedContent, list[Glyph]]:
    """Return the first marked content that is `words`, else begins with them; pages from 1."""
    said = {
        place: " ".join("".join(glyph.text for glyph in glyphs).split())
        for place, glyphs in file_before(pdf).content.items()
        if page in (None, place.page + 1)
    }
    exact = (place for place, text in said.items() if text == words)
    found = next(exact, None) or next(
        place for place, text in said.items() if text.startswith(words)
    )
    return found, list(file_before(pdf).content[found])


def element_of(pdf: Pdf, role: str, words: str = "") -> Object:
    """Return the first structure element of a role, before the role map, that holds `words`."""
    before = file_before(pdf)
    for element in before.elements():
        if element.own_role == role and words in text_of(before, element):
            return pdf.get_object(element.number, 0)
    raise LookupError(words)


def kids_of(element: Object) -> list[Object]:
    kids = element.K
    return list(kids.as_list()) if isinstance(kids, Array) else [kids]


def in_sequence(
    pdf: Pdf, words: str, change: Callable[[bytes], bytes], page: int | None = None
) -> None:
    """Change the operators from `BDC` to `EMC` of the marked content with these words."""
    in_place(pdf, sequence_of(pdf, words, page)[0], change)


def in_place(pdf: Pdf, place: MarkedContent, change: Callable[[bytes], bytes]) -> None:
    stream = pdf.pages[place.page].Contents
    content = stream.read_bytes()
    found = re.search(
        rb"/(?:Span|Figure)\n<</MCID %d>>\nBDC\n.*?EMC" % place.mcid, content, re.DOTALL
    )
    assert found
    stream.write(content[: found.start()] + change(found[0]) + content[found.end() :])


def codes_of(pdf: Pdf, glyph: Glyph, words: str) -> bytes:
    """Return the codes of `words` in the font of `glyph`, as a string of the content stream."""
    codes = {text: code for code, text in file_before(pdf).fonts[glyph.font].to_unicode.items()}
    return b"[<%b>] TJ" % b"".join(b"%04x" % codes[letter] for letter in words)
