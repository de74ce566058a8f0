"""A result holds its first problems, and says how many there are."""

from typing import cast

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.report import MOST_PROBLEMS, Outcome, results_of


def _rule_with(count: int) -> tuple[str, ...]:
    def a_rule(document: int, edition: Edition) -> Outcome:
        del edition
        return Outcome(figure="", problems=tuple(f"problem {n}" for n in range(document)))

    (result,) = results_of((a_rule,), count, cast("Edition", None))
    assert result.rule == "a rule"
    return result.problems


def test_a_fault_of_every_letter_is_told_in_few_lines() -> None:
    found = _rule_with(5000)
    assert len(found) == MOST_PROBLEMS + 1
    assert (found[0], found[-1]) == ("problem 0", f"and {5000 - MOST_PROBLEMS} more")


def test_few_problems_are_all_told() -> None:
    assert len(_rule_with(MOST_PROBLEMS)) == MOST_PROBLEMS
