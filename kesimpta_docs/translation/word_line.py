"""The content of one paragraph of a file that came back, with every tracked change accepted."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from kesimpta_docs.source.dates import primary
from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.anchors import bookmarked
from kesimpta_docs.translation.received import Comment, Mark
from kesimpta_docs.translation.word_fields import Fields
from kesimpta_docs.translation.word_styles import Style, Styles
from kesimpta_docs.translation.word_xml import (
    REMOVED,
    XML_SPACE,
    Element,
    R,
    W,
    child,
    content,
    switch,
    value,
)

_NO_CONTENT = REMOVED | {
    W + name for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr")
}
_CHARACTERS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "\u00ad",
}
#: No paragraph that somebody wrote has more.
_MOST_BOOKMARKS = 100
_SPACES = " \t\r\n"
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a paragraph's content needs to be read.

    `links` are addresses by the id of their relation, `sections` ids of sections by the name of
    the bookmark that leads there, `comments` authors and words by id.
    """

    styles: Styles
    links: Mapping[str, str]
    sections: Mapping[str, str]
    comments: Mapping[str, tuple[str, str]]
    fields: Fields


@dataclass(slots=True)
class _Bookmark:
    """A segment's bookmark in a line."""

    number: int
    start: int | None = None
    end: int | None = None


class Line:
    """Collects what a paragraph holds. Paragraphs that a tracked change joins make one line."""

    def __init__(self, around: Surroundings, open_marks: dict[str, int]) -> None:
        """Begin empty; `open_marks` are the bookmarks that are open here, by id."""
        self.tracked = False
        self._around = around
        self._open = open_marks
        self._runs: list[Run] = []
        self._names: list[str] = []
        self._length = 0
        self._bookmarks: list[_Bookmark] = []
        self._begun: dict[str, _Bookmark] = {}
        self._comments: dict[str, int] = {}
        self._style = Style()

    @property
    def runs(self) -> tuple[Run, ...]:
        """Return the runs; neighbours with one look are one run."""
        together = groupby(self._runs, key=lambda run: replace(run, words=""))
        return tuple(
            replace(look, words="".join(run.words for run in alike)) for look, alike in together
        )

    @property
    def names(self) -> tuple[str, ...]:
        """Return the words that must not change."""
        return tuple(self._names)

    def comments(self, told: Collection[str]) -> tuple[Comment, ...]:
        """Return the comments but for those whose ids are `told`: each hangs in one place."""
        found = self._around.comments
        return tuple(
            Comment(author=found[key][0], words=found[key][1], start=start)
            for key, start in self._comments.items()
            if key in found and key not in told
        )

    def comment_ids(self) -> Iterable[str]:
        """Return the ids of the comments that hang here."""
        return self._comments.keys()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return the bookmarks of segments that start or end here; none if they are too many."""
        return tuple(
            Mark(number=mark.number, start=mark.start, end=mark.end)
            for mark in self._bookmarks
            if len(self._bookmarks) <= _MOST_BOOKMARKS
        )

    @property
    def length(self) -> int:
        """Return how many characters were read."""
        return self._length

    def forget_marks(self) -> None:
        """Drop the bookmarks: all words up to here are deleted, so that they name nothing."""
        self._bookmarks, self._begun = [], {}

    def read(self, element: Element, style: Style, link: str | None = None) -> None:
        """Add the content of `element`, a paragraph in `style` or something in one."""
        self._style = style
        for node in content(element):
            tag = node.tag
            if tag == W + "r":
                self._run(node, link)
            elif tag == W + "hyperlink":
                self.read(node, style, link or self._hyperlink(node))
            elif tag == W + "fldSimple":
                self._around.fields.begin(value(node, "instr") or "")
                self._around.fields.separate()
                self.read(node, style, link)
                self._around.fields.end()
            elif tag in _NO_CONTENT:
                self.tracked = self.tracked or tag in REMOVED
            elif not self.mark(node):
                self.tracked = self.tracked or tag in (W + "ins", W + "moveTo")
                self.read(node, style, link)

    def mark(self, node: Element) -> bool:
        """Add a mark of a place: a bookmark's or a comment's; say whether it is one."""
        key = value(node, "id") or ""
        if node.tag == W + "bookmarkStart":
            number = bookmarked(value(node, "name") or "")
            if number is not None:
                self._open[key] = number
                self._begun[key] = _Bookmark(number, start=self._length)
                self._bookmarks.append(self._begun[key])
        elif node.tag == W + "bookmarkEnd":
            self._end_bookmark(key)
        elif node.tag in (W + "commentRangeStart", W + "commentReference"):
            self._comments.setdefault(key, self._length)
        else:
            return False
        return True

    def _end_bookmark(self, key: str) -> None:
        number = self._open.pop(key, None)
        if number is None:
            return
        begun = self._begun.pop(key, None)
        if begun is None:
            self._bookmarks.append(_Bookmark(number, end=self._length))
        else:
            begun.end = self._length

    def _hyperlink(self, element: Element) -> str | None:
        target = self._around.links.get(element.get(R + "id", ""), "")
        anchor = value(element, "anchor")
        return target or (f"#{anchor}" if anchor else None)

    def _run(self, run: Element, link: str | None) -> None:
        properties = child(run, "rPr")
        named = self._around.styles.character(properties)
        hidden = switch(child(properties, "vanish"))
        unseen = named.hidden if hidden is None else hidden
        strong, lang = self._strong(properties, named), self._lang(properties, named)
        # The parts of fields count also where nobody sees them.
        for words, led in self._pieces(run):
            if unseen:
                continue
            self._length += len(words)
            if named.kept:
                self._names.append(words)
            blank = named.blank and not words.strip("\u00a0_ \t")
            target = self._target(link or led)
            place = "" if blank else None
            self._runs.append(Run(words, strong=strong, link=target, lang=lang, place=place))

    def _pieces(self, element: Element) -> Iterator[tuple[str, str | None]]:
        """Yield what a run prints, each piece with the link of the field that it stands in."""
        for node in content(element):
            if node.tag == W + "instrText":
                self._around.fields.instruct(node.text or "")
            elif node.tag == W + "fldChar":
                self._field(value(node, "fldCharType"))
            elif node.tag == W + "ruby":
                for base in node.iterchildren(W + "rubyBase"):
                    for run in base.iterchildren(W + "r"):
                        yield from self._pieces(run)
            elif not self.mark(node) and (words := _words(node)) and self._around.fields.shows:
                yield words, self._around.fields.link

    def _field(self, kind: str | None) -> None:
        fields = self._around.fields
        if kind == "begin":
            fields.begin()
        elif kind == "separate":
            fields.separate()
        elif kind == "end":
            fields.end()

    def _strong(self, properties: Element | None, named: Style) -> bool:
        """Say whether words stand out from their paragraph.

        Bold of the paragraph's own style is its look. A bold character style switches it off
        there (ECMA-376-1, 17.7.3), so that nothing stands out; what is direct has the last word.
        """
        complex_script = switch(child(properties, "rtl")) or switch(child(properties, "cs"))
        name, base = "b", self._style.bold
        styled = named.bold
        if complex_script:
            name, base, styled = "bCs", self._style.bold_complex, named.bold_complex
        direct = switch(child(properties, name))
        if direct is not None:
            return direct and not base
        return (bool(styled) or named.strong) and not base

    def _lang(self, properties: Element | None, named: Style) -> str | None:
        """Return the language where it is another than the document's."""
        element = child(properties, "lang")
        right_to_left = switch(child(properties, "rtl"))
        tag = value(element, "bidi" if right_to_left else "val") or named.lang or self._style.lang
        own = self._around.styles.lang
        return None if not tag or tag == "x-none" or primary(tag) == primary(own) else tag

    def _target(self, link: str | None) -> str | None:
        if link is None or not link.startswith("#"):
            return link
        name = link[1:]
        return f"#{self._around.sections.get(name, name)}"


def _words(node: Element) -> str:
    """Return what one element of a run prints; "" for one that prints no words."""
    if node.tag == W + "t":
        return _text(node)
    if node.tag == W + "br":
        return "\n" if value(node, "type") in (None, "textWrapping") else ""
    if node.tag == W + "sym":
        return _symbol(value(node, "char") or "")
    return _CHARACTERS.get(node.tag, "")


def _text(element: Element) -> str:
    """Return the text of a `w:t`; Word drops white space at its ends unless told to keep it."""
    text = element.text or ""
    return text if element.get(XML_SPACE) == "preserve" else text.strip(_SPACES)


def _symbol(code: str) -> str:
    """Return the character of a `w:sym`, four hexadecimal digits; "" where it is none."""
    character = chr(int(code, 16)) if _HEXADECIMAL.fullmatch(code) else "\0"
    return "" if unicodedata.category(character) in ("Cc", "Cs") else character
