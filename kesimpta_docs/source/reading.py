"""The guide as a reader meets it: the cover, then section by section, each text in its place.

Statements stand where they are placed, place-holders are filled in, and each text says what kind of
words it is, because not every rule is about every kind.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from kesimpta_docs.source.blocks import (
    CalloutBlock,
    CardBlock,
    ChecklistBlock,
    ContactsBlock,
    FigureBlock,
    FormBlock,
    HeadingBlock,
    ListBlock,
    NoticeBlock,
    QuestionsBlock,
    ReferencesBlock,
    SmallPrintBlock,
    StatementBlock,
    StatementUse,
    StepsBlock,
    TableBlock,
    TermsBlock,
    TextBlock,
)
from kesimpta_docs.source.model import Guide, SourceUse
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.place_values import place_values
from kesimpta_docs.source.placed import statement_sources
from kesimpta_docs.source.review import COVER
from kesimpta_docs.source.text import Text
from kesimpta_docs.source.walk import texts
from kesimpta_docs.spans import Span

#: Running words; headings; cells, captions and words of drawings; what contacts, forms and
#: references say; a word of the glossary, and what it means.
Kind: TypeAlias = Literal[
    "prose", "heading", "label", "contact", "form", "reference", "term", "meaning"
]
#: A line to write on, where no clinic is named, is read as a number.
_NO_CLINIC = {"clinic.phone": "1-555-555-0100"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One text in its place; `legal` is set in a statement that is a legal line."""

    text: Text
    kind: Kind
    legal: bool = False

    @property
    def words(self) -> str:
        """Return the words alone."""
        return self.text.plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The cover or a section: its passages in order, and what it and its statements rest on."""

    name: str
    at: Span
    passages: tuple[Passage, ...]
    sources: tuple[SourceUse, ...]


def readings(guide: Guide) -> tuple[Reading, ...]:
    """Return the cover and the sections in their order."""
    head = guide.file
    values = {**_NO_CLINIC, **place_values(guide)}
    cover = (
        *_each("heading", (head.title, head.subtitle)),
        *_blocks(head.cover, guide),
        *_each("heading", (part.title for part in head.parts)),
    )
    return (
        _reading(COVER, head.at, cover, statement_sources(head.cover, guide), values),
        *(
            _reading(
                section.id,
                section.at,
                (*_each("heading", (section.title,)), *_blocks(section.blocks, guide)),
                (*section.sources, *statement_sources(section.blocks, guide)),
                values,
            )
            for section in guide.ordered_sections
        ),
    )


def _reading(
    name: str,
    at: Span,
    passages: Iterable[Passage],
    sources: tuple[SourceUse, ...],
    values: Mapping[str, str],
) -> Reading:
    filled = tuple(replace(passage, text=passage.text.fill(values)) for passage in passages)
    return Reading(name=name, at=at, passages=filled, sources=sources)


def _each(kind: Kind, found: Iterable[Text | None]) -> Iterator[Passage]:
    yield from (Passage(text=text, kind=kind) for text in found if text)


def _blocks(blocks: Iterable[Node], guide: Guide) -> Iterator[Passage]:
    for block in blocks:
        match block:
            case (
                TextBlock(text=text) | NoticeBlock(notice=text) | SmallPrintBlock(small_print=text)
            ):
                yield from _each("prose", (text,))
            case ListBlock(list_=items) | StepsBlock(steps=items) | ChecklistBlock(checklist=items):
                yield from _each("prose", items)
            case HeadingBlock(heading=heading):
                yield from _each("heading", (heading,))
            case CalloutBlock():
                yield from _each("heading", (block.body.title,))
                yield from _blocks(block.body.blocks, guide)
            case CardBlock(card=card):
                for face in card.faces:
                    yield from _each("heading", (face.title,))
                    yield from _blocks(face.blocks, guide)
            case QuestionsBlock(questions=questions):
                for question in questions:
                    yield from _each("prose", (question.ask,))
                    yield from _blocks(question.answer, guide)
            case StatementBlock(statement=use):
                yield from _statement(use, guide)
            case FigureBlock(figure=figure):
                labels = (figure.alt, figure.caption, *figure.labels.values())
                yield from _each("label", labels)
                yield from _each("prose", (figure.long,))
            case TableBlock():
                yield from _each("label", texts(block))
            case ContactsBlock():
                yield from _each("contact", texts(block))
            case FormBlock():
                yield from _each("form", texts(block))
            case TermsBlock():
                for term in guide.terms:
                    yield from _each("term", (term.term, term.long))
                    yield from _each("meaning", (term.meaning,))
            case ReferencesBlock():
                yield from _each("reference", texts(tuple(guide.references.values())))


def _statement(use: StatementUse, guide: Guide) -> Iterator[Passage]:
    if statement := guide.statements.get(use.id):
        wording = statement.short if use.form == "short" else statement.blocks
        plain = (block for block in wording or () if not isinstance(block, StatementBlock))
        for passage in _blocks(plain, guide):
            yield replace(passage, legal=statement.legal)
