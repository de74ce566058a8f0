"""The marks by which the segments of a paragraph are known again (see `translation/anchors.py`).

Every file carries the silent one, a tab stop for each segment, far outside the text. A file for
translators has bookmarks round the words, too, and shows what needs work and what stays. Screen
readers may read out bookmarks, so no other file has them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.anchors import MARK
from kesimpta_docs.wordml.style import CharacterStyle, Line

#: Place-holders, as the file shows them.
_PLACE = r"\{[a-z][a-z.-]*\}"
_TO_TRANSLATE, _DO_NOT_TRANSLATE = "To Translate", "Do Not Translate"
_STRONG_NAME = f"Strong {_DO_NOT_TRANSLATE}"


@dataclass(frozen=True, kw_only=True)
class Marking:
    """What a file for translators shows: the segments that need work, the names that stay.

    One that is made only to be read back needs no `pictures`.
    """

    to_translate: frozenset[int]
    names: tuple[str, ...]
    pictures: bool = True

    def opened(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        """Return the runs of a segment; one that needs work begins with a mark."""
        first = runs[0]
        if first.segment not in self.to_translate:
            return runs
        return (Run(f"{MARK} ", segment=first.segment), *runs)

    def styled(self, run: Run) -> Iterator[tuple[Run, str | None]]:
        """Yield the run in parts, each with a character style in the place of its own, if any."""
        plain = not (run.strong or run.link)
        needed = _TO_TRANSLATE if plain and run.segment in self.to_translate else None
        name = _STRONG_NAME if run.strong else _DO_NOT_TRANSLATE
        for at, words in enumerate(self._kept.split(run.words)):
            if words:
                yield replace(run, words=words), name if at % 2 else needed

    @cached_property
    def _kept(self) -> re.Pattern[str]:
        longest_first = sorted(self.names, key=lambda name: (-len(name), name))
        names = "".join(rf"|(?<!\w){re.escape(name)}(?!\w)" for name in longest_first)
        return re.compile(rf"({_PLACE}{names})")


def marking_styles() -> tuple[CharacterStyle, ...]:
    """Return the styles of a file for translators: a box round what stays, a line under texts."""
    box = Line(width=0.5, gap=0, colour="000000")
    return (
        CharacterStyle(name=_TO_TRANSLATE, underline=True),
        CharacterStyle(name=_DO_NOT_TRANSLATE, box=box),
        CharacterStyle(name=_STRONG_NAME, based_on=_DO_NOT_TRANSLATE, bold=True),
    )
