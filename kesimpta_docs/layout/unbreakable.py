"""No-break spaces: what belongs together stays on one line.

A number and its unit ("20 mg"), a share ("21 in 100"), the last two short words of a text, and the
last two words of a heading.
Words are not changed: a no-break space is a space to every proof.
"""

import re
from dataclasses import replace

from kesimpta_docs.source.text import Run, Text

NBSP = "\u00a0"
#: Two last words shorter than this, together, stay on one line: a lone short word looks lost.
_TAIL = 14
#: A text shorter than this, in characters, is a label or a cell and may break anywhere.
_PARAGRAPH = 40
#: Two last words of a heading that are no longer than this stay on one line, in any type.
_HEADING_TAIL = 20

_SHARE = re.compile(r"(\d[\d,.]*) (in|of) (\d)")
_NUMBER_AND_WORD = re.compile(r"(?<=\d) (?=(?:°?[^\W\d_]{1,7})\b)")
_PHONE = re.compile(r"\+?\d[\d ()-]{5,}\d")


def unbreakable(text: Text) -> Text:
    """Return the text with no-break spaces where a line must not end."""
    runs = [replace(run, words=_inside(run)) for run in text.runs]
    if len(text.plain) >= _PARAGRAPH:
        runs[-1] = replace(runs[-1], words=_tail(runs[-1].words))
    return replace(text, runs=tuple(runs))


def unbreakable_heading(text: Text) -> Text:
    """Return the text of a heading: of one that takes two lines, the second has two words at least.

    One of two words may break between them.
    """
    whole = unbreakable(text)
    *before, last = whole.runs
    head, space, word = last.words.rpartition(" ")
    longer = before or " " in head
    pair = head.rpartition(" ")[2] + word
    if not (space and head and longer) or len(pair) >= _HEADING_TAIL:
        return whole
    return replace(whole, runs=(*before, replace(last, words=f"{head}{NBSP}{word}")))


def _inside(run: Run) -> str:
    if run.link and run.link.startswith("tel:"):
        return run.words.replace(" ", NBSP)
    words = _SHARE.sub(rf"\1{NBSP}\2{NBSP}\3", run.words)
    words = _NUMBER_AND_WORD.sub(NBSP, words)
    return _PHONE.sub(lambda found: found[0].replace(" ", NBSP), words)


def _tail(words: str) -> str:
    head, space, last = words.rpartition(" ")
    before = head.rpartition(" ")[2]
    short = len(before) + len(last) < _TAIL and NBSP not in before + last
    return f"{head}{NBSP}{last}" if space and before and last and short else words
