"""Links: from the words that the source links, to where it says, in order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, zip_longest

from kesimpta_docs.layout.words import Spoken
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens


@dataclass(frozen=True, slots=True)
class Link:
    """Words, and where they lead: `https:`, `tel:`, `mailto:` or `#section-id`.

    Two are equal with the same letters: a page has no sign where one text ends and another begins.
    """

    target: str
    letters: str
    words: str = field(compare=False)


def expected_links(texts: Sequence[Spoken]) -> tuple[Link, ...]:
    """Return the links of the texts; an entry of the contents leads to its section as a whole."""
    return merged(part for text in texts for part in _parts(text))


def merged(parts: Iterable[tuple[str | None, str]]) -> tuple[Link, ...]:
    """Return the parts that lead somewhere; neighbours with one target are one link."""
    leading = ((target, words) for target, words in parts if target is not None)
    return tuple(
        _link(target, "".join(words for _, words in group))
        for target, group in groupby(leading, key=lambda part: part[0])
    )


def link_outcome(
    wanted: Sequence[Link], found: Sequence[Link], more: Iterable[str] = ()
) -> Outcome:
    """Hold the links of a file against those of its edition, one by one."""
    problems = (
        f"link {number}: expected {_told(one)}, found {_told(other)}"
        for number, (one, other) in enumerate(zip_longest(wanted, found), 1)
        if one != other
    )
    return Outcome(figure=f"{len(found)} links", problems=(*more, *problems))


def _link(target: str, text: str) -> Link:
    said = tokens(text)
    return Link(target, letters="".join(said), words=" ".join(said))


def _parts(text: Spoken) -> Iterator[tuple[str | None, str]]:
    if text.kind == "contents":
        yield f"#{text.section}", text.words
        return
    yield from ((run.link, run.words) for run in text.runs)


def _told(link: Link | None) -> str:
    return "none" if link is None else f'"{link.words}" to {link.target}'
