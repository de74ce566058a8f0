"""Dates that are written out: the month stands in the translation by its name."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.locales import locale_of, locales_of, western_digits
from kesimpta_docs.translation.gates.work import Work


def months_have_the_languages_names(work: Work) -> Iterator[Finding]:
    """A month with a day or a year beside it has its name, or its number where that is its name.

    The numbers of a date are the numbers' matter. Names may be inflected in their last letters.
    """
    locale = locale_of(work.source_language)
    for pair in work.pairs if locale else ():
        target = pair.target.plain.translate(western_digits(work.language)).casefold()
        for month in _months_in(pair.source.plain, work.source_language):
            names = [
                name
                for own in locales_of(work.language, work.source_language)
                for name in _names(own, month)
            ]
            if not any(re.search(_inflected(name), target) for name in names):
                yield pair.finding(
                    "dates",
                    f"the date in the source has no month in the translation: {names[0]}",
                    f"write the date out in words, with the month ({names[0]})",
                )


def _months_in(words: str, language: str) -> Iterator[int]:
    for month, pattern in _dates(language):
        for _ in pattern.finditer(words):
            yield month


@cache
def _dates(language: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Return a pattern for each month: its name with a day behind or before it, or with a year."""
    locale = locale_of(language)
    assert locale is not None  # asked by the caller
    found = []
    for month in range(1, 13):
        name = "|".join(re.escape(name) for name in sorted(_names(locale, month), reverse=True))
        date = rf"(?<!\w)(?:(?:{name})\.? [0-9]{{1,4}}|[0-9]{{1,2}}\.? (?:{name}))(?!\w)"
        found.append((month, re.compile(date)))
    return tuple(found)


def _names(locale: Locale, month: int) -> tuple[str, ...]:
    """Return the names of a month, in full first."""
    found = [
        str(locale.months[use][width][month])
        for width in ("wide", "abbreviated")
        for use in ("format", "stand-alone")
    ]
    return tuple(dict.fromkeys(found))


def _inflected(name: str) -> str:
    """Return a pattern of a name that can end in other letters; one with a figure is kept."""
    name = name.casefold().removesuffix(".")
    before = "(?<![0-9])" if name[:1].isdigit() else r"(?<!\w)"
    if name[:1].isdigit() or name[-1:].isdigit():
        return f"{before}{re.escape(name)}" + ("(?![0-9])" if name[-1:].isdigit() else "")
    return f"{before}{re.escape(name[:-1] if len(name) > 2 else name)}"  # noqa: PLR2004 - May
