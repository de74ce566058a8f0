"""Design tokens: every one is needed, known and in range; an error names it."""

import re
import shutil
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from kesimpta_docs.errors import LayoutError
from kesimpta_docs.layout.read_tokens import read_tokens
from kesimpta_docs.order import LARGE_PRINT

LAYOUTS = Path(__file__).resolve().parents[2] / "layouts"
#: Tokens that are numbers and no measures.
COUNTS = {"limits.line-length", "limits.cell-lines", "write.rings-in-a-row", "binding.pages"}
#: Tokens that a layout may leave out.
OPTIONAL = {"limits.section-pages"}
layouts = pytest.mark.parametrize("name", ["handout", "large-print"])
profiles = pytest.mark.parametrize("name", [*LARGE_PRINT.values()][1:])


def error_of(text: str, folder: Path) -> str:
    """Return the problem of a layout with this text."""
    file = folder / "broken.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LayoutError) as caught:
        read_tokens(file)
    assert str(caught.value.at) == str(file)
    assert caught.value.hint
    return caught.value.problem


def leaves(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each token with its full name."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


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


@profiles
def test_a_layout_with_a_base_holds_and_repeats_nothing_of_it(name: str) -> None:
    assert read_tokens(LAYOUTS / f"{name}.toml").name == name
    own, base = (
        dict(leaves(tomllib.loads((LAYOUTS / f"{file}.toml").read_text("utf-8"))))
        for file in (name, "large-print")
    )
    assert [token for token, value in own.items() if base.get(token) == value] == []


def test_what_a_layout_with_a_base_does_not_name_is_that_of_the_base(tmp_path: Path) -> None:
    shutil.copytree(LAYOUTS, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "own.toml"
    file.write_text('base = "large-print.toml"\n[type]\nrunning = [18, 25]\n', encoding="utf-8")
    own, base = read_tokens(file), read_tokens(tmp_path / "large-print.toml")
    assert own.type.running == (18, 25)
    assert own == base.model_copy(update={"type": own.type})


@pytest.mark.parametrize(
    ("base", "problem"),
    [
        ('"../large-print.toml"', "the token base does not hold: it is no file name"),
        ("3", "the token base does not hold: it is no file name"),
        ('"none.toml"', "the layout cannot be read: No such file or directory"),
        (
            '"large-print-aph.toml"',
            "the token base does not hold: large-print-aph.toml has a base itself",
        ),
    ],
)
def test_a_base_that_does_not_hold_is_named(base: str, problem: str, tmp_path: Path) -> None:
    shutil.copytree(LAYOUTS, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "own.toml"
    file.write_text(f"base = {base}\n", encoding="utf-8")
    with pytest.raises(LayoutError) as caught:
        read_tokens(file)
    assert caught.value.problem == problem


def test_drawings_are_no_wider_than_the_text_of_a_bound_paper() -> None:
    tokens = read_tokens(LAYOUTS / "large-print.toml")
    assert tokens.binding
    paper = tokens.paper["a4"].bound(tokens.binding)
    assert tokens.on(paper).figure.width == pytest.approx(595.28 - 3 * 72 + 36)
    assert tokens.on(tokens.paper["letter"]).figure.width == tokens.figure.width


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
