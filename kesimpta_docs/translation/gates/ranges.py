"""Ranges: from the one number to the other, in that order."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kesimpta_docs.translation.gates.contacts import without_contacts
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.locales import western_digits
from kesimpta_docs.translation.gates.numerals import form_of, numerals
from kesimpta_docs.translation.gates.work import Work

#: Between the numbers of a range: "2 to 8", "2–8", "2 °C to 8 °C".
_TO = re.compile(r"\s*(?:°\s?[CF]\s*)?(?:to|until|through|à|bis|a|[–—-])\s*")
#: The longest that stands between them in a translation, such as words for degrees.
_BETWEEN = "[^0-9.;!?]{1,40}"


def ranges_keep_their_ends(work: Work) -> Iterator[Finding]:
    """Both ends of a range stand beside each other, the first one first."""
    for pair in work.pairs:
        words = without_contacts(pair.source.plain)
        target = without_contacts(pair.target.plain.translate(western_digits(work.language)))
        for low, high in pairwise(numerals(words, work.source_language)):
            if not _TO.fullmatch(words[low.end : high.start]):
                continue
            ends = [form_of(one, work.language, work.source_language) for one in (low, high)]
            if not re.search(_BETWEEN.join(ends), target):
                yield pair.finding(
                    "ranges",
                    f"the range from {low} to {high} does not stand so in the translation",
                    f"write {low}, then {high}, with a word for “to” or a dash (–) between them",
                )
