"""What CLDR, by babel, knows of a language."""

from functools import cache

from babel import Locale, UnknownLocaleError

from kesimpta_docs.source.dates import primary

#: The zero of the digits that are a language's own (Unicode, `numberingSystems.xml` of CLDR).
_ZEROS = {
    "arab": "\u0660",
    "arabext": "\u06f0",
    "beng": "\u09e6",
    "deva": "\u0966",
    "gujr": "\u0ae6",
    "guru": "\u0a66",
    "khmr": "\u17e0",
    "laoo": "\u0ed0",
    "mymr": "\u1040",
    "orya": "\u0b66",
    "thai": "\u0e50",
    "tibt": "\u0f20",
}
#: Where digits may be as wide as the letters around them.
_WIDE = frozenset({"ja", "ko", "yue", "zh"})


@cache
def locale_of(language: str) -> Locale | None:
    """Return the locale of a tag; that of its language where the tag is not known, or `None`."""
    for tag in (language, primary(language)):
        try:
            return Locale.parse(tag.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
    return None


@cache
def locales_of(language: str, source_language: str) -> tuple[Locale, ...]:
    """Return the locales whose forms `language` may use.

    A tag without a region may mean the region of the source, too: `es` beside `en-US` is the
    Spanish of Spain, which writes 100,4, or that of the United States, which writes 100.4. A
    language that CLDR does not know writes as the source does.
    """
    own, source = locale_of(language), locale_of(source_language)
    if own is None:
        return (source,) if source else ()
    if own.territory is None and source is not None and source.territory:
        there = locale_of(f"{language}-{source.territory}")
        if there is not None and there.territory:
            return own, there
    return (own,)


@cache
def western_digits(language: str) -> dict[int, str]:
    """Return the table for `str.translate` that makes a language's own digits into 0 to 9."""
    locale = locale_of(language)
    systems = locale.other_numbering_systems.values() if locale else ()
    zeros = [_ZEROS[system] for system in systems if system in _ZEROS]
    if primary(language) in _WIDE:
        zeros.append("\uff10")
    return {ord(zero) + digit: str(digit) for zero in zeros for digit in range(10)}


def is_right_to_left(language: str) -> bool:
    """Say whether the language is written from right to left."""
    locale = locale_of(language)
    return locale is not None and locale.text_direction == "rtl"
