"""The drawings of the Kesimpta guide: what they tell, in any size of type."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest
from lxml import etree

from kesimpta_docs.errors import RenderError
from kesimpta_docs.layout.edition import Figure, all_blocks
from kesimpta_docs.layout.read_tokens import read_tokens
from kesimpta_docs.layout.tokens import Face, Tokens
from kesimpta_docs.render.drawings.draw import draw_svg
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span
from tests.layout.editions import REAL, ROOT, SMALL, laid_out

SVG = "{http://www.w3.org/2000/svg}"
#: Sizes of labels: of the handout, of large print, and of the largest that is planned.
sizes = pytest.mark.parametrize("size", [13, 18, 24])

WEEKS = {
    **{f"week-{week}": f"Week {week}" for week in range(5)},
    "later": "Then",
    "dose": "20 mg",
    "no-dose": "No dose",
    "monthly": "once a month",
    "starter": "Starter doses",
}
DOSES = {
    "Week 0": (0, 20),
    "Week 1": (7, 20),
    "Week 2": (14, 20),
    "Week 3": (21,),
    "Week 4": (28, 20),
    "After week 4": (20,),
}
GROUPS = {"first": "On Kesimpta", "second": "On teriflunomide", "of-people": "in 100 people"}
SIDES = {"right-side": "Your right side", "left-side": "Your left side"}
CODES = {
    f"{side}-{site}": f"{side[0].upper()}-{site}"
    for side in ("right", "left")
    for site in ("arm", "belly", "thigh")
}
NUMBERS = {
    f"{side}-{site}": number
    for side in ("right", "left")
    for site, number in {"arm": "4", "belly": "2", "thigh": "1"}.items()
}


def layout(size: int) -> Tokens:
    """Return the layout with labels of `size` pt: handout, large print, or larger still."""
    if size == 13:
        return read_tokens(ROOT / "layouts" / "handout.toml")
    tokens = read_tokens(ROOT / "layouts" / "large-print.toml")
    type_ = tokens.type.model_copy(update={"figure_label": (float(size), size * 4 / 3)})
    limits = tokens.limits.model_copy(update={"smallest": float(size)})
    return tokens.model_copy(update={"type": type_, "limits": limits})


@pytest.fixture(scope="module")
def sample() -> Figure:
    return next(block for block in all_blocks(laid_out(SMALL)) if isinstance(block, Figure))


def drawn(
    sample: Figure,
    name: str,
    labels: Mapping[str, str],
    data: Mapping[str, tuple[int, ...]],
    size: int = 13,
) -> etree._Element:
    """Return what a drawing of the guide makes of labels and data, with labels of `size` pt."""
    return etree.fromstring(draw_svg(figure_of(sample, name, labels, data), layout(size)))


def figure_of(
    sample: Figure, name: str, labels: Mapping[str, str], data: Mapping[str, tuple[int, ...]]
) -> Figure:
    return replace(
        sample,
        drawing=REAL / "drawings" / f"{name}.svg",
        labels={key: Text((Run(words),), Span("test")) for key, words in labels.items()},
        data=data,
    )


def words(root: etree._Element) -> list[str]:
    return [" ".join((text.text or "").split()) for text in root.iter(f"{SVG}text")]


def place(root: etree._Element, said: str) -> tuple[float, float]:
    """Return x and y of a label."""
    (found,) = (text for text in root.iter(f"{SVG}text") if text.text == said)
    return float(found.get("x", "")), float(found.get("y", ""))


@sizes
def test_each_week_has_a_bead_and_its_words(size: int, sample: Figure) -> None:
    root = drawn(sample, "dose-timeline", WEEKS, DOSES, size)
    beads = list(root.iter(f"{SVG}circle"))
    assert [bead.get("fill") for bead in beads] == [None, None, None, "#ffffff", None, None]
    assert [
        *("Week 0", "20 mg", "Week 1", "20 mg", "Week 2", "20 mg", "Week 3", "No dose"),
        *("Week 4", "20 mg", "Then", "20 mg", "once a month", "Starter doses"),
    ] == words(root)


def test_small_type_lies_across_the_page_and_larger_type_stands_upright(sample: Figure) -> None:
    lines = [drawn(sample, "dose-timeline", WEEKS, DOSES, size) for size in (13, 18, 24)]
    same_height = [place(line, "Week 0")[1] == place(line, "Week 4")[1] for line in lines]
    assert same_height == [True, False, False]


def test_a_week_without_a_dose_is_the_one_that_the_data_names(sample: Figure) -> None:
    other = {**DOSES, "Week 1": (7,), "Week 3": (21, 20)}
    root = drawn(sample, "dose-timeline", WEEKS, other)
    dashed = [bead.get("stroke-dasharray") for bead in root.iter(f"{SVG}circle")]
    assert dashed == [None, "4 3", None, None, None, None]


@sizes
@pytest.mark.parametrize("counts", [(21, 15), (0, 100), (1, 99), (50, 11)])
def test_as_many_people_are_solid_as_the_data_says(
    counts: tuple[int, int], size: int, sample: Figure
) -> None:
    root = drawn(sample, "people-in-100", GROUPS, {"A cold": counts}, size)
    groups = [
        [shape.get("fill") for shape in group if shape.tag == f"{SVG}path"]
        for group in root.iter(f"{SVG}g")
    ]
    assert [len(group) for group in groups] == [100, 100]
    assert [group.count("#000000") for group in groups] == list(counts)
    first, second = counts
    assert words(root) == [
        *("On Kesimpta", f"{first} in 100 people"),
        *("On teriflunomide", f"{second} in 100 people"),
    ]


@sizes
def test_the_right_side_of_the_reader_stands_at_the_left(size: int, sample: Figure) -> None:
    root = drawn(sample, "injection-sites", {**SIDES, **CODES}, {}, size)
    sides = {said: place(root, said)[0] for said in words(root)}
    middle = float(root.get("viewBox", "").split()[2]) / 2
    right = {said for said, x in sides.items() if x < middle}
    assert right == {"Your right side", "R-arm", "R-belly", "R-thigh"}


@sizes
def test_both_sides_have_the_number_of_a_site(size: int, sample: Figure) -> None:
    root = drawn(sample, "injection-sites", {**SIDES, **NUMBERS, "navel": "3"}, {}, size)
    assert words(root) == [
        *("Your right side", "Your left side", "3"),
        *("4", "4", "2", "2", "1", "1"),
    ]


def test_arms_have_a_pattern_of_their_own(sample: Figure) -> None:
    root = drawn(sample, "injection-sites", {**SIDES, **CODES}, {})
    clipped = {
        (group.get("clip-path"), shape.tag.removeprefix(SVG))
        for group in root.iter(f"{SVG}g")
        if group.get("clip-path")
        for shape in group
    }
    hatched = {("url(#thigh)", "path"), ("url(#belly)", "path")}
    assert clipped == {*hatched, ("url(#arm)", "circle")}


def longer(labels: Mapping[str, str], times: float) -> dict[str, str]:
    """Return labels whose words are `times` as long; units and numbers stay."""
    return {
        name: re.sub(
            r"(?!mg\b)[^\W\d_]+",
            lambda word: word[0] + "o" * (math.ceil(times * len(word[0])) - len(word[0])),
            said,
        )
        for name, said in labels.items()
    }


DRAWINGS: tuple[tuple[str, Mapping[str, str], Mapping[str, tuple[int, ...]]], ...] = (
    ("dose-timeline", WEEKS, DOSES),
    ("people-in-100", GROUPS, {"A cold": (21, 15)}),
    ("injection-sites", {**SIDES, **CODES}, {}),
    ("injection-sites", {**SIDES, **NUMBERS, "navel": "3"}, {}),
)


@cache
def every_layout(paper: str) -> tuple[Tokens, ...]:
    return tuple(
        tokens.on(tokens.paper[paper])
        for tokens in map(read_tokens, sorted((ROOT / "layouts").glob("[hl]*.toml")))
    )


@pytest.mark.parametrize(("times", "paper"), [(1, "letter"), (1.6, "letter"), (1.6, "a4")])
@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(("name", "labels", "data"), DRAWINGS)
def test_each_drawing_takes_labels_as_long_as_another_language_makes_them(
    name: str,
    labels: Mapping[str, str],
    data: Mapping[str, tuple[int, ...]],
    paper: str,
    times: float,
    sample: Figure,
    *,
    turned: bool,
) -> None:
    said = longer(labels, times)
    figure = replace(
        figure_of(sample, name, said, data),
        right_to_left=turned,
    )
    layouts = every_layout(paper)
    assert len(layouts) == 5
    for tokens in layouts:
        root = etree.fromstring(draw_svg(figure, tokens))
        shown = " ".join(words(root)).split()
        assert {word for text in said.values() for word in text.split()} <= set(shown)
        assert float(root.get("height", "").removesuffix("pt")) <= 600


@pytest.mark.parametrize(
    ("name", "label"), [("dose-timeline", "no-dose"), ("people-in-100", "first")]
)
def test_a_word_that_no_form_holds_is_refused_at_its_label(
    name: str, label: str, sample: Figure
) -> None:
    drawing = next(each for each in DRAWINGS if each[0] == name)
    figure = figure_of(
        sample, name, {**drawing[1], label: "Verabreichungsunterbrechung" * 2}, drawing[2]
    )
    with pytest.raises(RenderError) as caught:
        draw_svg(figure, layout(24))
    assert caught.value.problem.startswith(f'the label "{label}" of the drawing does not fit')


def test_groups_stand_below_each_other_where_a_word_is_longer_than_one_is_wide(
    sample: Figure,
) -> None:
    long_ = {**GROUPS, "second": "On teriflunomideoooooooo"}
    for labels, beside in ((GROUPS, True), (long_, False)):
        root = drawn(sample, "people-in-100", labels, {"A cold": (21, 15)}, 24)
        (one, first), (other, second) = place(root, "On Kesimpta"), place(root, labels["second"])
        assert (one < other, first == second) == (beside, beside)


def test_the_form_of_the_line_of_time_follows_from_its_words(sample: Figure) -> None:
    short = {name: "W" if name.startswith("week") else "d" for name in WEEKS}
    for labels, size, across in (
        (WEEKS, 13, True),
        (longer(WEEKS, 1.6), 13, False),
        (short, 18, True),
    ):
        root = drawn(sample, "dose-timeline", labels, DOSES, size)
        beads = [bead.get("cy") for bead in root.iter(f"{SVG}circle")]
        assert (len(set(beads)) == 1) is across


def test_a_row_from_right_to_left_begins_with_its_number(sample: Figure) -> None:
    arabic = {**GROUPS, "of-people": "ين 100 بيوبلي"}
    tokens = layout(13)
    face = Face("Noto Sans Arabic", next((ROOT / "layouts").rglob("NotoSansArabic_400*")), None)
    figure = figure_of(sample, "people-in-100", arabic, {"A cold": (21, 15)})
    root = etree.fromstring(
        draw_svg(replace(figure, right_to_left=True), tokens.model_copy(update={"faces": (face,)}))
    )
    assert words(root) == [
        *("On Kesimpta", "\u206721 ين 100 بيوبلي\u2069"),
        *("On teriflunomide", "\u206715 ين 100 بيوبلي\u2069"),
    ]
