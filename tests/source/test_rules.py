"""Each rule of the source: kept by the guides, broken by one change, told at its place."""

import pkgutil
import re
from importlib import import_module
from pathlib import Path
from types import FunctionType

import pytest

from kesimpta_docs.build import checked_guide
from kesimpta_docs.source import rules
from kesimpta_docs.source.rules.places import PLACES
from tests.source import broken_reading, broken_shapes, broken_tools, broken_words
from tests.source.broken import Broken
from tests.source.edit import edit, faults, told

ROOT = Path(__file__).resolve().parents[2]
GUIDES = [
    *sorted(file.parent for file in ROOT.glob("sources/*/guide.yaml")),
    ROOT / "tests" / "guides" / "small",
]
#: Public functions of the package that are no rules: they serve rules.
HELPERS = {"all_nodes", "all_texts", "uses"}

CASES = (*broken_words.CASES, *broken_shapes.CASES, *broken_reading.CASES, *broken_tools.CASES)


def rule_functions() -> dict[str, FunctionType]:
    """Return every public function that a file of the package defines, by its name."""
    modules = [
        import_module(f"{rules.__name__}.{found.name}")
        for found in pkgutil.iter_modules(rules.__path__)
    ]
    return {
        name: thing
        for module in modules
        for name, thing in vars(module).items()
        if isinstance(thing, FunctionType)
        and thing.__module__ == module.__name__
        and not name.startswith("_")
        and name not in HELPERS
    }


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_a_guide_keeps_every_rule(guide: Path) -> None:
    assert checked_guide(guide).file.id


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{case.rule}-{number}" for number, case in enumerate(CASES)]
)
def test_a_broken_rule_is_told_at_its_place(case: Broken, small_copy: Path) -> None:
    edit(small_copy, case.file, case.old, case.new)
    expected = [
        fault._replace(hint=fault.hint.replace("{folder}", str(small_copy))) for fault in case.told
    ]
    assert told(small_copy) == expected


def test_the_list_of_rules_holds_each_rule_once() -> None:
    listed = [rule.__name__ for rule in rules.RULES]
    assert sorted(rule_functions()) == sorted(listed)


def test_each_rule_has_a_case_that_breaks_it() -> None:
    assert set(rule_functions()) == {case.rule for case in CASES}


def test_each_code_of_a_rule_has_a_case() -> None:
    source = "".join(
        file.read_text(encoding="utf-8") for file in Path(rules.__path__[0]).glob("*.py")
    )
    codes = set(re.findall(r'SourceFault\(\s*"([a-z-]+)"', source))
    assert codes == {fault.code for case in CASES for fault in case.told}


def test_faults_of_several_rules_are_told_together(small_copy: Path) -> None:
    edit(small_copy, "sections/help.yaml", "(#doses)", "(#nowhere)")
    edit(small_copy, "sections/doses.yaml", "drawing: bars", "drawing: lines")
    assert [fault.code for fault in faults(small_copy)] == ["missing-drawing", "broken-link"]


def test_a_figure_without_a_table_answers_to_none(small_copy: Path) -> None:
    edit(small_copy, "sections/doses.yaml", "      table: headache\n", "")
    edit(small_copy, "sections/doses.yaml", "[21, 15]", "[1, 2]")
    assert faults(small_copy) == ()


@pytest.mark.parametrize(
    ("file", "old"),
    [
        ("guide.yaml", "notice: Need this in"),
        ("guide.yaml", "small-print: Words of"),
    ],
)
def test_a_clinics_phone_may_stand_where_one_can_write(
    file: str, old: str, small_copy: Path
) -> None:
    edit(small_copy, file, old, f"{old} {{clinic.phone}}")
    assert faults(small_copy) == ()


def test_a_clinics_phone_may_stand_in_contacts(small_copy: Path) -> None:
    edit(small_copy, "sections/closing.yaml", "name: Help line", 'name: "Help {clinic.phone}"')
    assert faults(small_copy) == ()


def test_a_statement_in_an_answer_can_be_too_deep(small_copy: Path) -> None:
    text = "      - text: This is general information about a medicine that **does not exist**.\n"
    asked = "      - questions: [{ask: Why?, answer: [{next-visit: {blocks: [{text: A}]}}]}]\n"
    edit(small_copy, "statements.yaml", text, asked)
    assert faults(small_copy) == ()
    placed = "  - questions: [{ask: What is it?, answer: [{statement: general}]}]\n"
    edit(small_copy, "sections/closing.yaml", "  - statement: general\n", placed)
    (fault,) = faults(small_copy)
    assert (fault.code, fault.at and fault.at.line) == ("heading-depth", 23)


@pytest.mark.parametrize(
    "block",
    [
        "list: [You missed a dose, You lost a pen]",
        "steps: [Call, Wait]",
        "checklist: [I called, I waited]",
        "small-print: You missed a dose.",
        "contacts: [{name: Help line, url: example.org}]",
    ],
)
def test_a_callout_may_hold_words_lists_and_contacts(block: str, small_copy: Path) -> None:
    edit(small_copy, "sections/help.yaml", "text: You missed a dose.", block)
    assert faults(small_copy) == ()


def test_a_number_of_the_glossary_counts_where_it_is_printed(small_copy: Path) -> None:
    edit(small_copy, "glossary.yaml", "at one time", "2 times")
    assert faults(small_copy) == ()
    edit(small_copy, "sections/closing.yaml", "sources:\n  - {id: label, checked: copy}\n", "")
    edit(small_copy, "sections/closing.yaml", ", phone: 1-800-EXA-MPLE", "")
    edit(small_copy, "sections/closing.yaml", ', phone: "+44 20 7946 0000"', "")
    assert [fault.code for fault in faults(small_copy)] == ["number-without-source"]


@pytest.mark.parametrize("place", sorted({*PLACES} - {"clinic.phone"}))
def test_every_known_place_holder_may_stand_in_a_text(place: str, small_copy: Path) -> None:
    edit(small_copy, "sections/help.yaml", "You shiver", f"Say {{{place}}}")
    assert faults(small_copy) == ()


@pytest.mark.parametrize("signs", [5, 250])
def test_an_alternative_text_may_have_5_to_250_characters(signs: int, small_copy: Path) -> None:
    alt = "Two bars. The longer one stands for 21 people on Examplin, the other for 15."
    edit(small_copy, "sections/doses.yaml", alt, "x" * signs)
    assert faults(small_copy) == ()


def test_an_alternative_text_of_251_characters_is_too_long(small_copy: Path) -> None:
    alt = "Two bars. The longer one stands for 21 people on Examplin, the other for 15."
    edit(small_copy, "sections/doses.yaml", alt, "x" * 251)
    assert [fault.code for fault in faults(small_copy)] == ["alt-text"]
