"""Names: what is called so stays so."""

import re
from collections.abc import Iterator

from babel import Locale
from babel.core import get_global

from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.letters import is_latin
from kesimpta_docs.translation.gates.locales import locale_of
from kesimpta_docs.translation.gates.work import Work

#: Letters of a substance that the languages of Latin script share: ofatumumab, ofatumumabe.
_SHARED = 5
#: From this length on a name may take an ending: "Kesimptan".
_LONG = 4


def names_are_kept(work: Work) -> Iterator[Finding]:
    """A name of the guide stands in the translation letter by letter; it may take an ending.

    Where `own_names` gives a form for the language, that form stands there. Not looked for are an
    abbreviation that the glossary translates, and a country, such as US.
    """
    known = {word for entry in work.glossary for word in entry.sources}
    locale = locale_of(work.source_language)
    names = [
        name
        for name in work.names
        if name not in known and not name.islower() and not (locale and _is_country(name, locale))
    ]
    for pair in work.pairs:
        for name in names:
            own = work.own_names.get(name, name)
            if _stands(name, pair.source.plain) and not _stands(own, pair.target.plain):
                yield pair.finding(
                    "names",
                    f"the name {own} is not in the translation",
                    f"write {own} as it is, in these letters",
                )


def substances_are_recognised(work: Work) -> Iterator[Finding]:
    """A name in small letters is that of a substance, which each language writes in its own way.

    In Latin script its first letters are the same (WHO, International Nonproprietary Names); in
    another script nothing is compared, unless `own_names` gives the form.
    """
    known = {word for entry in work.glossary for word in entry.sources}
    names = [name for name in work.names if name.islower() and name not in known]
    for pair in work.pairs:
        target = pair.target.plain
        for name in names:
            own = work.own_names.get(name, name)
            if not is_latin(target) and own == name:
                continue
            begins = own[:_SHARED].casefold()
            if _stands(name, pair.source.plain) and begins not in target.casefold():
                yield pair.finding(
                    "substances",
                    f"the substance {own} is not in the translation",
                    f"write the name that {name} has in the language",
                )


def _stands(name: str, words: str) -> bool:
    """Say whether the name stands there alone among letters of its script, or with an ending."""
    end = "" if len(name) >= _LONG else "(?![A-Za-z0-9])"
    return re.search(rf"(?<![A-Za-z0-9]){re.escape(name)}{end}", words) is not None


def _is_country(name: str, locale: Locale) -> bool:
    return name in locale.territories or name in get_global("territory_aliases")
