"""What holds for any text and any file, however odd: tried with examples that hypothesis makes."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kesimpta_docs.errors import SourceFault, SourceFaults
from kesimpta_docs.source.inline import read_text
from kesimpta_docs.source.read import read_guide, read_interface
from kesimpta_docs.source.tree import SourceMap, read_tree
from tests.source.edit import mapping
from tests.source.test_positions import key_places

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "guides" / "small"
REAL_FILES = sorted(ROOT.glob("sources/**/*.yaml"))
#: The signs that markup is made of; an author escapes them.
MARKUP = "*_`~[]{}<>!\\"

words = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters=MARKUP),
    min_size=1,
)
texts = st.lists(words, min_size=1).map(" ".join)
#: A shared machine may be slow for a moment; what fails is printed, and needs no database.
calm = settings(deadline=None, database=None)
styles = st.sampled_from([None, "'", '"', "|", ">"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("properties")


@calm
@given(text=texts, style=styles)
def test_words_without_markup_come_back_word_for_word(text: str, style: str, folder: Path) -> None:
    written = yaml.safe_dump({"text": text}, allow_unicode=True, default_style=style)
    assert read_text(mapping(written, folder)["text"]).plain == text


@calm
@given(text=st.text(st.characters(codec="ascii", exclude_categories=["C", "Z"]), min_size=1))
def test_escaped_signs_come_back_as_they_are(text: str) -> None:
    escaped = "".join(f"\\{sign}" if sign in MARKUP else sign for sign in text)
    assert read_text(escaped).plain == text


@calm
@given(text=texts)
def test_strong_words_keep_their_words(text: str) -> None:
    (run,) = read_text(f"**a{text}a**").runs
    assert (run.words, run.strong) == (f"a{text}a", True)


def read_anything(data: bytes, folder: Path) -> None:
    """Read `data`; the only error may be a fault that can be printed."""
    file = folder / "any.yaml"
    file.write_bytes(data)
    fault = None
    try:
        read_tree(file, "any.yaml")
    except SourceFault as found:
        fault = found
    assert fault is None or re.match(r"any\.yaml.*: error\[.+\n  hint: .", str(fault))


@calm
@given(data=st.binary())
def test_no_bytes_raise_anything_but_a_fault(data: bytes, folder: Path) -> None:
    read_anything(data, folder)


@calm
@given(text=st.text(st.sampled_from("ab01 \n\t:-?#&*!|>'\"%@`{}[],.~<=\\\u00a0\u0085\u2028\ufeff")))
def test_no_text_raises_anything_but_a_fault(text: str, folder: Path) -> None:
    read_anything(text.encode(), folder)


def assert_only_faults(read: Callable[[], object]) -> None:
    """Read; the only error may be faults that have a place and can be printed."""
    found: tuple[SourceFault, ...] = ()
    try:
        read()
    except SourceFaults as error:
        found = error.faults
    assert all(fault.at and fault.at.path and str(fault) for fault in found)


def mutated(data: bytes, seed: int) -> bytes:
    """Return `data` with a few bytes put in, taken out or changed, or a line moved."""
    chance = random.Random(seed)  # noqa: S311 - no secret, the same for the same seed
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(data) + 1)
        end = start + chance.choice([0, 1, 1, 2, 30])
        new = chance.choice([b"", b":", b"- ", b"\n", b"  ", b"'", b'"', b"{", b"*", b"\xc3", b"!"])
        data = data[:start] + new + data[end:]
    return data


@calm
@given(file=st.sampled_from(REAL_FILES), seed=st.integers())
def test_no_change_of_a_real_file_raises_anything_but_a_fault(
    file: Path, seed: int, folder: Path
) -> None:
    read_anything(mutated(file.read_bytes(), seed), folder)


@calm
@given(seed=st.integers())
def test_no_change_of_the_interface_raises_anything_but_faults(seed: int, folder: Path) -> None:
    original = (ROOT / "sources" / "interface" / "en.yaml").read_bytes()
    (folder / "en.yaml").write_bytes(mutated(original, seed))
    assert_only_faults(lambda: read_interface(folder, "en"))


@calm
@given(
    name=st.sampled_from(["guide.yaml", "statements.yaml", "sections/doses.yaml"]),
    seed=st.integers(),
)
def test_no_change_of_a_guide_raises_anything_but_faults(
    name: str, seed: int, folder: Path
) -> None:
    for file in SMALL.rglob("*.yaml"):
        copy = folder / "guide" / file.relative_to(SMALL)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    (folder / "guide" / name).write_bytes(mutated((SMALL / name).read_bytes(), seed))
    assert_only_faults(lambda: read_guide(folder / "guide"))


keys = st.text(st.sampled_from("abcdefghij"), min_size=1, max_size=6)
trees = st.dictionaries(
    keys,
    st.recursive(texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner)),
    min_size=1,
)


@calm
@given(tree=trees, style=st.sampled_from(["block", "flow"]))
def test_the_place_of_a_key_is_where_it_stands(
    tree: dict[str, object], style: str, folder: Path
) -> None:
    written = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=style == "flow")
    lines = written.splitlines()
    found = mapping(written, folder)
    assert isinstance(found, SourceMap)
    for key, at in key_places(found):
        assert lines[at.line - 1][at.column - 1 :].startswith(key)
