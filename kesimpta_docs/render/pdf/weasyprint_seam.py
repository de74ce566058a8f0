"""Where our tags take the place of WeasyPrint's. Touches its private names. Made for WeasyPrint 70.

`pieces_of` and `tagged` put a structure tree of our own in the place of WeasyPrint's: the first
says what the pages paint and from which HTML element, the second marks it while it is painted.
What WeasyPrint sets wrong is mended in `weasyprint_mends.py`; no other file touches such names.

The contract tests say when a new release has changed a name.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from importlib.resources import files
from typing import Any
from unicodedata import bidirectional
from xml.etree.ElementTree import Element as Source

import pydyf
from weasyprint import draw as drawing
from weasyprint import pdf as writing
from weasyprint.draw import text as draw
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf.stream import Stream

from kesimpta_docs.render.pdf.structure import Artifact, Painted, Piece, PressedLink, Rectangle

#: The ICC profile of sRGB that WeasyPrint carries.
SRGB_PROFILE = files("weasyprint") / "pdf" / "sRGB2014.icc"

_HEAD, _FOOT = Artifact("Pagination", "Header"), Artifact("Pagination", "Footer")
_LAYOUT = Artifact("Layout")
#: CSS pixels are 1/96 in, points 1/72 in.
_POINTS = 0.75


def pieces_of(document: Any, framed: Callable[[Source], bool]) -> list[Piece]:
    """Return what the pages of a document paint, in reading order, and note it for `tagged`.

    The border of an element that is `framed` is a piece, too. Repeated heads of tables, running
    lines and leaders are none.
    """
    walk = _Walk(framed)
    for number, page in enumerate(document.pages):
        walk.page, walk.height = number, page.height
        walk.box(page._page_box, (), None)
    return walk.pieces


class _Walk:
    """One walk through the boxes of all pages, which are marked with what they will be."""

    def __init__(self, framed: Callable[[Source], bool]) -> None:
        self.framed = framed
        self.pieces: list[Piece] = []
        self.page = 0
        self.height = 0.0
        self.heads: dict[Source, int] = {}

    def box(self, box: Any, path: tuple[Source, ...], artifact: Artifact | None) -> None:
        """Note what `box` and all in it paint; `path` are the elements around it."""
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        source = box.element
        if source is not None and not (path and path[-1] is source):
            path = (*path, source)
        artifact = artifact or self.artifact(box)
        kind = self.kind(box, path)
        if artifact is None and kind is None and isinstance(box, boxes.TextBox):
            artifact = _LAYOUT  # white space may be underlined
        if artifact is not None:
            box.painted_as = artifact
        elif kind is not None:
            box.painted_as = Piece(
                page=self.page,
                path=path,
                box=self.place(box),
                kind=kind,
                text=box.text if kind == "text" else "",
                marker=str(box.element_tag).endswith(("::marker", "li::before")),
                generated="::" in str(box.element_tag),
            )
            self.pieces.append(box.painted_as)
        for child in getattr(box, "children", ()):
            self.box(child, path, artifact)

    def artifact(self, box: Any) -> Artifact | None:
        """Return what kind of artifact a box is; a head of a table is one from its second page."""
        if isinstance(box, boxes.MarginBox):
            return _HEAD if box.at_keyword.startswith("@top") else _FOOT
        if getattr(box, "is_leader", False):
            return _LAYOUT
        if getattr(box, "is_header", False) and self.heads.setdefault(box.element, self.page) != (
            self.page
        ):
            return _HEAD
        return None

    def kind(self, box: Any, path: tuple[Source, ...]) -> Any:
        """Return the kind of piece that a box is, None where it paints nothing to be tagged."""
        if isinstance(box, boxes.TextBox):
            return "text" if box.text.strip() else None
        if isinstance(box, boxes.ReplacedBox):
            return "picture"
        return "frame" if _is_bordered(box) and any(map(self.framed, path)) else None

    def place(self, box: Any) -> Rectangle:
        """Return the border box in pt, origin bottom left."""
        x, y = box.border_box_x(), box.border_box_y()
        return _in_points(x, y, x + box.border_width(), y + box.border_height(), self.height)


_SIDES = ("top", "right", "bottom", "left")


def _in_points(left: float, top: float, right: float, bottom: float, height: float) -> Rectangle:
    """Return a rectangle of CSS pixels from the top left in pt from the bottom left."""
    return (
        left * _POINTS,
        (height - bottom) * _POINTS,
        right * _POINTS,
        (height - top) * _POINTS,
    )


class _MarkingStream(Stream):  # type: ignore[misc]  # WeasyPrint carries no types
    """Marks what it paints as the walk noted it; `_tags` are the MCIDs of the pieces of a page."""

    inside = False

    def marked(self, box: Any, tag: str) -> Any:
        """Mark a text or a picture; white space is not marked at all."""
        return self.painting(getattr(box, "painted_as", None), tag)

    def artifact(self) -> Any:
        """Mark what is only looked at; inside other marks it belongs to them."""
        return self.painting(_LAYOUT)

    def painting(self, what: Piece | Artifact | None, tag: str = "Span") -> Any:
        """Mark what is painted until the end of the context."""
        if what is None or self.inside:
            return nullcontext()
        if isinstance(what, Artifact):
            held = {"Type": f"/{what.type}"}
            if what.subtype:
                held["Subtype"] = f"/{what.subtype}"
            return self.mark("Artifact", held)
        self._tags[what] = len(self._tags)
        return self.mark(tag, {"MCID": self._tags[what]})

    @contextmanager
    def mark(self, tag: str, held: Mapping[str, object]) -> Iterator[None]:
        self.begin_marked_content(tag, pydyf.Dictionary(held))
        self.inside = True
        try:
            yield
        finally:
            self.inside = False
            self.end_marked_content()


@contextmanager
def tagged(
    write: Callable[[pydyf.PDF, Painted], None], ends_of_words: Collection[Piece]
) -> Iterator[None]:
    """Mark what `pieces_of` noted, and let `write` make tree and links, for the time of one write.

    It is called in the place of `weasyprint.pdf.add_tags`. A space is painted behind each of
    `ends_of_words`, which no eye sees.
    """
    links: list[PressedLink] = []
    originals = writing.Stream, writing.add_links, writing.add_tags, drawing.draw_border
    draw_first_line = draw.draw_first_line

    def add_links(found: Any, matrix: Any, pdf: Any, page: Any, names: Any, tags: Any) -> None:
        pressed, anchors = found
        originals[1](([], anchors), matrix, pdf, page, names, tags)
        number = len(pdf.page_references) - 1
        places: dict[Source, list[Any]] = {}
        for link in pressed:
            if link[3].element.tag == "a":
                places.setdefault(link[3].element, []).append(link)
        for source, found_links in places.items():
            kind, target, *_ = found_links[0]
            links.append(
                PressedLink(
                    source=source,
                    target=target,
                    internal=kind == "internal",
                    page=number,
                    page_object=page,
                    areas=tuple(_transformed(matrix, link[2]) for link in found_links),
                )
            )

    def add_tags(pdf: Any, _document: Any, _version: Any, streams: Any) -> None:
        mcids = {piece: mcid for stream in streams for piece, mcid in stream._tags.items()}
        write(pdf, Painted(mcids, tuple(links)))

    def draw_border(stream: Any, box: Any) -> None:
        with getattr(stream, "painting", _unmarked)(_frame(box)):
            originals[3](stream, box)

    def draw_text(stream: Any, textbox: Any, *more: Any) -> Any:
        ends_a_word = getattr(textbox, "painted_as", None) in ends_of_words
        if ends_a_word and not textbox.text[-1].isspace():
            textbox.text += " "
            # From right to left it would stand before the words, and move them.
            backwards = textbox.style["direction"] == "rtl"
            if not (backwards or any(bidirectional(s) in ("R", "AL") for s in textbox.text)):
                textbox.pango_layout.set_text(textbox.text)
        return draw_first_line(stream, textbox, *more)

    writing.Stream, writing.add_links, writing.add_tags = _MarkingStream, add_links, add_tags
    drawing.draw_border, draw.draw_first_line = draw_border, draw_text
    try:
        yield
    finally:
        writing.Stream, writing.add_links, writing.add_tags, drawing.draw_border = originals
        draw.draw_first_line = draw_first_line


def _unmarked(_: object) -> Any:
    """Mark nothing: groups and patterns are marked where they are placed."""
    return nullcontext()


def _frame(box: Any) -> Piece | Artifact | None:
    """Return what the border of a box is; that round a picture is not the picture."""
    what = getattr(box, "painted_as", None)
    if not _is_bordered(box) or (isinstance(what, Piece) and what.kind != "frame"):
        return None
    return what


def _is_bordered(box: Any) -> bool:
    return any(getattr(box, f"border_{side}_width", 0) for side in _SIDES)


def _transformed(matrix: Any, rectangle: tuple[float, ...]) -> Rectangle:
    x0, y0 = matrix.transform_point(*rectangle[:2])
    x1, y1 = matrix.transform_point(*rectangle[2:])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
