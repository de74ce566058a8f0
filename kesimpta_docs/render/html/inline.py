"""A text as HTML: every sign escaped, strong words, links and languages as elements."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from itertools import groupby

from markupsafe import Markup, escape

from kesimpta_docs.layout.abbreviations import abbreviated, unsaid
from kesimpta_docs.layout.direction import is_apart
from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.link_words import link_words
from kesimpta_docs.source.dates import right_to_left
from kesimpta_docs.source.text import Run, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """Sets the texts of one edition.

    `link_words` says where a target leads, `abbreviations` what each stands for: both are titles,
    which are heard and not printed. `line` says what a place without words is: a line to write on.
    `right_to_left` is the direction of the edition.
    """

    line: str
    link_words: Callable[[str], str]
    abbreviations: Mapping[str, str]
    right_to_left: bool

    def __call__(self, text: Text) -> Markup:
        """Return the runs of `text` as HTML; neighbours with one target are one link."""
        unsaid_here = unsaid(text, self.abbreviations)
        parts = []
        for target, group in groupby(text.runs, key=lambda run: run.link):
            words = Markup().join(self._run(run, unsaid_here) for run in group)
            parts.append(words if target is None else self._link(target, words))
        return Markup().join(parts)

    def _link(self, target: str, words: Markup) -> Markup:
        link = Markup('<a href="{}" title="{}"{}>{}</a>')
        return link.format(target, self.link_words(target), _unbroken(target), words)

    def _run(self, run: Run, abbreviations: Mapping[str, str]) -> Markup:
        if run.place is not None:
            return Markup('<span class="blank" role="textbox" title="{}"></span>').format(self.line)
        # The glossary is in the language of the guide, and letters of a phone number are dialled.
        as_it_is = run.lang or (run.link or "").startswith("tel:")
        words = escape(run.words) if as_it_is else _words(run.words, abbreviations)
        if run.lang:
            words = self._in_language(run.lang, words)
        elif self.right_to_left and is_apart(run):
            words = Markup('<bdi dir="ltr">{}</bdi>').format(words)
        return Markup("<strong>{}</strong>").format(words) if run.strong else words

    def _in_language(self, lang: str, words: Markup) -> Markup:
        backwards = right_to_left(lang)
        if backwards == self.right_to_left:
            return Markup('<span lang="{}">{}</span>').format(lang, words)
        direction = "rtl" if backwards else "ltr"
        return Markup('<span lang="{}" dir="{}">{}</span>').format(lang, direction, words)


def inline_of(edition: Edition) -> Inline:
    """Return what sets the texts of `edition`."""
    return Inline(
        line=edition.said.line,
        link_words=cache(partial(link_words, edition)),
        abbreviations=edition.abbreviations,
        right_to_left=edition.metadata.right_to_left,
    )


def _words(words: str, abbreviations: Mapping[str, str]) -> Markup:
    return Markup().join(
        escape(piece) if long is None else Markup('<abbr title="{}">{}</abbr>').format(long, piece)
        for piece, long in abbreviated(words, abbreviations)
    )


def _unbroken(target: str) -> Markup:
    """Mark a phone number, so that the style sheet keeps it on one line."""
    return Markup(' class="phone"') if target.startswith("tel:") else Markup()
