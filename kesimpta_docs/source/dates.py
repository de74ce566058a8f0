"""Dates in words of the guide's language (BCP 47)."""

from datetime import date

from babel.dates import format_date, format_skeleton


def long_date(day: date, language: str) -> str:
    """Return the day in full words, such as "November 21, 2026"."""
    return format_date(day, "long", locale=_locale(language))


def short_date(day: date, language: str) -> str:
    """Return the day with the month shortened, such as "Nov 21, 2026"."""
    return format_date(day, "medium", locale=_locale(language))


def month_and_year(day: date, language: str) -> str:
    """Return the month, such as "April 2026"."""
    return format_skeleton("yMMMM", day, locale=_locale(language))


def _locale(language: str) -> str:
    return language.replace("-", "_")
