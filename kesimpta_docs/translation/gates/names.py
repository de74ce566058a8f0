"""Names: what is called so stays so."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from babel import Locale
from babel.core import get_global

from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.letters import is_latin
from kesimpta_docs.translation.gates.locales import locale_of
from kesimpta_docs.translation.gates.work import Work

#: From this share of the same letters on, a word is taken for a misspelt name: "ofatumab".
_ALMOST = 0.8
#: Shorter names are like too many other words.
_TOLD = 6
#: From this length on a name may take an ending: "Kesimptan".
_LONG = 4
_WORD = re.compile(r"[^\W_]+")


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


def substances_are_kept(work: Work) -> Iterator[Finding]:
    """A name in small letters is that of a substance: it stands there, too, in large ones as well.

    Languages of Latin script keep it, mostly, and may add an ending (WHO, International
    Nonproprietary Names); in another script, nothing is compared unless `own_names` gives the form.
    """
    known = {word for entry in work.glossary for word in entry.sources}
    names = [name for name in work.names if name.islower() and name not in known]
    for pair in work.pairs:
        target = pair.target.plain
        for name in names:
            own = work.own_names.get(name, name)
            if not is_latin(target) and own == name:
                continue
            if _stands(name, pair.source.plain) and own.casefold() not in target.casefold():
                yield pair.finding(
                    "substances",
                    f"the substance {own} is not in the translation",
                    f"write {own}; a form that the language has for it stands in X-Names, at the "
                    "top of the catalogue",
                )


def names_are_spelt_right(work: Work) -> Iterator[Finding]:
    """Where a text has a name, no word of its translation is almost that name."""
    for pair in work.pairs:
        here = [name for name in work.names if _stands(name, pair.source.plain)]
        forms = [work.own_names.get(name, name) for name in here]
        right = [form.casefold() for form in forms]
        for word in dict.fromkeys(_WORD.findall(pair.target.plain)) if forms else ():
            like = [
                form for form in forms if len(form) >= _TOLD and _is_almost(word, form.casefold())
            ]
            if like and not any(form in word.casefold() for form in right):
                yield pair.finding(
                    "misspelt",
                    f"{word} is almost the name {like[0]}",
                    f"write {like[0]}, or add the note “allow misspelt: why” if it is another word",
                )


def _is_almost(word: str, name: str) -> bool:
    """Say whether most letters are the same; long words are no name and would take long."""
    if len(word) > len(name) * 2:
        return False
    return SequenceMatcher(None, word.casefold(), name, autojunk=False).ratio() >= _ALMOST


def _stands(name: str, words: str) -> bool:
    """Say whether the name stands there alone among letters of its script, or with an ending."""
    end = "" if len(name) >= _LONG else "(?![A-Za-z0-9])"
    return re.search(rf"(?<![A-Za-z0-9]){re.escape(name)}{end}", words) is not None


def _is_country(name: str, locale: Locale) -> bool:
    return name in locale.territories or name in get_global("territory_aliases")
