"""Length: a text that is much longer may not fit in its place, or say more than its source."""

from collections.abc import Iterator

from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.letters import length
from kesimpta_docs.translation.gates.work import Work

#: The longest, against the source.
MOST = 1.6
#: Shorter texts often grow by more than that and still have room.
_SHORT = 15


def translations_are_not_much_longer(work: Work) -> Iterator[Finding]:
    """A translation has at most 1.6 times the length of its source; short texts may grow more."""
    for pair in work.pairs:
        source, target = length(pair.source.plain), length(pair.target.plain)
        if source >= _SHORT and target > source * MOST:
            yield pair.finding(
                "length",
                f"the translation is {target / source:.1f} times as long as its source",
                "say it in fewer words, or leave it if nothing is added",
            )
