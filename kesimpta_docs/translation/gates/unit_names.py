"""What units are called: their symbols, and the words of a language by CLDR."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale
from babel.units import format_unit

from kesimpta_docs.translation.gates.locales import locales_of

#: Units with a symbol, which any language may keep; a litre is `l` or `L` (SI Brochure, table 8).
DOSES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "mass-kilogram": ("kg",),
        "mass-gram": ("g",),
        "mass-milligram": ("mg",),
        "mass-microgram": ("mcg", "µg", "μg"),
        "volume-liter": ("L", "l"),
        "volume-milliliter": ("mL", "ml"),
        "length-centimeter": ("cm",),
        "length-millimeter": ("mm",),
    }
)
#: With the sign for degrees, the one sign for both, and the raised o that keyboards have.
TEMPERATURES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "temperature-celsius": ("°C", "° C", "℃", "ºC"),
        "temperature-fahrenheit": ("°F", "° F", "℉", "ºF"),
    }
)
#: Units that are words: of time, and others.
TIMES = (
    "duration-second",
    "duration-minute",
    "duration-hour",
    "duration-day",
    "duration-week",
    "duration-month",
    "duration-year",
)
SPOKEN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    dict.fromkeys(("length-inch", "angle-degree"), ())
)
#: Usual forms that CLDR does not list.
_ALSO: Mapping[tuple[str, str], tuple[str, ...]] = MappingProxyType(
    {
        ("ar", "mass-milligram"): ("ملغ", "ملغم", "مجم", "ملجم", "ملليغرام", "ملليجرام"),
        ("ar", "volume-milliliter"): ("مل", "ملليلتر", "ميليلتر"),
        ("ar", "duration-day"): ("أيام", "يوم"),
        ("ar", "duration-month"): ("شهور",),
        ("ar", "duration-year"): ("عام", "أعوام"),
        ("ja", "duration-month"): ("か月", "ヶ月", "カ月", "ヵ月", "ケ月", "箇月"),
        ("ja", "duration-year"): ("歳", "才"),
        ("ko", "duration-month"): ("달",),
        ("ko", "duration-year"): ("세", "살"),
        ("vi", "duration-hour"): ("tiếng",),
        ("vi", "duration-year"): ("tuổi",),
        ("zh", "duration-month"): ("個月", "月"),
        ("zh", "duration-week"): ("周", "週", "星期"),
        ("zh", "duration-day"): ("天", "日"),
        ("zh", "duration-hour"): ("小時", "钟头"),
        ("zh", "duration-year"): ("年", "岁", "歲"),
        ("zh", "duration-minute"): ("分鐘", "分钟", "分"),
        ("zh", "duration-second"): ("秒",),
    }
)
#: One of each kind of plural, in the languages that have most (CLDR, plural rules).
_PLURALS = (0, 1, 2, 3, 6, 11, 21, 100)


@cache
def names(unit: str, language: str, source_language: str) -> frozenset[tuple[str, str]]:
    """Return the words before and behind a number that name `unit`, symbols left out."""
    found: set[tuple[str, str]] = {("", word) for word in _ALSO.get((language[:2], unit), ())}
    for locale in locales_of(language, source_language):
        found.update(_by_cldr(unit, locale, ("long", "short")))
    return frozenset(found)


@cache
def long_names(unit: str, locale: Locale) -> tuple[str, ...]:
    """Return the words behind a number that name `unit` in full, the longest first."""
    found = {behind for _, behind in _by_cldr(unit, locale, ("long",))}
    return tuple(sorted(found, key=len, reverse=True))


def _by_cldr(unit: str, locale: Locale, lengths: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for length in lengths:
        for count in _PLURALS:
            said = format_unit(count, unit, length=length, locale=locale)  # type: ignore[arg-type] # one of its words
            before, number, behind = said.partition(str(count))
            if number and (before or behind) and unit not in said:  # no name in this width
                yield before.strip(), behind.strip()


def stem(word: str) -> str:
    """Return what an inflected word begins with: a long one may end in other letters."""
    kept = max(len(word) - 2, 4) if len(word) > 4 else len(word)  # noqa: PLR2004 - short words are kept
    return re.escape(word[:kept])
