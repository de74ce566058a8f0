"""A change of the small guide that breaks a rule, and what is told then."""

from typing import NamedTuple

from tests.source.edit import Told

GUIDE = "guide.yaml"
STATEMENTS = "statements.yaml"
REFERENCES = "references.yaml"
HELP = "sections/help.yaml"
DOSES = "sections/doses.yaml"
TOOLS = "sections/tools.yaml"
CLOSING = "sections/closing.yaml"
GLOSSARY = "glossary.yaml"
NEVER_SAY = "never-say.yaml"
DIARY = "sections/diary.yaml"
CARD = "sections/card.yaml"


class Broken(NamedTuple):
    """A rule, the change that breaks it, and the faults that are told."""

    rule: str
    file: str
    old: str
    new: str
    told: tuple[Told, ...]


def broken(rule: str, file: str, old: str, new: str, *told: tuple[str, str, str, str]) -> Broken:
    """Return a case; each of `told` is a code, a file, the words at the place, and a hint."""
    return Broken(rule, file, old, new, tuple(Told(*fault) for fault in told))
