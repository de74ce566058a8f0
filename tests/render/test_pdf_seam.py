"""The mends of WeasyPrint: needed by this release, and doing what they are for."""

import inspect
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import weasyprint
from weasyprint import draw as drawing
from weasyprint import pdf as writing
from weasyprint import svg
from weasyprint.draw import text as draw
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline, leader
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf.stream import Stream

from kesimpta_docs.errors import RenderError
from kesimpta_docs.render.pdf.weasyprint_mends import (
    drawn_as_words,
    mended_leaders,
    mended_line_breaks,
    spoken_as_written,
)
from kesimpta_docs.render.pdf.weasyprint_seam import tagged
from kesimpta_docs.verify.pdf.ink import Glyph
from tests.conftest import ROOT
from tests.render.tagged_samples import tagged as sample
from tests.verify.pdf_samples import built, reading

#: A text box that ends with a space, and an inline element behind it.
PARAGRAPH = "<p>Write down the date <b>and</b> time"
_RUNNING_FOOT = 40


def glyphs(folder: Path, style: str = "", body: str = PARAGRAPH) -> list[Glyph]:
    """Return the glyphs of the paragraph, in the order of painting."""
    built.cache_clear()  # it does not know whether the mend was on
    page = reading(folder, built(body, style)).pages[0]
    return [glyph for glyph in page.glyphs if glyph.baseline > _RUNNING_FOOT]


def lines(folder: Path, width: float, body: str = PARAGRAPH) -> list[str]:
    """Return the lines of the paragraph in a column of `width` pt."""
    found: defaultdict[float, str] = defaultdict(str)
    for glyph in glyphs(folder, f"p {{ width: {width:.3f}pt }}", body):
        found[glyph.baseline] += glyph.text
    return [line.strip() for line in found.values()]


@pytest.fixture
def width(tmp_path: Path) -> float:
    """Return a width that holds `Write down the date`, but not the space behind it."""
    drawn = glyphs(tmp_path)
    space = drawn["".join(glyph.text for glyph in drawn).index(" and")]
    return (space.box.x0 + space.box.x1) / 2 - drawn[0].box.x0


def test_this_weasyprint_still_needs_the_mend(tmp_path: Path, width: float) -> None:
    broken = lines(tmp_path, width)
    assert broken[0] == "Write", "this WeasyPrint no longer needs the mend: take it out"


def test_a_text_that_fits_without_its_last_space_stays_on_its_line(
    tmp_path: Path, width: float
) -> None:
    with mended_line_breaks():
        assert lines(tmp_path, width) == ["Write down the date", "and time"]


#: A text box that ends with a no-break space, and an inline element behind it.
JOINED = (
    "<p>CIS means one attack of symptoms, of 24 hours or more. "
    "It may or may not become\u00a0<b style='font-weight: inherit'>MS</b>."
)


def test_this_weasyprint_still_breaks_after_the_first_word(tmp_path: Path) -> None:
    broken = lines(tmp_path, 118, JOINED)
    assert "or" in broken, "this WeasyPrint no longer needs the mend: take it out"


def test_a_text_that_ends_with_a_no_break_space_is_broken_as_late_as_any(tmp_path: Path) -> None:
    with mended_line_breaks():
        mended = lines(tmp_path, 118, JOINED)
    assert mended[-2:] == ["or may not", "become\u00a0MS."]


def test_a_text_that_does_not_fit_is_broken_as_before(tmp_path: Path, width: float) -> None:
    with mended_line_breaks():
        mended = lines(tmp_path, width - 10)
    assert mended == lines(tmp_path, width - 10) == ["Write down the", "date and time"]


def test_the_mend_ends_with_the_write() -> None:
    before = inline.split_first_line
    with pytest.raises(RuntimeError), mended_line_breaks():
        raise RuntimeError
    assert inline.split_first_line is before


#: Words from right to left, in the order in which they are read, and the font that draws them.
HEBREW = "שלום לכם"
_FONT = ROOT / "layouts" / "fonts" / "noto-sans-hebrew" / "NotoSansHebrew_400Regular.ttf"
_FACE = f"@font-face {{ font-family: H; src: url({_FONT.as_uri()}) }} p {{ font-family: H }}"


def hebrew(folder: Path) -> list[Glyph]:
    """Return the glyphs of the Hebrew words, in the order of painting."""
    built.cache_clear()  # it does not know whether the mend was on
    page = reading(folder, built(f"<p dir=rtl>{HEBREW}", _FACE)).pages[0]
    return [glyph for glyph in page.glyphs if glyph.baseline > _RUNNING_FOOT]


def test_this_weasyprint_still_paints_words_from_right_to_left_backwards(tmp_path: Path) -> None:
    said = "".join(glyph.text for glyph in hebrew(tmp_path))
    assert said == HEBREW[::-1], "this WeasyPrint may no longer need spoken_as_written"


def test_words_whose_glyphs_do_not_say_them_have_their_text(tmp_path: Path) -> None:
    with spoken_as_written():
        texts = {glyph.marking.actual_text for glyph in hebrew(tmp_path)}
    (said,) = texts
    assert said is not None
    assert (said.text, said.key) == (HEBREW, "ActualText")


def test_words_whose_glyphs_say_them_have_none(tmp_path: Path) -> None:
    with spoken_as_written():
        assert {glyph.marking.actual_text for glyph in glyphs(tmp_path)} == {None}


#: A word of a drawing, with letters that kerning brings together.
DRAWN = "<svg width=200 height=40><text x=0 y=20 font-family=Hand font-size=20>AVAV</text></svg>"


def drawn_width(folder: Path) -> float:
    """Return how far the word of the drawing reaches, in pt."""
    built.cache_clear()  # it does not know whether the mend was on
    found = [one for one in reading(folder, built(DRAWN)).pages[0].glyphs if one.text in "AV"]
    return found[-1].end[0] - found[0].origin[0]


def test_words_of_drawings_are_shaped_as_words(tmp_path: Path) -> None:
    by_letter = drawn_width(tmp_path)
    with drawn_as_words():
        assert drawn_width(tmp_path) < by_letter, "WeasyPrint may no longer need drawn_as_words"


#: An entry of contents from right to left, with a leader to its number.
ENTRY = "<p dir=rtl><a href='https://example.org'>Entry</a></p>"
_LEADER = "a::after { content: ' ' leader('.') ' 7' }"


def number_under_the_link(folder: Path) -> bool:
    """Say whether the link lies on the number behind the leader."""
    built.cache_clear()  # it does not know whether the mend was on
    page = reading(folder, built(ENTRY, _LEADER)).pages[0]
    (number,) = (one for one in page.glyphs if one.text == "7")
    links = [one.box for one in page.annotations if one.subtype == "Link"]
    return any(box.x0 - 1 <= number.box.x0 and number.box.x1 <= box.x1 + 1 for box in links)


def test_a_link_from_right_to_left_lies_on_its_page_number(tmp_path: Path) -> None:
    assert not number_under_the_link(tmp_path), "WeasyPrint may no longer need mended_leaders"
    with mended_leaders():
        assert number_under_the_link(tmp_path)


#: Letters of two fonts: that of the first is lower.
_PITCH = f"{_FACE} p {{ font: 12pt/18pt Hand, H; width: 60pt }}"


def test_lines_with_letters_of_another_font_keep_the_pitch(tmp_path: Path) -> None:
    def steps() -> set[float]:
        built.cache_clear()
        page = reading(tmp_path, built(f"<p>one two {HEBREW} three <b>four</b>", _PITCH)).pages[0]
        heights = sorted({g.baseline for g in page.glyphs if g.baseline > _RUNNING_FOOT})
        return {round(high - low, 1) for low, high in pairwise(heights)}

    assert steps() != {18.0}, "WeasyPrint may no longer need this mend"
    with mended_line_breaks():
        assert steps() == {18.0}


#: What the tagger takes from inside WeasyPrint: owner, name, and the parameters of a function.
CONTRACT = [
    (writing, "Stream", None),
    (writing, "add_links", "links_and_anchors matrix pdf page names tags"),
    (writing, "add_tags", "pdf document pdf_version page_streams"),
    (drawing, "draw_border", "stream box"),
    (draw, "draw_first_line", "stream textbox text_overflow block_ellipsis matrix"),
    (
        inline,
        "split_first_line",
        "text style context max_width justification_spacing is_line_start minimum",
    ),
    (inline, "handle_leader", "context line containing_block"),
    (leader, "leader_index", "box"),
    (svg, "text", "svg node font_size"),
    (svg, "TAGS", None),
    (Stream, "marked", "self box tag"),
    (Stream, "artifact", "self"),
    (Stream, "begin_marked_content", "self tag property_list"),
    (Stream, "end_marked_content", "self"),
    (boxes, "TextBox", None),
    (boxes, "ReplacedBox", None),
    (boxes, "MarginBox", None),
    (boxes.Box, "is_leader", None),
    (boxes.TableRowGroupBox, "is_header", None),
    (boxes.Box, "border_box_x", "self"),
    (boxes.Box, "border_box_y", "self"),
    (boxes.Box, "border_width", "self"),
    (boxes.Box, "border_height", "self"),
]


@pytest.mark.parametrize(("owner", "name", "parameters"), CONTRACT)
def test_weasyprint_still_has_what_the_seam_touches(
    owner: Any, name: str, parameters: str | None
) -> None:
    called = f"{owner.__name__}.{name}"
    touched = "mend render/pdf/weasyprint_*.py for this release before WeasyPrint is let in"
    assert hasattr(owner, name), (
        f"WeasyPrint {weasyprint.__version__} has no {called} any more: {touched}"
    )
    if parameters is not None:
        taken = " ".join(inspect.signature(getattr(owner, name)).parameters)
        assert parameters == taken, (
            f"{called} of WeasyPrint {weasyprint.__version__} takes other parameters: {touched}"
        )


def test_weasyprint_still_calls_what_the_seam_replaces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each by the name of its module, where the seam puts another in its place."""
    calls: list[str] = []

    def noted(owner: Any, name: str) -> None:
        original = getattr(owner, name)

        def function(*given: Any, **more: Any) -> Any:
            calls.append(name)
            return original(*given, **more)

        monkeypatch.setattr(owner, name, function)

    replaced: tuple[tuple[Any, str], ...] = (
        (writing, "Stream"),
        (writing, "add_links"),
        (writing, "add_tags"),
        (drawing, "draw_border"),
        (draw, "draw_first_line"),
        (inline, "split_first_line"),
        (inline, "handle_leader"),
    )
    for owner, name in replaced:
        noted(owner, name)
    html = weasyprint.HTML(string="<title>Kit</title><p style='border: 1px solid'>One")
    html.write_pdf(pdf_tags=True)
    silent = {name for _, name in replaced} - set(calls)
    assert silent == set(), "WeasyPrint finds these by another name now: mend the seam"


#: A running line, a bullet, a table with a head, a leader, and an element out of the flow.
EVERYTHING = (
    "<title>Kit</title><style>@page { @top-left { content: 'Head' } }"
    "a::after { content: leader('.') } i { position: absolute }</style>"
    "<ul><li>One</ul><table><thead><tr><th>Two</table><p><a href='#x'>Three</a><p id=x><i>Four</i>"
)


def _below(box: Any) -> Iterator[Any]:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box  # noqa: SLF001 (what the seam does, too)
    yield box
    for child in getattr(box, "children", ()):
        yield from _below(child)


def test_boxes_still_say_what_the_seam_asks_of_them() -> None:
    page = weasyprint.HTML(string=EVERYTHING).render().pages[0]
    found = list(_below(page._page_box))  # noqa: SLF001 (what the seam does, too)
    texts = [box for box in found if isinstance(box, boxes.TextBox)]
    running = [box for box in found if isinstance(box, boxes.MarginBox) and box.children]
    actual = {
        "running lines, by at_keyword": {box.at_keyword for box in running},
        "bullets, by element_tag": [
            box.text.strip() for box in texts if str(box.element_tag).endswith("::marker")
        ],
        "heads of tables, by is_header": [
            box.element.tag for box in found if getattr(box, "is_header", False)
        ],
        "leaders, by is_leader": any(getattr(box, "is_leader", False) for box in found),
        "words, by text": "".join(box.text for box in texts if box.element_tag == "i"),
        "borders, by border_top_width": {box.border_top_width for box in texts},
    }
    expected = {
        "running lines, by at_keyword": {"@top-left"},
        "bullets, by element_tag": ["•"],
        "heads of tables, by is_header": ["thead"],
        "leaders, by is_leader": True,
        "words, by text": "Four",
        "borders, by border_top_width": {0},
    }
    assert expected == actual, "WeasyPrint builds other boxes now: mend the walk of the seam"


def test_streams_still_keep_tags_and_fonts_where_the_seam_looks() -> None:
    streams: list[Any] = []
    document = weasyprint.HTML(string="<title>Kit</title><p>One").render()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(writing, "add_tags", lambda *given: streams.extend(given[3]))
        document.write_pdf(pdf_tags=True)
    names = {"_tags", "_fonts", "_current_font", "stream"}
    missing = {name for stream in streams for name in names if not hasattr(stream, name)}
    assert (1, set()) == (len(streams), missing), "a stream of WeasyPrint holds other things now"


def _patched() -> tuple[Any, ...]:
    return (
        *(writing.Stream, writing.add_links, writing.add_tags, drawing.draw_border),
        *(draw.draw_first_line, inline.split_first_line),
    )


def test_the_tagger_takes_no_part_before_or_after_its_write() -> None:
    before = _patched()
    with tagged(lambda *_: None, ()), spoken_as_written(), mended_line_breaks():
        during = _patched()
    assert all(was is not now for was, now in zip(before, during, strict=True))
    assert before == _patched()


def test_the_tagger_ends_with_a_write_that_fails() -> None:
    before = _patched()
    with pytest.raises(RenderError):
        sample("<p>One<blink>two</blink>")
    assert before == _patched()

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    document = weasyprint.HTML(string="<title>Kit</title><p>One").render()
    with pytest.raises(ZeroDivisionError), tagged(fail, ()):
        document.write_pdf(pdf_tags=True)
    assert before == _patched()
