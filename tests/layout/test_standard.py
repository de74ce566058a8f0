"""What a rule asks and admits, in words."""

from pathlib import Path

import pytest

from kesimpta_docs.layout.standard import MeasureName, Rule, read_standard
from kesimpta_docs.verify.standard.pdf.faces import family_of


def rule(measure: MeasureName, unit: str = "", **bound: object) -> Rule:
    bound = {name.replace("_", "-"): figure for name, figure in bound.items()}
    told = {"measure": measure, "unit": unit, "clause": "a clause", "checked": "copy"}
    return Rule.model_validate(told | bound)


@pytest.mark.parametrize(
    ("measure", "unit", "bound", "asked"),
    [
        ("bold-words", "words", {"most": 0}, "no words"),
        ("columns", "columns", {"most": 1}, "at most 1 column"),
        ("paragraph-gap", "blank lines", {"least": 1}, "at least 1 blank line"),
        ("item-gap", "blank lines", {"most": 0.5}, "at most 0.5 blank lines"),
        ("body-size", "pt", {"least": 18}, "at least 18 pt"),
        ("slanted", "", {"most": 0}, "none"),
    ],
)
def test_what_is_asked_reads_as_people_say_it(
    measure: MeasureName, unit: str, bound: dict[str, object], asked: str
) -> None:
    assert asked == rule(measure, unit, **bound).asked


@pytest.mark.parametrize(
    ("family", "admitted"), [("Arial", True), ("arial", True), ("ARIAL", True), ("Ariel", False)]
)
def test_capitals_make_no_other_family(family: str, admitted: bool) -> None:  # noqa: FBT001 - a case
    assert admitted == rule("font", any_of=["Arial"]).admits(family)


@pytest.mark.parametrize("name", ["Arial-Black", "ArialBlack", "Arial Black", "Arial-BlackItalic"])
def test_arial_black_is_a_family_of_its_own(name: str) -> None:
    assert family_of(name) == "Arial Black"
    assert family_of("Arial-BoldMT") == "Arial"


STANDARDS = Path(__file__).resolve().parents[2] / "layouts" / "standards"


@pytest.mark.parametrize("file", sorted(STANDARDS.glob("*.toml")), ids=lambda file: file.stem)
def test_a_figure_that_no_text_names_is_said_to_be_derived(file: Path) -> None:
    """What is a block of capitals, no blank line or a large bullet is our reading."""
    ours = {"capitals", "item-gap", "bullet-size", "bound-side", "longest-lines", "x-height"}
    assert {"derived"} >= {
        rule.checked for rule in read_standard(file).rule if rule.measure in ours
    }


def test_clear_print_asks_what_the_handout_holds_and_names_what_it_does_not() -> None:
    clear = read_standard(STANDARDS / "clear-print.toml")
    measures = {rule.measure for rule in clear.rule}
    assert {"underlined-words", "split-parts"} <= measures
    assert measures.isdisjoint({"paragraph-gap", "mean-line"})
    assert "without its blank line between paragraphs" in clear.edition
