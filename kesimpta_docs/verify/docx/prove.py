"""Proofs of a finished DOCX: the rules of its edition, and those of its standard."""

from collections.abc import Callable
from pathlib import Path

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.read_tokens import standard_of
from kesimpta_docs.verify.docx.checks.bookmarks import every_bookmark_is_whole_and_the_only_one
from kesimpta_docs.verify.docx.checks.contents import contents_are_filled_in_and_true
from kesimpta_docs.verify.docx.checks.contrast import every_word_stands_out_from_its_ground
from kesimpta_docs.verify.docx.checks.controls import every_control_has_a_title
from kesimpta_docs.verify.docx.checks.direct import looks_stand_in_styles_alone
from kesimpta_docs.verify.docx.checks.forms import (
    every_choice_stands_behind_its_box,
    there_is_room_to_write,
)
from kesimpta_docs.verify.docx.checks.headings import headings_are_an_outline_in_the_styles_of_word
from kesimpta_docs.verify.docx.checks.identity import (
    every_word_is_in_its_language,
    every_word_is_in_the_layouts_font,
    language_and_title_are_set,
)
from kesimpta_docs.verify.docx.checks.languages import every_language_tag_is_valid
from kesimpta_docs.verify.docx.checks.links import (
    every_contents_entry_asks_for_its_page,
    every_link_leads_where_the_source_says,
    every_link_says_where_it_leads,
)
from kesimpta_docs.verify.docx.checks.page import (
    every_page_has_the_promised_size,
    no_character_is_smaller_than_promised,
    nothing_is_clipped_or_outside,
    running_lines_are_right,
)
from kesimpta_docs.verify.docx.checks.page_breaks import nothing_is_torn_between_pages
from kesimpta_docs.verify.docx.checks.pictures import alternative_text_is_worth_hearing
from kesimpta_docs.verify.docx.checks.segments import every_text_has_its_silent_mark
from kesimpta_docs.verify.docx.checks.spacing import (
    every_tab_has_its_stop,
    no_blank_is_repeated,
    no_paragraph_is_empty,
)
from kesimpta_docs.verify.docx.checks.structure import (
    every_list_is_labelled_as_in_the_source,
    every_picture_has_its_words,
    headings_are_those_of_the_source,
)
from kesimpta_docs.verify.docx.checks.tables import every_table_has_its_header_cells
from kesimpta_docs.verify.docx.checks.typed import no_number_or_bullet_is_typed
from kesimpta_docs.verify.docx.checks.unproven import the_file_holds_only_what_is_proven
from kesimpta_docs.verify.docx.checks.words import (
    every_statement_is_there,
    no_word_is_hidden_or_provisional,
    same_words_in_the_same_order,
)
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.docx.read import read_docx
from kesimpta_docs.verify.report import FileReport, Outcome, results_of
from kesimpta_docs.verify.standard.docx.measure import measure_document

CHECKS: tuple[Callable[[WordDocument, Edition], Outcome], ...] = (
    same_words_in_the_same_order,
    every_statement_is_there,
    no_word_is_hidden_or_provisional,
    every_word_stands_out_from_its_ground,
    headings_are_those_of_the_source,
    headings_are_an_outline_in_the_styles_of_word,
    contents_are_filled_in_and_true,
    every_control_has_a_title,
    every_link_leads_where_the_source_says,
    every_contents_entry_asks_for_its_page,
    every_link_says_where_it_leads,
    every_bookmark_is_whole_and_the_only_one,
    every_list_is_labelled_as_in_the_source,
    no_number_or_bullet_is_typed,
    every_table_has_its_header_cells,
    every_picture_has_its_words,
    alternative_text_is_worth_hearing,
    no_blank_is_repeated,
    no_paragraph_is_empty,
    every_tab_has_its_stop,
    no_character_is_smaller_than_promised,
    every_page_has_the_promised_size,
    nothing_is_clipped_or_outside,
    nothing_is_torn_between_pages,
    there_is_room_to_write,
    every_choice_stands_behind_its_box,
    every_word_is_in_the_layouts_font,
    running_lines_are_right,
    language_and_title_are_set,
    every_word_is_in_its_language,
    every_language_tag_is_valid,
    looks_stand_in_styles_alone,
    every_text_has_its_silent_mark,
    the_file_holds_only_what_is_proven,
)


def prove_docx(file: Path, edition: Edition) -> FileReport:
    """Apply every check to `file`. Raises UnreadableFile where it cannot be read back."""
    document = read_docx(file)
    return FileReport(
        file=file,
        edition=edition.name,
        pages=None,
        bytes=file.stat().st_size,
        results=(
            *results_of(CHECKS, document, edition),
            *(each.result for each in measure_document(document, standard_of(edition.tokens))),
        ),
        hint=_hint(document),
    )


def _hint(document: WordDocument) -> str:
    """Name the program that has saved the file anew; a file as it was built names none."""
    if program := document.properties.application:
        return (
            f"{program} has saved this file: it is no longer the one that was built; "
            "keep it under another name, and run make-guide for a new one"
        )
    return ""
