"""Hold what was measured in a file against the rules of a published standard."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias, TypeVar

from kesimpta_docs.layout.standard import MeasureName, Rule, Standard
from kesimpta_docs.verify.report import Result

D = TypeVar("D")

#: A rule shows no more problems than this.
MOST_SHOWN = 5
#: What is found where a file has nothing that a rule is about: no list, no heading.
NOTHING = "none here"
#: Measures of which each thing that is seen counts as so many faults, and the sum is what is found.
#: Of all others each thing has a value of its own, and the worst is what is found.
COUNTED: frozenset[MeasureName] = frozenset(
    {
        "serifs", "slanted", "light-headings", "bold-words", "underlined-words", "justified",
        "leaders", "no-leaders", "hyphens", "widows", "split-parts", "page-number", "grey",
        "colour-pairs",
    }
)  # fmt: skip
#: How far a finished file rounds, by unit. Lines of two sizes share what is between them unevenly.
_SLACK = {"pt": 0.05, "em": 0.005, "blank lines": 0.05, "of the text": 0.02}
_EXACT = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One measured thing: its value in the unit of the measure, and where it stands.

    Of a counted measure the value is how many faults it is, of `font` a family, of `colour-pairs`
    two names of colours in the order of the alphabet, as "black, red".
    """

    value: float | str
    #: From 1; None where the format has no pages.
    page: int | None
    #: Words to find it by, in quotes, or what it is: '"Foot"', "the page number".
    where: str


class NotMeasured(Exception):
    """A measure cannot be taken of this file; its text says why: "the font X is not embedded"."""


#: Takes a measure of a document. Raises NotMeasured, if need be after what could be seen.
Measure: TypeAlias = Callable[[D], Iterable[Seen]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleResult:
    """What one rule of a standard asks, what was found, and on which page it fails first."""

    standard: str
    rule: Rule
    found: str
    page: int | None = None
    problems: tuple[str, ...] = ()
    #: The file was measured; if not, the rule neither holds nor fails, and `found` says why.
    measured: bool = True

    @property
    def asked(self) -> str:
        """Return the bound in words."""
        return self.rule.asked

    @property
    def holds(self) -> bool:
        """Say whether nothing falls short: so it does where nothing could be measured."""
        return not self.problems

    @property
    def result(self) -> Result:
        """Return the row of a report."""
        return Result(
            rule=f"{self.standard}, {self.rule.clause}",
            figure=f"asked {self.asked}, found {self.found}" if self.measured else self.found,
            problems=self.problems,
            measured=self.measured,
        )


def held(
    standard: Standard, measures: Mapping[MeasureName, Measure[D]], document: D, *, kind: str
) -> tuple[RuleResult, ...]:
    """Hold a document against each rule of a standard, in its order.

    `kind` is what the document is, for a rule that cannot be seen in it: "a Word file".
    """
    return tuple(
        _held(standard, rule, measures.get(rule.measure), document, kind) for rule in standard.rule
    )


def _held(
    standard: Standard, rule: Rule, measure: Measure[D] | None, document: D, kind: str
) -> RuleResult:
    if measure is None:
        return _unmeasured(standard, rule, f"not measured in {kind}")
    seen, doubt = _seen(measure, document)
    if rule.measure == "colour-pairs":
        forbidden = {", ".join(sorted(pair)) for pair in standard.pairs}
        seen = [each for each in seen if each.value in forbidden]
    if not seen and not doubt and rule.measure not in COUNTED:
        return _unmeasured(standard, rule, NOTHING)
    found, faults = _counted(rule, seen) if rule.measure in COUNTED else _worst(rule, seen)
    if doubt and not faults:
        return _unmeasured(standard, rule, f"could not be measured: {doubt}")
    return RuleResult(
        standard=standard.name,
        rule=rule,
        found=found,
        page=faults[0].page if faults else None,
        problems=_problems(rule, faults),
    )


def _seen(measure: Measure[D], document: D) -> tuple[list[Seen], str]:
    """Return what a measure saw, and why it could not see all; "" where it could."""
    seen: list[Seen] = []
    try:
        for each in measure(document):
            seen.append(each)  # noqa: PERF402 - what was seen before an error counts
    except NotMeasured as reason:
        return seen, str(reason)
    return seen, ""


def _unmeasured(standard: Standard, rule: Rule, why: str) -> RuleResult:
    return RuleResult(standard=standard.name, rule=rule, found=why, measured=False)


def _counted(rule: Rule, seen: Sequence[Seen]) -> tuple[str, Sequence[Seen]]:
    """Return the sum of all faults, and them all where it is too large."""
    total = sum(each.value if isinstance(each.value, float) else 1.0 for each in seen)
    faults = () if rule.admits(total) else seen
    return rule.told(total) if total else "none", faults


def _worst(rule: Rule, seen: Sequence[Seen]) -> tuple[str, Sequence[Seen]]:
    """Return the range of the values, or all where they are names, and those that fall short."""
    if not seen:
        return NOTHING, ()
    slack = _SLACK.get(rule.unit, _EXACT)
    faults = [each for each in seen if not rule.admits(each.value, slack=slack)]
    names = sorted({each.value for each in seen if isinstance(each.value, str)})
    figures = [each.value for each in seen if isinstance(each.value, float)]
    ends = (
        dict.fromkeys(f"{value:.4g}" for value in (min(figures), max(figures))) if figures else {}
    )
    words = ", ".join(chain(names, [" to ".join(ends)] if ends else []))
    return rule.told(words), faults


def _problems(rule: Rule, faults: Sequence[Seen]) -> tuple[str, ...]:
    """Say of the first faults where they are and what is there."""
    said = []
    for each in faults[:MOST_SHOWN]:
        place = each.where if each.page is None else f"page {each.page}: {each.where}"
        if rule.measure not in COUNTED:
            value = each.value if isinstance(each.value, str) else f"{each.value:.4g}"
            place += f" has {rule.told(value)}"
        elif isinstance(each.value, str):
            place += f": {each.value}"
        said.append(place)
    more = len(faults) - len(said)
    return (*said, f"and {more} more") if more else tuple(said)
