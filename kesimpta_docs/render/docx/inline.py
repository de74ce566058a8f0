"""A text as runs and hyperlinks."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.parts.document import DocumentPart
from lxml.etree import _Element as Element

from kesimpta_docs.render.docx.anchors import anchor
from kesimpta_docs.render.docx.direction import directed, kept_forward
from kesimpta_docs.render.docx.segments import Marking
from kesimpta_docs.source.dates import right_to_left
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.translation.anchors import bookmark
from kesimpta_docs.wordml.elements import element, run_properties, w, words
from kesimpta_docs.wordml.style import style_id

#: A blank to write on: about 170 pt wide at 14 pt.
_BLANK = "\u00a0" * 48
_SPACE = Run(" ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hyperlinks:
    """Makes the links of one document; `link_words` says where a target leads.

    `right_to_left` is the direction of words that name no language; `marking` is that of a file for
    translators.
    """

    part: DocumentPart
    link_words: Callable[[str], str]
    right_to_left: bool = False
    marking: Marking | None = None

    def attributes(self, target: str) -> dict[str, str | int]:
        """Return where a link leads. Only one that leaves the file has a tooltip.

        LibreOffice 25.2 drops a link to a bookmark that has one.
        """
        if target.startswith("#"):
            return {"w:anchor": anchor(target[1:]), "w:history": 1}
        relation = self.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return {"r:id": relation, "w:tooltip": self.link_words(target), "w:history": 1}


def inline(runs: Iterable[Run], links: Hyperlinks, style: str | None = None) -> Iterator[Element]:
    """Yield the elements of `runs`; `style` is the character style of words that have none.

    The words of each segment stand between the marks of its bookmark, which have no id yet.
    """
    for number, group in groupby(runs, key=lambda run: run.segment):
        if number is None:
            yield from _linked(group, links, style)
        else:
            words = tuple(group)
            words = links.marking.opened(words) if links.marking else words
            yield w("bookmarkStart", name=bookmark(number))
            yield from _linked(words, links, style)
            yield w("bookmarkEnd")


def _linked(runs: Iterable[Run], links: Hyperlinks, style: str | None) -> Iterator[Element]:
    """Yield runs: neighbours with one look are one, and neighbours with one target one link."""
    for target, group in groupby(runs, key=lambda run: run.link):
        elements = [
            part
            for run in _joined(group)
            for marked, kept in (links.marking.styled(run) if links.marking else ((run, None),))
            for part in _parts(
                marked, kept or _style(marked) or style, backwards=links.right_to_left
            )
        ]
        if target is None:
            yield from elements
        else:
            yield element("w:hyperlink", links.attributes(target), *elements)


def line_break() -> Element:
    """Return a run that begins a new line in the same paragraph."""
    return w("r", w("br"))


def strong(text: Text) -> tuple[Run, ...]:
    """Return the runs of a text, all of them strong."""
    return tuple(replace(run, strong=True) for run in text.runs)


def spaced(*texts: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return several rows of runs as one, with a space between two."""
    first, *others = texts
    return (*first, *(run for runs in others for run in (_SPACE, *runs)))


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    for look, group in groupby(runs, key=lambda run: replace(run, words="")):
        yield replace(look, words="".join(run.words for run in group))


def plain_runs(words: str, *, backwards: bool) -> Iterator[Element]:
    """Yield words of one look as runs; `backwards` says that they run from right to left."""
    yield from _parts(Run(words), None, backwards=backwards)


def _parts(run: Run, style: str | None, *, backwards: bool) -> Iterator[Element]:
    """Yield a run in a character style; one from right to left in parts of one direction each."""
    if run.lang is not None and right_to_left(run.lang) != backwards:
        backwards = not backwards
        run = run if backwards else replace(run, words=kept_forward(run.words))
    if run.place or not backwards:
        yield _run(run, style)
    else:
        for part, back in directed(run.words):
            yield _run(replace(run, words=part), style, backwards=back)


def _run(run: Run, style: str | None, *, backwards: bool = False) -> Element:
    return w(
        "r",
        run_properties(
            w("rStyle", val=style_id(style)) if style else None,
            w("rtl") if backwards else None,
            # For each kind of script, Word asks another attribute (17.3.2.20).
            w("lang", val=run.lang, eastAsia=run.lang, bidi=run.lang) if run.lang else None,
        ),
        words(_BLANK if run.place else run.words),
    )


def _style(run: Run) -> str | None:
    if run.place:
        return "Write In"
    names = [*(["Strong"] if run.strong else []), *(["Hyperlink"] if run.link else [])]
    return " ".join(names) or None
