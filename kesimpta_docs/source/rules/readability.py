"""Reading ease: the grade of the guide and of its sections, and the length of their sentences.

`source/ease.py` says which words count. Of a guide in a language without a formula here, the rules
of grade and voice say nothing.
"""

from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.ease import ease_of, has_a_formula, short_sentences
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.readability import Measure
from kesimpta_docs.source.reading import readings
from kesimpta_docs.source.review import COVER
from kesimpta_docs.spans import Span

#: Highest Flesch-Kincaid grade: of the guide (AMA, NIH: sixth grade), and of each section.
GUIDE_GRADE = 6
SECTION_GRADE = 7
#: Words in a sentence: on average, and at most.
MEAN_SENTENCE = 15
LONGEST_SENTENCE = 25
#: Highest share of sentences in the passive voice, in 100.
PASSIVE = 10


def a_guide_and_its_sections_are_easy_to_read(guide: Guide) -> Iterator[SourceFault]:
    """The guide is of grade 6 or less, each section of 7 or less (Flesch-Kincaid)."""
    for what, at, measure in _measures(guide):
        limit = GUIDE_GRADE if what == "the guide" else SECTION_GRADE
        if measure.grade > limit:
            yield SourceFault(
                "reading-grade",
                f"{what} is of reading grade {measure.grade:.1f}; {limit} is the highest",
                at=at,
                hint="use shorter words and sentences; see make-guide check --report",
            )


def sentences_are_short_on_average(guide: Guide) -> Iterator[SourceFault]:
    """A sentence has 15 words or fewer on average, in the guide and in each section."""
    for what, at, measure in _measures(guide):
        if measure.mean_sentence > MEAN_SENTENCE:
            yield SourceFault(
                "long-sentences",
                f"{what} has {measure.mean_sentence:.1f} words in a sentence on average; "
                f"{MEAN_SENTENCE} is the limit",
                at=at,
                hint="cut sentences in two; see make-guide check --report",
            )


def no_sentence_is_long(guide: Guide) -> Iterator[SourceFault]:
    """No sentence, heading, item or cell has more than 25 words."""
    if not has_a_formula(guide):
        return
    for reading in readings(guide):
        for sentence in short_sentences(reading):
            if sentence.length > LONGEST_SENTENCE:
                start = " ".join(sentence.words.split()[:6])
                yield SourceFault(
                    "long-sentence",
                    f'the sentence "{start} …" has {sentence.length} words; '
                    f"{LONGEST_SENTENCE} is the limit",
                    at=sentence.at,
                    hint="cut it in two, or make a list of it",
                )


def most_sentences_are_active(guide: Guide) -> Iterator[SourceFault]:
    """At most 10 in 100 sentences of the guide are in the passive voice (`source/passive.py`)."""
    if not has_a_formula(guide):
        return
    eases = [ease_of(reading, guide) for reading in readings(guide)]
    total = sum((ease.measure for ease in eases), Measure())
    passive = [sentence for ease in eases for sentence in ease.passive]
    if total.has_words and len(passive) * 100 > PASSIVE * total.sentences:
        yield SourceFault(
            "passive",
            f"{len(passive)} of {total.sentences} sentences are in the passive voice; "
            f"{PASSIVE} in 100 is the limit",
            at=passive[0].at,
            hint=f'say who does it, here first: "{passive[0].words}"',
        )


def _measures(guide: Guide) -> Iterator[tuple[str, Span, Measure]]:
    """Yield the guide, its cover and its sections that have words: name, place, measure."""
    if not has_a_formula(guide):
        return
    eases = [ease_of(reading, guide) for reading in readings(guide)]
    total = sum((ease.measure for ease in eases), Measure())
    found = [("the guide", guide.file.at, total)]
    for ease in eases:
        name = ease.reading.name
        what = "the cover" if name == COVER else f'the section "{name}"'
        found.append((what, ease.reading.at, ease.measure))
    yield from (one for one in found if one[2].has_words)
