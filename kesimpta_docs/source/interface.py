"""The words of the toolkit itself on paper, in one language: `sources/interface/en.yaml`."""

from collections.abc import Mapping

from pydantic import Field

from kesimpta_docs.source.node import Id, Node
from kesimpta_docs.source.text import Text


class CalloutWords(Node):
    """The fixed first words of each kind of call-out."""

    emergency: Text
    same_day: Text
    next_visit: Text
    key_point: Text
    note: Text


class ClinicWords(Node):
    """The heading and the labels of the lines on which a clinic writes its numbers."""

    heading: Text
    daytime: Text
    out_of_hours: Text


class CheckedWords(Node):
    """How the sources page says how far a reference was checked."""

    copy_: Text = Field(alias="copy")
    part: Text
    memory: Text

    def words(self, checked: str) -> Text:
        """Return the words for one state of checking."""
        return {"copy": self.copy_, "part": self.part, "memory": self.memory}[checked]


class InterfaceFile(Node):
    """All of them. Place-holders: `{emergency}`, `{date}`, `{edition}`, `{title}`, `{language}`."""

    language_name: Text
    contents: Text
    editions: Mapping[Id, Text]
    metadata_title: Text
    version: Text
    version_short: Text
    emergency_line: Text
    callouts: CalloutWords
    clinic: ClinicWords
    figure: Text
    table: Text
    checked: CheckedWords
