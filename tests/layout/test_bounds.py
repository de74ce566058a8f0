"""Each layout keeps its own standard, and one that does not stops before a page is made."""

import shutil
from pathlib import Path

import pytest

from kesimpta_docs.errors import LayoutError
from kesimpta_docs.layout.bounds import FIGURES
from kesimpta_docs.layout.read_tokens import read_tokens, standard_of
from kesimpta_docs.order import LARGE_PRINT

LAYOUTS = Path(__file__).resolve().parents[2] / "layouts"
every_layout = pytest.mark.parametrize("name", ["handout", *LARGE_PRINT.values()])
#: Rules of the standards that tokens do not decide: the finished file is measured against them.
ON_THE_PAGE = {
    *("serifs", "slanted", "light-headings", "capitals", "justified", "columns", "hyphens"),
    *("widows", "split-parts", "page-number", "contrast", "colour-pairs"),
}


@every_layout
def test_each_layout_keeps_its_own_standard(name: str) -> None:
    tokens = read_tokens(LAYOUTS / f"{name}.toml")  # stops where it does not
    standard = standard_of(tokens)
    measured = {rule.measure for rule in standard.rule}
    assert measured - set(FIGURES) <= ON_THE_PAGE
    for rule in standard.rule:
        for found in FIGURES[rule.measure](tokens) if rule.measure in FIGURES else ():
            assert rule.admits(found, slack=1e-6), (rule.clause, found)


def test_each_layout_names_a_standard_of_its_own() -> None:
    names = ["handout", *LARGE_PRINT.values()]
    standards = [read_tokens(LAYOUTS / f"{name}.toml").standard for name in names]
    assert standards == ["clear-print", "acb-2025", "aph-2022", "ukaaf-2012", "giant"]


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("handout", "body = [14, 21]", "body = [13, 21]", "body-size is 13; asked is at least 14"),
        ("handout", "body = [14, 21]", "body = [14, 20]", "line-pitch is 1.429; asked is at least"),
        (
            "handout",
            "line-length = 80",
            "line-length = 81",
            "longest-lines is 81; asked is at most",
        ),
        ("large-print", "section = [22, 30]", "section = [23, 31]", "heading-size is 23; asked is"),
        ("large-print", "minor = [20, 27]", "minor = [22, 30]", "subheading-size is 22; asked is"),
        ("large-print", "section = [22, 30]", "section = [20, 27]", "heading-size is 20; asked is"),
        ("large-print", "title = [22, 30]", "title = [22, 28]", "heading-pitch is 1.273; asked is"),
        (
            "large-print",
            "running = [18, 24]",
            "running = [17, 24]",
            "smallest-size is 17; asked is",
        ),
        ("large-print", "page-number = [18, 24]", "page-number = [16, 24]", "smallest-size is 16"),
        ("large-print", "body = [18, 27]", "body = [18, 23]", "line-pitch is 1.278; asked is at"),
        ("large-print", "paragraph = 27", "paragraph = 20", "paragraph-gap is 0.741; asked is at"),
        ("large-print", "heading-after = 27", "heading-after = 9", "heading-gap is 0.333; asked"),
        ("large-print", "step = 13.5", "step = 27", "item-gap is 1; asked is at most 0.5"),
        ("large-print", "side = 72\n", "side = 70\n", "margin is 70; asked is at least 72 pt"),
        ("large-print", "gutter = 36", "gutter = 20", "bound-side is 92; asked is at"),
        (
            "large-print",
            'strong = "underline"',
            'strong = "bold"',
            "bold-words is 1; asked is no words",
        ),
        ("large-print", "leader = true", "leader = false", "no-leaders is 1; asked is no entries"),
        ("large-print", 'word = "Arial"', 'word = "Verdana"', "font is Verdana; asked is Arial or"),
        ("large-print-aph", "body = [18.5, 27]", "body = [18, 27]", "x-height is 8.928; asked is"),
        ("large-print-aph", "side = 135", "side = 90", "mean-line is 54.088; asked is at most 43"),
        ("large-print-aph", "leader = false", "leader = true", "leaders is 1; asked is no ent"),
        ("large-print-aph", "body = [18.5, 27]", "body = [18.5, 26]", "line-pitch is 1.405; asked"),
        ("large-print-ukaaf", '"bold"', '"underline"', "underlined-words is 1; asked is no words"),
        ("large-print-giant", "running = [24, 29]", "running = [22, 29]", "smallest-size is 22"),
        ("large-print-giant", "paragraph = 31", "paragraph = 30", "paragraph-gap is 0.968; asked"),
    ],
)
def test_a_layout_that_falls_short_says_which_rule_asks_what(
    name: str, old: str, new: str, problem: str, tmp_path: Path
) -> None:
    shutil.copytree(LAYOUTS, tmp_path, dirs_exist_ok=True)
    file = tmp_path / f"{name}.toml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(LayoutError) as caught:
        read_tokens(file)
    assert caught.value.problem.startswith("the layout falls short of ")
    assert problem in caught.value.problem
    assert str(caught.value.at) == str(file)


def test_a_grey_is_told(tmp_path: Path) -> None:
    shutil.copytree(LAYOUTS, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "large-print-aph.toml"
    file.write_text(file.read_text("utf-8") + '\n[colour]\nalarm = "#404040"\n', "utf-8")
    with pytest.raises(LayoutError, match="grey is 1; asked is no letters and shapes"):
        read_tokens(file)


def test_a_layout_whose_standard_is_not_there_is_told(tmp_path: Path) -> None:
    shutil.copytree(LAYOUTS, tmp_path, dirs_exist_ok=True)
    (tmp_path / "standards" / "acb-2025.toml").unlink()
    with pytest.raises(LayoutError, match="the standard cannot be read: No such file"):
        read_tokens(tmp_path / "large-print.toml")
