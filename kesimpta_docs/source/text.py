"""One text of the source: the unit that a translator sees, as a flat row of runs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kesimpta_docs.spans import Span


@dataclass(frozen=True, slots=True)
class Run:
    """Words with one look and one meaning.

    `link` is a target (`https:`, `tel:`, `mailto:` or `#section-id`); `lang` a BCP 47 tag;
    `place` the name of a place-holder that a later step fills in (its `words` are empty).
    `segment` is set in an edition, where the words of a segment stand for the first time.
    """

    words: str
    strong: bool = False
    link: str | None = None
    lang: str | None = None
    place: str | None = None
    segment: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Text:
    """A heading, paragraph, item, cell, caption or label, and where it was written.

    `repeat` marks words that an edition says once more, after their first place. `segment` is its
    number in the catalogues of translations.
    Equal words are equal, wherever they stand.
    """

    runs: tuple[Run, ...]
    at: Span = field(compare=False)
    repeat: bool = False
    segment: int | None = field(default=None, compare=False)

    @property
    def plain(self) -> str:
        """Return the words alone; a place-holder that is not filled in stands in braces."""
        return "".join(run.words if run.place is None else f"{{{run.place}}}" for run in self.runs)

    @property
    def places(self) -> tuple[str, ...]:
        """Return the names of the place-holders that are not filled in."""
        return tuple(run.place for run in self.runs if run.place is not None)

    def fill(self, values: Mapping[str, str]) -> "Text":
        """Return the text with each place-holder that `values` names replaced by its words."""
        return replace(
            self,
            runs=tuple(
                replace(run, words=values[run.place], place=None)
                if run.place is not None and run.place in values
                else run
                for run in self.runs
            ),
        )

    def again(self) -> "Text":
        """Return the text marked as a repeat."""
        return replace(self, repeat=True)
