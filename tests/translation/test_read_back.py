"""Word files that come back: a translator's, and an edition that was typed over."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from lxml import etree
from lxml.etree import _Element as Element

from kesimpta_docs import round_trip
from kesimpta_docs.build import checked_guide, plan, render
from kesimpta_docs.desk import language_of, open_desk
from kesimpta_docs.errors import GuideError, OrderError, TranslationError
from kesimpta_docs.round_trip import Imported
from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.from_docx import returned
from kesimpta_docs.translation.read_docx import read_docx
from kesimpta_docs.translation.received import Comment
from kesimpta_docs.translation.resolution import Resolution, Stray
from kesimpta_docs.translation.resolve import resolve
from kesimpta_docs.translation.slot import Part
from kesimpta_docs.translation.slots import Sent, sent_file
from kesimpta_docs.wordml.elements import qualified
from tests.source.edit import edit
from tests.translation.desks import Shelf, shelf, spanish_shelf
from tests.translation.sent import Sent as Worked
from tests.translation.translator import Habits, Translator, score

P, T, POS = qualified("w:p"), qualified("w:t"), qualified("w:pos")
DOCUMENT = "word/document.xml"


@pytest.fixture
def spanish(tmp_path: Path) -> Shelf:
    return spanish_shelf(tmp_path)


def said(paragraph: Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(T)).replace("\u00a0", " ")


def is_first(paragraph: Element) -> bool:
    """Say whether it names a segment: the contents say again what stands below."""
    return any(int(tab.get(POS, "0")) > 13_000 for tab in paragraph.iter(qualified("w:tab")))


def type_over(file: Path, *pairs: tuple[str, str]) -> Path:
    """Type over the first paragraph that says the one, so that it says the other."""

    def change(root: Element) -> None:
        for old, new in pairs:
            paragraph = next(one for one in root.iter(P) if said(one) == old and is_first(one))
            first, *others = paragraph.iter(T)
            first.text = new
            for text in others:
                text.text = ""

    return changed(file, DOCUMENT, change)


def changed(file: Path, part: str, change: Callable[[Element], None]) -> Path:
    """Change a part of the package."""
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts[part])
    change(root)
    parts[part] = etree.tostring(root)
    with zipfile.ZipFile(file, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return file


def exported(one: Shelf) -> Path:
    return round_trip.export_docx(one.order)


def handout(one: Shelf) -> Path:
    """Return the handout in the language of the source."""
    order = replace(one.order, language=None, formats=("docx",), editions=("handout",))
    (job,) = plan(checked_guide(order.guide), order)
    file = one.order.output / job.name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(render(job))
    return file


def take(one: Shelf, file: Path, *, language: str | None = None) -> Imported:
    return round_trip.import_file(replace(one.order, language=language), file, dry_run=False)


def target(one: Shelf, words: str) -> str:
    """Return what the catalogue has for the first text with these words."""
    text = one.po.read_text("utf-8")
    entry = text[text.index(f'msgctxt "{one.number(words):04d}"') :].partition("\n\n")[0]
    return entry.partition('msgstr "')[2].rstrip().removesuffix('"')


def test_a_file_that_nobody_touched_changes_no_byte(spanish: Shelf) -> None:
    before = spanish.po.read_bytes()
    done = take(spanish, exported(spanish))
    assert (done.language, done.changed, done.doubts, done.conflicts, done.strays) == (
        "es",
        0,
        (),
        (),
        (),
    )
    assert spanish.po.read_bytes() == before


def test_the_same_state_gives_the_same_file(spanish: Shelf) -> None:
    assert exported(spanish).read_bytes() == exported(spanish).read_bytes()


def test_words_that_were_typed_over_are_taken(spanish: Shelf) -> None:
    old = target(spanish, "Your doses")
    done = take(spanish, type_over(exported(spanish), (old, "Sus dosis")))
    assert (done.changed, done.doubts) == (1, ())
    assert target(spanish, "Your doses") == "Sus dosis"


def test_a_new_language_begins_with_the_words_of_the_source(tmp_path: Path) -> None:
    one = shelf(tmp_path)
    assert take(one, exported(one)).missing == take(one, exported(one)).texts
    done = take(one, type_over(exported(one), ("[?] Your doses", "Sus dosis")))
    assert (done.changed, done.texts - done.missing) == (1, 1)
    assert target(one, "Your doses") == "Sus dosis"


def test_who_takes_the_mark_away_settles_the_words(spanish: Shelf) -> None:
    spanish.change(spanish.number("Your doses"), unsure=True)
    old = target(spanish, "Your doses")
    assert take(spanish, exported(spanish)).changed == 0
    done = take(spanish, type_over(exported(spanish), (f"[?] {old}", old)))
    assert (done.changed, done.right) == (1, done.texts)


def test_words_that_were_changed_under_a_mark_that_was_left_are_unsure(spanish: Shelf) -> None:
    spanish.change(spanish.number("Your doses"), unsure=True)
    old = target(spanish, "Your doses")
    done = take(spanish, type_over(exported(spanish), (f"[?] {old}", "[?] Sus dosis")))
    assert [doubt.target for doubt in done.doubts] == ["Sus dosis"]


def test_a_handout_that_nobody_typed_over_gives_no_words(spanish: Shelf) -> None:
    assert take(spanish, handout(spanish), language="es").changed == 0


def test_a_handout_that_was_typed_over_gives_its_words(tmp_path: Path) -> None:
    one = shelf(tmp_path)
    done = take(one, type_over(handout(one), ("Your doses", "Sus dosis")), language="es")
    assert (done.changed, done.doubts) == (1, ())
    assert target(one, "Your doses") == "Sus dosis"


def test_a_handout_does_not_say_into_which_language_it_was_translated(spanish: Shelf) -> None:
    with pytest.raises(OrderError, match="does not say into which language"):
        take(spanish, handout(spanish))


def test_a_file_of_another_guide_is_refused_and_nothing_is_written(spanish: Shelf) -> None:
    def renamed(root: Element) -> None:
        for value in root.iter("{*}lpwstr"):
            value.text = "another-guide" if value.text == "examplin" else value.text

    file = changed(exported(spanish), "docProps/custom.xml", renamed)
    before = spanish.po.read_bytes()
    with pytest.raises(TranslationError, match='belongs to the guide "another-guide"'):
        take(spanish, file)
    assert spanish.po.read_bytes() == before


def test_words_for_an_older_source_are_unsure(spanish: Shelf) -> None:
    old = target(spanish, "Your doses")
    file = type_over(exported(spanish), (old, "Sus dosis"))
    edit(spanish.order.guide, "sections/doses.yaml", "title: Your doses", "title: Your new doses")
    round_trip.update(spanish.order)
    done = take(spanish, file)
    assert [doubt.reasons for doubt in done.doubts] == [
        ("the source has changed since the file went out",)
    ]


NO_WORD = (b"", b"PK\x03\x04", b"%PDF-1.7", b"{\\rtf1}", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"x")


@pytest.mark.parametrize("data", NO_WORD)
def test_what_is_no_word_file_leaves_the_catalogue(spanish: Shelf, data: bytes) -> None:
    before = spanish.po.read_bytes()
    file = spanish.order.guide.parent / "back.docx"
    file.write_bytes(data)
    with pytest.raises(GuideError):
        take(spanish, file)
    assert spanish.po.read_bytes() == before


def as_typed(part: Part) -> Part:
    words = (
        replace(run, words=f"{{{run.place}}}", place=None) if run.place else run
        for run in part.words
    )
    return replace(part, words=tuple(words))


def sent_of(file: Path, one: Shelf) -> tuple[Sent, Worked]:
    """Return the slots of an exported file, and those that a translator types over."""
    desk = open_desk(one.order)
    segments = {each.number: each for each in desk.numbers.segments}
    words = {
        each.segment.number: each.target or each.segment.text
        for each in language_of(desk, "es").translations
    }
    own = sent_file(read_docx(file), words, segments)
    with zipfile.ZipFile(file) as package:
        body = etree.fromstring(package.read(DOCUMENT))[0]
    # A person types the place-holders as they stand there, in braces.
    pairs = [
        (replace(slot, parts=tuple(map(as_typed, slot.parts))), place)
        for slot, place in zip(own.slots, body.iter(P), strict=True)
        if slot.segments
    ]
    slots, places = zip(*pairs, strict=True)
    return own, Worked(slots=slots, body=body, places=places)


@pytest.mark.parametrize("seed", range(4))
def test_a_translator_at_work_on_the_file_puts_no_words_under_a_wrong_number(
    tmp_path: Path, seed: int
) -> None:
    one = spanish_shelf(tmp_path)
    file = exported(one)
    own, worked_on = sent_of(file, one)
    translated = Translator(worked_on, seed, Habits()).work()

    def put(root: Element) -> None:
        root.replace(root[0], translated.body)

    resolution = resolve(own.slots, read_docx(changed(file, DOCUMENT, put)))
    found = score(translated, resolution)
    assert found.wrong == ()
    assert found.certain >= 0.85


@pytest.mark.parametrize("code", ["../../es", "/es", "xx", "qps-rtl", "en"])
def test_a_language_of_a_file_that_is_none_names_no_catalogue(spanish: Shelf, code: str) -> None:
    def renamed(root: Element) -> None:
        for value in root.iter("{*}lpwstr"):
            value.text = code if value.text == "es" else value.text

    file = changed(exported(spanish), "docProps/custom.xml", renamed)
    folder = spanish.order.guide.parent
    before = sorted(folder.rglob("*"))
    with pytest.raises(OrderError, match="language"):
        take(spanish, file)
    assert sorted(folder.rglob("*")) == before


def test_a_file_in_another_language_than_the_order_is_refused(spanish: Shelf) -> None:
    with pytest.raises(TranslationError, match='in "es", and not in "fr"'):
        take(spanish, exported(spanish), language="fr")
    assert not spanish.po.with_name("fr.po").exists()


def test_a_text_that_was_deleted_is_told_and_keeps_its_words(spanish: Shelf) -> None:
    words, number = target(spanish, "Your doses"), f"{spanish.number('Your doses'):04d}"

    def drop(root: Element) -> None:
        found = next(one for one in root.iter(P) if said(one) == words and is_first(one))
        cast("Element", found.getparent()).remove(found)

    done = take(spanish, changed(exported(spanish), DOCUMENT, drop))
    assert (done.absent, done.missing) == ((number,), 0)
    assert target(spanish, "Your doses") == words


def test_a_comment_on_words_of_no_segment_is_told() -> None:
    comment = Comment(author="Ana", words="Who pays?", start=0)
    stray = Stray(words=(Run("new"),), after=None, gone=(), comments=(comment,))
    loose = replace(comment, author="")
    found = returned(Resolution(segments={}, strays=(stray,), comments=(loose,)), "es")
    assert found.comments == ("Who pays?", "Ana: Who pays?")


def test_a_translator_can_ask_for_another_look(spanish: Shelf) -> None:
    old = target(spanish, "Your doses")
    done = take(spanish, type_over(exported(spanish), (old, f"[ ? ] {old}")))
    assert [(doubt.target, doubt.reasons) for doubt in done.doubts] == [
        (old, ("the translator has marked it as one that needs work",))
    ]


def test_an_old_file_does_not_undo_what_the_catalogue_has_learned_since(spanish: Shelf) -> None:
    file = exported(spanish)
    spanish.change(spanish.number("Your doses"), target="Sus dosis")
    done = take(spanish, file)
    assert (done.changed, target(spanish, "Your doses")) == (0, "Sus dosis")


def test_sure_words_do_not_give_way_to_unsure_ones(spanish: Shelf) -> None:
    old = target(spanish, "Your doses")
    file = type_over(exported(spanish), (old, "[?] Sus dosis"))
    done = take(spanish, file)
    assert [doubt.target for doubt in done.doubts] == ["Sus dosis"]
    assert target(spanish, "Your doses") == old
    assert "it came back as: Sus dosis" in spanish.po.read_text("utf-8")


def test_a_handout_in_the_language_that_was_typed_over_gives_only_what_is_new(
    spanish: Shelf,
) -> None:
    order = replace(spanish.order, formats=("docx",), editions=("handout",), draft=True)
    (job,) = plan(checked_guide(order.guide), order)
    file = order.guide.parent / job.name
    file.write_bytes(render(job))
    assert take(spanish, file, language="es").changed == 0
    old = target(spanish, "Your doses")
    done = take(spanish, type_over(file, (old, "Sus dosis")), language="es")
    assert (done.changed, done.doubts) == (1, ())
    assert target(spanish, "Your doses") == "Sus dosis"
