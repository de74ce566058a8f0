"""The words that a file of an edition must hold, in the order in which they are read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from kesimpta_docs.layout.edition import (
    Block,
    Callout,
    Card,
    CardFace,
    Edition,
    Field,
    Figure,
    Form,
    Heading,
    ItemList,
    LabelledList,
    Paragraph,
    PlacedStatement,
    WriteIn,
    all_blocks,
    inner_blocks,
)
from kesimpta_docs.layout.table import RowList, Table
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span

SpokenKind = Literal["heading", "text", "item", "label", "cell", "caption", "contents"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Words in their place, and the runs that they come from, with their links.

    `level` is a heading's; `section` the target of a contents entry.
    """

    kind: SpokenKind
    words: str
    at: Span
    repeat: bool
    runs: tuple[Run, ...] = ()
    level: int = 0
    section: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenHeading:
    """A heading's level, its words, and how an outline shows it; `section` is a section's id."""

    level: int
    words: str
    outline: str
    section: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenStatement:
    """A statement that the edition carries, and its words; `on_cover` stands on the cover."""

    id: str
    code: str
    form: Form
    words: str
    on_cover: bool


def spoken(edition: Edition) -> tuple[Spoken, ...]:
    """Return all words of the edition: cover, contents, sections. Furniture is not among them."""
    return (
        *_block(edition.cover.title),
        *_block(edition.cover.subtitle),
        *_blocks(edition.cover.blocks),
        *_contents(edition),
        *(
            words
            for sheet in edition.sheets
            for words in (*_block(sheet.heading), *_blocks(sheet.blocks))
        ),
    )


def headings(edition: Edition) -> tuple[SpokenHeading, ...]:
    """Return each heading, in order."""
    found = [edition.cover.title, *_headings(edition.cover.blocks)]
    if edition.contents:
        found.append(edition.contents.heading)
    for sheet in edition.sheets:
        found += [sheet.heading, *_headings(sheet.blocks)]
    return tuple(
        SpokenHeading(
            level=heading.level,
            words=" ".join(words.words for words in _block(heading)),
            outline=heading.plain,
            section=heading.id,
        )
        for heading in found
    )


def statements(edition: Edition) -> tuple[SpokenStatement, ...]:
    """Return each statement that the edition carries."""
    cover = {id(block) for block in inner_blocks(edition.cover.blocks)}
    return tuple(
        SpokenStatement(
            id=block.id,
            code=block.code,
            form=block.form,
            words=" ".join(words.words for words in _blocks(block.blocks)),
            on_cover=id(block) in cover,
        )
        for block in all_blocks(edition)
        if isinstance(block, PlacedStatement)
    )


def said_by(part: WriteIn | CardFace) -> str:
    """Return the words of a form's entry or of a card's face."""
    if isinstance(part, WriteIn):
        return " ".join(words.words for words in _block(part))
    return " ".join(words.words for words in _face(part))


def _contents(edition: Edition) -> Iterator[Spoken]:
    if edition.contents is None:
        return
    yield from _block(edition.contents.heading)
    for part in edition.contents.parts:
        yield _one("label", part.label)
        for section, title in part.entries:
            yield Spoken(
                kind="contents",
                words=title.plain,
                at=title.at,
                repeat=True,
                runs=title.runs,
                section=section,
            )


def _headings(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    for block in blocks:
        match block:
            case Heading():
                yield block
            case Callout(heading=heading, blocks=inner):
                if heading:
                    yield heading
                yield from _headings(inner)
            case PlacedStatement(blocks=inner):
                yield from _headings(inner)
            case Card(faces=faces):
                for face in faces:
                    if face.heading:
                        yield face.heading
                    yield from _headings(face.blocks)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[Spoken]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[Spoken]:
    match block:
        case Heading(level=level, text=text, title=title):
            yield _one("heading", text, level)
            if title:
                yield _one("heading", title, level)
        case Paragraph(text=text, lead=lead):
            if lead:
                yield _one("label", lead)
            yield _one("text", text)
        case ItemList(items=items):
            for item in items:
                yield _one("item", item)
        case LabelledList(entries=entries):
            for entry in entries:
                yield _one("label", entry.label)
                for line in entry.lines:
                    yield _one("text", line)
        case Callout(heading=heading, blocks=inner):
            if heading:
                yield from _block(heading)
            yield from _blocks(inner)
        case PlacedStatement(blocks=inner):
            yield from _blocks(inner)
        case Table():
            yield from _table(block)
        case RowList(label=label, caption=caption, rows=rows):
            yield _one("label", label)
            yield _one("caption", caption)
            for row in rows:
                for header, cell in row:
                    yield _one("label", header)
                    yield _one("cell", cell)
        case Figure(label=label, caption=caption, long=long):
            yield _one("label", label)
            yield _one("caption", caption)
            if long:
                yield _one("text", long)
        case WriteIn(fields=fields):
            for field in fields:
                yield from _field(field)
        case Card(faces=faces):
            for face in faces:
                yield from _face(face)


def _face(face: CardFace) -> Iterator[Spoken]:
    if face.heading:
        yield from _block(face.heading)
    yield from _blocks(face.blocks)


def _field(field: Field) -> Iterator[Spoken]:
    yield _one("label", field.label)
    for choice in field.choices:
        yield _one("item", choice)
    for number in field.numbers:
        yield replace(_one("item", field.label), words=number, runs=())


def _table(table: Table) -> Iterator[Spoken]:
    yield _one("label", table.label)
    yield _one("caption", table.caption)
    for row in (table.columns, *table.rows):
        for cell in row:
            yield _one("cell", cell)


def _one(kind: SpokenKind, text: Text, level: int = 0) -> Spoken:
    """Return the words of one text; a place that stays empty to write on has none."""
    words = "".join(run.words for run in text.runs)
    return Spoken(
        kind=kind, words=words, at=text.at, repeat=text.repeat, runs=text.runs, level=level
    )
