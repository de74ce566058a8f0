"""What `make-guide check --report` tells of a guide: its words in figures, section by section."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kesimpta_docs.source.ease import Ease, ease_of, has_a_formula
from kesimpta_docs.source.model import Checked, Guide, SourceUse
from kesimpta_docs.source.readability import Measure
from kesimpta_docs.source.reading import Reading, readings
from kesimpta_docs.source.sentences import words_of

#: What can be said of a review while none is recorded.
NOT_REVIEWED = "not reviewed"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsReport:
    """The cover, a section or the guide (`name`), in figures.

    `words` counts all of them, `mean_sentence` and what follows only running words. `grade`
    (Flesch-Kincaid) and `smog` are `None` where the words are too few for a formula; these, the
    lengths and `passive` (a share, 0 to 1) also where the language has none. `checked` says how
    many references were checked how far.
    """

    name: str
    words: int
    grade: float | None
    smog: float | None
    mean_sentence: float | None
    longest_sentence: int | None
    passive: float | None
    checked: Mapping[Checked, int]
    review: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceReport:
    """A row for the cover and each section, and one for the guide."""

    guide: str
    language: str
    formula: bool
    rows: tuple[WordsReport, ...]
    total: WordsReport


def report_on(guide: Guide) -> SourceReport:
    """Return the figures of `guide`, whether or not it keeps the rules."""
    found = readings(guide)
    formula = has_a_formula(guide)
    eases = [ease_of(reading, guide) if formula else None for reading in found]
    return SourceReport(
        guide=guide.file.id,
        language=guide.file.language,
        formula=formula,
        rows=tuple(
            _row(reading.name, [reading], [ease] if ease else [])
            for reading, ease in zip(found, eases, strict=True)
        ),
        total=_row("the guide", found, [ease for ease in eases if ease]),
    )


def _row(name: str, of: Iterable[Reading], eases: Iterable[Ease]) -> WordsReport:
    eases = tuple(eases)
    measure = sum((ease.measure for ease in eases), Measure())
    passages = [passage for reading in of for passage in reading.passages]
    uses = [use for reading in of for use in reading.sources]
    return WordsReport(
        name=name,
        words=sum(len(words_of(passage.words)) for passage in passages),
        grade=round(measure.grade, 1) if measure.is_enough else None,
        smog=round(measure.smog, 1) if measure.is_enough else None,
        mean_sentence=round(measure.mean_sentence, 1) if measure.sentences else None,
        longest_sentence=max((ease.longest for ease in eases), default=None),
        passive=_share(sum(len(ease.passive) for ease in eases), measure.sentences),
        checked=_checked(uses),
        review=NOT_REVIEWED,
    )


def _share(some: int, of: int) -> float | None:
    return round(some / of, 3) if of else None


def _checked(uses: Iterable[SourceUse]) -> Mapping[Checked, int]:
    """Return how many references were checked how far; one named twice so counts once."""
    counts = Counter(checked for _, checked in {(use.id, use.checked) for use in uses})
    order: tuple[Checked, ...] = ("copy", "part", "memory")
    return {checked: counts[checked] for checked in order if counts[checked]}
