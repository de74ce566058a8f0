"""An edition: what stands where, in the order in which it is read.

Both renderers walk these blocks and decide nothing; the proofs take from them what a file must
hold. Each text is a `Text` of the source, with its place-holders filled in; `repeat` marks what an
edition says again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from kesimpta_docs.layout.metadata import Furniture, Metadata
from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.layout.said import Said
from kesimpta_docs.layout.table import RowList, Table
from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.source.blocks import CalloutKind
from kesimpta_docs.source.text import Text
from kesimpta_docs.spans import Span

ParagraphRole = Literal["text", "subtitle", "notice", "small-print"]
ListKind = Literal["bullets", "steps", "checklist"]
Form = Literal["full", "short"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 1 (the guide) to 4; `title` follows the fixed words of a call-out.

    `id` is the target of links; only sections have one.
    """

    level: int
    text: Text
    title: Text | None = None
    id: str | None = None

    @property
    def plain(self) -> str:
        """Return the words as an outline shows them, with plain spaces."""
        words = self.text.plain
        if self.title is not None:
            words += (" " if ":" in words else ": ") + self.title.plain
        return words.replace("\u00a0", " ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph; `lead` is a strong first word of the toolkit's own ("Note:").

    `right_to_left` is None where it runs as the guide does.
    """

    text: Text
    role: ParagraphRole = "text"
    lead: Text | None = None
    right_to_left: bool | None = None

    @property
    def leads(self) -> bool:
        """Say whether the paragraph only opens what follows: it must not end a page."""
        return self.text.plain.endswith(":")


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList:
    """A list with bullets, numbers or boxes to tick."""

    kind: ListKind
    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledEntry:
    """A strong label and the lines under it."""

    label: Text
    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledList:
    """A list whose items begin with a label: contacts, words to know, references.

    `run_in` sets the lines of an entry one after the other behind the label; otherwise each line
    stands below it. `numbered` entries count from 1.
    """

    entries: tuple[LabelledEntry, ...]
    run_in: bool
    numbered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout:
    """A framed block. A note has no heading: its paragraph has a lead.

    It stays whole, unless it is `parted`: too long for a page together with the heading above it.
    """

    kind: CalloutKind
    heading: Heading | None
    blocks: tuple["Block", ...]
    parted: bool = False

    @property
    def plain(self) -> str:
        """Return what it is called: its heading, or the lead of its first paragraph."""
        first = next(iter(self.blocks), None)
        lead = first.lead if isinstance(first, Paragraph) else None
        return self.heading.plain if self.heading else lead.plain if lead else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawing with its caption; what is drawn repeats words that stand elsewhere as text.

    In a guide from `right_to_left`, a drawing that follows the direction of reading is mirrored.
    """

    label: Text
    caption: Text
    alt: Text
    long: Text | None
    drawing: Path
    labels: Mapping[str, Text]
    data: Mapping[str, tuple[int, ...]]
    right_to_left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of a clinic's own, PNG or SVG, in a box of `width` × `height` pt."""

    file: Path
    alt: Text
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A label and what is filled in behind or below it.

    That is `lines` to write on, else words with boxes to tick (`choices`), else the numbers 0 to
    `scale` to circle. `short` asks for a number or a date. `below`: the label is too long for a
    line behind it.
    """

    label: Text
    short: bool = False
    below: bool = False
    lines: int = 1
    choices: tuple[Text, ...] = ()
    scale: int | None = None

    @property
    def is_written(self) -> bool:
        """Say whether the field has lines to write on."""
        return not self.choices and self.scale is None

    @property
    def lines_below(self) -> int:
        """Return how many of its lines stand below the label, not behind it."""
        return 0 if not self.is_written else self.lines if self.below else self.lines - 1

    @property
    def numbers(self) -> tuple[str, ...]:
        """Return the numbers of the scale."""
        return () if self.scale is None else tuple(map(str, range(self.scale + 1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteIn:
    """One entry to fill in; `framed` draws a box round it.

    It is whole on one page, unless it is `parted`, as a translation can be. `rows` are the fields
    that stand side by side.
    """

    rows: tuple[tuple[Field, ...], ...]
    framed: bool
    parted: bool = False

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return the fields in reading order."""
        return tuple(field for row in self.rows for field in row)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFace:
    """One face of a card; `emergency` frames it as such call-outs are, in place of its call-out.

    It stays whole, unless it is `parted`, as a framed block of a translation may be. `at` is where
    the source has it.
    """

    heading: Heading | None
    blocks: tuple["Block", ...]
    emergency: bool
    at: Span
    parted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card to cut out; where a layout has no cut-out cards, its faces are framed blocks."""

    faces: tuple[CardFace, ...]

    @property
    def pairs(self) -> tuple[tuple[CardFace, ...], ...]:
        """Return the faces that are one folded card: two, or the last one alone."""
        return tuple(self.faces[at : at + 2] for at in range(0, len(self.faces), 2))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedStatement:
    """The blocks of a statement, in the place that the guide gives it."""

    id: str
    code: str
    form: Form
    blocks: tuple["Block", ...]


Block: TypeAlias = (
    Heading
    | Paragraph
    | ItemList
    | LabelledList
    | Callout
    | Table
    | RowList
    | Figure
    | Picture
    | WriteIn
    | Card
    | PlacedStatement
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A section as it is set; `new_page` starts it on a page of its own."""

    heading: Heading
    blocks: tuple[Block, ...]
    new_page: bool

    @property
    def id(self) -> str:
        """Return the id of the section."""
        assert self.heading.id is not None
        return self.heading.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The first page."""

    title: Heading
    subtitle: Paragraph
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsPart:
    """A part's label and the sections in it: id and title, the title as a repeat."""

    label: Text
    entries: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The contents; with `new_page` they start on a page of their own."""

    heading: Heading
    parts: tuple[ContentsPart, ...]
    new_page: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition of one guide, ready to be rendered and the measure of what was rendered.

    `required` names the statements that the file must carry in full, `required_in_short` those for
    which the short wording will do, `first_page` those that must stand on its first page, or on one
    of so many `first_pages` where words can be longer than it has room for. `most_blank` is the
    part of a page that may stay blank at its end. An extract has no `contents`. `said` is heard and
    not printed; `abbreviations` gives what each stands for.
    """

    name: str
    tokens: Tokens
    paper: Paper
    metadata: Metadata
    furniture: Furniture
    cover: Cover
    contents: Contents | None
    sheets: tuple[Sheet, ...]
    said: Said
    required: tuple[str, ...]
    required_in_short: tuple[str, ...] = ()
    first_page: tuple[str, ...] = ()
    first_pages: int = 1
    most_blank: float = 0.4
    abbreviations: Mapping[str, str] = field(default_factory=dict)


def inner_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield each block and the blocks inside it, in reading order."""
    for block in blocks:
        yield block
        if isinstance(block, Callout | PlacedStatement):
            yield from inner_blocks(block.blocks)
        elif isinstance(block, Card):
            for face in block.faces:
                yield from inner_blocks(face.blocks)


def all_blocks(edition: Edition) -> Iterator[Block]:
    """Yield each block of the cover and the sections, in reading order."""
    yield from inner_blocks(edition.cover.blocks)
    for sheet in edition.sheets:
        yield from inner_blocks(sheet.blocks)
