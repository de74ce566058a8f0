"""Which gates block an edition, which only warn, and which a note can open."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from kesimpta_docs.translation.gates.finding import Finding, GateName
from kesimpta_docs.translation.segment import Translation

#: `block`: no edition but a draft. `ask`: the same, unless a note of the segment says why not.
#: `warn`: for a person to look at.
Weight: TypeAlias = Literal["block", "ask", "warn"]

#: What a wrong word could do to a reader decides; then how sure a gate can be.
WEIGHTS: Mapping[GateName, Weight] = MappingProxyType(
    {
        "numbers": "block",
        "added-numbers": "warn",
        "doses": "block",
        "temperatures": "block",
        "times": "ask",  # the number can stand with another time of its own
        "units": "warn",  # the words for hours or months are more than a table knows
        "ranges": "block",
        "dates": "warn",  # months have more names than CLDR lists
        "phones": "block",
        "addresses": "block",
        "places": "block",
        "links": "block",
        "strong": "block",
        "languages": "block",
        "names": "block",
        "substances": "ask",  # an official name can differ in its first letters
        "misspelt": "ask",  # a word can be like a name by chance
        "glossary": "warn",  # words bend
        "statements": "ask",
        "negation": "ask",  # "no appetite" can be one word
        "other-negation": "warn",  # where nothing is forbidden, there are many more ways to say it
        "length": "warn",
        "untranslated": "ask",
        "same-words": "warn",  # "Hepatitis B" is the same in many languages
        "signs": "block",
        "end-sign": "warn",
        "opening-signs": "warn",
        "spaces": "warn",
        "repeats": "warn",
        "same-target": "ask",  # two ways to say it in the source can be one in the language
    }
)
#: A note, or a comment in the translator's file, that opens a gate: "allow length: a legal term".
#: A comment has the name of its author before it.
_ALLOWED = re.compile(r"^(?:[^:]{1,100}:)?\s*allow ([a-z-]+)\s*:\s*\S", re.IGNORECASE)


def blocks(finding: Finding) -> bool:
    """Say whether an edition waits for it."""
    return WEIGHTS[finding.gate] != "warn"


def allowed(translation: Translation) -> frozenset[GateName]:
    """Return the gates that the notes of `translation` open, with their reasons."""
    named = {found[1].lower() for note in translation.notes if (found := _ALLOWED.match(note))}
    return frozenset(
        gate for gate, weight in WEIGHTS.items() if weight != "block" and gate in named
    )
