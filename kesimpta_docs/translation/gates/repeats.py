"""Repeated words: one translation for what the source says twice."""

from collections.abc import Iterator

from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.work import Pair, Work
from kesimpta_docs.translation.markup import markup


def the_same_words_have_one_translation(work: Work) -> Iterator[Finding]:
    """Two segments of one kind with the same words have the same translation.

    Where they must differ, a note of the later one says why.
    """
    first: dict[tuple[str, str], Pair] = {}
    for pair in work.pairs:
        earlier = first.setdefault((pair.segment.unit.kind, markup(pair.source)), pair)
        if earlier.target != pair.target:
            yield pair.finding(
                "repeats",
                f"segment {earlier.segment.key} has the same words in the source, "
                f"and here: {markup(earlier.target)}",
                "use one translation for both, or add the note “allow repeats: why”",
            )
