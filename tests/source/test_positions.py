"""Places: line and column of keys, values and words inside values, however they are written."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kesimpta_docs.source.read import read_guide
from kesimpta_docs.source.rules.everywhere import all_nodes, all_texts
from kesimpta_docs.source.tree import SourceList, SourceMap, SourceText, read_tree
from kesimpta_docs.spans import Span
from tests.source.edit import edit, mapping, told

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted([*ROOT.glob("sources/**/*.yaml"), *ROOT.glob("tests/guides/**/*.yaml")])
GUIDES = [ROOT / "sources" / "kesimpta", ROOT / "tests" / "guides" / "small"]


def key_places(value: object) -> Iterator[tuple[str, Span]]:
    if isinstance(value, SourceMap):
        yield from value.key_at.items()
        for item in value.values():
            yield from key_places(item)
    elif isinstance(value, SourceList):
        for item in value:
            yield from key_places(item)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_the_place_of_a_key_is_where_the_key_stands(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    for key, at in key_places(read_tree(file, str(file))):
        assert lines[at.line - 1][at.column - 1 :].strip('"').startswith(key)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_node_and_text_knows_its_line(guide: Path) -> None:
    read = read_guide(guide)
    places = [*(node.at for node in all_nodes(read)), *(text.at for text in all_texts(read))]
    for at in places:
        line = Path(at.path).read_text(encoding="utf-8").splitlines()[at.line - 1]
        assert line[at.column - 1 :].strip()


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("key: words\n", 1, 6),
        ('a: b\nkey: "words"\n', 2, 6),
        ("key: {a: [b, c]}\n", 1, 6),
        ("key: >-\n  words\n", 1, 6),
        ("key:\n  - a\n", 2, 3),
        ("é😀: b\nkey: words\n", 2, 6),
    ],
)
def test_a_value_is_placed_where_it_begins(
    text: str, line: int, column: int, tmp_path: Path
) -> None:
    value = mapping(text, tmp_path)["key"]
    assert isinstance(value, SourceText | SourceMap | SourceList)
    assert value.at == Span("a.yaml", line, column)


def test_columns_count_characters_not_bytes(tmp_path: Path) -> None:
    assert mapping("{é😀: a, key: b}\n", tmp_path).key_at["key"] == Span("a.yaml", 1, 9)


@pytest.mark.parametrize(
    ("written", "there"),
    [
        ("text: Keep `this` page\n", "`this` page"),
        ('text: "Keep `this` page"\n', '`this` page"'),
        ("text: 'Keep it''s `this` page'\n", "`this` page'"),
        ("text: >-\n      Keep\n      `this` page\n", "`this` page"),
        ("text: |\n      Keep\n      `this` page\n", "`this` page"),
        ("text: Keep\n      `this` page\n", "`this` page"),
        ('text: "Keep\n      `this` page"\n', '`this` page"'),
        ("text: Keep **this page\n", "**this page"),
        ("text: See [this](dose) page\n", "dose) page"),
        ("text: See [this](#x) [p](dose)\n", "dose)"),
        ("text: >-\n      **One** and\n      **two\n", "**two"),
        ("text: A <b>word</b>\n", "<b>word</b>"),
    ],
)
def test_a_fault_of_markup_points_into_the_scalar(
    written: str, there: str, small_copy: Path
) -> None:
    edit(
        small_copy,
        "sections/help.yaml",
        "text: Keep this page where you can see it.\n",
        written,
    )
    assert [there] == [fault.there for fault in told(small_copy)]


def test_words_changed_by_escapes_are_told_at_the_start_of_the_scalar(small_copy: Path) -> None:
    edit(small_copy, "sections/help.yaml", "text: Keep this", 'text: "A \\x60b\\x60 c" #')
    assert [fault.there for fault in told(small_copy)] == [
        '"A \\x60b\\x60 c" # page where you can see it.'
    ]
