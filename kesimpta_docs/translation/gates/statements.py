"""Required statements: said in full."""

from collections.abc import Iterator

from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.letters import length
from kesimpta_docs.translation.gates.work import Work

#: A translation of less than this share of its source has lost something.
LEAST = 0.5
#: Below this, one word can be half of another.
_SHORT = 15


def statements_are_not_shortened(work: Work) -> Iterator[Finding]:
    """Each text of a required statement is at least half as long as its source.

    Scripts of East Asia are counted by what a sign is worth (`length`).
    """
    for pair in work.pairs:
        if pair.segment.unit.statement is None:
            continue
        source, target = length(pair.source.plain), length(pair.target.plain)
        if source >= _SHORT and target < source * LEAST:
            yield pair.finding(
                "statements",
                "this required statement is less than half as long as its source",
                "translate all of it; if it is all there, add the note “allow statements: why”",
            )
