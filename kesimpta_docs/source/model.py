"""The guide as its files say it: one frozen type a file, and `Guide`, which holds them all."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from kesimpta_docs.source.blocks import Blocks
from kesimpta_docs.source.clinic import Clinic
from kesimpta_docs.source.inline import MarkedText
from kesimpta_docs.source.node import Address, Day, Id, Language, Month, Node, Plain
from kesimpta_docs.source.patterns import Patterns
from kesimpta_docs.source.text import Text

#: Where a statement must stand: in every file, on its first page, in each whole guide, on cards,
#: in paper tools.
StatementPlace = Literal["edition", "first-page", "full-guide", "card", "tool"]
#: How far a fact was checked: read in a copy, read in part, known from memory.
Checked = Literal["copy", "part", "memory"]


class LabelState(Node):
    """The newest official label that is known, and how far it could be read."""

    date: Month
    read: MarkedText


class PartEntry(Node):
    """A part of the guide: its label in the contents, and its sections in order.

    With `tools` each of its sections is a paper tool: it starts on a page of its own, to be printed
    or copied alone.
    """

    title: MarkedText
    tools: bool = False
    sections: Annotated[tuple[Id, ...], Field(min_length=1)]


class SetEntry(Node):
    """What is handed out together at one visit: a title, and sections in the guide's order."""

    title: MarkedText
    sections: Annotated[tuple[Id, ...], Field(min_length=1)]


class ReviewRecord(Node):
    """Who reviewed the guide, and the hash of the words of each section that was reviewed.

    `cover` stands for the cover. A section whose words have another hash has changed since.
    """

    by: Annotated[Plain, Field(max_length=80)]
    role: Annotated[Plain, Field(max_length=80)]
    date: Day
    sections: Mapping[Id, Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]]


class GuideFile(Node):
    """`guide.yaml`: what the guide is, and the order of its sections.

    `names` are words that cannot be made shorter, such as that of a medicine: the formulas of
    readability leave them out, and they may have capitals without a long form.
    """

    id: Id
    title: MarkedText
    subtitle: MarkedText
    short_title: MarkedText
    language: Language
    emergency: Plain
    version: Day
    check_again: Day
    newest_label: LabelState
    names: tuple[Plain, ...] = ()
    cover: Blocks
    parts: Annotated[tuple[PartEntry, ...], Field(min_length=1)]
    sets: Mapping[Id, SetEntry] = {}
    review: ReviewRecord | None


class SourceUse(Node):
    """A reference that words rest on, and how far it was checked for these words."""

    id: Id
    checked: Checked


class Section(Node):
    """A section of the guide."""

    id: Id
    title: MarkedText
    sources: tuple[SourceUse, ...] = ()
    blocks: Blocks


class Statement(Node):
    """Words that an edition must carry. `short` is the wording for cards and tools.

    `says` marks the words that a rule must find: that no health professional has reviewed the
    guide. `legal` marks a legal line, which the rules of readability leave out. `sources` is needed
    where the words hold a number.
    """

    id: Id
    code: Annotated[str, Field(pattern=r"^[A-Z][0-9]+$")]
    where: Annotated[tuple[StatementPlace, ...], Field(min_length=1)]
    says: Literal["not-reviewed"] | None = None
    legal: bool = False
    sources: tuple[SourceUse, ...] = ()
    blocks: Blocks
    short: Blocks | None = None


class StatementsFile(Node):
    """`statements.yaml`."""

    statements: tuple[Statement, ...]


class Reference(Node):
    """A source of facts, as the sources page prints it; `publisher` is null where none is named."""

    id: Id
    title: MarkedText
    publisher: MarkedText | None = None
    revised: MarkedText | None = None
    address: Address


class ReferencesFile(Node):
    """`references.yaml`."""

    references: tuple[Reference, ...]


class Term(Node):
    """A word to know and its meaning; `long` is what an abbreviation stands for."""

    term: MarkedText
    long: MarkedText | None = None
    meaning: MarkedText


class GlossaryFile(Node):
    """`glossary.yaml`."""

    terms: tuple[Term, ...]


class UnsafeLine(Node):
    """What the guide must never say: a sentence in which `says` is found, and `unless` is not.

    Both are a pattern or a list of patterns (see `source/patterns.py`).
    `why` is told with each find. `must-catch` and `must-pass` are sentences that the patterns are
    tried on: the first must be found, the others must not.
    """

    id: Id
    says: Patterns
    unless: Patterns = ()
    why: Plain
    must_catch: Annotated[tuple[MarkedText, ...], Field(min_length=1, max_length=30)]
    must_pass: Annotated[tuple[MarkedText, ...], Field(max_length=30)] = ()

    def is_in(self, sentence: str) -> bool:
        """Say whether the sentence, which `plainly` has gone over, says it."""
        says = any(pattern.is_in(sentence) for pattern in self.says)
        return says and not any(pattern.is_in(sentence) for pattern in self.unless)


class NeverSayFile(Node):
    """`never-say.yaml`."""

    never_say: Annotated[tuple[UnsafeLine, ...], Field(max_length=100)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a draft says of itself: a line on each page, a notice in both languages on the first."""

    line: Text
    notice: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """All files of one guide. `sections` holds every section file, listed or not.

    `clinic` is whom it is made for, where a profile was filled in; `extract` the words that say
    which parts of the guide these are, where it is not the whole. A translation names the language
    that it was `translated_from`, and is a `draft` until it was approved. `ledger` is the
    hash of the numbers of its texts.
    """

    folder: Path
    file: GuideFile
    sections: Mapping[str, Section]
    statements: Mapping[str, Statement]
    references: Mapping[str, Reference]
    terms: tuple[Term, ...]
    unsafe_lines: tuple[UnsafeLine, ...] = ()
    digest: str
    clinic: Clinic | None = None
    extract: Text | None = None
    translated_from: str | None = None
    draft: Draft | None = None
    ledger: str = ""

    @property
    def ordered_sections(self) -> tuple[Section, ...]:
        """Return the sections in the order of the parts; a name without a file is left out."""
        names = (name for part in self.file.parts for name in part.sections)
        return tuple(self.sections[name] for name in names if name in self.sections)

    @property
    def tool_sections(self) -> tuple[Section, ...]:
        """Return the sections that are paper tools, in their order."""
        names = {name for part in self.file.parts if part.tools for name in part.sections}
        return tuple(section for section in self.ordered_sections if section.id in names)

    @property
    def source_uses(self) -> tuple[SourceUse, ...]:
        """Return each naming of a reference, by a section or by a statement."""
        holders: tuple[Section | Statement, ...] = (
            *self.sections.values(),
            *self.statements.values(),
        )
        return tuple(use for holder in holders for use in holder.sources)

    @property
    def language_code(self) -> str:
        """Return the language as file names carry it: `en` for `en-US`."""
        return self.file.language.split("-")[0]


def digest_of(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256 of source files, over their names and bytes in the order of names."""
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(f"{name}\0{len(files[name])}\0".encode())
        total.update(files[name])
    return total.hexdigest()
