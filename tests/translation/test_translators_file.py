"""The file for a translator: each text once with both of its marks, names, and what it is."""

import re
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree
from lxml.etree import _Element as Element

from kesimpta_docs import round_trip
from kesimpta_docs.desk import open_desk
from kesimpta_docs.translation.anchors import MARK
from kesimpta_docs.translation.ledger import digest_of
from kesimpta_docs.translation.read_docx import read_docx
from kesimpta_docs.translation.received import Received
from kesimpta_docs.translation.segment import Segment
from kesimpta_docs.wordml.elements import qualified
from tests.translation.desks import spanish_shelf

#: Texts without words yet, and unsure ones.
MISSING, UNSURE = 3, 7
VAL = qualified("w:val")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The file as it is read back, its body, the segments and the names that it was made from."""

    received: Received
    body: Element
    segments: tuple[Segment, ...]
    kept: tuple[str, ...]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    one = spanish_shelf(tmp_path_factory.mktemp("sent"))
    one.change(MISSING, target="")
    one.change(UNSURE, unsure=True)
    file = round_trip.export_docx(one.order)
    desk = open_desk(one.order)
    with zipfile.ZipFile(file) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return Exported(
        received=read_docx(Path(file)),
        body=root[0],
        segments=desk.numbers.segments,
        kept=tuple(
            name
            for name in desk.guide.file.names
            if name not in {term.term.plain for term in desk.guide.terms}
        ),
    )


def test_each_text_of_guide_and_interface_stands_there_once_with_both_marks(
    exported: Exported,
) -> None:
    once = Counter(one.number for one in exported.segments)
    paragraphs = exported.received.paragraphs
    bookmarks = Counter(mark.number for one in paragraphs for mark in one.bookmarks)
    stops = Counter(number for one in paragraphs for number in one.fingerprints)
    assert bookmarks == once
    assert stops == once


def test_both_marks_of_a_text_stand_in_one_paragraph_and_the_bookmark_holds_its_words(
    exported: Exported,
) -> None:
    for one in exported.received.paragraphs:
        assert {mark.number for mark in one.bookmarks} == set(one.fingerprints)
        for mark in one.bookmarks:
            assert mark.start is not None
            assert one.words[mark.start : mark.end].strip() != ""


def test_what_needs_work_begins_with_the_mark_and_nothing_else_does(exported: Exported) -> None:
    marked = {
        mark.number
        for one in exported.received.paragraphs
        for mark in one.bookmarks
        if one.words[mark.start : mark.end].startswith(MARK)
    }
    assert marked == {MISSING, UNSURE}
    styled = {
        "".join(str(text) for text in run.itertext()).strip()
        for run in exported.body.iter(qualified("w:r"))
        for style in run.iter(qualified("w:rStyle"))
        if style.get(VAL) == "ToTranslate"
    }
    assert styled >= {MARK}


def test_names_that_stay_are_in_their_style_wherever_they_stand(exported: Exported) -> None:
    names = "|".join(sorted(map(re.escape, exported.kept), key=len, reverse=True))
    kept = re.compile(rf"\{{[a-z][a-z.-]*\}}|(?<!\w)(?:{names})(?!\w)")
    found = 0
    for one in exported.received.paragraphs:
        said = [
            name
            for mark in one.bookmarks
            for name in kept.findall(one.words[mark.start : mark.end])
        ]
        assert [name for name in one.names if name in said] == said
        found += len(said)
    assert found > 20


def test_the_file_says_whose_it_is_and_of_which_words(exported: Exported) -> None:
    properties = exported.received.properties
    wanted = {"Guide": "examplin", "Language": "es", "Edition": "translator"}
    assert {name: properties[name] for name in wanted} == wanted
    assert properties["Ledger"] == digest_of(exported.segments)


def test_no_bookmark_has_a_name_or_an_id_twice(exported: Exported) -> None:
    marks = list(exported.body.iter(qualified("w:bookmarkStart")))
    for attribute in ("w:name", "w:id"):
        found = [mark.get(qualified(attribute)) for mark in marks]
        assert len(found) == len(set(found))
