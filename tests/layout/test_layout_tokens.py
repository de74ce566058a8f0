"""Design tokens: every one is needed, known and in range; an error names it."""

import re
from pathlib import Path

import pytest

from kesimpta_docs.errors import LayoutError
from kesimpta_docs.layout.read_tokens import read_tokens

LAYOUTS = Path(__file__).resolve().parents[2] / "layouts"
#: Tokens that are numbers and no measures.
COUNTS = {"limits.line-length"}
#: Tokens that a layout may leave out.
OPTIONAL = {"limits.section-pages"}
layouts = pytest.mark.parametrize("name", ["handout", "large-print"])


def error_of(text: str, folder: Path) -> str:
    """Return the problem of a layout with this text."""
    file = folder / "broken.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LayoutError) as caught:
        read_tokens(file)
    assert str(caught.value.at) == str(file)
    assert caught.value.hint
    return caught.value.problem


def token_lines(text: str) -> list[tuple[int, str]]:
    """Return the number of each line that sets a token, and the full name of the token."""
    table, found = "", []
    for number, line in enumerate(text.splitlines()):
        if head := re.match(r"\[([\w.-]+)\]", line):
            table = f"{head[1]}."
        elif key := re.match(r"([\w-]+) = ", line):
            found.append((number, f"{table}{key[1]}"))
    return found


@layouts
def test_a_shipped_layout_holds(name: str) -> None:
    tokens = read_tokens(LAYOUTS / f"{name}.toml")
    assert tokens.name == name
    assert all(file.is_file() for file in tokens.font_files)


@layouts
def test_a_missing_token_is_named(name: str, tmp_path: Path) -> None:
    text = (LAYOUTS / f"{name}.toml").read_text(encoding="utf-8")
    lines = text.splitlines()
    for number, token in token_lines(text):
        if token in OPTIONAL:
            continue
        rest = "\n".join([*lines[:number], *lines[number + 1 :]])
        assert error_of(rest, tmp_path) == f"the token {token} does not hold: Field required"


@layouts
def test_a_measure_below_nothing_is_named(name: str, tmp_path: Path) -> None:
    text = (LAYOUTS / f"{name}.toml").read_text(encoding="utf-8")
    lines = text.splitlines()
    for number, token in token_lines(text):
        if re.search(r"= \[?\d", lines[number]) and token not in COUNTS:
            below = re.sub(r"= (\[?)\d", r"= \1-1", lines[number])
            changed = "\n".join([*lines[:number], below, *lines[number + 1 :]])
            assert f"the token {token}" in error_of(changed, tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("[type]\n", "[type]\nbodi = [14, 21]\n", "type.bodi does not hold: Extra inputs"),
        ("[type]\n", "[typ]\n", "the token type does not hold: Field required"),
        ("[list]\n", "[lists]\na = 1\n[list]\n", "the token lists does not hold: Extra inputs"),
        ('"#00395d"', '"navy"', "the token colour.accent does not hold"),
        ('"#00395d"', '"#00395D"', "the token colour.accent does not hold"),
        ('strong = "bold"', 'strong = "red"', "the token emphasis.strong does not hold"),
        ('bullet = "•"', 'bullet = "••"', "the token list.bullet does not hold"),
        ('colour = "alarm"', 'colour = "pink"', "the token callout.emergency.colour"),
        ("body = [14, 21]", "body = [14]", "the token type.body"),
        ("body = [14, 21]", 'body = ["big", 21]', "the token type.body"),
        ('foot = ["emergency-line"]', 'foot = ["slogan"]', "the token furniture.foot.0"),
        ("width = 468 ", "width = 469 ", "figure does not hold: Value error, a drawing is wider"),
        ("[type]\n", "[type\n", "the layout is not valid TOML"),
    ],
)
def test_a_token_that_does_not_hold_is_named(
    old: str, new: str, problem: str, tmp_path: Path
) -> None:
    text = (LAYOUTS / "handout.toml").read_text(encoding="utf-8")
    assert text.count(old) >= 1
    assert problem in error_of(text.replace(old, new, 1), tmp_path)


def test_a_layout_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(LayoutError, match="the layout cannot be read: No such file"):
        read_tokens(tmp_path / "none.toml")


def test_a_layout_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "odd.toml").write_bytes(b'name = "caf\xe9"')
    with pytest.raises(LayoutError, match="the layout is not UTF-8"):
        read_tokens(tmp_path / "odd.toml")
