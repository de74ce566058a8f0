"""What the file for translators says of itself: `interface/translators.yaml`."""

from pathlib import Path

from pydantic import Field

from kesimpta_docs.source.blocks import Items
from kesimpta_docs.source.inline import MarkedText
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.read import read_file

_NAME = "translators.yaml"


class KindWords(Node):
    """Where words are used that do not stand in the text."""

    alt: MarkedText
    label: MarkedText
    interface: MarkedText
    other: MarkedText


class TableWords(Node):
    """A table at the end: its heading, what to do with it, and the heads of its two columns."""

    heading: MarkedText
    about: MarkedText
    columns: Items = Field(min_length=2, max_length=2)


class UnseenWords(TableWords):
    """The table of words that nobody sees in the text."""

    kinds: KindWords


class NamesWords(Node):
    """The list of names that stay as they are."""

    heading: MarkedText


class TranslatorsFile(Node):
    """All of it. `about` knows {guide}, {language}, {left}, {texts}; a step {mark}, {example}."""

    title: MarkedText
    about: MarkedText
    steps: Items
    unseen: UnseenWords
    words: TableWords
    names: NamesWords


def read_translators(interface: Path) -> TranslatorsFile:
    """Return the words of the file in the folder of the interface. Raises SourceFaults."""
    return read_file(interface / _NAME, f"{interface.name}/{_NAME}", TranslatorsFile)
