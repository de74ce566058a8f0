"""What a Word file that came back holds: its paragraphs in order, comments and properties."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kesimpta_docs.source.text import Run

#: What a paragraph is by its style, its list and its place; `contents` is an entry of the contents.
ParagraphKind: TypeAlias = Literal["heading", "item", "cell", "text", "contents"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Cell:
    """A place in a table. All count from 0; `width` is the number of cells in the row."""

    table: int
    row: int
    column: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A segment's bookmark where it starts or ends in a paragraph.

    `start` and `end` count the characters before it; None where it starts or ends elsewhere.
    """

    number: int
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A comment: who wrote it, its words, and how many characters stand before its place."""

    author: str
    words: str
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    r"""A paragraph with every tracked change accepted.

    `style` and `style_name` are id and name in small letters: the id can be in the language of the
    Word that saved the file, the name of a built-in style is not. `level` counts from 0 in a list.
    Line breaks and tabs in `runs` are `\n` and `\t`; a blank to write on is a run with the
    `place` "". `names` are the words in the style "Do Not Translate". `joined` says that a tracked
    change took away the mark between two parts of it.
    """

    kind: ParagraphKind
    style: str
    style_name: str
    level: int | None
    cell: Cell | None
    bookmarks: tuple[Mark, ...]
    fingerprints: tuple[int, ...]
    runs: tuple[Run, ...]
    names: tuple[str, ...]
    comments: tuple[Comment, ...]
    tracked: bool
    joined: bool = False

    @property
    def words(self) -> str:
        """Return the words as they are counted by marks and comments."""
        return "".join(run.words for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file: `properties` are its custom ones, `loose` the comments that hang on no paragraph."""

    paragraphs: tuple[Paragraph, ...]
    properties: Mapping[str, str]
    loose: tuple[Comment, ...]
    language: str
