"""What stands round the words of a part: controls, bookmarks, languages, direct formatting."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from kesimpta_docs.verify.docx.formats import TabStop
from kesimpta_docs.verify.docx.names import Element, W, attribute, child, points

#: The properties of a paragraph, of the mark at its end and of a run, by what holds them.
_HOLDERS = {W + "p": "paragraph", W + "pPr": "mark", W + "r": "run"}
_PROPERTIES = (W + "pPr", W + "rPr")
#: What is no property of its own: a style's name, the mark, and where a section ends (17.6.18).
_NO_PROPERTY = frozenset({W + "pStyle", W + "rStyle", W + "rPr", W + "sectPr"})
_LANGUAGES = (W + "lang", W + "themeFontLang")
#: Of a control: paragraphs and texts, and characters, that are looked at. Controls may stand in
#: controls, each with all the words that are in them; contents have some hundred of these.
_MOST_PIECES, _MOST_SIGNS = 2000, 50_000
#: Texts, and characters, by which a paragraph is known.
_FIRST_TEXTS, _FIRST_SIGNS = 50, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """A content control; "" where it has no title or belongs to no gallery (17.5.2)."""

    part: str
    title: str
    #: Such as `Table of Contents`.
    gallery: str
    #: Its first 50,000 characters, one paragraph a line.
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Languages:
    """A `w:lang` or `w:themeFontLang` as written: a tag for each kind of script (17.3.2.20).

    `place` is the element that it speaks for, such as `r`, `style` or `rPrDefault`. A tag is ""
    where none is given.
    """

    part: str
    place: str
    own: str
    east_asian: str
    complex_script: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectProperty:
    """A property that a paragraph, its mark or a run has outside of styles, by its element's name.

    The names of styles are none. `stop` is a tab stop, each a property of its own.
    """

    part: str
    holder: str
    name: str
    #: The first words of the paragraph.
    text: str
    stop: TabStop | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """What one part holds besides its words."""

    controls: tuple[Control, ...]
    languages: tuple[Languages, ...]
    direct: tuple[DirectProperty, ...]
    #: See `WordDocument.open_bookmarks`.
    open_bookmarks: tuple[str, ...]


def read_markup(part: str, root: Element) -> Markup:
    """Return what `root`, the root of the part of that name, holds besides its words."""
    return Markup(
        controls=tuple(_control(part, element) for element in root.iter(W + "sdt")),
        languages=tuple(read_languages(part, root)),
        direct=tuple(_direct_properties(part, root)),
        open_bookmarks=tuple(_open_bookmarks(root)),
    )


def read_languages(part: str, root: Element | None) -> Iterator[Languages]:
    """Yield the languages that a part names, in its order; none for `None`."""
    for element in () if root is None else root.iter(*_LANGUAGES):
        holder = element.getparent()
        if holder is not None and holder.tag == W + "rPr":
            holder = holder.getparent()
        yield Languages(
            part=part,
            place="" if holder is None else str(holder.tag).removeprefix(W),
            own=attribute(element) or "",
            east_asian=attribute(element, "eastAsia") or "",
            complex_script=attribute(element, "bidi") or "",
        )


def _control(part: str, element: Element) -> Control:
    properties = child(element, "sdtPr")
    return Control(
        part=part,
        title=attribute(child(properties, "alias")) or "",
        gallery=attribute(child(child(properties, "docPartObj"), "docPartGallery")) or "",
        text=_lines(element),
    )


def _direct_properties(part: str, root: Element) -> Iterator[DirectProperty]:
    words: dict[Element, str] = {}
    for properties in root.iter(*_PROPERTIES):
        holder = properties.getparent()
        kind = None if holder is None else _HOLDERS.get(str(holder.tag))
        paragraph = next(properties.iterancestors(W + "p"), root)
        for found in _each(properties) if kind else ():
            if found.tag not in _NO_PROPERTY:
                if paragraph not in words:
                    words[paragraph] = _first_words(paragraph)
                yield DirectProperty(
                    part=part,
                    holder=kind or "",
                    name=str(found.tag).removeprefix(W),
                    text=words[paragraph],
                    stop=_stop(found) if found.tag == W + "tab" else None,
                )


def _each(properties: Element) -> Iterable[Element]:
    """Yield each property; each stop of a `w:tabs` is one."""
    for found in properties:
        yield from found if found.tag == W + "tabs" else (found,)


def _stop(element: Element) -> TabStop:
    """Return a tab stop; one without a place, which Word refuses, stands at the text's edge."""
    return TabStop(
        at=points(attribute(element, "pos")) or 0.0,
        align=attribute(element) or "",
        leader=attribute(element, "leader") or "none",
    )


def _open_bookmarks(root: Element) -> Iterator[str]:
    """Yield the bookmarks that do not end behind their start (17.13.6), and ends of none."""
    waiting: dict[str, str] = {}
    for mark in root.iter(W + "bookmarkStart", W + "bookmarkEnd"):
        identifier = attribute(mark, "id") or ""
        if mark.tag == W + "bookmarkStart":
            waiting[identifier] = attribute(mark, "name") or ""
        elif waiting.pop(identifier, None) is None:
            yield f"end {identifier}"
    yield from waiting.values()


def _lines(control: Element) -> str:
    """Return the first words of a control; one inside a paragraph holds no paragraph."""
    pieces = islice(control.iter(W + "p", W + "t"), _MOST_PIECES)
    text = "".join("\n" if piece.tag == W + "p" else piece.text or "" for piece in pieces)
    return text.removeprefix("\n")[:_MOST_SIGNS]


def _first_words(paragraph: Element) -> str:
    texts = islice(paragraph.iter(W + "t"), _FIRST_TEXTS)
    return "".join(text.text or "" for text in texts)[:_FIRST_SIGNS]
