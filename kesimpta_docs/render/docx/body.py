"""The body of a file while it is written: its elements, and the styles and lists they ask for."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache, partial

from docx.parts.document import DocumentPart
from lxml.etree import _Element as Element

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.link_words import link_words
from kesimpta_docs.render.docx.fonts import words_font
from kesimpta_docs.render.docx.frames import Frame
from kesimpta_docs.render.docx.inline import Hyperlinks, inline
from kesimpta_docs.render.docx.lists import restarted_list
from kesimpta_docs.render.docx.looks import ENTRIES, paragraph_styles
from kesimpta_docs.render.docx.segments import Marking
from kesimpta_docs.render.docx.variants import Place, frame_styles, variants
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.translation.anchors import bookmarked, fingerprint
from kesimpta_docs.wordml.elements import paragraph_properties, qualified, w
from kesimpta_docs.wordml.style import ParagraphStyle, style_id

_PLAIN = Place()
_START, _END = qualified("w:bookmarkStart"), qualified("w:bookmarkEnd")
_ID, _NAME = qualified("w:id"), qualified("w:name")


class Body:
    """Takes the elements of the body in order; each block adds its own."""

    def __init__(
        self, edition: Edition, part: DocumentPart, marking: Marking | None = None
    ) -> None:
        """Begin an empty body in a document that holds the styles of every file.

        With a `marking` it is that of a file for translators.
        """
        self.edition = edition
        self.tokens = edition.tokens
        self.part = part
        self.right_to_left = edition.metadata.right_to_left
        self._links = Hyperlinks(
            part=part,
            link_words=cache(partial(link_words, edition)),
            right_to_left=self.right_to_left,
            marking=marking,
        )
        self.elements: list[Element] = []
        #: The variants of styles that this body uses, by name.
        self.variants: dict[str, ParagraphStyle] = {}
        #: Lists that begin again.
        self.lists: list[Element] = []
        self.pictures = 0
        self.draws = marking is None or marking.pictures
        self._styles = {
            style.name: style for style in paragraph_styles(words_font(edition), edition.paper)
        }
        self._bookmarks = 0
        self._style_before: str | None = None
        self._frame_before: Frame | None = None
        self._table_before = False

    def paragraph(
        self,
        style: str | ParagraphStyle,
        content: Iterable[Element],
        place: Place = _PLAIN,
        *,
        number: int | None = None,
        right_to_left: bool | None = None,
    ) -> None:
        """Add a paragraph in a style, or in the variant of it that its place asks for.

        `number` is the id of a list that is not the style's own; `right_to_left` is the direction
        of a paragraph that does not run as the guide does.
        """
        if isinstance(style, str):
            self._style_before = style
            place = replace(place, after_table=self._table_before)
            styles = variants(self._styles[style], place, self.tokens)
        else:
            self._style_before = style.name
            styles = (*frame_styles(place.frame), style)
        for one in styles:
            if one.name not in self._styles:
                # Two looks under one name: the later would change the earlier.
                assert self.variants.setdefault(one.name, one) == one
        listed = w("numPr", w("ilvl", val=0), w("numId", val=number)) if number else None
        direction = None
        if right_to_left not in {None, self.right_to_left}:
            direction = w("bidi") if right_to_left else w("bidi", val=0)
        self.elements.append(self.made(styles[-1].name, content, listed, direction))
        self._frame_before, self._table_before = place.frame, False

    def made(self, style: str, content: Iterable[Element], *properties: Element | None) -> Element:
        """Return a paragraph in the style of this name, with a silent tab stop for each segment.

        The stops stand in the order of the segments. Only a file for translators keeps bookmarks.
        """
        numbers: list[int] = []
        kept = []
        for one in content:
            if one.tag in {_START, _END} and one.get(_ID) is None:  # a segment's
                if one.tag == _START and (number := bookmarked(one.get(_NAME, ""))):
                    numbers.append(number)
                if self._links.marking is None:
                    continue
                self._bookmarks += one.tag == _START
                one.set(_ID, str(self._bookmarks - 1))
            kept.append(one)
        stops = [w("tab", val="left", pos=fingerprint(number)) for number in numbers]
        about = (
            w("pStyle", val=style_id(style)),
            *properties,
            w("tabs", *stops) if stops else None,
        )
        return w("p", paragraph_properties(*about), *kept)

    def table(self, element: Element) -> None:
        """Add a table."""
        self.elements.append(element)
        self._style_before, self._frame_before, self._table_before = None, None, True

    def inline(self, content: Text | Iterable[Run], style: str | None = None) -> list[Element]:
        """Return the elements of a text; `style` is the character style of its plain words."""
        runs = content.runs if isinstance(content, Text) else content
        return list(inline(runs, self._links, style))

    def bold(self, content: Text | Iterable[Run], style: str | None = None) -> list[Element]:
        """Return the elements of a text in a bold paragraph; `style` is that of its plain words.

        There a bold character style would switch bold off (ECMA-376-1, 17.7.3).
        """
        runs = content.runs if isinstance(content, Text) else content
        if self.tokens.emphasis.strong == "bold":
            runs = [replace(run, strong=False) for run in runs]
        return list(inline(runs, self._links, style))

    def bookmarked(self, name: str, content: list[Element]) -> list[Element]:
        """Return `content` between the marks of a bookmark."""
        key = self._bookmarks
        self._bookmarks += 1
        start = w("bookmarkStart", id=key, name=name)
        return [start, *content, w("bookmarkEnd", id=key)]

    def follows(self, style: str) -> bool:
        """Say whether the paragraph before has this style: items would be those of its list."""
        return style == self._style_before

    def new_list(self, style: str, frame: Frame | None) -> int:
        """Return the id of a list in this style that begins anew: steps count from 1."""
        key = ENTRIES + 1 + len(self.lists)
        self.lists.append(restarted_list(style, key, frame.left if frame else 0, self.tokens))
        return key

    def apart(self, frame: Frame) -> Frame:
        """Return the frame, or its alternate where one just like it ended right before."""
        before = self._frame_before
        return frame.alternate if before and frame.joins(before) else frame
