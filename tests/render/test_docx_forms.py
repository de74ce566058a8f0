"""Forms and cards in a Word file: paragraphs and lists with frames, no tables, no text boxes."""

from pathlib import Path

import pytest

from kesimpta_docs.verify.docx.document import Paragraph, WordDocument
from kesimpta_docs.verify.docx.read import read_docx

FILES = ["examplin-en-handout.docx", "examplin-en-large-print.docx"]


@pytest.fixture(params=FILES)
def document(request: pytest.FixtureRequest, small_files: Path) -> WordDocument:
    """Return the small guide, read back."""
    return read_docx(small_files / request.param)


def after(document: WordDocument, words: str, count: int) -> list[Paragraph]:
    """Return the paragraphs that follow the first one that says `words`."""
    texts = [paragraph.text.strip().replace("\u00a0", " ") for paragraph in document.paragraphs]
    at = texts.index(words) + 1
    return list(document.paragraphs[at : at + count])


def test_choices_stand_behind_their_boxes_in_the_line_of_their_label(
    document: WordDocument,
) -> None:
    (field,) = {one.text for one in document.paragraphs if one.text.startswith("Did I call?")}
    assert field.split() == ["Did", "I", "call?", "☐", "Yes", "☐", "No"]


def test_no_line_ends_between_a_box_and_its_choice(document: WordDocument) -> None:
    text = next(one.text for one in document.paragraphs if "☐" in one.text)
    assert text.count("☐\N{NO-BREAK SPACE}") == text.count("☐") == 2


def test_one_wide_space_keeps_choices_apart(document: WordDocument) -> None:
    """Several are read out one by one."""
    text = next(one.text for one in document.paragraphs if "☐" in one.text)
    assert text.count("\N{EM SPACE}☐") == text.count("☐")
    assert "  " not in text.replace("\N{EM SPACE}", " ").replace("\N{NO-BREAK SPACE}", " ")


def test_choices_are_as_far_apart_as_lines_to_write_on(document: WordDocument) -> None:
    choices = next(one for one in document.paragraphs if "☐" in one.text)
    line = next(one for one in document.paragraphs if one.format.leaders)
    assert choices.format.line == line.format.line


def test_a_scale_shows_each_number_in_one_paragraph(document: WordDocument) -> None:
    (scale,) = after(document, "How strong? Circle one number.", 1)
    assert scale.text.split() == [str(number) for number in range(11)]


def test_each_number_of_a_scale_has_one_space_at_each_side_in_its_box(
    document: WordDocument,
) -> None:
    """LibreOffice draws a box of its own round each no-break space."""
    (scale,) = after(document, "How strong? Circle one number.", 1)
    boxed = [run.text for run in scale.runs if run.format.boxed]
    assert boxed == [f"\N{EN SPACE}{number}\N{EN SPACE}" for number in range(11)]


def test_a_field_of_two_lines_has_two_leaders(document: WordDocument) -> None:
    *_, field = (one for one in document.paragraphs if one.text.startswith("What I felt"))
    assert field.text.removeprefix("What I felt") == "\N{NO-BREAK SPACE}\t \t"  # a line break


def test_faces_of_a_card_follow_each_other_at_full_size(document: WordDocument) -> None:
    before = after(document, "Card to carry", 2)[1]  # first the contents, then the heading
    (inside,) = after(document, "I use Examplin", 1)
    assert [run.format.size for run in inside.runs] == [run.format.size for run in before.runs]


def test_no_form_and_no_card_is_a_table(document: WordDocument) -> None:
    assert len(document.tables) == 1
