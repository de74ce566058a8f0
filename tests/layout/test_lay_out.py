"""Laying out: every text of the guide has one place, and nothing is added but the fixed words."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from kesimpta_docs.clinic.fill_in import fill_in
from kesimpta_docs.errors import LayoutError
from kesimpta_docs.layout.coverage import faces_for
from kesimpta_docs.layout.edition import (
    Callout,
    Edition,
    Figure,
    Heading,
    Paragraph,
    WriteIn,
    all_blocks,
)
from kesimpta_docs.layout.lay_out import lay_out
from kesimpta_docs.layout.read_tokens import read_tokens
from kesimpta_docs.layout.table import Table
from kesimpta_docs.layout.words import headings, spoken, statements
from kesimpta_docs.order import LARGE_PRINT
from kesimpta_docs.source.blocks import StatementBlock
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.place_values import place_values
from kesimpta_docs.source.read import read_guide, read_interface
from kesimpta_docs.source.text import Text
from kesimpta_docs.source.walk import nodes, texts
from kesimpta_docs.spans import Span
from kesimpta_docs.verify.tokens import tokens
from tests.layout.editions import REAL, ROOT, SMALL, laid_out, said, shape, words
from tests.source.edit import edit

both_guides = pytest.mark.parametrize("folder", [SMALL, REAL], ids=["small", "real"])


@pytest.fixture(scope="module")
def edition() -> Edition:
    return laid_out(SMALL)


def placed_statements(guide: Guide) -> Iterator[Node]:
    """Yield the blocks of each statement in the form in which the guide places it."""
    for root in (guide.file.cover, *(section.blocks for section in guide.sections.values())):
        for node in nodes(root):
            if isinstance(node, StatementBlock):
                statement = guide.statements[node.statement.id]
                yield from (statement.short if node.statement.form == "short" else None) or (
                    statement.blocks
                )


def texts_of(guide: Guide) -> Iterator[Text]:
    """Yield each text that an edition must hold; the short title is for running lines only."""
    yield from (guide.file.title, guide.file.subtitle)
    yield from texts((*guide.file.cover, *guide.file.parts))
    yield from texts(guide.ordered_sections)
    yield from texts(tuple(placed_statements(guide)))
    yield from texts((*guide.references.values(), *guide.terms))


def words_of(found: Iterable[Text]) -> set[tuple[Span, tuple[str, ...]]]:
    """Return the place and the tokens of each text, without the sign that a list sets behind it."""
    return {(text.at, tokens(words(text).rstrip(".,:"))) for text in found}


@both_guides
def test_an_edition_holds_every_word_of_its_guide(folder: Path) -> None:
    guide = read_guide(folder)
    filled = fill_in(guide, place_values(guide, None), None)
    assert words_of(texts_of(filled)) <= words_of(said(laid_out(folder)))


@both_guides
def test_an_edition_adds_nothing_but_fixed_words_and_addresses(folder: Path) -> None:
    guide = read_guide(folder)
    added = {text.at for text in said(laid_out(folder))} - {text.at for text in texts_of(guide)}
    roots = (*guide.sections.values(), *guide.statements.values(), *guide.references.values())
    own = {found.at for found in nodes(roots)}
    assert all(at in own or at.path.endswith("interface/en.yaml") for at in added)


@both_guides
def test_an_edition_says_each_text_once(folder: Path) -> None:
    counted = Counter((text.at, words(text)) for text in said(laid_out(folder)))
    assert [text for text, count in counted.items() if count > 1] == []


@both_guides
def test_both_layouts_say_the_same_in_the_same_shape(folder: Path) -> None:
    handout, large = laid_out(folder, "handout"), laid_out(folder, "large-print")
    assert spoken(handout) == spoken(large)
    assert shape(handout) == shape(large)


@both_guides
def test_words_are_spoken_in_the_order_of_the_source(folder: Path) -> None:
    guide = read_guide(folder)
    found = [text for text in spoken(laid_out(folder)) if not text.repeat]
    for section in guide.ordered_sections:
        lines = [text.at.line for text in found if text.at.path == section.at.path]
        assert lines == sorted(lines)
    paths = [section.at.path for section in guide.ordered_sections]
    spoken_paths = [text.at.path for text in found if text.at.path in paths]
    assert paths == list(dict.fromkeys(spoken_paths))


def test_cover_and_contents_come_before_the_sections(edition: Edition) -> None:
    found = [text.words for text in spoken(edition)]
    assert found[0] == "Examplin at\u00a0home"
    assert found.index("Trouble breathing") < found.index("Contents")
    assert found.index("Contents") < found.index("Keep this page where you can see it.")


@both_guides
def test_levels_of_headings_begin_at_one_and_never_skip(folder: Path) -> None:
    levels = [heading.level for heading in headings(laid_out(folder))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_a_section_is_level_2_and_what_it_holds_level_3(edition: Edition) -> None:
    levels = {heading.outline: heading.level for heading in headings(edition)}
    assert levels["Contents"] == 2
    assert levels["Your doses"] == 2
    assert levels["How many people had a headache"] == 3
    assert levels["Call your MS team the same day: A fever"] == 3
    assert levels["Can I drive?"] == 3


def test_a_callout_in_an_answer_is_below_its_question(edition: Edition) -> None:
    found = [heading for heading in headings(edition) if heading.outline.startswith("Tell")]
    assert [heading.level for heading in found if heading.outline != "Tell my team"] == [3, 4]


def test_a_section_and_nothing_else_has_an_id_to_link_to(edition: Edition) -> None:
    found = [heading.section for heading in headings(edition) if heading.section]
    assert found == ["help", "doses", "tools", "closing", "diary", "card"]


@pytest.mark.parametrize(
    ("kind", "title", "outline"),
    [
        ("emergency", "Signs to know", "Emergency: call 911 now Signs to know"),
        ("same-day", "A fever", "Call your MS team the same day: A fever"),
        ("same-day", None, "Call your MS team the same day"),
        ("next-visit", None, "Tell your team at your next visit"),
        ("key-point", None, "Key point"),
    ],
)
def test_a_callout_has_the_first_words_of_its_kind_then_its_title(
    kind: str, title: str | None, outline: str, edition: Edition
) -> None:
    found = [
        (words(callout.heading.title) if callout.heading.title else None, callout.heading.plain)
        for callout in all_blocks(edition)
        if isinstance(callout, Callout) and callout.kind == kind and callout.heading
    ]
    assert (title, outline) in found


def test_a_note_has_a_lead_and_no_heading(edition: Edition) -> None:
    (note,) = [
        block
        for block in all_blocks(edition)
        if isinstance(block, Callout) and block.kind == "note"
    ]
    assert note.heading is None
    (paragraph,) = note.blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.lead
    assert words(paragraph.lead) == "Note:"
    assert words(paragraph.text) == "Ask your pharmacist about other medicines."


def test_contents_repeat_the_heading_of_each_section(edition: Edition) -> None:
    assert edition.contents
    entries = [entry for part in edition.contents.parts for entry in part.entries]
    assert [sheet.id for sheet in edition.sheets] == [section for section, _ in entries]
    assert [words(sheet.heading.text) for sheet in edition.sheets] == [
        words(title) for _, title in entries
    ]
    assert all(title.repeat for _, title in entries)
    assert not any(sheet.heading.text.repeat for sheet in edition.sheets)


def test_part_labels_stand_in_the_contents_only(edition: Edition) -> None:
    found = [text for text in spoken(edition) if text.words in ("First part", "Second part")]
    assert [text.kind for text in found] == ["label", "label"]
    assert not {"First part", "Second part"} & {heading.words for heading in headings(edition)}


def test_what_a_form_asks_again_is_a_repeat(edition: Edition) -> None:
    rows = [block for block in all_blocks(edition) if isinstance(block, WriteIn) and block.framed]
    repeats = [[field.label.repeat for field in row.fields] for row in rows[:2]]
    assert repeats == [[False, False], [True, True]]


def test_fixed_words_are_said_once_and_then_repeated(edition: Edition) -> None:
    found = [text.repeat for text in spoken(edition) if text.words == "Emergency: call 911 now"]
    assert found == [False, True, True]


def test_tables_and_figures_are_numbered_apart(small_copy: Path) -> None:
    table = "  - table: {caption: A, columns: [B], rows: [[C], [D]]}\n"
    edit(
        small_copy, "sections/help.yaml", "  - statement: signs\n", f"{table}  - statement: signs\n"
    )
    blocks = list(all_blocks(laid_out(small_copy)))
    assert [words(b.label) for b in blocks if isinstance(b, Table)] == ["Table 1.", "Table 2."]
    assert [words(b.label) for b in blocks if isinstance(b, Figure)] == ["Figure 1."]


def test_a_figure_carries_its_words_and_numbers(edition: Edition) -> None:
    (figure,) = [block for block in all_blocks(edition) if isinstance(block, Figure)]
    assert figure.drawing == SMALL / "drawings" / "bars.svg"
    assert {name: words(text) for name, text in figure.labels.items()} == {
        "first": "Examplin",
        "second": "Other",
    }
    assert figure.data == {"Headache": (21, 15)}


def test_statements_are_placed_in_the_form_asked_for(edition: Edition) -> None:
    found = [(statement.id, statement.form, statement.code) for statement in statements(edition)]
    assert found == [
        ("signs", "short", "T1"),
        ("unreviewed", "full", "T4"),
        ("signs", "full", "T1"),
        ("general", "full", "T2"),
        ("notes", "full", "T3"),
        ("signs", "short", "T1"),
        ("notes", "full", "T3"),
    ]


def test_statements_of_cards_and_tools_are_not_required_of_a_guide(edition: Edition) -> None:
    assert edition.required == ("signs", "general", "unreviewed")


def test_the_short_title_is_furniture(edition: Edition) -> None:
    assert edition.furniture.head == "Examplin guide. Version November 21, 2026"
    assert not any("Examplin guide" in text.words for text in spoken(edition))


def test_the_metadata_name_edition_and_language(edition: Edition) -> None:
    assert edition.metadata.title == "Examplin at home. Handout, English"
    titles = [laid_out(SMALL, name).metadata.title for name in LARGE_PRINT.values()]
    assert titles == [
        "Examplin at home. Large print, ACB 2025, English",
        "Examplin at home. Large print, APH 2022, English",
        "Examplin at home. Large print, UKAAF 2012, English",
        "Examplin at home. Giant print, English",
    ]


def test_the_first_section_and_each_paper_tool_start_a_page(edition: Edition) -> None:
    starts = [sheet.id for sheet in edition.sheets if sheet.new_page]
    assert starts == ["help", "diary", "card"]


def test_what_follows_a_paper_tool_starts_a_page(small_copy: Path) -> None:
    tools = "  - title: Paper tools\n    tools: true\n    sections: [diary, card]\n"
    edit(small_copy, "guide.yaml", tools, "")
    edit(small_copy, "guide.yaml", "  - title: Second part\n", f"{tools}  - title: Second part\n")
    starts = [sheet.id for sheet in laid_out(small_copy).sheets if sheet.new_page]
    assert starts == ["help", "diary", "card", "tools"]


def test_a_place_without_words_is_kept_to_write_on(edition: Edition) -> None:
    places = [place for text in said(edition) for place in text.places]
    assert places == ["clinic.phone"]


@pytest.mark.parametrize("sign", ["𓀀", "🙂"])
def test_a_character_without_a_glyph_is_told_at_its_place(sign: str, small_copy: Path) -> None:
    edit(small_copy, "sections/help.yaml", "You shiver", f"You shiver {sign}")
    with pytest.raises(LayoutError) as caught:
        laid_out(small_copy)
    assert f"(U+{ord(sign):04X})" in caught.value.problem
    assert str(caught.value).startswith(f"{small_copy}/sections/help.yaml:12:15: error: ")


def test_a_character_of_a_label_in_a_drawing_needs_a_glyph(small_copy: Path) -> None:
    edit(small_copy, "sections/doses.yaml", "second: Other", "second: 𓀀")
    with pytest.raises(LayoutError, match="U\\+13000"):
        laid_out(small_copy)


def test_no_heading_is_deeper_than_level_4(edition: Edition) -> None:
    assert all(
        heading.level <= 4 for heading in all_blocks(edition) if isinstance(heading, Heading)
    )


def test_a_paper_that_the_layout_has_not_is_told(small_guide: Guide) -> None:
    words_of_en = read_interface(ROOT / "sources" / "interface", "en")
    layout = read_tokens(ROOT / "layouts" / "handout.toml")
    with pytest.raises(LayoutError) as caught:
        lay_out(small_guide, words_of_en, layout, "a3")
    assert str(caught.value.at) == str(ROOT / "layouts" / "handout.toml")
    assert caught.value.hint == "write a [paper.a3], or take letter or a4"


def test_a_layout_without_words_in_the_interface_is_told(small_guide: Guide) -> None:
    words_of_en = read_interface(ROOT / "sources" / "interface", "en")
    layout = read_tokens(ROOT / "layouts" / "handout.toml").model_copy(update={"name": "poster"})
    with pytest.raises(LayoutError) as caught:
        lay_out(small_guide, words_of_en, layout, "letter")
    assert caught.value.at
    assert caught.value.at.path.endswith("interface/en.yaml")
    assert caught.value.hint == "write `poster: …` under `editions:`"


@pytest.mark.parametrize("damaged", [None, b"", b"no font", b"\x00\x01\x00\x00" + bytes(40)])
def test_a_font_that_is_missing_or_damaged_is_told(
    damaged: bytes | None, edition: Edition, tmp_path: Path
) -> None:
    font = edition.tokens.font.model_copy(update={"regular": "x.ttf"})
    layout = edition.tokens.model_copy(update={"layouts": tmp_path, "font": font})
    file = layout.font_files[0]
    file.parent.mkdir(parents=True)
    if damaged is not None:
        file.write_bytes(damaged)
    with pytest.raises(LayoutError, match="the font cannot be read: ") as caught:
        faces_for(replace(edition, tokens=layout))
    assert str(caught.value.at) == str(file)


@pytest.mark.parametrize("text", [None, b"caf\xe9", b"[[face]", b"", b'face = "a"'])
def test_a_list_of_faces_that_cannot_be_read_is_told(
    text: bytes | None, small_copy: Path, tmp_path: Path
) -> None:
    edit(small_copy, "sections/help.yaml", "You shiver", "You shiver اب")
    edition = laid_out(small_copy)
    (tmp_path / "fonts").symlink_to(ROOT / "layouts" / "fonts")
    if text is not None:
        (tmp_path / "scripts.toml").write_bytes(text)
    layout = edition.tokens.model_copy(update={"layouts": tmp_path})
    with pytest.raises(LayoutError) as caught:
        faces_for(replace(edition, tokens=layout))
    assert str(caught.value.at) == str(tmp_path / "scripts.toml")
