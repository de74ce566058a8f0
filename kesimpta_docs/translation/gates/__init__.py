"""The gates of a translation. Each says in its name what holds, and yields what breaks it.

A gate is a function from a translation to findings. To add one, write it in a file of its subject,
give its findings a name and a weight (`finding.py`, `weights.py`), and add it to `GATES`. Gates
look at texts that have a translation; what is missing is told by the state of the catalogue.
"""

from kesimpta_docs.translation.gates.dates import months_have_the_languages_names
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.glossary import terms_are_said_as_in_the_glossary
from kesimpta_docs.translation.gates.length import translations_are_not_much_longer
from kesimpta_docs.translation.gates.marks import (
    languages_are_told,
    links_are_kept,
    place_holders_are_kept,
    strong_words_stay_strong,
)
from kesimpta_docs.translation.gates.names import (
    names_are_kept,
    names_are_spelt_right,
    substances_are_kept,
)
from kesimpta_docs.translation.gates.negation import negations_are_kept
from kesimpta_docs.translation.gates.numbers import (
    every_number_stands_in_the_translation,
    no_number_is_added,
)
from kesimpta_docs.translation.gates.punctuation import (
    spaces_are_single,
    spanish_signs_open_what_they_close,
    the_end_sign_is_kept,
)
from kesimpta_docs.translation.gates.ranges import ranges_keep_their_ends
from kesimpta_docs.translation.gates.reach import addresses_are_kept, phone_numbers_are_kept
from kesimpta_docs.translation.gates.repeats import (
    other_words_have_another_translation,
    the_same_words_have_one_translation,
)
from kesimpta_docs.translation.gates.signs import (
    every_sign_can_be_seen,
    marks_of_direction_are_closed,
)
from kesimpta_docs.translation.gates.statements import statements_are_not_shortened
from kesimpta_docs.translation.gates.times import times_keep_their_unit
from kesimpta_docs.translation.gates.units import (
    doses_keep_their_unit,
    lengths_keep_their_unit,
    temperatures_keep_their_scale,
)
from kesimpta_docs.translation.gates.untranslated import (
    one_or_two_words_are_translated,
    sentences_are_translated,
)
from kesimpta_docs.translation.gates.weights import allowed
from kesimpta_docs.translation.gates.work import Gate, Work

GATES: tuple[Gate, ...] = (
    every_number_stands_in_the_translation,
    no_number_is_added,
    doses_keep_their_unit,
    temperatures_keep_their_scale,
    times_keep_their_unit,
    lengths_keep_their_unit,
    ranges_keep_their_ends,
    months_have_the_languages_names,
    phone_numbers_are_kept,
    addresses_are_kept,
    place_holders_are_kept,
    links_are_kept,
    strong_words_stay_strong,
    languages_are_told,
    names_are_kept,
    substances_are_kept,
    names_are_spelt_right,
    terms_are_said_as_in_the_glossary,
    statements_are_not_shortened,
    negations_are_kept,
    translations_are_not_much_longer,
    sentences_are_translated,
    one_or_two_words_are_translated,
    every_sign_can_be_seen,
    marks_of_direction_are_closed,
    the_end_sign_is_kept,
    spanish_signs_open_what_they_close,
    spaces_are_single,
    the_same_words_have_one_translation,
    other_words_have_another_translation,
)


def findings(work: Work) -> tuple[Finding, ...]:
    """Return what every gate found, in the order of the segments, then of the gates.

    What a note of the segment allows is left out.
    """
    place = {one.segment.number: count for count, one in enumerate(work.translations)}
    notes = {one.segment.number: allowed(one) for one in work.translations}
    found = [
        finding
        for gate in GATES
        for finding in gate(work)
        if finding.gate not in notes[finding.segment]
    ]
    return tuple(sorted(found, key=lambda finding: place[finding.segment]))
