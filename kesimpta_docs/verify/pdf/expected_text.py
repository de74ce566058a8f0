"""The elements that must stand in a line of text: links, strong words, languages, long forms."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from kesimpta_docs.layout.abbreviations import abbreviated, unsaid
from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.source.dates import right_to_left
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.verify.pdf.nodes import Kid, Node, node, owned


def inline(edition: Edition, text: Text) -> Iterator[Kid]:
    """Yield what a text holds: neighbours with one target are one `Link`.

    A place without words is a line to write on. Long forms (`E`, ISO 32000-1, 14.9.5) stand where
    the text itself does not say them.
    """
    open_ = unsaid(text, edition.abbreviations)
    for target, group in groupby(text.runs, key=lambda run: run.link):
        kids = [kid for run in group for kid in _run(edition, run, open_)]
        yield from [node("Link", *kids)] if target else kids


def writing_mode(edition: Edition, *, backwards: bool | None) -> dict[str, str | None]:
    """Return the attribute of words that do not run as their edition does (table 344)."""
    if backwards is None or backwards == edition.metadata.right_to_left:
        return {}
    return owned("Layout", WritingMode="RlTb" if backwards else "LrTb")


def line(edition: Edition, *, lines: int = 1, more: bool = False, name: str | None = None) -> Node:
    """Return a line to write on, or several, alone or below another, for the field `name`."""
    return node(
        "Form",
        Alt=edition.said.lines(lines, more=more),
        **owned("PrintField", Role="tv", Desc=name),
    )


def _run(edition: Edition, run: Run, abbreviations: Mapping[str, str]) -> Iterator[Kid]:
    if run.place is not None:
        yield line(edition)
        return
    kids: tuple[Kid, ...] = (run.words,)
    if run.lang:
        mode = writing_mode(edition, backwards=right_to_left(run.lang))
        kids = (node("Span", run.words, Lang=run.lang, **mode),)
    elif not (run.link or "").startswith("tel:"):
        kids = tuple(
            piece if long is None else node("Span", piece, E=long)
            for piece, long in abbreviated(run.words, abbreviations)
        )
    yield from [node("Strong", *kids)] if run.strong else kids
