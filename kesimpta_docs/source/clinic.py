"""A clinic as its profile says it: who to call, where it is, and help in other languages."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from kesimpta_docs.source.inline import MarkedText
from kesimpta_docs.source.node import Id, Language, Node, Plain, complaint
from kesimpta_docs.source.phones import phone_problem
from kesimpta_docs.source.text import Text

#: Most characters of a text, of a longer notice, and of a short name or number.
_TEXT, _NOTICE, _NAME = 200, 1000, 40
_EMERGENCY = re.compile("[0-9]{2,6}")
#: Signs that are not seen, or that turn the order of the ones behind them: "0199" for "9910".
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffd]")
#: Last words of an id that the name of another file ends with: its paper, its standard, or a copy
#: that was kept.
_TAKEN = re.compile(r"(^|-)(letter|a4|ua-1|ua-2|changed-[0-9]+)$")


def _refuse_long(length: int, most: int) -> None:
    if length > most:
        problem = f"there are {length:,} characters here; the limit is {most:,}"
        raise complaint("too-long", problem, "write it shorter")


def _words(text: Text, most: int = _TEXT) -> Text:
    """Refuse what has no room on a cover: words without end, and what only a guide fills in."""
    _refuse_long(len(text.plain), most)
    if unseen := _UNSEEN.search(text.plain):
        problem = f"the text holds a sign that nobody sees (U+{ord(unseen[0]):04X})"
        raise complaint("unseen-sign", problem, "write the words anew")
    if text.places:
        near = f"{{{text.places[0]}}}"
        problem = f'the place-holder "{near}" is not filled in here'
        raise complaint("unknown-place-holder", problem, "write the words themselves", near)
    for run in text.runs:
        if run.link and run.link.startswith("#"):
            hint = "link to https://…, tel:+1… or mailto:…, or write plain words"
            problem = "a profile cannot link to a section of a guide"
            raise complaint("link-target", problem, hint, run.link)
    return text


def _notice(text: Text) -> Text:
    return _words(text, _NOTICE)


def _id(name: str) -> str:
    _refuse_long(len(name), _NAME)
    if taken := _TAKEN.search(name):
        problem = f'an id cannot end with "{taken[0].lstrip("-")}": names of other files do'
        raise complaint("id", problem, "choose another short name")
    return name


def _phone(number: str) -> str:
    _refuse_long(len(number), _NAME)
    if problem := phone_problem(number):
        hint = "write it as a person dials it, such as 1-800-555-0100"
        raise complaint("phone", f'"{number}" is no phone number: {problem}', hint)
    return number


def _emergency(number: str) -> str:
    _refuse_long(len(number), _NAME)
    if not _EMERGENCY.fullmatch(number):
        hint = "write its digits, such as 911 or 112"
        raise complaint("phone", f'"{number}" is no emergency number', hint)
    return number


Words = Annotated[MarkedText, AfterValidator(_words)]
Notice = Annotated[MarkedText, AfterValidator(_notice)]


class ClinicPhone(Node):
    """A number, what it is for, and when somebody answers."""

    label: Words
    number: Annotated[Plain, AfterValidator(_phone)]
    hours: Words | None = None


class Logo(Node):
    """A PNG or SVG file beside the profile, and its words for those who do not see it."""

    file: Plain
    alt: Words


class LanguageHelp(Node):
    """The notice that help in `language` is free, in the words of that language."""

    language: Language
    text: Notice


class Clinic(Node):
    """`--clinic FILE`: what a clinic prints on its editions. `language` is that of its words."""

    id: Annotated[Id, AfterValidator(_id)]
    name: Words
    language: Language = "en-US"
    phones: Annotated[tuple[ClinicPhone, ...], Field(min_length=1, max_length=6)]
    address: Annotated[tuple[Words, ...], Field(max_length=6)] = ()
    logo: Logo | None = None
    emergency: Annotated[Plain, AfterValidator(_emergency)] | None = None
    paper: Literal["letter", "a4"] | None = None
    language_help: Annotated[tuple[LanguageHelp, ...], Field(max_length=30)] = ()
