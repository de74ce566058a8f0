"""The proofs of a finished PDF."""

from collections.abc import Callable
from pathlib import Path

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.read_tokens import standard_of
from kesimpta_docs.order import PdfStandard
from kesimpta_docs.verify.pdf.checks.artifacts import (
    artifacts_are_running_lines_repeated_heads_and_leaders,
)
from kesimpta_docs.verify.pdf.checks.cards import every_card_face_holds_its_words
from kesimpta_docs.verify.pdf.checks.drawings import drawings_are_black_and_white
from kesimpta_docs.verify.pdf.checks.empty import no_element_is_empty
from kesimpta_docs.verify.pdf.checks.first_page import (
    the_first_page_shows_the_emergency_in_its_frame,
)
from kesimpta_docs.verify.pdf.checks.fonts import (
    every_character_is_drawn,
    every_font_is_embedded,
    every_font_is_the_layouts_own,
)
from kesimpta_docs.verify.pdf.checks.forms import there_is_room_to_write
from kesimpta_docs.verify.pdf.checks.furniture import running_lines_and_page_numbers_are_right
from kesimpta_docs.verify.pdf.checks.identity import language_and_title_are_set
from kesimpta_docs.verify.pdf.checks.lines import no_line_is_longer_than_promised
from kesimpta_docs.verify.pdf.checks.links import (
    every_link_leads_where_the_source_says,
    every_link_lies_on_its_words_and_says_where_it_leads,
)
from kesimpta_docs.verify.pdf.checks.outline import the_outline_equals_the_headings
from kesimpta_docs.verify.pdf.checks.paper import (
    a_long_file_has_room_for_a_binding,
    every_page_has_the_promised_size,
    no_words_run_into_each_other,
    nothing_is_clipped_or_outside,
)
from kesimpta_docs.verify.pdf.checks.pictures import every_picture_has_words_and_its_place
from kesimpta_docs.verify.pdf.checks.pitch import lines_keep_the_pitch_of_their_type
from kesimpta_docs.verify.pdf.checks.replacements import (
    texts_that_replace_glyphs_say_what_they_draw,
)
from kesimpta_docs.verify.pdf.checks.section_length import no_section_is_longer_than_promised
from kesimpta_docs.verify.pdf.checks.size_set import every_size_is_one_of_the_layouts
from kesimpta_docs.verify.pdf.checks.standard import (
    colours_mean_what_the_standard_wants,
    every_annotation_is_printed,
    the_file_claims_the_promised_standards,
)
from kesimpta_docs.verify.pdf.checks.statements import (
    every_statement_is_there,
    the_first_page_carries_its_statements,
)
from kesimpta_docs.verify.pdf.checks.tails import no_page_ends_with_a_blank_tail
from kesimpta_docs.verify.pdf.checks.ties import (
    all_content_leads_back_to_its_element,
    every_name_of_an_element_leads_to_it,
    every_role_is_a_standard_one,
)
from kesimpta_docs.verify.pdf.checks.tree import the_tag_tree_is_that_of_the_edition
from kesimpta_docs.verify.pdf.checks.unproven import the_file_holds_only_what_is_proven
from kesimpta_docs.verify.pdf.checks.visible import (
    every_character_can_be_seen,
    every_place_to_fill_in_can_be_seen,
)
from kesimpta_docs.verify.pdf.checks.words import (
    same_words_in_the_same_order,
    words_stand_apart_without_the_layout,
)
from kesimpta_docs.verify.pdf.limits import of_file
from kesimpta_docs.verify.pdf.reader import TaggedPdf, read_pdf
from kesimpta_docs.verify.report import FileReport, Outcome, results_of
from kesimpta_docs.verify.standard.pdf import hold_pdf

CHECKS: tuple[Callable[[TaggedPdf, Edition], Outcome], ...] = (
    same_words_in_the_same_order,
    words_stand_apart_without_the_layout,
    texts_that_replace_glyphs_say_what_they_draw,
    every_statement_is_there,
    the_first_page_carries_its_statements,
    the_first_page_shows_the_emergency_in_its_frame,
    the_tag_tree_is_that_of_the_edition,
    the_outline_equals_the_headings,
    every_link_leads_where_the_source_says,
    every_link_lies_on_its_words_and_says_where_it_leads,
    every_picture_has_words_and_its_place,
    drawings_are_black_and_white,
    every_size_is_one_of_the_layouts,
    lines_keep_the_pitch_of_their_type,
    no_line_is_longer_than_promised,
    no_section_is_longer_than_promised,
    no_page_ends_with_a_blank_tail,
    every_page_has_the_promised_size,
    a_long_file_has_room_for_a_binding,
    nothing_is_clipped_or_outside,
    no_words_run_into_each_other,
    there_is_room_to_write,
    every_card_face_holds_its_words,
    every_font_is_embedded,
    every_font_is_the_layouts_own,
    every_character_is_drawn,
    every_character_can_be_seen,
    every_place_to_fill_in_can_be_seen,
    running_lines_and_page_numbers_are_right,
    artifacts_are_running_lines_repeated_heads_and_leaders,
    no_element_is_empty,
    all_content_leads_back_to_its_element,
    every_name_of_an_element_leads_to_it,
    every_role_is_a_standard_one,
    language_and_title_are_set,
    every_annotation_is_printed,
    the_file_holds_only_what_is_proven,
)


#: Checks of what was promised of the file, whatever its words.
STANDARD_CHECKS: tuple[Callable[[TaggedPdf, PdfStandard], Outcome], ...] = (
    the_file_claims_the_promised_standards,
    colours_mean_what_the_standard_wants,
)


def prove_pdf(file: Path, edition: Edition, standard: PdfStandard) -> FileReport:
    """Apply every check to `file`, which must keep `standard`, and the layout's standard of print.

    Raises UnreadableFile where it cannot be read back, or holds more than the proofs take.
    """
    pdf = read_pdf(file)
    with of_file(file):
        results = (
            *results_of(CHECKS, pdf, edition),
            *results_of(STANDARD_CHECKS, pdf, standard),
            *(each.result for each in hold_pdf(pdf, standard_of(edition.tokens))),
        )
    return FileReport(
        file=file,
        edition=edition.name,
        pages=len(pdf.pages),
        bytes=file.stat().st_size,
        pdf_standard=standard,
        results=results,
    )
