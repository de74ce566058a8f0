"""Negations: what must not be done, or is not so, is not turned into its opposite."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kesimpta_docs.source.dates import primary
from kesimpta_docs.source.sentences import sentences_of
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.negation_words import (
    LIMITS,
    NEGATIONS,
    NOT_NEGATED,
    PROHIBITIONS,
)
from kesimpta_docs.translation.gates.work import Pair, Work

#: Where a sentence of a translation ends. More ends than it has do no harm: then whole texts are
#: compared.
_END = re.compile(
    r"(?<=[.!?؟۔।…])[\"”’»')\]]*\s+(?=[\"“‘«'(\[¿¡]*[^\W_])|(?<=[。！？])(?=[^\s”’」』）)])"
)


def negations_are_kept(work: Work) -> Iterator[Finding]:
    """A sentence has as many negations as that of its source, or more.

    Where the translation has fewer or more sentences, whole texts are compared. An edition waits
    where a warning or a sentence that forbids something lost one; that something is not so is for
    a person to look at, and so is a limit ("no more than"), which many languages say without a
    negation. For the languages with a list of words alone (`negation_words.py`); what is negated
    it cannot tell.
    """
    known = {primary(work.source_language), primary(work.language)} <= NEGATIONS.keys()
    for pair in work.pairs if known else ():
        lost = [
            one
            for source, target in _sentences(pair)
            if (one := _compared(source, target, work)) is not None
        ]
        if not lost:
            continue
        forbids = any(one.forbids or (pair.segment.unit.warning and one.surely) for one in lost)
        negated = [word for one in lost for word in one.negated]
        yield pair.finding(
            "negation" if forbids else "other-negation",
            f"a “not” may be missing: the source negates {len(negated)} times "
            f"({', '.join(negated)}), the translation {sum(one.said for one in lost)} times"
            + (f", in: {lost[0].sentence}" if lost[0].sentence != pair.source.plain else ""),
            "say what must not be, or is not, as clearly as the source"
            + (", or add the note “allow negation: why” if one word says it" if forbids else ""),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lost:
    """What a sentence of the source negates, and how often its translation does.

    `surely` is unset where a limit alone makes the difference.
    """

    sentence: str
    negated: list[str]
    said: int
    surely: bool
    forbids: bool


def _sentences(pair: Pair) -> list[tuple[str, str]]:
    """Return the sentences side by side; the whole texts where they do not go together."""
    source = list(sentences_of(pair.source.plain))
    target = [one for one in _END.split(pair.target.plain) if one.strip()]
    asks = [
        [re.search(r"[?？؟][^\w?？؟]*$", one) is not None for one in some]
        for some in (source, target)
    ]
    if asks[0] != asks[1]:
        return [(pair.source.plain, pair.target.plain)]
    return list(zip(source, target, strict=True))


def _compared(source: str, target: str, work: Work) -> _Lost | None:
    """Return what is lost of a source, if anything."""
    negated = NEGATIONS[primary(work.source_language)].pattern.findall(
        _plainly(source, work.source_language)
    )
    limits = _limits(source, work.source_language)
    said = NEGATIONS[primary(work.language)].count(_straight(target))
    if said >= len(negated) + len(limits):
        return None
    surely = said < len(negated)
    return _Lost(
        sentence=source,
        negated=negated + limits,
        said=said,
        surely=surely,
        forbids=surely and _forbids(source, work.source_language),
    )


def _forbids(words: str, language: str) -> bool:
    """Say whether one of the sentences forbids something; a question does not."""
    pattern = PROHIBITIONS.get(primary(language))
    return pattern is not None and any(
        pattern.search(_plainly(sentence, language)) is not None
        for sentence in sentences_of(_straight(words))
        if not sentence.endswith("?")
    )


def _limits(words: str, language: str) -> list[str]:
    pattern = LIMITS.get(primary(language))
    return pattern.findall(_straight(words)) if pattern else []


def _plainly(words: str, language: str) -> str:
    """Return the words without those that look like a negation and are none, and limits."""
    rest = _straight(words)
    for table in (NOT_NEGATED, LIMITS):
        if pattern := table.get(primary(language)):
            rest = pattern.sub(" ", rest)
    return rest


def _straight(words: str) -> str:
    return words.replace("’", "'")
