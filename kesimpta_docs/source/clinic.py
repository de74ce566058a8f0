"""A clinic as its profile says it: who to call, where it is, and help in other languages."""

from typing import Annotated, Literal

from pydantic import Field

from kesimpta_docs.source.inline import MarkedText
from kesimpta_docs.source.node import Id, Language, Node, Plain


class ClinicPhone(Node):
    """A number, what it is for, and when somebody answers."""

    label: MarkedText
    number: Plain
    hours: MarkedText | None = None


class Logo(Node):
    """A PNG or SVG file beside the profile, and its words for those who do not see it."""

    file: Plain
    alt: MarkedText


class LanguageHelp(Node):
    """The notice that help in `language` is free, in the words of that language."""

    language: Language
    text: MarkedText


class Clinic(Node):
    """`--clinic FILE`: what a clinic prints on its editions. `language` is that of its words."""

    id: Id
    name: MarkedText
    language: Language = "en-US"
    phones: Annotated[tuple[ClinicPhone, ...], Field(min_length=1, max_length=6)]
    address: Annotated[tuple[MarkedText, ...], Field(max_length=6)] = ()
    logo: Logo | None = None
    emergency: Plain | None = None
    paper: Literal["letter", "a4"] | None = None
    language_help: tuple[LanguageHelp, ...] = ()
