"""Times: hours stay hours, and months do not become years."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from kesimpta_docs.translation.gates.contacts import without_contacts
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.locales import western_digits
from kesimpta_docs.translation.gates.numerals import form_of, may_be_one_word
from kesimpta_docs.translation.gates.quantities import Quantity, is_said_before, quantities
from kesimpta_docs.translation.gates.unit_names import TIMES, names
from kesimpta_docs.translation.gates.work import Pair, Work

#: What stands between a number and its unit is on one side of a sign, and no other number.
_BEHIND = r"(?P<behind>[^0-9.,;()]{0,24})"
#: The first number of a range has the unit that stands behind the second one.
_BEHIND_RANGE = r"(?:[0-9]+(?P<range>[^0-9.,;()]{0,24}))?"
#: Scripts that set no spaces have the unit right behind the number, or behind a word for "piece".
_NEAR = 3
_SPACELESS = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af]")
#: Symbols that any language may use for hours, minutes and seconds (SI Brochure, table 8).
_SYMBOLS = {"duration-hour": "h", "duration-minute": "min", "duration-second": "s"}
_SHORT, _ABBREVIATED = 4, 2


def times_keep_their_unit(work: Work) -> Iterator[Finding]:
    """A number of hours has the word for hours beside it, and so has one of days or of years.

    Another time there is a mistake, as a rule. A word that no table knows may be right.
    """
    for pair in work.pairs:
        found = list(quantities(pair, work, dict.fromkeys(TIMES, ())))
        wanted = Counter((str(one.numeral), one.unit) for one in found)
        for one in {(str(one.numeral), one.unit): one for one in found}.values():
            beside = list(_beside(one, pair, work))
            said = Counter(unit for units in beside for unit in units)
            others = [unit for unit in said if said[unit] > wanted[str(one.numeral), unit]]
            if others and said[one.unit] < wanted[str(one.numeral), one.unit]:
                yield _finding(pair, one, others)
            elif not said[one.unit] and not _is_said_otherwise(one, pair, work):
                yield _finding(pair, one, [])


def _finding(pair: Pair, quantity: Quantity, others: list[str]) -> Finding:
    unit = _called(quantity.unit)
    if others:
        return pair.finding(
            "times",
            f"{quantity.numeral} stands with {' or '.join(sorted(map(_called, others)))}, "
            f"in the source with {unit}",
            f"write the word for {unit} behind {quantity.numeral}, or add the note "
            "“allow times: why” if the source says this elsewhere",
        )
    return pair.finding(
        "units",
        f"{quantity.numeral} does not stand with the unit ({unit})",
        f"write the unit ({unit}) behind {quantity.numeral}, as in the source",
    )


def _called(unit: str) -> str:
    return unit.split("-")[1]


def _beside(quantity: Quantity, pair: Pair, work: Work) -> Iterator[frozenset[str]]:
    """Yield, for each place of the number, the times that the nearest word behind it can mean."""
    words = without_contacts(pair.target.plain.translate(western_digits(work.language)))
    number = form_of(quantity.numeral, work.language, work.source_language)
    for found in re.finditer(rf"{number}(?={_BEHIND}{_BEHIND_RANGE})", words):
        units = _nearest(found["behind"], quantity.unit, work)
        shared = _nearest(found["range"] or "", quantity.unit, work)
        yield units or shared & {quantity.unit}


def _nearest(words: str, own: str, work: Work) -> frozenset[str]:
    """Return what the first time there is; only `own` may be abbreviated ("15 a 30 minutos")."""
    starts = {}
    for unit in TIMES:
        said = _words(unit, work.language, work.source_language)
        if unit != own:
            said = frozenset(word for word in said if not _is_abbreviated(word))
        if place := _pattern(said).search(words):
            starts[unit] = place.start()
    return frozenset(unit for unit, start in starts.items() if start == min(starts.values()))


def _is_said_otherwise(quantity: Quantity, pair: Pair, work: Work) -> bool:
    """Say whether a word holds number and unit, or the unit stands before its number."""
    source = without_contacts(pair.source.plain)
    return may_be_one_word(quantity.numeral, source, work.language) or is_said_before(
        quantity, pair, work
    )


@cache
def _words(unit: str, language: str, source_language: str) -> frozenset[str]:
    said = {behind for _, behind in names(unit, language, source_language) if behind}
    return frozenset(said | ({_SYMBOLS[unit]} if unit in _SYMBOLS else set()))


@cache
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    choices = map(_form, sorted(words, key=len, reverse=True))
    return re.compile("|".join(choices) or "(?!)", re.IGNORECASE)


def _form(word: str) -> str:
    """Return a pattern of a word with its endings; a short form stands right behind the number."""
    if _SPACELESS.search(word):
        return "|".join(rf"(?<=^.{{{gap}}}){re.escape(word)}" for gap in range(_NEAR))
    if _is_abbreviated(word):
        return rf"^[\s\u00a0\u202f-]{{0,2}}{re.escape(word)}(?!\w)"
    kept = max(len(word) - 2, _SHORT) if len(word) > _SHORT else len(word)
    ending = r"\w*" if len(word) > _SHORT else r"\w{0,3}(?!\w)"
    return rf"(?<![^\W\d_]){re.escape(word[:kept])}{ending}"


def _is_abbreviated(word: str) -> bool:
    return _SPACELESS.search(word) is None and (len(word) <= _ABBREVIATED or word.endswith("."))
