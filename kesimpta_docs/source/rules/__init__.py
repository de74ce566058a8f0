"""The rules of the source. Each says in its name what holds, and yields a fault where it does not.

A rule is a function from a guide to faults. To add one, write it in a file of its own subject and
add it to `RULES`.
"""

from kesimpta_docs.errors import SourceFault, SourceFaults
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.rules.counts import (
    a_table_counts_in_100,
    nothing_is_in_percent,
    one_sentence_counts_in_one_number,
    what_is_rare_is_counted_in_1000,
)
from kesimpta_docs.source.rules.figures import (
    a_drawing_exists,
    a_figures_numbers_equal_its_tables,
    figures_have_words,
)
from kesimpta_docs.source.rules.levels import no_heading_is_too_deep
from kesimpta_docs.source.rules.links import links_lead_somewhere
from kesimpta_docs.source.rules.never_say import (
    an_unsafe_line_catches_its_examples,
    nothing_unsafe_is_said,
)
from kesimpta_docs.source.rules.order import every_section_is_listed_once, help_comes_first
from kesimpta_docs.source.rules.phones import phones_can_be_called
from kesimpta_docs.source.rules.places import (
    a_clinics_phone_stands_where_one_can_write,
    place_holders_are_known,
)
from kesimpta_docs.source.rules.readability import (
    a_guide_and_its_sections_are_easy_to_read,
    most_sentences_are_active,
    no_sentence_is_long,
    sentences_are_short_on_average,
)
from kesimpta_docs.source.rules.sets import a_review_names_sections, a_set_names_sections
from kesimpta_docs.source.rules.shapes import (
    a_list_can_be_kept_in_mind,
    a_row_has_as_many_cells_as_the_table_has_columns,
    an_answer_holds_no_questions,
    callouts_hold_plain_blocks,
    one_item_is_no_list,
)
from kesimpta_docs.source.rules.sources_named import (
    a_number_names_its_source,
    every_reference_is_used,
    figures_known_from_memory_are_not_printed,
    references_lead_somewhere,
    the_cover_holds_no_number_of_its_own,
)
from kesimpta_docs.source.rules.statements import (
    a_card_statement_has_a_short_form,
    a_first_page_statement_stands_on_the_cover,
    a_placed_statement_exists,
    a_statement_holds_no_statement,
    a_statement_is_placed_once,
    an_unreviewed_guide_says_so,
    every_required_statement_is_placed,
)
from kesimpta_docs.source.rules.terms import (
    a_term_is_explained_where_it_is_met_first,
    a_term_of_the_glossary_is_used,
    abbreviations_have_a_long_form,
)
from kesimpta_docs.source.rules.titles import no_two_sections_have_one_title
from kesimpta_docs.source.rules.tools import (
    a_card_stands_in_a_section,
    a_face_holds_what_a_card_has_room_for,
    a_field_is_filled_in_in_one_way,
    every_card_carries_its_statements,
    every_tool_carries_its_statements,
)

RULES = (
    every_section_is_listed_once,
    help_comes_first,
    a_set_names_sections,
    a_review_names_sections,
    no_two_sections_have_one_title,
    every_required_statement_is_placed,
    a_first_page_statement_stands_on_the_cover,
    an_unreviewed_guide_says_so,
    a_placed_statement_exists,
    a_statement_is_placed_once,
    a_statement_holds_no_statement,
    a_card_statement_has_a_short_form,
    every_tool_carries_its_statements,
    every_card_carries_its_statements,
    links_lead_somewhere,
    references_lead_somewhere,
    every_reference_is_used,
    a_number_names_its_source,
    figures_known_from_memory_are_not_printed,
    the_cover_holds_no_number_of_its_own,
    place_holders_are_known,
    a_clinics_phone_stands_where_one_can_write,
    phones_can_be_called,
    one_item_is_no_list,
    a_list_can_be_kept_in_mind,
    a_row_has_as_many_cells_as_the_table_has_columns,
    callouts_hold_plain_blocks,
    an_answer_holds_no_questions,
    a_field_is_filled_in_in_one_way,
    a_face_holds_what_a_card_has_room_for,
    a_card_stands_in_a_section,
    no_heading_is_too_deep,
    figures_have_words,
    a_drawing_exists,
    a_figures_numbers_equal_its_tables,
    a_guide_and_its_sections_are_easy_to_read,
    sentences_are_short_on_average,
    no_sentence_is_long,
    most_sentences_are_active,
    abbreviations_have_a_long_form,
    a_term_of_the_glossary_is_used,
    a_term_is_explained_where_it_is_met_first,
    one_sentence_counts_in_one_number,
    what_is_rare_is_counted_in_1000,
    a_table_counts_in_100,
    nothing_is_in_percent,
    nothing_unsafe_is_said,
    an_unsafe_line_catches_its_examples,
)


def faults_of(guide: Guide) -> tuple[SourceFault, ...]:
    """Return what every rule found."""
    return tuple(fault for rule in RULES for fault in rule(guide))


def check_guide(guide: Guide) -> None:
    """Apply every rule. Raises SourceFaults with all that was found."""
    if faults := faults_of(guide):
        raise SourceFaults(faults)
