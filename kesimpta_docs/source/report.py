"""What `make-guide check --report` tells of a guide: its words in figures, section by section."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kesimpta_docs.source.ease import Ease, ease_of, has_a_formula
from kesimpta_docs.source.model import Checked, Guide, SourceUse
from kesimpta_docs.source.readability import Measure
from kesimpta_docs.source.reading import Reading, readings
from kesimpta_docs.source.review import ReviewState, review_states, words_hashes
from kesimpta_docs.source.sentences import words_of

#: How the report says how far a review covers a section, and the guide.
_REVIEW: Mapping[ReviewState, str] = {
    "reviewed": "reviewed",
    "changed": "changed since review",
    "new": "not reviewed",
}
_IN_PART = "reviewed in part"
_UNKNOWN = "not known: a rule is broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsReport:
    """The cover, a section or the guide (`name`), in figures.

    `words` counts all of them, `mean_sentence` and what follows only running words. `grade`
    (Flesch-Kincaid), `smog`, the lengths and `passive` (a share, 0 to 1) are `None` where there are
    no running words, or no formula for the language. `checked` says how
    many references were checked how far. `hash` is that of the words, for a review record.
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
    hash: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceReport:
    """A row for the cover and each section, and one for the guide.

    `holds` says whether every rule is kept, `formula` whether there is one for the language.
    """

    guide: str
    language: str
    holds: bool
    formula: bool
    rows: tuple[WordsReport, ...]
    total: WordsReport


def report_on(guide: Guide, *, holds: bool) -> SourceReport:
    """Return the figures of `guide`; `holds` says whether it keeps every rule."""
    found = readings(guide)
    reviews = _reviews(guide, [reading.name for reading in found], holds=holds)
    hashes = words_hashes(guide) if holds else {}
    whole = set(reviews.values())
    formula = has_a_formula(guide)
    eases = [ease_of(reading, guide) if formula else None for reading in found]
    return SourceReport(
        guide=guide.file.id,
        language=guide.file.language,
        holds=holds,
        formula=formula,
        rows=tuple(
            replace(
                _row(reading.name, [reading], [ease] if ease else [], reviews[reading.name]),
                hash=hashes.get(reading.name),
            )
            for reading, ease in zip(found, eases, strict=True)
        ),
        total=_row(
            "the guide",
            found,
            [ease for ease in eases if ease],
            whole.pop() if len(whole) == 1 else _IN_PART,
        ),
    )


def _reviews(guide: Guide, names: Iterable[str], *, holds: bool) -> Mapping[str, str]:
    """Return what can be said of a review, by name: the words of a broken guide have no hash."""
    if guide.file.review is None:
        return dict.fromkeys(names, _REVIEW["new"])
    if not holds:
        return dict.fromkeys(names, _UNKNOWN)
    return {name: _REVIEW[state] for name, state in review_states(guide).items()}


def _row(name: str, of: Sequence[Reading], eases: Sequence[Ease], review: str) -> WordsReport:
    measure = sum((ease.measure for ease in eases), Measure())
    passages = [passage for reading in of for passage in reading.passages]
    uses = [use for reading in of for use in reading.sources]
    return WordsReport(
        name=name,
        words=sum(len(words_of(passage.words)) for passage in passages),
        grade=round(measure.grade, 1) if measure.has_words else None,
        smog=round(measure.smog, 1) if measure.has_words else None,
        mean_sentence=round(measure.mean_sentence, 1) if measure.sentences else None,
        longest_sentence=max((ease.longest for ease in eases), default=None),
        passive=_share(sum(len(ease.passive) for ease in eases), measure.sentences),
        checked=_checked(uses),
        review=review,
    )


def _share(some: int, of: int) -> float | None:
    return round(some / of, 3) if of else None


def _checked(uses: Iterable[SourceUse]) -> Mapping[Checked, int]:
    """Return how many references were checked how far; one named twice so counts once."""
    counts = Counter(checked for _, checked in {(use.id, use.checked) for use in uses})
    order: tuple[Checked, ...] = ("copy", "part", "memory")
    return {checked: counts[checked] for checked in order if counts[checked]}
