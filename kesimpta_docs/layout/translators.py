"""The file for a translator: the guide as it will look, and what nobody sees in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.table import Table
from kesimpta_docs.source.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """A heading at the end, what to do below it, and tables: words of the source, translations."""

    heading: Text
    about: Text
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslatorsFile:
    """All of it. `to_translate` are the numbers of the texts that still need work.

    `words` are those that go out, by number; `names` stay as they are. `code` is the language;
    `stamps` are properties that tell the words of each segment, by which a file that comes back is
    known.
    """

    edition: Edition
    title: Text
    about: Text
    steps: tuple[Text, ...]
    names_heading: Text
    names: tuple[str, ...]
    annexes: tuple[Annex, ...]
    words: Mapping[int, Text]
    to_translate: frozenset[int]
    code: str
    stamps: Mapping[str, str]
