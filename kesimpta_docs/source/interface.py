"""The words of the toolkit itself on paper, in one language: `sources/interface/en.yaml`."""

from collections.abc import Mapping

from pydantic import Field

from kesimpta_docs.source.inline import MarkedText
from kesimpta_docs.source.node import Id, Node


class CalloutWords(Node):
    """The fixed first words of each kind of call-out."""

    emergency: MarkedText
    same_day: MarkedText
    next_visit: MarkedText
    key_point: MarkedText
    note: MarkedText


class ClinicWords(Node):
    """The heading and the labels of the lines on which a clinic writes its numbers.

    `elsewhere` is printed where the emergency number is not the one that the guide was written for.
    """

    heading: MarkedText
    daytime: MarkedText
    out_of_hours: MarkedText
    elsewhere: MarkedText


class CheckedWords(Node):
    """How the sources page says how far a reference was checked."""

    copy_: MarkedText = Field(alias="copy")
    part: MarkedText
    memory: MarkedText

    def words(self, checked: str) -> MarkedText:
        """Return the words for one state of checking."""
        return {"copy": self.copy_, "part": self.part, "memory": self.memory}[checked]


class InterfaceFile(Node):
    """All of them. Place-holders: `{emergency}`, `{date}`, `{edition}`, `{title}`, `{language}`."""

    language_name: MarkedText
    contents: MarkedText
    editions: Mapping[Id, MarkedText]
    metadata_title: MarkedText
    version: MarkedText
    version_short: MarkedText
    emergency_line: MarkedText
    callouts: CalloutWords
    clinic: ClinicWords
    figure: MarkedText
    table: MarkedText
    checked: CheckedWords
