"""Dates, regions and directions of writing, by a language tag (BCP 47)."""

from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton

#: Scripts that a tag can name for a language that is mostly written in another one (ISO 15924).
_RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})


def is_known(language: str) -> bool:
    """Say whether dates can be written out in `language`."""
    try:
        Locale.parse(_locale(language))
    except (UnknownLocaleError, ValueError):
        return False
    return True


def primary(tag: str) -> str:
    """Return the language of a tag without script and region (BCP 47, 2.2.1): "es" of "es-US"."""
    return tag.partition("-")[0].lower()


def long_date(day: date, language: str) -> str:
    """Return the day in full words, such as "November 21, 2026"."""
    return format_date(day, "long", locale=_locale(language))


def short_date(day: date, language: str) -> str:
    """Return the day with the month shortened, such as "Nov 21, 2026"."""
    return format_date(day, "medium", locale=_locale(language))


def month_and_year(day: date, language: str) -> str:
    """Return the month, such as "April 2026"."""
    return format_skeleton("yMMMM", day, locale=_locale(language))


def region(language: str, told_in: str | None = None) -> str:
    """Return the region of a tag as people write it in passing: "US" for `en-US`.

    In another language it has the name that it has there: "Estados Unidos".
    """
    code = Locale.parse(_locale(language)).territory or language
    if told_in is None:
        return code
    return str(Locale.parse(_locale(told_in)).territories.get(code, code))


def name_of(language: str) -> str:
    """Return the English name of a language: "Spanish (United States)"."""
    return Locale.parse(_locale(language)).get_display_name("en") or language


def right_to_left(language: str) -> bool:
    """Say whether `language` is written from right to left."""
    locale = Locale.parse(_locale(language))
    return locale.text_direction == "rtl" or locale.script in _RIGHT_TO_LEFT


def _locale(language: str) -> str:
    return language.replace("-", "_")
