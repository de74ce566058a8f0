"""What became of each segment in a file that came back."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.received import Comment

#: Words without their place in a file of the source.
Words: TypeAlias = tuple[Run, ...]

#: `right`: these are its words; `unsure`: most likely, and a person looks; `missing`: nothing in
#: the file names it; `conflict`: several texts do.
Status: TypeAlias = Literal["right", "unsure", "missing", "conflict"]

Reason: TypeAlias = Literal[
    "split",
    "merged",
    "marks-differ",
    "place",
    "moved",
    "inferred",
    "beside-missing",
    "beside-stray",
    "beside-unmarked",
    "length",
    "parts",
    "work-left",
]

#: Each reason as a person reads it.
REASONS: Mapping[Reason, str] = MappingProxyType(
    {
        "split": "it came back in several paragraphs, joined here",
        "merged": "its paragraph holds another text too",
        "marks-differ": "its bookmark and its tab stop name different texts",
        "place": "it came back in another place of a table, or outside of it",
        "moved": "it came back in another place, and only one of its marks is left",
        "inferred": "its marks are gone; told by its place between its neighbours",
        "beside-missing": "the text before or after it is missing, and may be in it",
        "beside-stray": "a new paragraph stands beside it, and may belong to it",
        "beside-unmarked": "the marks of the paragraph beside it are gone, and it may belong to it",
        "length": "it is far longer or shorter than the others, and texts are missing or new",
        "work-left": "its words were changed, and the mark of what needs work was left",
        "parts": "its paragraph holds several texts, and where one ends is not certain",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A segment and its words, where it is right or unsure.

    `untouched` says that they are the words that went out, `marked` that the mark of what needs
    work stands in their paragraph; `candidates` are the first of the texts that are in conflict.
    """

    segment: int
    status: Status
    words: Words | None = None
    untouched: bool = False
    marked: bool = False
    reasons: tuple[Reason, ...] = ()
    candidates: tuple[Words, ...] = ()
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray:
    """A paragraph that belongs to no segment; `after` is the segment before it, if there is one.

    `gone` are the numbers that it names: segments that the file did not have when it went out.
    """

    words: Words
    after: int | None
    gone: tuple[int, ...]
    comments: tuple[Comment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Each segment of the file that went out, by number, and what is left over.

    `comments` are those on nothing that a segment or a stray holds.
    """

    segments: Mapping[int, Resolved]
    strays: tuple[Stray, ...]
    comments: tuple[Comment, ...]
