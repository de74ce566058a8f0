"""A template asks how its labels stand in rows; a row is as wide as the font's own widths say."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from kesimpta_docs.errors import RenderError
from kesimpta_docs.layout.edition import Edition, Figure, all_blocks
from kesimpta_docs.render.drawings.draw import draw_svg
from kesimpta_docs.render.drawings.lettering import MAX_LENGTH, Lettering, is_said, lettering
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span
from tests.layout.editions import SMALL, laid_out

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="72pt" height="72pt" viewBox="0 0 72 72"'
    ' font-family="{{ t.font.family }}" font-size="{{ t.type.figure_label[0] }}"'
    ' data-mirrors="no">%s</svg>'
)
ROWS = (
    "{%% for row in wrapped(labels['first'], %s) %%}"
    '<text x="0" y="{{ 16 + 18 * loop.index0 }}">{{ row }}</text>{%% endfor %%}'
)


@pytest.fixture(scope="module")
def edition() -> Edition:
    return laid_out(SMALL)


def letters(edition: Edition, **labels: str) -> Lettering:
    def counted(row: Iterable[str]) -> Iterator[str]:
        yield from row

    return lettering(labels, edition.tokens, counted)


def drawn(edition: Edition, folder: Path, inside: str, first: str) -> list[str]:
    """Return the rows of words that a template with `inside` draws of the label `first`."""
    file = folder / "drawing.svg"
    file.write_text(SVG % inside, encoding="utf-8")
    figure = next(block for block in all_blocks(edition) if isinstance(block, Figure))
    labels = {"first": Text((Run(first),), Span("doses.yaml", 3))}
    svg = draw_svg(replace(figure, drawing=file, labels=labels), edition.tokens)
    return [
        text.text or "" for text in etree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    ]


def refusal(edition: Edition, folder: Path, inside: str, first: str) -> RenderError:
    with pytest.raises(RenderError) as caught:
        drawn(edition, folder, inside, first)
    return caught.value


@pytest.mark.parametrize(
    ("words", "width", "rows"),
    [
        ("Starter doses", 200, ["Starter doses"]),
        ("Starter doses", 60, ["Starter", "doses"]),
        ("  Starter\n doses ", 60, ["Starter", "doses"]),
        ("about 20\u00a0mg", 60, ["about", "20\u00a0mg"]),
        ("R-thigh", 60, ["R-thigh"]),
        ("R-thigh", 40, ["R-", "thigh"]),
        ("abc\u200bdef", 30, ["abc", "def"]),
        ("abc\u200bdef", 90, ["abcdef"]),
        ("", 60, [""]),
    ],
)
def test_rows_end_at_spaces_and_words_stay_whole_where_they_fit(
    words: str, width: float, rows: list[str], edition: Edition
) -> None:
    assert letters(edition).wrapped(words, width) == rows


def test_rows_are_about_as_wide_as_each_other(edition: Edition) -> None:
    assert letters(edition).wrapped("one two three four", 100) == ["one two", "three four"]


def test_han_and_kana_break_anywhere_but_before_a_stop_and_behind_a_bracket(
    edition: Edition,
) -> None:
    em = letters(edition).regular.widest * edition.tokens.type.figure_label[0]
    rows = letters(edition).wrapped("日本語文字。「印刷」", 4 * em)
    assert "".join(rows) == "日本語文字。「印刷」"
    assert len(rows) == 3
    assert all(row[0] not in "。」" and row[-1] != "「" for row in rows)


def test_hangul_and_thai_break_at_spaces_only(edition: Edition) -> None:
    em = letters(edition).regular.widest * edition.tokens.type.figure_label[0]
    assert letters(edition).wrapped("가나다 라마바", 4 * em) == ["가나다", "라마바"]
    assert letters(edition).wrapped("กขค งจฉ", 4 * em) == ["กขค", "งจฉ"]


def test_labels_are_measured_by_name_or_by_the_beginning_of_a_name(edition: Edition) -> None:
    asked = letters(edition, **{"week-0": "Week 0", "week-1": "Week 1 of all", "then": "Then"})
    size = edition.tokens.type.figure_label[0]
    assert asked.widest(["then"]) == pytest.approx(size * asked.regular.width("Then"))
    assert asked.widest(["week-*", "then"], bold=True) == pytest.approx(
        size * asked.strong.width("Week 1 of all")
    )
    assert asked.widest_word(["week-*"]) == pytest.approx(size * asked.regular.width("Week"))
    assert asked.most_rows(["week-*", "then"], 40) == 2
    assert asked.widest(["none-*"]) == 0
    with pytest.raises(KeyError):
        asked.widest(["none"])


def test_a_template_sets_as_many_rows_as_there_are(edition: Edition, tmp_path: Path) -> None:
    assert drawn(edition, tmp_path, ROWS % 60, "Starter doses") == ["Starter", "doses"]


def test_a_word_that_is_too_long_is_refused_at_its_label(edition: Edition, tmp_path: Path) -> None:
    error = refusal(edition, tmp_path, ROWS % 60, "one Anfangsdosierungen")
    assert error.problem.startswith(
        'the label "first" of the drawing does not fit in the handout: "Anfangsdosierungen" is '
    )
    assert error.problem.endswith(" pt wide, its place 60 pt")
    assert str(error.at) == "doses.yaml:3:0"


@pytest.mark.parametrize(
    ("inside", "first", "problem"),
    [
        (ROWS % 60, "a" * (MAX_LENGTH + 1), "a label is longer than 500 characters"),
        (ROWS % 20, "on " * 9, "takes more than 6 rows"),
        (
            "{% for a in range(900) %}{% if wrapped(labels.first, 70) %}{% endif %}{% endfor %}",
            "a b c d e f g h i j k l",
            "the loops take more than 10000 steps",
        ),
        ("{{ wrapped(labels['first'], 70) }}", "words", "a list is neither words nor a number"),
        ("{% set rows = wrapped(labels['first'], 70) %}", "words", "a list is neither words"),
        ("{{ wrapped.__self__ }}", "words", "__self__"),
        ("{{ wrapped.__func__.__globals__ }}", "words", "__func__"),
        ("{{ labels.get('first') }}", "words", "a drawing cannot use call"),
        ("{{ wrapped(*[1, 2]) }}", "words", ""),
        ("{{ widest(['none']) }}", "words", "none"),
    ],
)
def test_what_measures_gives_a_template_no_new_powers(
    inside: str, first: str, problem: str, edition: Edition, tmp_path: Path
) -> None:
    error = refusal(edition, tmp_path, inside, first)
    assert error.problem.startswith("the drawing cannot be made: ")
    assert problem in error.problem


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("doses", True),
        ("dose", False),
        ("thigh", True),
        ("R-", True),
        ("thi", False),
        ("本語", True),
        ("日語", False),
        ("abcdef", True),
        ("def", True),
    ],
)
def test_a_row_says_a_whole_word_or_what_lies_between_its_breaks(word: str, *, said: bool) -> None:
    assert is_said(word, ["doses", "R-thigh", "日本語", "abc\u200bdef"]) is said
