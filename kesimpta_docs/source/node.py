"""The base of every type of the source: frozen, strict about its keys, and aware of its place."""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ModelWrapValidatorHandler,
    PrivateAttr,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from kesimpta_docs.source.dates import is_known
from kesimpta_docs.source.tree import SourceMap, SourceText
from kesimpta_docs.spans import Span

#: A language tag in the shapes of BCP 47 that a guide needs: `es`, `pt-BR`, `zh-Hant`, `es-419`.
LANGUAGE_TAG = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
#: A year that a guide can be of.
_YEAR = "(20[0-9]{2}|2100)"
_DAY = re.compile(rf"{_YEAR}-[0-9]{{2}}-[0-9]{{2}}")
_HOST = r"[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+"


def complaint(code: str, problem: str, hint: str, near: str = "") -> PydanticCustomError:
    """Return an error for pydantic to carry; `near` are the words in the value that it is about."""
    return PydanticCustomError(code, "{problem}", {"problem": problem, "hint": hint, "near": near})


def _plain(value: object) -> object:
    """Return a scalar as a plain `str`: pydantic keeps subclasses, and equality should not."""
    return str(value) if isinstance(value, str) else value


def _iso(value: object) -> object:
    """Refuse what is no day in ISO 8601's long form: pydantic would take `86400` for seconds."""
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        hint = "write year-month-day, such as 2026-11-21; the year is 2000 to 2100"
        raise complaint("value", f'"{value}" is no date', hint)
    return value


def _known(tag: str) -> str:
    if not is_known(tag):
        hint = "write the tag of a language that has names for months, such as en-US, es or pt-BR"
        raise complaint("language", f'"{tag}" is no language that is known here', hint)
    return tag


#: A short name: lower-case letters, digits and hyphens.
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$"), BeforeValidator(_plain)]
#: Words that are data and carry no markup (a phone number, a state).
Plain = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), BeforeValidator(_plain)
]
#: An address on the web: with `https://` or `http://`, or a bare host with what follows it.
Address = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=rf'^(https?://)?{_HOST}([/?#][^\s"<>\\]*)?$'),
    BeforeValidator(_plain),
]
#: The language of words, one whose dates can be written out.
Language = Annotated[
    str, StringConstraints(pattern=LANGUAGE_TAG), AfterValidator(_known), BeforeValidator(_plain)
]
#: A day, and a month, of the years 2000 to 2100.
Day = Annotated[date, BeforeValidator(_iso)]
Month = Annotated[
    str, StringConstraints(pattern=rf"^{_YEAR}-(0[1-9]|1[0-2])$"), BeforeValidator(_plain)
]


def is_language(tag: str) -> bool:
    """Say whether words are the tag of a language whose dates can be written out."""
    return bool(re.fullmatch(LANGUAGE_TAG, tag)) and is_known(tag)


def _key(name: str) -> str:
    """Return the key of the source for a field: words joined by hyphens."""
    return name.replace("_", "-")


class Node(BaseModel):
    """A mapping of the source."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=_key, arbitrary_types_allowed=True
    )

    _at: Span = PrivateAttr(default=Span(""))

    @property
    def at(self) -> Span:
        """Return the place of the first key."""
        return self._at

    @model_validator(mode="wrap")
    @classmethod
    def _carry_place(cls, data: Any, read: ModelWrapValidatorHandler[Self]) -> Self:
        """Hand the place of the mapping on to the node."""
        node = read(data)
        if isinstance(data, SourceMap):
            node._at = data.at  # noqa: SLF001 - its own, set where it is made
        return node


def from_one_text(key: str) -> Callable[[object], object]:
    """Return what reads a text as a mapping with that one key: `an-id` as `{id: an-id}`."""

    def read(value: object) -> object:
        if not isinstance(value, SourceText):
            return value
        mapping = SourceMap({key: value})
        mapping.at = value.at
        mapping.key_at = {key: value.at}
        return mapping

    return read
