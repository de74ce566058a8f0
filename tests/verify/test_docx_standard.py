"""A built Word file keeps its standard, and each rule fails on one that was damaged for it."""

from pathlib import Path

import pytest

from kesimpta_docs.layout.standard import Standard, read_standard
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.docx.read import read_docx
from kesimpta_docs.verify.standard.docx.measure import MEASURES, measure_docx
from kesimpta_docs.verify.standard.seen import RuleResult
from tests.conftest import ROOT
from tests.verify.damage_docx import Damage, at, damaged, value
from tests.verify.damage_docx_standard import CASES, Short

LARGE = "examplin-en-large-print.docx"
HANDOUT = "examplin-en-handout.docx"
#: What ACB does not ask, and its layout keeps all the same.
FURTHER = {"x-height", "serifs", "capitals", "split-parts", "grey", "colour-pairs"}
APP = "docProps/app.xml"


def named(name: str) -> Standard:
    return read_standard(ROOT / "layouts" / "standards" / f"{name}.toml")


@pytest.fixture(scope="session")
def every_rule() -> Standard:
    """Return a standard of all rules that the large print of ACB keeps, one a measure."""
    acb, aph, ukaaf = map(named, ("acb-2025", "aph-2022", "ukaaf-2012"))
    more = {rule.measure: rule for rule in (*aph.rule, *ukaaf.rule) if rule.measure in FURTHER}
    return acb.model_copy(update={"rule": (*acb.rule, *more.values()), "pairs": aph.pairs})


def short_of(results: tuple[RuleResult, ...]) -> dict[str, RuleResult]:
    return {result.rule.measure: result for result in results if not result.holds}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_a_damaged_file_falls_short_of_the_rule_that_was_damaged_and_of_no_other(
    case: Short, small_files: Path, every_rule: Standard, tmp_path: Path
) -> None:
    file = damaged(small_files / LARGE, tmp_path, case.damage)
    found = short_of(measure_docx(file, every_rule))
    assert set(found) == set(case.measures), found
    first = found[case.measures[0]]
    assert case.says in " | ".join((first.found, *first.problems))


def test_an_untouched_file_keeps_every_rule(
    small_files: Path, every_rule: Standard, tmp_path: Path
) -> None:
    """Packed again, as the damaged ones are."""
    file = damaged(small_files / LARGE, tmp_path, lambda _: None)
    assert short_of(measure_docx(file, every_rule)) == {}


def test_each_measure_has_a_damage_that_makes_it_fail() -> None:
    elsewhere = {"bound-side", "leaders", "underlined-words"}
    assert {case.measures[0] for case in CASES} | elsewhere == set(MEASURES)


def test_each_edition_keeps_its_standard(small_files: Path) -> None:
    assert short_of(measure_docx(small_files / LARGE, named("acb-2025"))) == {}
    assert short_of(measure_docx(small_files / HANDOUT, named("clear-print"))) == {}


def test_the_handout_falls_short_of_large_print_on_the_right_rules(small_files: Path) -> None:
    found = short_of(measure_docx(small_files / HANDOUT, named("acb-2025")))
    assert set(found) == {
        *("font", "body-size", "smallest-size", "heading-size", "subheading-size", "heading-pitch"),
        *("page-number-size", "bold-words", "paragraph-gap", "heading-gap", "margin", "no-leaders"),
    }


def test_dots_and_underlined_words_fall_short_where_a_standard_forbids_them(
    small_files: Path,
) -> None:
    aph = short_of(measure_docx(small_files / LARGE, named("aph-2022")))
    assert aph["leaders"].found == "6 entries with dots"
    ukaaf = short_of(measure_docx(small_files / LARGE, named("ukaaf-2012")))
    assert set(ukaaf) == {"underlined-words"}


def test_what_only_a_layout_knows_neither_holds_nor_fails(small_files: Path) -> None:
    results = measure_docx(small_files / LARGE, named("aph-2022"))
    (mean,) = (result for result in results if result.rule.measure == "mean-line")
    assert (mean.found, mean.measured, mean.holds) == ("not measured in a Word file", False, True)


def saying(pages: int, words: int) -> Damage:
    """Let the file say how many pages and words it has."""

    def damage(parts: dict[str, bytes]) -> None:
        said = f"<Pages>{pages}</Pages><Words>{words}</Words></Properties>"
        parts[APP] = parts[APP].replace(b"</Properties>", said.encode())

    return damage


def words_of(document: WordDocument) -> int:
    return sum(len(each.text.split()) for each in document.paragraphs)


@pytest.mark.parametrize(
    ("pages", "found"), [(20, "none here"), (21, "72 pt")], ids=["stapled", "bound"]
)
def test_a_file_of_more_than_20_pages_needs_room_on_the_side_that_is_bound(
    pages: int, found: str, small_files: Path, tmp_path: Path
) -> None:
    words = words_of(read_docx(small_files / LARGE))
    file = damaged(small_files / LARGE, tmp_path, saying(pages, words))
    results = measure_docx(file, named("acb-2025"))
    assert [one.found for one in results if one.rule.measure == "bound-side"] == [found]


def test_pages_that_were_counted_for_another_text_do_not_count(
    small_files: Path, tmp_path: Path
) -> None:
    file = damaged(small_files / LARGE, tmp_path, saying(1, 0))
    results = measure_docx(file, named("acb-2025"))
    (bound,) = (result for result in results if result.rule.measure == "bound-side")
    why = "could not be measured: the file does not say how many pages it has"
    assert (bound.found, bound.measured) == (why, False)


def test_wide_margins_on_both_sides_have_room_for_a_binding(
    small_files: Path, tmp_path: Path
) -> None:
    """The side that is bound counts, not how much wider it is than the other."""
    words = words_of(read_docx(small_files / LARGE))

    def damage(parts: dict[str, bytes]) -> None:
        saying(21, words)(parts)
        for side in ("left", "right"):
            at("//w:pgMar", value("2160", f"w:{side}"))(parts)

    results = measure_docx(damaged(small_files / LARGE, tmp_path, damage), named("acb-2025"))
    assert [one.found for one in results if one.rule.measure == "bound-side"] == ["108 pt"]
