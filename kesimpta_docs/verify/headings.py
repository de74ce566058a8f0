"""Headings: the levels and words of a file against those of its edition."""

from collections.abc import Sequence
from itertools import zip_longest

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.words import headings
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens


def heading_outcome(edition: Edition, found: Sequence[tuple[int, str]]) -> Outcome:
    """Hold (level, words) of each heading against the edition's, in order."""
    wanted = [(one.level, " ".join(tokens(one.words))) for one in headings(edition)]
    return Outcome(
        figure=f"{len(found)} headings", problems=level_problems("heading", wanted, found)
    )


def level_problems(
    what: str, wanted: Sequence[tuple[int, str]], found: Sequence[tuple[int, str]]
) -> tuple[str, ...]:
    """Return where two rows of levels and words differ; `what` they are rows of."""
    return tuple(
        f"{what} {number}: expected {_told(one)}, found {_told(other)}"
        for number, (one, other) in enumerate(zip_longest(wanted, found), 1)
        if one != other
    )


def _told(heading: tuple[int, str] | None) -> str:
    return "none" if heading is None else f'level {heading[0]} "{heading[1]}"'
