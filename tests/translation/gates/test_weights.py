"""Which gates block, which warn, and what a note opens: one table."""

from typing import get_args

import pytest

from kesimpta_docs.translation.gates.finding import Finding, GateName
from kesimpta_docs.translation.gates.weights import WEIGHTS, Weight, allowed, blocks
from tests.translation.gates.cases import CASES
from tests.translation.gates.works import found, translated

BLOCKING = {
    "numbers",
    "doses",
    "temperatures",
    "ranges",
    "phones",
    "addresses",
    "places",
    "links",
    "strong",
    "languages",
    "names",
    "signs",
}
ASKING = {
    "statements",
    "negation",
    "untranslated",
    "times",
    "substances",
    "misspelt",
    "same-target",
}


def gates_of(weight: Weight) -> set[str]:
    return {gate for gate, own in WEIGHTS.items() if own == weight}


def test_every_gate_has_a_weight() -> None:
    assert set(get_args(GateName)) == set(WEIGHTS)


def test_what_changes_the_meaning_of_a_figure_or_a_link_blocks() -> None:
    assert gates_of("block") == BLOCKING


def test_what_one_word_may_say_blocks_until_a_note_says_why() -> None:
    assert gates_of("ask") == ASKING


def test_every_gate_has_a_case_that_breaks_it() -> None:
    assert set(get_args(GateName)) == {case.gate for case in CASES} | {
        "glossary",
        "repeats",
        "same-target",
    }


@pytest.mark.parametrize("gate", ["numbers", "negation"])
def test_an_edition_waits_for_what_blocks(gate: GateName) -> None:
    assert blocks(Finding(gate=gate, segment=1, what="", source="", target="", hint=""))


def test_an_edition_does_not_wait_for_a_warning() -> None:
    assert not blocks(Finding(gate="length", segment=1, what="", source="", target="", hint=""))


def test_a_note_with_a_reason_opens_a_gate_that_asks() -> None:
    wrong = ("Not feeling well. No appetite", "Inapetente")
    noted = translated(1, *wrong, warning=True, notes=("allow negation: one word says it",))
    bare = translated(1, *wrong, warning=True, notes=("Allow negation:", "look again"))
    assert [one.gate for one in found("es", noted) if one.gate == "negation"] == []
    assert [one.gate for one in found("es", bare) if one.gate == "negation"] == ["negation"]


def test_a_comment_with_a_reason_opens_a_gate_whoever_wrote_it() -> None:
    wrong = ("Not feeling well. No appetite", "Inapetente")
    noted = translated(1, *wrong, warning=True, notes=("Ana Ruiz: allow negation: one word",))
    assert frozenset({"negation"}) == allowed(noted)


def test_no_note_opens_a_gate_that_blocks() -> None:
    noted = translated(1, "It is 3 days", "Son días", notes=("allow numbers: I am sure",))
    assert frozenset() == allowed(noted)
