"""Warnings: what must not be done is not turned into what may be done."""

from collections.abc import Iterator

from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.locales import primary
from kesimpta_docs.translation.gates.negation_words import NEGATIONS, NOT_NEGATED
from kesimpta_docs.translation.gates.work import Work


def warnings_keep_their_negations(work: Work) -> Iterator[Finding]:
    """A warning has as many negations as its source, or more.

    For the languages with a list of words alone (`negation_words.py`); what is negated it cannot
    tell.
    """
    source_words = NEGATIONS.get(primary(work.source_language))
    target_words = NEGATIONS.get(primary(work.language))
    if source_words is None or target_words is None:
        return
    for pair in work.pairs:
        if not pair.segment.unit.warning:
            continue
        source = _plainly(pair.source.plain, work.source_language)
        negated = source_words.pattern.findall(source)
        said = target_words.pattern.findall(_straight(pair.target.plain))
        if len(said) < len(negated):
            yield pair.finding(
                "negation",
                f"a “not” may be missing: the source negates {len(negated)} times "
                f"({', '.join(negated)}), the translation {len(said)} times",
                "say what must not be done as clearly as the source, or add the note "
                "“allow negation: why” if one word says it",
            )


def _plainly(words: str, language: str) -> str:
    """Return the words without those that look like a negation and are none."""
    idioms = NOT_NEGATED.get(primary(language))
    return idioms.sub(" ", _straight(words)) if idioms else _straight(words)


def _straight(words: str) -> str:
    return words.replace("’", "'")
