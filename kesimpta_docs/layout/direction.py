"""Numbers in words that run from right to left."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from kesimpta_docs.source.text import Run, Text

#: LEFT-TO-RIGHT MARK and RIGHT-TO-LEFT MARK, which have no ink.
MARK, BACK = "\u200e", "\u200f"
#: Groups of digits as people dial them. Between Arabic letters their order would be turned, the
#: last group first (Unicode Annex 9, W2 and W4). Western digits, and those of Persian.
_DIGITS = r"[+(]?[0-9\u06f0-\u06f9][0-9\u06f0-\u06f9 ().-]*[0-9\u06f0-\u06f9]"
#: A figure and its unit in Latin letters: the unit would stand before it, "mg 20"; and "°F" alone.
_MEASURE = r"(?:[0-9][0-9.,]*[ \u00a0]?(?:mcg|[kmcµ]?[glm]|mL|IU|°[CF])|°[CF])"
_NUMBER = re.compile(rf"(?<![{MARK}\w])(?:(?P<measure>{_MEASURE})|{_DIGITS})(?!\w)")
_KEPT = re.compile(rf"({MARK}(?:{_MEASURE}(?!\w)|{_DIGITS}))")
#: Fewer are no phone number, and a range such as 8-17 is read from the right there.
_LEAST_DIGITS = 5


def with_numbers_kept(text: Text) -> Text:
    """Return a text from right to left, with a mark that keeps each phone number as dialled.

    A figure and its unit are kept, too. What stands alone from left to right needs no mark.
    """
    return replace(
        text,
        runs=tuple(
            run if is_apart(run) else replace(run, words=_NUMBER.sub(_marked, run.words))
            for run in text.runs
        ),
    )


def is_apart(run: Run) -> bool:
    """Say whether a run is an address or a number that leads somewhere, and not words.

    Such a run is read from left to right, whatever stands around it.
    """
    backwards = any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in run.words)
    return run.link is not None and not run.link.startswith("#") and not backwards


def parts(words: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of words from right to left, and whether each is a number with its mark."""
    for number, part in enumerate(_KEPT.split(words)):
        if part:
            yield part, number % 2 == 1


def _marked(found: re.Match[str]) -> str:
    dialled = sum(sign.isdigit() for sign in found[0]) >= _LEAST_DIGITS
    return f"{MARK}{found[0]}" if dialled or found["measure"] else found[0]
