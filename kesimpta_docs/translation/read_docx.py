"""Reads a Word file that came back: the body in order, through tables and content controls."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kesimpta_docs.translation.anchors import fingerprinted
from kesimpta_docs.translation.received import Cell, Comment, Paragraph, ParagraphKind, Received
from kesimpta_docs.translation.word_fields import Fields
from kesimpta_docs.translation.word_line import Line, Surroundings
from kesimpta_docs.translation.word_styles import kind_of, list_level, read_styles
from kesimpta_docs.translation.word_xml import (
    FALLBACK,
    REMOVED,
    Element,
    W,
    child,
    content,
    value,
)
from kesimpta_docs.wordml.package import Package, open_package

_NOTHING: Mapping[str, str] = MappingProxyType({})
_DROPPED = REMOVED | {W + "sectPr", W + "sdtPr", W + "sdtEndPr", W + "tblPr", W + "tblGrid"}
_BOXES = (W + "drawing", W + "pict", W + "object")
_READ_ELSEWHERE = REMOVED | {W + "txbxContent", FALLBACK, *_BOXES}


def read_docx(path: Path, sections: Mapping[str, str] = _NOTHING) -> Received:
    """Return what the Word file at `path` holds, with every tracked change accepted.

    `sections` are ids of sections by the name of the bookmark that leads there; a link to another
    bookmark keeps its name. Heads and feet of pages are left out: they repeat what stands in the
    body. Raises UnreadableFile for anything but a sound .docx.
    """
    package = open_package(path)
    main = package.main
    relations = package.relations(main).values()

    def part(kind: str) -> Element | None:
        target = next((rel.target for rel in relations if rel.kind == kind), None)
        return package.xml(target) if target in package.names else None

    styles = read_styles(part("styles"))
    comments = _comments(part("comments"))
    around = Surroundings(
        styles=styles,
        links={
            key: rel.target
            for key, rel in package.relations(main).items()
            if rel.kind == "hyperlink"
        },
        sections=sections,
        comments=comments,
        fields=Fields(),
    )
    body = _Body(around)
    body.blocks(package.xml(main), None)
    return Received(
        paragraphs=tuple(body.paragraphs),
        properties=_properties(package),
        loose=tuple(
            Comment(author=author, words=words, start=0)
            for key, (author, words) in comments.items()
            if key not in body.commented
        ),
        language=styles.lang,
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph of the file that is part of a joined one: its element, where its words end."""

    element: Element
    end: int


class _Body:
    """Walks the blocks of the body and keeps its paragraphs."""

    def __init__(self, around: Surroundings) -> None:
        """Begin with nothing."""
        self.paragraphs: list[Paragraph] = []
        self.commented: set[str] = set()
        self._around = around
        self._open_marks: dict[str, int] = {}
        self._tables = 0
        self._line: Line | None = None
        self._pieces: list[_Piece] = []
        self._contents = False
        self._waiting: list[Element] = []

    def blocks(self, parent: Element, cell: Cell | None) -> None:
        """Read the blocks in `parent`; a paragraph whose mark is deleted joins the next one."""
        for node in content(parent):
            if node.tag == W + "p":
                self._paragraph(node, cell)
            elif node.tag in (W + "bookmarkStart", W + "bookmarkEnd", W + "commentRangeStart"):
                self._waiting.append(node)
            elif len(node) and node.tag not in _DROPPED:
                self._end_line(cell)
                if node.tag == W + "tbl":
                    self._table(node)
                else:
                    self.blocks(node, cell)
        self._end_line(cell)

    def _paragraph(self, element: Element, cell: Cell | None) -> None:
        properties = child(element, "pPr")
        if self._line is None:
            self._line = Line(self._around, self._open_marks)
            self._contents = self._around.fields.in_contents
        line = self._line
        for mark in self._waiting:
            line.mark(mark)
        self._waiting = []
        line.read(element, self._around.styles.paragraph(properties))
        self._contents = self._contents or self._around.fields.in_contents
        # What held words that are all deleted names nothing any more.
        if not line.length and _mark_deleted(properties):
            line.forget_marks()
        self._pieces.append(_Piece(element, line.length))
        if not _mark_deleted(properties):
            self._end_line(cell)

    def _end_line(self, cell: Cell | None) -> None:
        line, pieces = self._line, self._pieces
        if line is None:
            return
        self._line, self._pieces = None, []
        properties = child(pieces[-1].element, "pPr")
        style = self._around.styles.paragraph(properties)
        level = list_level(properties, style)
        kind: ParagraphKind = "cell" if cell else kind_of(properties, style)
        comments = line.comments(self.commented)
        self.commented.update(line.comment_ids())
        self.paragraphs.append(
            Paragraph(
                kind="contents" if self._contents else kind,
                style=style.identifier,
                style_name=style.name,
                level=level,
                cell=cell,
                bookmarks=line.marks,
                fingerprints=_fingerprints(pieces),
                runs=line.runs,
                names=line.names,
                comments=comments,
                tracked=line.tracked or len(pieces) > 1,
                joined=len(_worded(pieces)) > 1,
            )
        )
        for piece in pieces:
            for drawn in piece.element.iter(*_BOXES):
                self._boxes(drawn, cell)

    def _boxes(self, drawn: Element, cell: Cell | None) -> None:
        """Read the text boxes of a drawing; a drawing inside of one is read with it."""
        if not any(above.tag in _READ_ELSEWHERE for above in drawn.iterancestors()):
            for box in drawn.iter(W + "txbxContent"):
                self.blocks(box, cell)

    def _table(self, table: Element) -> None:
        index = self._tables
        self._tables += 1
        for row, element in enumerate(_inside(table, "tr")):
            cells = list(_inside(element, "tc"))
            for column, one in enumerate(cells):
                place = Cell(table=index, row=row, column=column, width=len(cells))
                self.blocks(one, place)


def _inside(parent: Element, name: str) -> list[Element]:
    """Return the rows of a table or the cells of a row that stay, also those in controls."""
    found: list[Element] = []
    for node in content(parent):
        if node.tag == W + name:
            gone = child(child(node, "trPr"), "del") is not None
            found += [] if gone else [node]
        elif len(node) and node.tag in (W + "sdt", W + "sdtContent", W + "customXml"):
            found += _inside(node, name)
    return found


def _mark_deleted(properties: Element | None) -> bool:
    """Return whether a tracked change takes away the mark at the paragraph's end (17.13.5.15)."""
    mark = child(properties, "rPr")
    return any(child(mark, name) is not None for name in ("del", "moveFrom"))


def _fingerprints(pieces: list[_Piece]) -> tuple[int, ...]:
    """Return the segments that the tab stops name, but for pieces whose words are all deleted."""
    found: dict[int, None] = {}
    for piece in pieces if len(pieces) == 1 else _worded(pieces):
        tabs = child(child(piece.element, "pPr"), "tabs")
        for tab in tabs if tabs is not None else ():
            number = fingerprinted(value(tab) or "", value(tab, "pos") or "")
            if number is not None:
                found[number] = None
    return tuple(found)


def _worded(pieces: list[_Piece]) -> list[_Piece]:
    """Return the pieces that add words."""
    starts = [0, *(piece.end for piece in pieces)]
    return [piece for piece, start in zip(pieces, starts, strict=False) if piece.end > start]


def _comments(root: Element | None) -> Mapping[str, tuple[str, str]]:
    """Return author and words of each comment by its id (17.13.4.2)."""
    if root is None:
        return {}
    return {
        value(element, "id") or "": (
            value(element, "author") or "",
            "\n".join(
                "".join(text.text or "" for text in paragraph.iter(W + "t"))
                for paragraph in element.iter(W + "p")
            ).strip(),
        )
        for element in root.iterchildren(W + "comment")
    }


def _properties(package: Package) -> Mapping[str, str]:
    """Return the custom properties of a file (ECMA-376-1, 22.3): name and value."""
    kinds = package.relations("").values()
    name = next((rel.target for rel in kinds if rel.kind == "custom-properties"), "")
    if name not in package.names:
        return {}
    return {
        prop.get("name", ""): "".join(str(text) for text in prop.itertext()).strip()
        for prop in package.xml(name)
    }
