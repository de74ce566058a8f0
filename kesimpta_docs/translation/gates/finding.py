"""What a gate has to say about one segment."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

#: The names of the gates, as reports and notes write them.
GateName: TypeAlias = Literal[
    "numbers",
    "added-numbers",
    "doses",
    "temperatures",
    "times",
    "units",
    "ranges",
    "dates",
    "phones",
    "addresses",
    "places",
    "links",
    "strong",
    "languages",
    "names",
    "substances",
    "misspelt",
    "glossary",
    "statements",
    "negation",
    "other-negation",
    "length",
    "untranslated",
    "same-words",
    "signs",
    "end-sign",
    "opening-signs",
    "spaces",
    "repeats",
    "same-target",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to look at: in which segment (its number), what it is, and what to do.

    `source` and `target` are the whole texts, as a translator writes them.
    """

    gate: GateName
    segment: int
    what: str
    source: str
    target: str
    hint: str
