"""What a finished Word document says and how it is set: values only, every length in pt."""

from dataclasses import dataclass
from pathlib import Path

from kesimpta_docs.verify.docx.formats import Format, ParagraphFormat
from kesimpta_docs.verify.docx.markup import Control, DirectProperty, Languages


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Neighbouring characters of one format."""

    text: str
    format: Format
    #: In a link.
    link: bool = False
    #: The kind of the innermost field whose result it is, such as `PAGE`; "" for none.
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """Where a paragraph stands in a list. `level` counts from 0."""

    number_id: int
    level: int
    #: `bullet`, `decimal`, `none` …
    kind: str
    #: The level's text with its place-holders, such as `%1.`; the bullet's character for a bullet.
    text: str
    #: Where the level starts to count, restarts included.
    start: int
    #: How the bullet or numeral itself is set.
    label: Format

    @property
    def printed(self) -> bool:
        """Return whether the label puts any character on paper."""
        return self.kind != "none" and bool(self.text.strip()) and not self.label.vanish


@dataclass(frozen=True, slots=True, kw_only=True)
class CellPlace:
    """Where a paragraph stands in a table, counted from 0; `table` is an index of `tables`."""

    table: int
    row: int
    cell: int
    header: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hyperlink:
    """A link in a paragraph: to an address or to a bookmark, as data that nobody follows."""

    text: str
    uri: str | None
    anchor: str | None
    tooltip: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph with all tracked changes accepted.

    `text` is what is printed: the runs without hidden text. `runs` holds hidden text too.
    """

    #: The part it stands in, such as `word/document.xml`, and its number there, from 0.
    part: str
    index: int
    #: The id of its style, and the style's name in small letters.
    style: str
    style_name: str
    #: The section it stands in, from 0; the first for a header, a footer or a note.
    section: int
    #: How its end is set: an empty paragraph is as high as that.
    mark: Format
    text: str
    runs: tuple[Run, ...]
    format: ParagraphFormat
    #: 1 to 9, or `None` for body text.
    heading_level: int | None
    #: The level of Word's own heading style that it is in, or whose style is based on that one.
    heading_style: int | None
    item: ListItem | None
    place: CellPlace | None
    #: Names of the bookmarks that start in it or right before it.
    bookmarks: tuple[str, ...]
    links: tuple[Hyperlink, ...]
    #: Instructions of the fields in it, such as `PAGE`.
    fields: tuple[str, ...]
    #: The alignment of each tab in it: "" where its stop decides (17.3.3.23).
    tabs: tuple[str, ...]
    #: How many of them stand in one line, between two breaks, at most.
    tabs_in_a_line: int
    #: It holds a picture or another object.
    drawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell: the words of its own paragraphs, one a line; nested tables have their own."""

    text: str
    #: Columns of the grid that it takes.
    span: int
    #: `restart` or `continue` in a vertical merge, else `None`.
    merge: str | None
    background: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row. `header`: repeated on each page."""

    cells: tuple[Cell, ...]
    header: bool
    #: It may go over a page.
    splits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLook:
    """Which parts of a table its style treats in a special way (17.4.55)."""

    first_row: bool
    last_row: bool
    first_column: bool
    last_column: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table. `caption` and `description` are its title and its alternative text, "" for none."""

    look: TableLook | None
    caption: str
    description: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture or other object."""

    #: Alternative text; "" where there is none.
    description: str
    decorative: bool
    #: `inline`, `anchor` (floating) or `vml` (the old form).
    placement: str
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """A bookmark and the index of the paragraph it starts in or right before."""

    part: str
    identifier: str
    name: str
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Pages of one size. `headers` and `footers` give (kind, part), as this section names them."""

    width: float
    height: float
    landscape: bool
    top: float
    right: float
    bottom: float
    left: float
    gutter: float
    header: float
    footer: float
    columns: int
    #: Text runs from right to left: the pages are bound at the right.
    right_to_left: bool
    #: Whether the first page has its own header and footer.
    title_page: bool
    headers: tuple[tuple[str, str], ...]
    footers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderFooter:
    """A running header or footer. `kind` is `default`, `first` or `even`."""

    kind: str
    part: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """The document's properties, "" where missing; `application` is the program that saved it."""

    title: str
    language: str
    subject: str
    creator: str
    #: How it may be opened (Part 1, 22.2.2.6): 0 for anyone, to read and to change.
    security: int
    application: str
    #: As the program that saved it last counted them; `None` where it did not say.
    pages: int | None
    words: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The document's settings, as far as a proof asks for them."""

    compatibility: int | None
    hyphenation: bool
    update_fields: bool
    even_and_odd: bool
    mirror_margins: bool
    #: The spaces after one paragraph and before the next add up; else the larger counts.
    spaces_add_up: bool
    embed_fonts: bool
    #: The enforced protection, such as `readOnly`; `None` where all may be edited.
    protection: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WordDocument:
    """A finished document, read back. Tracked changes count as accepted."""

    path: Path
    #: The names of all parts of the package.
    parts: tuple[str, ...]
    #: The language of text that names none: document defaults, then the default style.
    language: str
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]
    headers: tuple[HeaderFooter, ...]
    footers: tuple[HeaderFooter, ...]
    #: Paragraphs of footnotes and endnotes.
    notes: tuple[Paragraph, ...]
    pictures: tuple[Picture, ...]
    bookmarks: tuple[Bookmark, ...]
    controls: tuple[Control, ...]
    languages: tuple[Languages, ...]
    direct: tuple[DirectProperty, ...]
    properties: Properties
    settings: Settings
    #: `part: id` of each reference without a relation, or whose target is missing.
    unresolved: tuple[str, ...]
    #: Instructions of fields that do not end; `end` or `separate` where none has begun.
    open_fields: tuple[str, ...]
    #: Names of bookmarks that do not end; `end ID` where none has begun.
    open_bookmarks: tuple[str, ...]
    tracked_changes: int
    comments: int
    #: Parts, elements and attributes that no proof looks at.
    unproven: tuple[str, ...]
