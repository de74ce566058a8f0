"""What a listener hears: a tagged PDF in the words of a screen reader, one line an announcement.

Only the structure tree is asked, never the look of a page, and nothing is mended: a label that is
missing is not heard, a link inside a link is heard as such. Screen readers differ in their wording
and in what they leave out; these words are plain and stay the same.

Words that stand twice are said once: the name of a group that begins with it, the name of a field
that stands beside it, what is said of a link where its own words say it. So is the long form of an
abbreviation, where it first comes; some screen readers say it each time, and instead of it. A
`Caption` is heard beside the alternative text of its figure, which some screen readers leave out.

Not heard here: a language that only a marked-content sequence names, rich media, marks of
punctuation that stand alone, and where a group without a name begins and ends.
"""

import re
from pathlib import Path

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.spans import Span
from kesimpta_docs.verify.pdf.cells import Cell, grid_of
from kesimpta_docs.verify.pdf.direction import backward_elements
from kesimpta_docs.verify.pdf.limits import of_file
from kesimpta_docs.verify.pdf.reader import TaggedPdf, read_pdf
from kesimpta_docs.verify.pdf.tree import (
    INLINE,
    MarkedContent,
    ObjectReference,
    StructureElement,
)
from kesimpta_docs.verify.pdf.voice import Voice
from kesimpta_docs.verify.pdf.wording import (
    count,
    field_name,
    field_words,
    letters,
    on_one_line,
    shortened,
)
from kesimpta_docs.verify.pdf.words import pieces, text_of, text_of_glyphs

_HEADING = re.compile(r"H([1-9]\d?)")
_BULLETS = frozenset("•◦●▪■□‣\u2043·*-–—")
_PICTURES = {"Figure": "figure", "Formula": "formula"}
#: Announced by their own names: a role map makes a `Div` of an `Aside`, of which nothing is heard.
_GROUPS = {"Aside": "group", "Art": "article"}
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
    with of_file(file):
        for root in pdf.roots:
            listener.hear(root, pdf.lang)
    listener.voice.end_text()
    if not listener.voice.said:
        raise UnreadableFile(
            "the tags of the PDF hold no words: a screen reader says nothing",
            at=Span(str(file)),
            hint="build the file with make-guide, or tag its words and pictures",
        )
    return tuple(listener.voice.lines)


class _Listener:
    """Walks through the structure tree and says what it meets."""

    def __init__(self, pdf: TaggedPdf) -> None:
        self.pdf = pdf
        self.voice = Voice()
        #: The item of a list whose label comes next.
        self.item: StructureElement | None = None
        self.lists = 0
        self.contents = 0
        self.tables = 0
        #: Long forms of abbreviations that were said.
        self.expanded: set[str] = set()
        #: By the identity of their elements, which live as long as the PDF.
        self.cells: dict[int, Cell] = {}
        self.headers: dict[int, str] = {}

    def hear(self, element: StructureElement, lang: str | None) -> None:
        """Announce an element and all below it, in the language `lang` unless it has its own."""
        lang = element.lang or lang
        role = element.role
        if role == "Artifact":
            return
        if role == "LI":
            self.item = element
        if role not in INLINE:
            self.voice.end_text()
        if role in _PICTURES and element.actual_text is None:
            self.picture(element, lang)
        elif role == "Link":
            self.link(element, lang)
        elif role == "Form":
            self.field(element, lang)
        elif role == "L":
            self.items(element, lang)
        elif role == "TOC":
            self.table_of_contents(element, lang)
        elif role == "Table":
            self.table(element, lang)
        elif called := _GROUPS.get(element.own_role) or _GROUPS.get(role):
            self.group(element, called, lang)
        elif (before := self.announced(element)) is not None:
            self.named(element, before, lang)
        elif role == "Lbl":
            self.voice.before += self.label(element)
        elif element.actual_text is None and role in INLINE and element.alt:
            self.voice.text(element.alt, (), lang)
        elif element.actual_text is None and role in INLINE and element.expansion:
            self.abbreviation(element, element.expansion, lang)
        else:
            self.kids(element, lang)
        if role not in INLINE:
            self.voice.end_text()

    def kids(self, element: StructureElement, lang: str | None) -> None:
        """Announce what an element holds, or the text that stands for all of it (14.9.4)."""
        if element.alt and element.role not in INLINE:
            self.voice.say(f"described as {element.alt}", lang)
        if element.actual_text is not None:
            self.voice.text(element.actual_text, (), lang)
            return
        for kid in element.kids:
            if isinstance(kid, StructureElement):
                self.hear(kid, lang)
            elif isinstance(kid, MarkedContent):
                glyphs = self.pdf.content.get(kid, ())
                backwards = id(element) in backward_elements(self.pdf)
                self.voice.text(text_of_glyphs(glyphs), glyphs, lang, backwards=backwards)

    def announced(self, element: StructureElement) -> str | None:
        """Return what is said before all that an element holds; None for nothing."""
        if cell := self.cells.get(id(element)):
            return self.place(cell)
        if level := _HEADING.fullmatch(element.role):
            return f"heading level {level[1]}, "
        if element.role in ("TH", "TD"):
            return "cell outside of a row: "
        if element.role == "LI" or (element.role == "Caption" and self.contents):
            return ""
        return _NAMED.get(element.role)

    def named(self, element: StructureElement, before: str, lang: str | None) -> None:
        """Announce an element with words before it, also when nothing is in it."""
        self.voice.before += before
        self.kids(element, lang)
        self.voice.end_text()
        if self.voice.before:
            self.voice.say("empty", lang)

    def group(self, element: StructureElement, called: str, lang: str | None) -> None:
        """Announce where a group begins and ends, by its name (`T`) or its first words."""
        name = letters(element.title or "")
        first = ""
        for piece in pieces(self.pdf, element):
            if len(first) >= len(name):
                break
            first += letters(piece.text)
        if element.title and not first.startswith(name):
            self.voice.say(f"{called}, {element.title}", lang)
            self.kids(element, lang)
            self.voice.end_text()
        else:
            self.named(element, f"{called}, ", lang)
        self.voice.say(f"out of {called}", lang)

    def label(self, element: StructureElement) -> str:
        """Return what is said before an item: its bullet, its number or its box to tick.

        A box is named after its item, whose words come next.
        """
        boxes = [one for one in element.walk() if one.role == "Form"]
        item = self.item if boxes and self.item else element  # most items have no box
        words_of_item = letters(text_of(self.pdf, item, leave_out={"Lbl"}))
        label = text_of(self.pdf, element)
        words = ["bullet, " if label in _BULLETS else f"{label} " if label else ""]
        for box in boxes:
            name = field_name(box)
            said = (
                word for word in _field_of(box) if word != name or letters(name) != words_of_item
            )
            words += [f"{word}, " for word in said]
        return "".join(words)

    def abbreviation(self, element: StructureElement, long: str, lang: str | None) -> None:
        """Go on with an abbreviation, and with its long form the first time (14.9.5)."""
        self.kids(element, lang)
        if long.casefold() not in self.expanded:
            self.voice.add(f" ({on_one_line(long)})", lang)
            self.expanded.add(long.casefold())

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
        self.voice.end_text()
        if element.alt and element.alt.strip():
            self.voice.say(f"{called}: {element.alt}", lang)
            for kid in element.kids:
                if isinstance(kid, StructureElement) and kid.role == "Caption":
                    self.hear(kid, lang)
        else:
            self.voice.say(f"{called} without alternative text", lang)
            self.kids(element, lang)
        self.voice.end_text()

    def link(self, element: StructureElement, lang: str | None) -> None:
        """Announce a link: its words, where it leads, and its description if it has another."""
        self.voice.end_text()
        self.voice.links.append(self.target(element))
        lines = len(self.voice.lines)
        if element.alt and element.actual_text is None:
            self.voice.text(element.alt, (), lang)
        else:
            self.kids(element, lang)
        self.voice.end_text()
        if len(self.voice.lines) == lines:
            self.voice.say("without words", lang)
        self.voice.links.pop()

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
                _, _, after = (told or "").partition(": ")  # "Go to: ", "Phone: "
                said = letters(after or told or "") in letters(text_of(self.pdf, element))
                return f"leads to {place}" + ("" if said else f', described as "{told}"')
        return "leads nowhere"

    def field(self, element: StructureElement, lang: str | None) -> None:
        """Announce a place to fill in: by its widget, or by its PrintField attributes and `Alt`."""
        name = field_name(element)
        self.voice.end_text(unless=name)
        words = [word for word in _field_of(element) if word != name]
        if name and not self.voice.just_said(name):
            words.append(name)
        self.voice.say(", ".join(words), lang)
        self.voice.named_field = name
        if not letters(name).startswith(letters(text_of(self.pdf, element))):
            self.kids(element, lang)
            self.voice.end_text()

    def items(self, element: StructureElement, lang: str | None) -> None:
        """Announce a list with the number of its items, and where it ends."""
        self.lists += 1
        level = f", level {self.lists}" if self.lists > 1 else ""
        self.voice.say(f"list of {count(_number(element, 'LI'), 'item')}{level}", lang)
        self.kids(element, lang)
        self.voice.end_text()
        self.voice.say(f"out of list{level}", lang)
        self.lists -= 1

    def table_of_contents(self, element: StructureElement, lang: str | None) -> None:
        """Announce a table of contents, or the name of one of its parts; the next part ends it."""
        parts = _number(element, "TOC")
        size = count(parts, "part") if parts else count(_number(element, "TOCI"), "item")
        self.contents += 1
        if self.contents > 1:
            self.named(element, f"part of {size}, ", lang)
        else:
            self.voice.say(f"contents of {size}", lang)
            self.kids(element, lang)
            self.voice.end_text()
            self.voice.say("out of contents", lang)
        self.contents -= 1

    def table(self, element: StructureElement, lang: str | None) -> None:
        """Announce a table with its size, then each cell with its header cells."""
        grid = grid_of(element)
        self.cells |= {id(cell.element): cell for cell in grid.cells}
        self.tables += 1
        called = f"table {self.tables}"
        size = f"{count(grid.columns, 'column')}, {count(grid.rows, 'row')}"
        self.voice.say(f"{called}, {size}", lang)
        self.kids(element, lang)
        self.voice.end_text()
        self.voice.say(f"out of {called}", lang)


def _field_of(element: StructureElement) -> tuple[str, ...]:
    """Return what is said of a place to fill in."""
    kids = (kid.annotation for kid in element.kids if isinstance(kid, ObjectReference))
    field = next((kid.field for kid in kids if kid and kid.field), None)
    return tuple(field_words(element, field))


def _number(element: StructureElement, role: str) -> int:
    """Return how many elements of a role an element holds itself."""
    return sum(isinstance(kid, StructureElement) and kid.role == role for kid in element.kids)
