"""What a drawing is made of prints the same everywhere and can be read."""

from dataclasses import replace
from pathlib import Path

import pytest

from kesimpta_docs.errors import RenderError
from kesimpta_docs.layout.edition import Edition, Figure, all_blocks
from kesimpta_docs.render.drawings.draw import draw_svg
from tests.layout.editions import SMALL, laid_out

#: The words of the figure of the small guide are "Examplin" and "Other", its numbers 21 and 15.
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200pt" height="50pt" viewBox="0 0 200 50"'
    ' font-family="{{ t.font.family }}" font-size="14" data-mirrors="yes">%s</svg>'
)


@pytest.fixture(scope="module")
def edition() -> Edition:
    return laid_out(SMALL)


def draw(edition: Edition, folder: Path, inside: str) -> None:
    """Draw what a template with `inside` makes."""
    file = folder / "drawing.svg"
    file.write_text(SVG % inside, encoding="utf-8")
    figure = next(block for block in all_blocks(edition) if isinstance(block, Figure))
    draw_svg(replace(figure, drawing=file), edition.tokens)


def refusal(edition: Edition, folder: Path, inside: str) -> str:
    """Return what is wrong with a drawing that holds `inside`."""
    with pytest.raises(RenderError) as caught:
        draw(edition, folder, inside)
    assert str(caught.value.at) == str(folder / "drawing.svg")
    assert caught.value.hint == (
        "mend the template; a label that does not fit can be shortened in the section"
    )
    return caught.value.problem.removeprefix("the drawing would not print well in the handout: ")


@pytest.mark.parametrize(
    "inside",
    [
        '<rect x="1" y="1" width="9" height="9" fill="none" stroke="#000000" stroke-width="0.75"/>',
        '<rect fill="#FFFFFF"/>',
        '<g transform="translate(9 9.5) scale(-1 1) rotate(-45)"><path d="M0 0"/></g>',
        '<text x="0" y="20">Examplin</text>',
        '<text x="200" y="20" text-anchor="end" font-weight="700">Other 21</text>',
        '<text x="0" y="16">Other</text><text x="0" y="35">Other</text>',
        '<text x="100" y="20" font-size="12" text-anchor="middle">{{ labels.first }}</text>',
    ],
)
def test_black_and_white_shapes_and_words_are_let_through(
    inside: str, edition: Edition, tmp_path: Path
) -> None:
    draw(edition, tmp_path, inside)


@pytest.mark.parametrize(
    ("inside", "problem"),
    [
        ("<defs><pattern/></defs>", "it holds <pattern>; it may hold circle, clipPath, defs"),
        ("<linearGradient/>", "it holds <linearGradient>"),
        ('<text x="0" y="20"><tspan>Other</tspan></text>', "it holds <tspan>"),
        ('<rect opacity="0.5"/>', '<rect> has the attribute "opacity"'),
        ('<rect style="fill: #000000"/>', '<rect> has the attribute "style"'),
        ('<rect fill="#0000ff"/>', '<rect> has the fill "#0000ff"'),
        ('<rect stroke="grey"/>', '<rect> has the stroke "grey"'),
        ('<rect fill="url(#a)"/>', '<rect> has the fill "url(#a)"'),
        ('<g transform="scale(2 2)"/>', '<g> has the transform "scale(2 2)", which changes'),
        ('<g transform="skewX(9)"/>', '<g> has the transform "skewX(9)", which changes'),
        (
            '<g stroke="#000000" stroke-width="0.7"><path d="M0 0"/></g>',
            "<path> has a line of 0.7 pt; the thinnest is 0.75 pt",
        ),
        ('<path stroke="#000000" stroke-width="2%"/>', "<path> has a line of 2% pt"),
        ('<text x="0" y="20">Dose</text>', '"Dose" is no word of the figure\'s labels'),
        ('<text x="0" y="20">22</text>', '"22" is no word of the figure\'s labels'),
        ('<text x="0" y="20" font-size="11">Other</text>', '"Other" is 11; the smallest is 12 pt'),
        ('<text x="0" y="20" font-size="1em">Other</text>', '"Other" is 1em; the smallest is 12'),
        ('<text x="0" y="20" font-family="Arial">Other</text>', '"Other" is not in Atkinson'),
        ('<text x="0" y="20" fill="#ffffff">Other</text>', '"Other" is not black'),
        ('<text x="0" y="20" fill="none">Other</text>', '"Other" is not black'),
        ('<g stroke="#000000"><text x="0" y="20">Other</text></g>', '"Other" has an outline'),
        (
            '<g transform="rotate(90)"><text x="0" y="20">Other</text></g>',
            '"Other" stands in a transform; write its x and y',
        ),
        ("<text>Other</text>", '"Other" has no x and y'),
        ('<text x="0 9" y="20">Other</text>', '"Other" has no x and y'),
        ('<text x="0" y="20" text-anchor="left">Other</text>', '"Other" has no known text-anchor'),
        ('<text x="-1" y="20">Other</text>', '"Other" reaches out of the drawing'),
        ('<text x="170" y="20">Other</text>', '"Other" reaches out of the drawing'),
        ('<text x="30" y="20" text-anchor="end">Other</text>', '"Other" reaches out of the'),
        ('<text x="0" y="10">Other</text>', '"Other" reaches out of the drawing'),
        ('<text x="0" y="48">Other</text>', '"Other" reaches out of the drawing'),
        (
            '<text x="0" y="20">Examplin</text><text x="50" y="20">Other</text>',
            '"Examplin" and "Other" run into each other',
        ),
        (
            '<text x="0" y="20">Examplin</text><text x="0" y="30">Other</text>',
            '"Examplin" and "Other" run into each other',
        ),
    ],
)
def test_what_would_not_print_well_is_named(
    inside: str, problem: str, edition: Edition, tmp_path: Path
) -> None:
    assert refusal(edition, tmp_path, inside).startswith(problem)


def test_bold_words_are_measured_with_the_bold_font(edition: Edition, tmp_path: Path) -> None:
    words = '<text x="123" y="20" font-weight="%s">Examplin 21</text>'
    draw(edition, tmp_path, words % 400)
    assert refusal(edition, tmp_path, words % 700) == '"Examplin 21" reaches out of the drawing'


def test_the_first_three_faults_are_named(edition: Edition, tmp_path: Path) -> None:
    inside = "".join(
        f'<text x="0" y="20">{word}</text>' for word in ("One", "Two", "Three", "Four")
    )
    why = "is no word of the figure's labels and no number of its data"
    assert refusal(edition, tmp_path, inside) == f'"One" {why}; "Two" {why}; "Three" {why}'
