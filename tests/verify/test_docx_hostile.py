"""Whatever is done to a finished Word file, reading it ends soon: with an error of ours, or not.

The damage is done to the bytes of the package, to those of a part in it, and to its elements.
"""

from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml.etree import _Element as Element

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.docx.read import read_docx
from tests.wordml.docx_samples import MAIN, changed, saved, unpacked, with_body

#: Ten times what a file takes on a machine with other work to do.
LONGEST = timedelta(seconds=10)
hostile = settings(
    max_examples=50,
    deadline=LONGEST,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

Edit = tuple[int, str, bytes]
edits = st.lists(
    st.tuples(
        st.integers(0, 2**24),
        st.sampled_from(["put over", "put in", "cut"]),
        st.binary(min_size=1, max_size=8),
    ),
    min_size=1,
    max_size=6,
)
#: What no attribute of a Word file should have, and what one may have elsewhere.
VALUES = (
    *("", "-1", "0", "1.5", "9" * 5000, "99999999999", "NaN", "inf", "1e400", "abc", "a b"),
    *("\u0661", "\u00b2", "true", "none", "auto", "#", "..", "%1%2%3", "FFFFFF", "x" * 100_000),
)


def edited(data: bytes, changes: list[Edit]) -> bytes:
    """Return the bytes after each change, at its place counted round."""
    for place, kind, new in changes:
        at = place % (len(data) + 1)
        kept = at if kind == "put in" else at + len(new)
        data = data[:at] + (b"" if kind == "cut" else new) + data[kept:]
    return data


def read(folder: Path, data: bytes) -> WordDocument | None:
    """Read a file back, or be told by an error of ours that it cannot be read."""
    with suppress(UnreadableFile):
        return read_docx(saved(folder, data))
    return None


@pytest.fixture(scope="session")
def built(small_files: Path) -> Path:
    """Return a path: hypothesis shows what a test is given, and stops at bytes without end."""
    return small_files / "examplin-en-handout.docx"


def named(data: bytes, number: int) -> str:
    """Return the name of a part with XML."""
    names = [name for name in unpacked(data) if name.endswith((".xml", ".rels"))]
    return names[number % len(names)]


@hostile
@given(changes=edits, tail=st.booleans())
def test_a_damaged_package_is_read_or_refused(
    built: Path, tmp_path: Path, changes: list[Edit], *, tail: bool
) -> None:
    """The list of parts stands at the end of the file: half of the damage is done there."""
    data = built.read_bytes()
    split = len(data) - 3000 if tail else 0
    read(tmp_path, data[:split] + edited(data[split:], changes))


@hostile
@given(changes=edits, part=st.integers(0, 99))
def test_a_package_with_a_damaged_part_is_read_or_refused(
    built: Path, tmp_path: Path, changes: list[Edit], part: int
) -> None:
    data = built.read_bytes()
    name = named(data, part)
    read(tmp_path, changed(data, {name: edited(unpacked(data)[name], changes)}))


def set_value(one: Element, _: Element, value: str) -> None:
    for name in list(one.attrib)[:1]:
        one.set(name, value)


def say(one: Element, _: Element, value: str) -> None:
    one.text = value


def rename(one: Element, other: Element, _: str) -> None:
    one.tag = other.tag


def put_into(one: Element, other: Element, _: str) -> None:
    other.append(deepcopy(one))


def take_away(one: Element, _: Element, __: str) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


ODD: tuple[Callable[[Element, Element, str], None], ...]
ODD = (set_value, set_value, say, rename, put_into, take_away)


@hostile
@given(
    part=st.one_of(st.just(None), st.integers(0, 99)),
    changes=st.lists(
        st.tuples(
            st.sampled_from(ODD),
            st.integers(0, 2**16),
            st.integers(0, 2**16),
            st.sampled_from(VALUES),
        ),
        min_size=1,
        max_size=4,
    ),
)
def test_a_package_with_odd_elements_is_read_or_refused(
    built: Path,
    tmp_path: Path,
    part: int | None,
    changes: list[tuple[Callable[[Element, Element, str], None], int, int, str]],
) -> None:
    data = built.read_bytes()
    name = MAIN if part is None else named(data, part)
    root = etree.fromstring(unpacked(data)[name])
    elements = list(root.iter("*"))
    for change, one, other, value in changes:
        change(elements[one % len(elements)], elements[other % len(elements)], value)
    read(tmp_path, changed(data, {name: etree.tostring(root)}))


@pytest.mark.parametrize(
    "body",
    [
        "<w:p/>" * 20_001,
        "<w:p>" + "<w:r/>" * 20_001 + "</w:p>",
        "<w:tbl><w:tr>" + "<w:tc/>" * 20_001 + "</w:tr></w:tbl>",
    ],
)
def test_too_much_text_is_refused_before_it_is_read(tmp_path: Path, body: str) -> None:
    path = saved(tmp_path, with_body(body))
    with pytest.raises(UnreadableFile, match="more than 20,000 paragraphs, cells and runs") as told:
        read_docx(path)
    assert str(told.value.at) == str(path)
    assert told.value.hint


def test_an_instruction_without_end_is_cut(tmp_path: Path) -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f"<w:r><w:instrText>HYPERLINK {'a ' * 500_000}</w:instrText></w:r>"
    body = f"<w:p>{mark.format('begin')}{code}{mark.format('separate')}</w:p>"
    (field,) = read_docx(saved(tmp_path, with_body(body))).open_fields
    assert len(field) < 10_000
