"""The text of one part in order: paragraphs, through tables, content controls and text boxes."""

from dataclasses import dataclass, field

from kesimpta_docs.verify.docx.document import (
    Bookmark,
    CellPlace,
    ListItem,
    Paragraph,
    Picture,
    Table,
)
from kesimpta_docs.verify.docx.fields import Fields
from kesimpta_docs.verify.docx.formats import heading_level, paragraph_format
from kesimpta_docs.verify.docx.layers import Layer, paragraph_layer, run_layer
from kesimpta_docs.verify.docx.line import (
    REMOVED,
    Line,
    Setting,
    character_format,
)
from kesimpta_docs.verify.docx.names import Element, W, attribute, child, content, whole
from kesimpta_docs.verify.docx.part import Part
from kesimpta_docs.verify.docx.pictures import read_pictures, text_boxes
from kesimpta_docs.verify.docx.tables import TableReader, read_cell

_DROPPED = REMOVED | {W + "sectPr", W + "sdtPr", W + "sdtEndPr"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What one part holds, in order."""

    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    pictures: tuple[Picture, ...]
    bookmarks: tuple[Bookmark, ...]
    open_fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Where:
    """The surroundings of a block; `run` and `paragraph` are layers of the table it stands in."""

    place: CellPlace | None = None
    run: Layer = field(default_factory=dict)
    paragraph: Layer = field(default_factory=dict)


def read_story(part: Part, root: Element, *, first_table: int = 0) -> Story:
    """Return what `root`, the body or another element of `part` with blocks in it, holds.

    Its tables count from `first_table`, so that those of several parts can stand in one list.
    """
    walk = _Walk(part, first_table)
    walk.blocks(root, _Where())
    return walk.story()


class _Walk:
    """Walks the blocks of one part and keeps what it meets."""

    def __init__(self, part: Part, first_table: int) -> None:
        self._part = part
        self._fields = Fields()
        self._paragraphs: list[Paragraph] = []
        self._tables: list[Table | None] = []
        self._first_table = first_table
        self._pictures: list[Picture] = []
        self._bookmarks: list[Bookmark] = []
        self._section = 0
        self._waiting: list[Element] = []  # bookmarks between paragraphs start in the next one

    def story(self) -> Story:
        """Return what was met."""
        self._keep_bookmarks(self._waiting, max(0, len(self._paragraphs) - 1))
        return Story(
            paragraphs=tuple(self._paragraphs),
            tables=tuple(table for table in self._tables if table is not None),
            pictures=tuple(self._pictures),
            bookmarks=tuple(self._bookmarks),
            open_fields=self._fields.unbalanced,
        )

    def blocks(self, parent: Element, where: _Where) -> None:
        """Read the blocks in `parent`. A paragraph whose mark is deleted joins the next one."""
        joined: Line | None = None
        last: Element | None = None
        for node in content(parent):
            if node.tag == W + "p":
                joined = joined or Line(self._part, self._fields)
                joined.read(node, self._setting(node, where))
                last = node
                if not _mark_deleted(node):
                    self._end_paragraph(joined, node, where)
                    joined = None
            elif node.tag == W + "bookmarkStart":
                self._waiting.append(node)
            elif len(node) and node.tag not in _DROPPED:
                if joined is not None and last is not None:
                    self._end_paragraph(joined, last, where)
                    joined = None
                self._block(node, where)
        if joined is not None and last is not None:
            self._end_paragraph(joined, last, where)

    def _block(self, node: Element, where: _Where) -> None:
        if node.tag == W + "tbl":
            self._table(node)
            return
        self.blocks(node, where)

    def _setting(self, paragraph: Element, where: _Where) -> Setting:
        identifier = attribute(child(child(paragraph, "pPr"), "pStyle"))
        return Setting(table=where.run, style=self._part.styles.find("paragraph", identifier))

    def _end_paragraph(self, line: Line, element: Element, where: _Where) -> None:
        line.finish()
        setting = self._setting(element, where)
        direct = paragraph_layer(child(element, "pPr"))
        inherited = {**self._part.styles.paragraph, **where.paragraph}
        listed = self._part.numbering.find({**setting.style.paragraph, **direct})
        item = None
        layers = [inherited, setting.style.paragraph, direct]
        if listed is not None:
            number, at, level = listed
            mark = run_layer(child(child(element, "pPr"), "rPr"))
            item = ListItem(
                number_id=number,
                level=at,
                kind=level.kind,
                text=level.text,
                start=level.start,
                label=character_format(self._part, setting, {**mark, **level.run}),
            )
            # The list's indents stand right below what put the paragraph in the list (17.9.22).
            layers.insert(2 if "numId" in direct else 1, level.paragraph)
        layout = paragraph_format(
            {key: layer[key] for layer in layers for key in layer}, self._part.theme
        )
        index = len(self._paragraphs)
        bookmarks = [*self._waiting, *line.bookmarks]
        self._waiting = []
        self._keep_bookmarks(bookmarks, index)
        runs = line.runs
        self._paragraphs.append(
            Paragraph(
                part=self._part.name,
                index=index,
                style=setting.style.identifier,
                style_name=setting.style.name.lower(),
                section=self._section,
                mark=character_format(
                    self._part, setting, run_layer(child(child(element, "pPr"), "rPr"))
                ),
                text="".join(run.text for run in runs if not run.format.vanish),
                runs=runs,
                format=layout,
                heading_level=heading_level(
                    layout.outline_level, setting.style.paragraph.get("heading")
                ),
                heading_style=whole(setting.style.paragraph.get("heading")),
                item=item,
                place=where.place,
                bookmarks=tuple(attribute(bookmark, "name") or "" for bookmark in bookmarks),
                links=tuple(line.links),
                fields=tuple(line.instructions),
                tabs=tuple(line.tabs),
                tabs_in_a_line=line.tabs_in_a_line,
                drawn=bool(line.objects),
            )
        )
        if child(child(element, "pPr"), "sectPr") is not None:
            self._section += 1
        for drawn in line.objects:
            self._pictures += read_pictures(drawn)
            for box in text_boxes(drawn):
                self.blocks(box, where)

    def _keep_bookmarks(self, elements: list[Element], paragraph: int) -> None:
        self._bookmarks += [
            Bookmark(
                part=self._part.name,
                identifier=attribute(element, "id") or "",
                name=attribute(element, "name") or "",
                paragraph=paragraph,
            )
            for element in elements
        ]

    def _table(self, element: Element) -> None:
        slot = len(self._tables)
        index = self._first_table + slot
        self._tables.append(None)
        reader = TableReader(element, self._part.styles)
        rows = []
        for row in reader.rows:
            cells = []
            for column, cell in enumerate(row.cells):
                start = len(self._paragraphs)
                place = CellPlace(table=index, row=row.index, cell=column, header=row.header)
                run, paragraph = reader.layers(row, column)
                self.blocks(cell, _Where(place=place, run=run, paragraph=paragraph))
                own = (new.text for new in self._paragraphs[start:] if new.place == place)
                words = "\n".join(own)
                ground = paragraph.get("cell", "auto")
                cells.append(read_cell(cell, words, ground, self._part.theme))
            rows.append(row.finished(cells))
        self._tables[slot] = reader.finished(rows)


def _mark_deleted(paragraph: Element) -> bool:
    """Return whether a tracked change takes away the mark at the paragraph's end (17.13.5.15)."""
    mark = child(child(paragraph, "pPr"), "rPr")
    return any(child(mark, name) is not None for name in ("del", "moveFrom"))
