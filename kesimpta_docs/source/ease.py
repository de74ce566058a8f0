"""Which words of a guide the measures of reading ease take.

The formulas take running words: paragraphs, items, questions and the meanings of the glossary.
Headings, cells, captions and labels are no sentences, but they must be short as well. Contacts,
forms, references and legal lines are left out of both. Each formula is for one language.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.passive import is_passive
from kesimpta_docs.source.readability import Measure, measure
from kesimpta_docs.source.reading import Kind, Reading
from kesimpta_docs.source.sentences import sentences_of, words_of
from kesimpta_docs.spans import Span

_RUNNING: Collection[Kind] = ("prose", "meaning")
_SHORT: Collection[Kind] = ("prose", "meaning", "heading", "label")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and the place of the text that it stands in."""

    words: str
    at: Span

    @property
    def length(self) -> int:
        """Return the number of its words, names too."""
        return len(words_of(self.words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ease:
    """The cover or a section: what the formulas count, its passive sentences, its longest one."""

    reading: Reading
    measure: Measure
    passive: tuple[Sentence, ...]
    longest: int


def has_a_formula(guide: Guide) -> bool:
    """Say whether the formulas are for the guide's language: English."""
    return guide.language_code == "en"


def ease_of(reading: Reading, guide: Guide) -> Ease:
    """Return the measures of the cover or a section of an English guide."""
    running = tuple(running_sentences(reading))
    return Ease(
        reading=reading,
        measure=measure((one.words for one in running), guide.file.names),
        passive=tuple(one for one in running if is_passive(one.words)),
        longest=max((one.length for one in short_sentences(reading)), default=0),
    )


def running_sentences(reading: Reading) -> Iterator[Sentence]:
    """Yield each sentence that the formulas take."""
    yield from _sentences(reading, _RUNNING)


def short_sentences(reading: Reading) -> Iterator[Sentence]:
    """Yield each sentence that must be short: those of headings, cells and captions, too."""
    yield from _sentences(reading, _SHORT)


def _sentences(reading: Reading, kinds: Collection[Kind]) -> Iterator[Sentence]:
    for passage in reading.passages:
        if passage.kind in kinds and not passage.legal:
            for words in sentences_of(passage.words):
                yield Sentence(words, passage.text.at)
