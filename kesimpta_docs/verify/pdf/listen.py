"""What a listener hears: a tagged PDF in the words of a screen reader, one line an announcement.

Only the structure tree is asked, never the look of a page, and nothing is mended: a label that is
missing is not heard, a link inside a link is heard as such. Screen readers differ in their wording
and in what they leave out; these words are plain and stay the same.

Not heard here: a language that only a marked-content sequence names, and rich media.
"""

import re
from pathlib import Path

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.spans import Span
from kesimpta_docs.verify.pdf.cells import Cell, grid_of
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.reader import TaggedPdf, read_pdf
from kesimpta_docs.verify.pdf.tree import MarkedContent, ObjectReference, StructureElement
from kesimpta_docs.verify.pdf.wording import count, field_words, language, on_one_line, shortened
from kesimpta_docs.verify.pdf.words import INLINE, joins, text_of, text_of_glyphs

_HEADING = re.compile(r"H([1-9]\d?)")
_BULLETS = frozenset("•◦▪■□‣\u2043·*-–—")
_PICTURES = {"Figure": "figure", "Formula": "formula"}
#: Said before what such an element holds (ISO 32000-1, table 334; ISO 32000-2 adds Title, FENote).
_NAMED = {
    "Title": "title, ",
    "H": "heading without a level, ",
    "Caption": "caption, ",
    "BlockQuote": "quotation, ",
    "Note": "note, ",
    "FENote": "note, ",
}


def listen(file: Path) -> tuple[str, ...]:
    """Return the announcements of a tagged PDF in their order.

    Raises UnreadableFile when the file cannot be read back (see `read_pdf`), or when its tags hold
    nothing that can be said.
    """
    pdf = read_pdf(file)
    listener = _Listener(pdf)
    try:
        for root in pdf.roots:
            listener.hear(root, pdf.lang)
    except UnreadableFile as error:
        raise UnreadableFile(error.problem, at=Span(str(file)), hint=error.hint) from error
    listener.end_text()
    if not listener.said:
        raise UnreadableFile(
            "the tags of the PDF hold no words: a screen reader says nothing",
            at=Span(str(file)),
            hint="build the file with make-guide, or tag its words and pictures",
        )
    return tuple(listener.lines)


class _Listener:
    """The announcements so far, and the text that is being read."""

    def __init__(self, pdf: TaggedPdf) -> None:
        self.pdf = pdf
        self.lines: list[str] = []
        #: Whether anything but a language was announced.
        self.said = False
        self.lang: str | None = None
        #: What comes before the next announcement, such as "heading level 2, ".
        self.before = ""
        self.parts: list[str] = []
        self.last: Glyph | None = None
        #: Where the links around lead; the innermost is the last.
        self.links: list[str] = []
        self.lists = 0
        self.tables = 0
        #: By the identity of their elements, which live as long as the PDF.
        self.cells: dict[int, Cell] = {}
        self.headers: dict[int, str] = {}

    def hear(self, element: StructureElement, lang: str | None) -> None:
        """Announce an element and all below it, in the language `lang` unless it has its own."""
        lang = element.lang or lang
        role = element.role
        if role == "Artifact":
            return
        if role not in INLINE:
            self.end_text()
        if role in _PICTURES and element.actual_text is None:
            self.picture(element, lang)
        elif role == "Link":
            self.link(element, lang)
        elif role == "Form":
            self.field(element, lang)
        elif role in ("L", "TOC"):
            self.items(element, lang)
        elif role == "Table":
            self.table(element, lang)
        elif (before := self.announced(element)) is not None:
            self.named(element, before, lang)
        elif role == "Lbl":
            label = text_of(self.pdf, element)
            self.before += "bullet, " if label in _BULLETS else f"{label} " if label else ""
        elif element.actual_text is None and role in INLINE and (element.alt or element.expansion):
            self.text(element.alt or element.expansion or "", (), lang)
        else:
            self.kids(element, lang)
        if role not in INLINE:
            self.end_text()

    def kids(self, element: StructureElement, lang: str | None) -> None:
        """Announce what an element holds, or the text that stands for all of it (14.9.4)."""
        if element.alt and element.role not in INLINE:
            self.say(f"described as {element.alt}", lang)
        if element.actual_text is not None:
            self.text(element.actual_text, (), lang)
            return
        for kid in element.kids:
            if isinstance(kid, StructureElement):
                self.hear(kid, lang)
            elif isinstance(kid, MarkedContent):
                glyphs = self.pdf.content.get(kid, ())
                self.text(text_of_glyphs(glyphs), glyphs, lang)

    def announced(self, element: StructureElement) -> str | None:
        """Return what is said before all that an element holds; None for nothing."""
        if cell := self.cells.get(id(element)):
            return self.place(cell)
        if level := _HEADING.fullmatch(element.role):
            return f"heading level {level[1]}, "
        if element.role in ("TH", "TD"):
            return "cell outside of a row: "
        return "" if element.role == "LI" else _NAMED.get(element.role)

    def named(self, element: StructureElement, before: str, lang: str | None) -> None:
        """Announce an element with words before it, also when nothing is in it."""
        self.before += before
        self.kids(element, lang)
        self.end_text()
        if self.before:
            self.say("empty", lang)

    def place(self, cell: Cell) -> str:
        """Return where a cell stands, with the words of its header cells."""
        headers = [f"column header {self.header(one)}" for one in cell.column_headers]
        headers += [f"row header {self.header(one)}" for one in cell.row_headers]
        own = [f"header of the {cell.heads}"] if cell.heads else []
        return ", ".join((f"row {cell.row}", f"column {cell.column}", *headers, *own)) + ": "

    def header(self, cell: StructureElement) -> str:
        """Return the words of a header cell, which are heard again and again."""
        if id(cell) not in self.headers:
            self.headers[id(cell)] = shortened(text_of(self.pdf, cell)) or "empty"
        return self.headers[id(cell)]

    def picture(self, element: StructureElement, lang: str | None) -> None:
        """Announce a figure by its alternative text, which stands for all in it (14.9.3)."""
        called = _PICTURES[element.role]
        self.end_text()
        if element.alt and element.alt.strip():
            self.say(f"{called}: {element.alt}", lang)
        else:
            self.say(f"{called} without alternative text", lang)
            self.kids(element, lang)
        self.end_text()

    def link(self, element: StructureElement, lang: str | None) -> None:
        """Announce a link: its words, where it leads, and its description if it has another."""
        self.end_text()
        self.links.append(self.target(element))
        lines = len(self.lines)
        if element.alt and element.actual_text is None:
            self.text(element.alt, (), lang)
        else:
            self.kids(element, lang)
        self.end_text()
        if len(self.lines) == lines:
            self.say("without words", lang)
        self.links.pop()

    def target(self, element: StructureElement) -> str:
        """Return where a link leads, as the first of its annotations says."""
        for kid in element.kids:
            if isinstance(kid, ObjectReference) and (link := kid.annotation):
                place = "nowhere"
                if link.uri is not None:
                    place = link.uri
                elif link.destination and link.destination.page is not None:
                    page = link.destination.page
                    place = f"page {self.pdf.pages[page].label or page + 1}"
                told = link.contents if link.contents != link.uri else None
                return f"leads to {place}" + (f', described as "{told}"' if told else "")
        return "leads nowhere"

    def field(self, element: StructureElement, lang: str | None) -> None:
        """Announce a field of a form by its widget, or by its PrintField attributes."""
        kids = (kid.annotation for kid in element.kids if isinstance(kid, ObjectReference))
        field = next((kid.field for kid in kids if kid and kid.field), None)
        self.end_text()
        self.say(", ".join(field_words(element, field)), lang)
        self.kids(element, lang)
        self.end_text()

    def items(self, element: StructureElement, lang: str | None) -> None:
        """Announce a list with the number of its items, or a table of contents."""
        own = "LI" if element.role == "L" else "TOCI"
        kids = [kid for kid in element.kids if isinstance(kid, StructureElement)]
        many = count(sum(kid.role == own for kid in kids), "item")
        called = "list" if own == "LI" else "contents"
        self.lists += 1
        level = f", level {self.lists}" if self.lists > 1 else ""
        self.say(f"{called} of {many}{level}", lang)
        self.kids(element, lang)
        self.end_text()
        self.say(f"out of {called}{level}", lang)
        self.lists -= 1

    def table(self, element: StructureElement, lang: str | None) -> None:
        """Announce a table with its size, then each cell with its header cells."""
        grid = grid_of(element)
        self.cells |= {id(cell.element): cell for cell in grid.cells}
        self.tables += 1
        called = f"table {self.tables}"
        size = f"{count(grid.columns, 'column')}, {count(grid.rows, 'row')}"
        self.say(f"{called}, {size}", lang)
        self.kids(element, lang)
        self.end_text()
        self.say(f"out of {called}", lang)

    def text(self, words: str, glyphs: tuple[Glyph, ...], lang: str | None) -> None:
        """Go on with the text that is being read."""
        if not words:
            return
        if words.strip():
            self.speak(lang)
        joined = self.last is not None and bool(glyphs) and joins(self.last, glyphs[0])
        self.parts += [words] if joined else [" ", words]
        self.last = glyphs[-1] if glyphs else None

    def end_text(self) -> None:
        """Announce the text that was read so far, if there is any."""
        words = on_one_line("".join(self.parts))
        self.parts, self.last = [], None
        if words and self.links:
            inner = "link inside a link" if len(self.links) > 1 else "link"
            self.line(f"{inner}, {words}, {self.links[-1]}")
        elif words:
            self.line(words)

    def say(self, words: str, lang: str | None) -> None:
        """Announce something that is no running text."""
        self.speak(lang)
        if self.links:
            words = f"link, {words}, {self.links[-1]}"
        self.line(words)

    def speak(self, lang: str | None) -> None:
        """Announce the language, when it is another than before."""
        lang = lang or ""
        if lang.casefold() != self.lang:
            self.end_text()
            self.lang = lang.casefold()
            self.lines.append(language(lang))

    def line(self, words: str) -> None:
        """Add a line, with what comes before it."""
        self.lines.append(on_one_line(self.before + words))
        self.before = ""
        self.said = True
