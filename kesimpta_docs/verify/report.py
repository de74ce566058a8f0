"""What the proofs found: a result for each rule, a report for each file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kesimpta_docs.order import PdfStandard

D = TypeVar("D")
P = TypeVar("P")

#: A result holds no more problems than this.
MOST_PROBLEMS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one rule saw in one file: a figure to show, and every problem in plain words."""

    figure: str
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The outcome of the rule named `rule`, with its first problems.

    Where it could not be `measured`, or nothing is there that it is about, it neither holds nor
    fails, and `figure` says why.
    """

    rule: str
    figure: str
    problems: tuple[str, ...]
    measured: bool = True

    @property
    def holds(self) -> bool:
        """Say whether the file keeps the rule."""
        return not self.problems


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """All results for one file; `pages` is `None` where only a word processor could tell.

    `pdf_standard` is what was promised of a PDF.
    `hint` says what the file's own words about itself explain, where it does not hold.
    """

    file: Path
    edition: str
    pages: int | None
    bytes: int
    results: tuple[Result, ...]
    hint: str = ""
    pdf_standard: PdfStandard | None = None

    @property
    def holds(self) -> bool:
        """Say whether the file keeps every rule."""
        return all(result.holds for result in self.results)

    @property
    def problems(self) -> tuple[str, ...]:
        """Return every problem, each with its rule."""
        return tuple(
            f"{result.rule}: {problem}" for result in self.results for problem in result.problems
        )


def results_of(
    checks: Sequence[Callable[[D, P], Outcome]], document: D, promised: P
) -> tuple[Result, ...]:
    """Apply each check to what was read back and what was promised of it.

    A rule is called by the name of its function.
    """
    outcomes = ((check.__name__, check(document, promised)) for check in checks)
    return tuple(
        Result(rule=name.replace("_", " "), figure=found.figure, problems=_first(found.problems))
        for name, found in outcomes
    )


def _first(problems: tuple[str, ...]) -> tuple[str, ...]:
    """Return the first problems, and how many more there are: one fault can touch every letter."""
    more = len(problems) - MOST_PROBLEMS
    return problems if more <= 0 else (*problems[:MOST_PROBLEMS], f"and {more} more")
