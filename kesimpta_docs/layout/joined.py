"""Letters that join, as they stand in a word: how wide a word is depends on it.

The forms are the presentation forms of Unicode (Arabic, Persian, Urdu), which fonts of these
scripts have for older programs. They are measured here and never printed.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

#: Arabic letters and marks. Others need no look.
_ARABIC = re.compile("[\u0600-\u06ff]")
#: Arabic Presentation Forms-A and -B, as far as they are letters.
_FORMS = (*range(0xFB50, 0xFBFF), *range(0xFE80, 0xFEF5))
_NAMES = ("isolated", "final", "initial", "medial")


def joined(words: str) -> str:
    """Return words with each letter in the form that its neighbours ask for (Unicode, 9.2)."""
    if not _ARABIC.search(words):
        return words
    forms = _forms()
    letters = [sign for sign in words if not unicodedata.combining(sign)]
    shown = []
    for number, letter in enumerate(letters):
        own = forms.get(letter, {})
        before = forms.get(letters[number - 1], {}) if number else {}
        after = forms.get(letters[number + 1], {}) if number + 1 < len(letters) else {}
        to_before = "initial" in before and "final" in own
        to_after = "initial" in own and "final" in after
        name = _NAMES[to_before + 2 * to_after]
        shown.append(own.get(name, letter))
    return "".join(shown)


@cache
def _forms() -> Mapping[str, Mapping[str, str]]:
    """Return the forms of each letter by their names; one that joins on both sides has four."""
    found: dict[str, dict[str, str]] = {}
    for code in _FORMS:
        form, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
        name = form.strip("<>")
        if name in _NAMES and " " not in letters:
            found.setdefault(chr(int(letters, 16)), {})[name] = chr(code)
    return MappingProxyType(found)
