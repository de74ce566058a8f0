"""Length: a text that is much longer may not fit in its place, or say more than its source."""

import re
from collections.abc import Iterator

from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.letters import length
from kesimpta_docs.translation.gates.work import Work

#: The longest, against the source.
MOST = 1.6
#: Shorter texts often grow by more than that and still have room.
_SHORT = 40
_PLACE = re.compile(r"\{[a-z][a-z.-]*\}")


def translations_are_not_much_longer(work: Work) -> Iterator[Finding]:
    """A translation has at most 1.6 times the length of its source, place-holders left out.

    Texts under 40 characters and labels may grow more: whether those fit is measured in layout.
    """
    for pair in work.pairs:
        if pair.segment.unit.kind == "label":
            continue
        source, target = (length(_PLACE.sub("", text.plain)) for text in (pair.source, pair.target))
        if source >= _SHORT and target > source * MOST:
            yield pair.finding(
                "length",
                f"the translation is {target / source:.1f} times as long as its source",
                "say it in fewer words, or leave it if nothing is added",
            )
