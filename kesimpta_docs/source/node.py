"""The base of every type of the source: frozen, strict about its keys, and aware of its place."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic import model_validator as validator
from pydantic.json_schema import SkipJsonSchema

from kesimpta_docs.source.tree import SourceMap
from kesimpta_docs.spans import Span


def _plain(value: object) -> object:
    """Return a scalar as a plain `str`: pydantic keeps subclasses, and equality should not."""
    return str(value) if isinstance(value, str) else value


#: A short name: lower-case letters, digits and hyphens.
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$"), BeforeValidator(_plain)]
#: Words that are data and carry no markup (a phone number, an address).
Plain = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), BeforeValidator(_plain)
]


def _key(name: str) -> str:
    """Return the key of the source for a field: words joined by hyphens."""
    return name.replace("_", "-")


class Node(BaseModel):
    """A mapping of the source. `at` is the place of its first key."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=_key, arbitrary_types_allowed=True
    )

    # The place travels under "@", which is no key that a person writes.
    at: SkipJsonSchema[Span] = Field(default=Span(""), alias="@", exclude=True, repr=False)

    @validator(mode="before")
    @classmethod
    def _carry_place(cls, data: Any) -> Any:
        """Hand the place of the mapping on to the model; an "@" that a person wrote is a fault."""
        return {**data, "@": data.at} if isinstance(data, SourceMap) and "@" not in data else data
