"""Numbers in figures: those of a source, and the forms that they can have in a language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.numbers import format_decimal

from kesimpta_docs.source.dates import primary
from kesimpta_docs.translation.gates.locales import (
    locale_of,
    locales_of,
    western_digits,
)

#: Spaces between thousands (ISO 80000-1, 7.3.1), in any language: usual, no-break, thin, narrow.
_SPACES = (" ", "\u00a0", "\u2009", "\u202f")
#: Signs that bind figures to one number, in some language.
_SEPARATORS = r".,'’\u066b\u066c"
#: Languages that say "two weeks" in one word: 1 and 2 before a word need no figure there.
_DUAL = frozenset({"ar", "he"})
_WORD_BEHIND = re.compile(r"[ \u00a0-]?[^\W\d_]{3}")
#: How languages of East Asia count in ten thousands.
_TEN_THOUSANDS = {"zh": "万萬", "ja": "万", "ko": "만", "yue": "萬万"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number as it was written: its figures before and behind the decimal sign, and its place."""

    whole: str
    fraction: str
    start: int
    end: int

    def __str__(self) -> str:
        """Return it with a point for the decimal sign."""
        return f"{self.whole}.{self.fraction}" if self.fraction else self.whole


def numerals(words: str, language: str) -> Iterator[Numeral]:
    """Yield the numbers in figures of `words`, in the forms of `language`."""
    pattern, group = _reader(language)
    for found in pattern.finditer(words.translate(western_digits(language))):
        yield Numeral(
            whole=found["whole"].replace(group, ""),
            fraction=found["fraction"] or "",
            start=found.start(),
            end=found.end(),
        )


@cache
def _reader(language: str) -> tuple[re.Pattern[str], str]:
    locale = locale_of(language)
    symbols = locale.number_symbols["latn"] if locale else {"decimal": ".", "group": ","}
    point, group = re.escape(symbols["decimal"]), symbols["group"]
    thousands = rf"[0-9]{{1,3}}(?:{re.escape(group)}[0-9]{{3}})+(?![0-9])"
    return re.compile(rf"(?P<whole>{thousands}|[0-9]+)(?:{point}(?P<fraction>[0-9]+))?"), group


@cache
def form_of(numeral: Numeral, language: str, source_language: str) -> str:
    """Return a pattern of the forms of a number in `language`, its figures made western."""
    forms = {
        form for locale in locales_of(language, source_language) for form in _forms(numeral, locale)
    } or {str(numeral)}
    choices = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    alone = rf"(?<![0-9])(?<![0-9][{_SEPARATORS}])"
    return rf"{alone}(?:{choices})(?![0-9])(?![{_SEPARATORS}][0-9])"


def _forms(numeral: Numeral, locale: Locale) -> Iterator[str]:
    whole, fraction = numeral.whole, numeral.fraction
    used = [symbols for symbols in locale.number_symbols.values() if symbols.get("decimal")]
    points = [symbols["decimal"] for symbols in used] if fraction else [""]
    group = locale.number_symbols["latn"]["group"]
    wholes = {whole, _grouped(whole, group, locale)}
    for sign in (*_SPACES, *(symbols["group"] for symbols in used if symbols.get("group"))):
        wholes |= {form.replace(group, sign) for form in tuple(wholes)}
    for form in wholes:
        for point in points:
            yield f"{form}{point}{fraction}"
    if not fraction and whole.endswith("0000") and int(whole):
        for sign in _TEN_THOUSANDS.get(locale.language, ""):
            yield f"{whole[:-4]}{sign}"


def _grouped(whole: str, group: str, locale: Locale) -> str:
    """Return the figures with the sign of thousands; four may have it where CLDR starts at five."""
    if int(whole) < 10_000:  # noqa: PLR2004 - said above
        return f"{whole[:-3]}{group}{whole[-3:]}" if whole[:-3] else whole
    return format_decimal(int(whole), locale=locale)


def may_be_one_word(numeral: Numeral, source: str, language: str) -> bool:
    """Say whether `language` can say the number and the word behind it in one word without it."""
    return (
        primary(language) in _DUAL
        and str(numeral) in {"1", "2"}
        and _WORD_BEHIND.match(source, numeral.end) is not None
    )
