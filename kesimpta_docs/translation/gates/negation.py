"""Negations: what must not be done, or is not so, is not turned into its opposite."""

from collections.abc import Iterator

from kesimpta_docs.source.sentences import sentences_of
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.locales import primary
from kesimpta_docs.translation.gates.negation_words import (
    LIMITS,
    NEGATIONS,
    NOT_NEGATED,
    PROHIBITIONS,
)
from kesimpta_docs.translation.gates.work import Pair, Work


def negations_are_kept(work: Work) -> Iterator[Finding]:
    """A translation has as many negations as its source, or more.

    Where one is missing in a warning or in a text that forbids something, an edition waits; a
    statement that something is not so is for a person to look at, and so is a limit ("no more
    than"), which many languages say without a negation. For the languages with a list of words
    alone (`negation_words.py`); what is negated it cannot tell.
    """
    source_words = NEGATIONS.get(primary(work.source_language))
    target_words = NEGATIONS.get(primary(work.language))
    if source_words is None or target_words is None:
        return
    for pair in work.pairs:
        plain = _plainly(pair.source.plain, work.source_language)
        negated = source_words.pattern.findall(plain)
        limits = _limits(pair.source.plain, work.source_language)
        said = target_words.pattern.findall(_straight(pair.target.plain))
        if len(said) < len(negated) + len(limits):
            forbids = len(said) < len(negated) and _forbids(pair, work.source_language)
            yield pair.finding(
                "negation" if forbids else "other-negation",
                "a “not” may be missing: the source negates "
                f"{len(negated) + len(limits)} times ({', '.join(negated + limits)}), "
                f"the translation {len(said)} times",
                "say what must not be, or is not, as clearly as the source"
                + (
                    ", or add the note “allow negation: why” if one word says it" if forbids else ""
                ),
            )


def _forbids(pair: Pair, language: str) -> bool:
    """Say whether it is a warning, or a sentence of it forbids something; a question does not."""
    pattern = PROHIBITIONS.get(primary(language))
    return pair.segment.unit.warning or (
        pattern is not None
        and any(
            pattern.search(_plainly(sentence, language)) is not None
            for sentence in sentences_of(_straight(pair.source.plain))
            if not sentence.endswith("?")
        )
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
