"""The text of a PDF comes back by its structure, as a reader gets it."""

from pathlib import Path

import pikepdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kesimpta_docs.verify.pdf.words import Piece, pieces, text_of
from kesimpta_docs.verify.tokens import tokens
from tests.verify.pdf_samples import built, changed, only, read, reading


def roles(piece: Piece) -> set[str]:
    """Return the roles around a piece of text."""
    return {element.role for element in piece.path}


def test_a_word_whose_last_letters_are_in_another_run_stays_one_word(tmp_path: Path) -> None:
    pdf = read(tmp_path, "<p>We call it <strong>day 0</strong>. Then <em>w</em>ait")
    assert text_of(pdf, only(pdf, "P")) == "We call it day 0. Then wait"


def test_a_line_end_gives_a_space(tmp_path: Path) -> None:
    pdf = read(tmp_path, f"<p>{'one two three ' * 12}")
    assert tokens("one two three " * 12) == tokens(text_of(pdf, only(pdf, "P")))


def test_text_over_two_pages_comes_in_order(tmp_path: Path) -> None:
    words = [f"w{i}" for i in range(200)]
    pdf = read(tmp_path, f"<p>{' '.join(words)}")
    text = " ".join(text_of(pdf, root) for root in pdf.roots)
    assert len(pdf.pages) > 1
    assert tuple(words) == tokens(text)


def test_blocks_that_touch_do_not_join(tmp_path: Path) -> None:
    pdf = read(
        tmp_path,
        "<table><tr><th>Week<td>0<tr><th>Then<td>4</table>",
        "table { border-collapse: collapse } td, th { padding: 0; font-weight: normal }",
    )
    assert text_of(pdf, only(pdf, "Table")) == "Week 0 Then 4"


def test_roles_can_be_left_out(tmp_path: Path) -> None:
    pdf = read(
        tmp_path,
        "<ol><li>one<ul><li>inner</ul><li>two</ol>"
        "<svg width=40 height=20><title>Pen</title><text x=0 y=15>drawn</text></svg>",
    )
    (root,) = pdf.roots
    assert text_of(pdf, root) == "1. one ◦ inner 2. two drawn"
    assert text_of(pdf, root, leave_out=frozenset({"Lbl", "Figure"})) == "one inner two"
    labels = [piece.text.strip() for piece in pieces(pdf, root) if "Lbl" in roles(piece)]
    assert labels == ["1.", "◦", "2."]


def test_words_of_a_drawing_are_apart_though_it_draws_no_spaces(tmp_path: Path) -> None:
    label = "<text x=0 y=15>No dose</text><text x=90 y=15>Week 3</text>"
    pdf = read(tmp_path, f"<svg width=160 height=20><title>Pen</title>{label}</svg>")
    assert "".join(glyph.text for glyph in pdf.pages[0].glyphs).startswith("NodoseWeek3")
    assert text_of(pdf, only(pdf, "Figure")) == "No dose Week 3"


def test_actual_text_replaces_what_is_painted(tmp_path: Path) -> None:
    def replace(pdf: pikepdf.Pdf) -> None:
        paragraph = pdf.Root.StructTreeRoot.K[0].K[0]
        paragraph.ActualText = pikepdf.String("said")

    pdf = reading(tmp_path, changed(built("<p>painted <b>twice</b>"), replace))
    assert text_of(pdf, only(pdf, "P")) == "said"


def test_actual_text_of_marked_content_stands_for_its_glyphs_once(tmp_path: Path) -> None:
    def replace(pdf: pikepdf.Pdf) -> None:
        contents = pdf.pages[0].Contents
        contents.write(contents.read_bytes().replace(b"/MCID 0", b"/MCID 0 /ActualText (said)"))

    pdf = reading(tmp_path, changed(built("<p>painted"), replace))
    assert text_of(pdf, only(pdf, "P")) == "said"


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.lists(
            st.text(alphabet="abcdefghijklmnopqrstuvwxyzABCXYZ0123456789éüñ.,;:'", min_size=1),
            min_size=1,
            max_size=30,
        ),
        min_size=1,
        max_size=5,
    )
)
def test_random_words_come_back_token_by_token(tmp_path: Path, paragraphs: list[list[str]]) -> None:
    html = "".join(f"<p>{' '.join(words)}</p>" for words in paragraphs)
    # The page is wide enough for the longest word.
    pdf = reading(tmp_path, built(html, "@page { size: 2000pt 300pt }"))
    found = " ".join(text_of(pdf, root) for root in pdf.roots)
    assert tokens(" ".join(" ".join(words) for words in paragraphs)) == tokens(found)
