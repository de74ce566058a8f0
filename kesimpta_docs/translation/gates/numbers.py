"""Numbers: each one of the source stands in the translation, and no other does."""

import re
from collections.abc import Iterator

from kesimpta_docs.translation.gates.contacts import without_contacts
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.locales import western_digits
from kesimpta_docs.translation.gates.numerals import (
    Numeral,
    form_of,
    may_be_one_word,
    numerals,
)
from kesimpta_docs.translation.gates.work import Pair, Work

#: Up to here a figure in the translation can be a word of the source: "two studies", "April".
_WORDS_END = 12
_FIGURES = re.compile(r"[0-9]+")


def every_number_stands_in_the_translation(work: Work) -> Iterator[Finding]:
    """Each number of the source, as often as there, in a form of the language."""
    for pair in work.pairs:
        missing, _ = _compared(pair, work)
        if missing:
            yield pair.finding(
                "numbers",
                f"missing in the translation: {', '.join(map(str, missing))}",
                "write each number of the source, with the language's own decimal sign",
            )


def no_number_is_added(work: Work) -> Iterator[Finding]:
    """A number over twelve that the source does not have is a slip, as a rule."""
    for pair in work.pairs:
        _, added = _compared(pair, work)
        if added:
            yield pair.finding(
                "added-numbers",
                f"the source does not have: {', '.join(added)}",
                "compare the numbers with those of the source",
            )


def _compared(pair: Pair, work: Work) -> tuple[list[Numeral], list[str]]:
    """Return the numbers that the translation lacks, and those that only it has."""
    source = without_contacts(pair.source.plain)
    rest = without_contacts(pair.target.plain.translate(western_digits(work.language)))
    missing = []
    for numeral in numerals(source, work.source_language):
        form = form_of(numeral, work.language, work.source_language)
        if found := re.search(form, rest):
            rest = f"{rest[: found.start()]}#{rest[found.end() :]}"
        elif not may_be_one_word(numeral, source, work.language):
            missing.append(numeral)
    return missing, [one for one in _FIGURES.findall(rest) if int(one) > _WORDS_END]
