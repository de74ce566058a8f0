"""Numbers with the unit that they stand with."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kesimpta_docs.translation.gates.contacts import without_contacts
from kesimpta_docs.translation.gates.locales import locale_of, western_digits
from kesimpta_docs.translation.gates.numerals import (
    Numeral,
    form_of,
    may_be_one_word,
    numerals,
)
from kesimpta_docs.translation.gates.unit_names import DOSES, long_names, names, stem
from kesimpta_docs.translation.gates.work import Pair, Work

#: What stands between the two numbers of a range: a sign, or a word or two ("2 to 8", "2–8").
RANGE = re.compile(r"[\s\u00a0]*(?:[–—~-]|[^\W\d_]{1,3})[\s\u00a0]*")
_GAP = "[\\s\u00a0\u202f\u2009-]{0,2}"
_SYMBOLS = "|".join(re.escape(one) for symbols in DOSES.values() for one in symbols)
#: A second number, so that in "2–8 °C" the unit is also that of the first, if it has none itself.
_AND_MORE = rf"(?:(?!{_GAP}(?:[°º℃℉]|(?:{_SYMBOLS})(?![A-Za-z])))[^0-9.,;()]{{1,16}}[0-9.,]+)?"
#: Behind a symbol no more letters of its own script.
_END = {True: "(?![A-Za-z])", False: r"(?!\w)"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit, as CLDR names it."""

    numeral: Numeral
    unit: str


def quantities(pair: Pair, work: Work, units: Mapping[str, tuple[str, ...]]) -> Iterator[Quantity]:
    """Yield each number of the source with one of `units`; a range has one for both numbers."""
    words = without_contacts(pair.source.plain)
    found = list(numerals(words, work.source_language))
    own = [_unit_behind(words, one.end, work.source_language, units) for one in found]
    for place, one in enumerate(found):
        unit = own[place]
        if unit is None and place + 1 < len(found):
            between = words[one.end : found[place + 1].start]
            unit = own[place + 1] if RANGE.fullmatch(between) else None
        if unit:
            yield Quantity(one, unit)


def _unit_behind(
    words: str, end: int, language: str, units: Mapping[str, tuple[str, ...]]
) -> str | None:
    locale = locale_of(language)
    for unit, symbols in units.items():
        choices = "|".join(
            map(re.escape, (*symbols, *(long_names(unit, locale) if locale else ())))
        )
        if re.compile(rf"{_GAP}(?:{choices})(?!\w)").match(words, end):
            return unit
    return None


def is_said(quantity: Quantity, pair: Pair, work: Work, symbols: tuple[str, ...]) -> bool:
    """Say whether the translation has the number with its unit."""
    if not symbols and may_be_one_word(
        quantity.numeral, without_contacts(pair.source.plain), work.language
    ):
        return True
    words = without_contacts(pair.target.plain.translate(western_digits(work.language)))
    number = form_of(quantity.numeral, work.language, work.source_language)
    near = r"[^0-9.,;()]{0,24}?" if not symbols else _GAP
    return any(
        re.search(f"{before}{number}{_AND_MORE}{near}{behind}", words, re.IGNORECASE)
        for before, behind in _written(quantity.unit, work.language, work.source_language, symbols)
    ) or (not symbols and is_said_before(quantity, pair, work))


def stands_alone(pair: Pair, symbols: tuple[str, ...]) -> bool:
    """Say whether the source has a symbol without a number, as in "Temperature (°F)"."""
    choices = "|".join(re.escape(one) for one in symbols if len(one) > 1)
    alone = rf"(?<!\w)(?<![0-9] )(?:{choices})(?!\w)"
    return bool(choices) and re.search(alone, pair.source.plain) is not None


def is_named(unit: str, pair: Pair, work: Work, symbols: tuple[str, ...]) -> bool:
    """Say whether the translation has the symbol, or the words for the unit."""
    written = _written(unit, work.language, work.source_language, symbols)
    return any(
        re.search(behind or before, pair.target.plain, re.IGNORECASE) for before, behind in written
    )


@cache
def _written(
    unit: str, language: str, source_language: str, symbols: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    kept = [("", _symbol(symbol)) for symbol in symbols]
    for before, behind in names(unit, language, source_language):
        start = rf"{re.escape(before)}{_GAP}" if before else ""
        if symbols and " " not in behind and len(behind) <= 4:  # noqa: PLR2004 - a short form
            kept.append((start, _symbol(behind)))
        else:
            kept.append((start, r"\s+".join(map(stem, behind.split()))))
    return tuple(kept)


def _symbol(symbol: str) -> str:
    last = symbol[-1:]
    wide = last > "\u2e7f"
    return re.escape(symbol) + ("" if wide or not last else _END[last.isascii()])


def is_said_before(quantity: Quantity, pair: Pair, work: Work) -> bool:
    """Some languages set the word for the unit before the number ("saa 24")."""
    words = without_contacts(pair.target.plain.translate(western_digits(work.language)))
    number = form_of(quantity.numeral, work.language, work.source_language)
    return any(
        re.search(rf"{stem(before or behind)}\w{{0,4}}\s{number}", words, re.IGNORECASE)
        for before, behind in names(quantity.unit, work.language, work.source_language)
        if len(before or behind) > 2  # noqa: PLR2004 - letters of a unit's sign end many words
    )
