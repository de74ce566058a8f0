"""The tag tree that a file of an edition must have: one element for each block and each inline.

ISO 32000-1, 14.8.4; Tagged PDF Best Practice Guide: Syntax 1.0. Made from the edition alone; only
the page numbers of the contents come from the file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kesimpta_docs.layout.edition import (
    Block,
    Callout,
    Card,
    CardFace,
    Contents,
    Edition,
    Field,
    Figure,
    Heading,
    ItemList,
    LabelledList,
    Paragraph,
    Picture,
    PlacedStatement,
    Sheet,
    WriteIn,
)
from kesimpta_docs.layout.table import RowList, Table
from kesimpta_docs.source.text import Text
from kesimpta_docs.verify.pdf.expected_text import inline, line, writing_mode
from kesimpta_docs.verify.pdf.nodes import SOME_BOX, Kid, Node, node, owned

_RIGHT_TO_LEFT = "RlTb"
#: How items are labelled (ISO 32000-1, table 347): numbers, signs, boxes to tick.
_NUMBERS, _SIGNS, _BOXES = "Decimal", "Disc", "None"
#: PDF 2.0 has one name for lists without an order (ISO 32000-2, table 382).
_UNORDERED = "Unordered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """Makes the expected tree of an edition.

    `page_numbers` are those of the sections, by id; `pdf_2` says that the file is of PDF 2.0.
    """

    edition: Edition
    page_numbers: Mapping[str, str]
    pdf_2: bool = False

    def document(self) -> Node:
        """Return the whole tree."""
        edition = self.edition
        cover = edition.cover
        backwards = edition.metadata.right_to_left
        return node(
            "Document",
            *self.blocks((cover.title, cover.subtitle, *cover.blocks)),
            *([self.contents(edition.contents)] if edition.contents else []),
            *map(self.sheet, edition.sheets),
            **owned("Layout", WritingMode=_RIGHT_TO_LEFT if backwards else None),
        )

    def contents(self, contents: Contents) -> Node:
        """Return the section of the contents, a table of contents for each part in it."""
        parts = [
            node(
                "TOC",
                node("Caption", *self.text(part.label)),
                *(self.entry(section, title) for section, title in part.entries),
            )
            for part in contents.parts
        ]
        heading = contents.heading
        return node("Sect", *self.block(heading), node("TOC", *parts), T=heading.plain)

    def entry(self, section: str, title: Text) -> Node:
        """Return an entry of the contents: the title and the page number are one link."""
        number = self.page_numbers.get(section, "")
        before = self.edition.tokens.contents.number == "before"
        words = self.text(title)
        link = node("Link", *((number, *words) if before else (*words, number)))
        return node("TOCI", node("Reference", link, Ref=section if self.pdf_2 else None))

    def sheet(self, sheet: Sheet) -> Node:
        """Return a section."""
        blocks = self.blocks((sheet.heading, *sheet.blocks))
        return node("Sect", *blocks, T=sheet.heading.plain)

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Node]:
        """Yield the elements of blocks."""
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[Node]:
        """Yield the elements of a block."""
        match block:
            case Heading(level=level, text=text, title=title):
                words = (*self.text(text), *(self.text(title) if title else ()))
                yield node(f"H{level}", *words, ID=block.id)
            case Paragraph(text=text, lead=lead, right_to_left=backwards):
                first = [node("Strong", *self.text(lead))] if lead else []
                mode = writing_mode(self.edition, backwards=backwards)
                yield node("P", *first, *self.text(text), **mode)
            case ItemList():
                yield self.items(block)
            case LabelledList():
                yield self.labelled(block)
            case Callout(heading=heading, blocks=inner):
                inside = (*((heading,) if heading else ()), *inner)
                yield node("Aside", *self.blocks(inside), T=block.plain)
            case PlacedStatement(blocks=inner):
                yield from self.blocks(inner)
            case Table():
                yield self.table(block)
            case RowList():
                yield self.row_list(block)
            case Figure(label=label, caption=caption, long=long):
                words = (*self.text(label), *self.text(caption))
                yield _picture(block.alt, node("Caption", *words))
                if long:
                    yield node("P", *self.text(long))
            case Picture(alt=alt):
                yield _picture(alt)
            case WriteIn(fields=fields):
                yield node("Div", *(one for field in fields for one in self.field(field)))
            case Card(faces=faces):
                yield from map(self.face, faces)

    def text(self, text: Text) -> tuple[Kid, ...]:
        """Return what a text holds."""
        return tuple(inline(self.edition, text))

    def items(self, block: ItemList) -> Node:
        """Return a list with numbers, signs or boxes to tick."""
        signs = self.edition.tokens.list_
        items = []
        for number, item in enumerate(block.items, 1):
            match block.kind:
                case "steps":
                    label: Kid = f"{number}{signs.step_suffix}"
                case "bullets":
                    label = signs.bullet
                case "checklist":
                    label = self.box(item)
            items.append(_item(label, *self.text(item)))
        labels = {"steps": _NUMBERS, "bullets": _SIGNS, "checklist": _BOXES}
        return self.list_(labels[block.kind], *items)

    def labelled(self, block: LabelledList) -> Node:
        """Return a list whose items begin with a strong label."""
        bullet = self.edition.tokens.list_.bullet
        items = [
            _item(
                f"{number}." if block.numbered else bullet,
                node("Strong", *self.text(entry.label)),
                *(kid for words in entry.lines for kid in self.text(words)),
            )
            for number, entry in enumerate(block.entries, 1)
        ]
        return self.list_(_NUMBERS if block.numbered else _SIGNS, *items)

    def list_(self, labels: str, *items: Node) -> Node:
        """Return a list whose items are labelled so; it may begin with a caption."""
        newer = self.pdf_2 and labels != _NUMBERS
        return node("L", *items, **owned("List", ListNumbering=_UNORDERED if newer else labels))

    def table(self, table: Table) -> Node:
        """Return a table, however many pages it takes: caption, one head, one body."""
        head = [
            node("TH", *self.text(cell), **owned("Table", Scope="Column")) for cell in table.columns
        ]
        rows = []
        for first, *others in table.rows:
            role, scope = ("TH", "Row") if table.row_headers else ("TD", None)
            cells = [node("TD", *self.text(cell)) for cell in others]
            rows.append(
                node("TR", node(role, *self.text(first), **owned("Table", Scope=scope)), *cells)
            )
        return node(
            "Table",
            node("Caption", *self.text(table.label), *self.text(table.caption)),
            node("THead", node("TR", *head)),
            node("TBody", *rows),
        )

    def row_list(self, block: RowList) -> Node:
        """Return a table as a list of its rows, under its caption: each cell behind its header."""
        bullet = self.edition.tokens.list_.bullet
        items = [
            _item(
                bullet,
                *(
                    kid
                    for header, cell in row
                    for kid in (node("Strong", *self.text(header)), *self.text(cell))
                ),
            )
            for row in block.rows
        ]
        caption = node("Caption", *self.text(block.label), *self.text(block.caption))
        return self.list_(_SIGNS, caption, *items)

    def face(self, face: CardFace) -> Node:
        """Return a face of a card."""
        heading = face.heading
        inside = (*((heading,) if heading else ()), *face.blocks)
        return node("Art", *self.blocks(inside), T=heading.plain if heading else None)

    def field(self, field: Field) -> Iterator[Node]:
        """Yield a field: its label, and the places to tick, to circle or to write on."""
        label = self.text(field.label)
        if field.choices:
            boxes = [kid for one in field.choices for kid in (self.box(one), *self.text(one))]
            yield node("P", *label, *boxes)
        elif field.numbers:
            said = self.edition.said
            yield node("P", *label)
            yield node(
                "P",
                *(
                    node(
                        "Form",
                        number,
                        **owned("PrintField", Role="rb", checked="off", Desc=said.number(number)),
                    )
                    for number in field.numbers
                ),
            )
        else:
            name = field.label.plain
            beside = [] if field.below else [line(self.edition, name=name)]
            yield node("P", *label, *beside)
            if field.lines_below:
                more = not field.below
                yield line(self.edition, lines=field.lines_below, more=more, name=name)

    def box(self, label: Text) -> Node:
        """Return a box to tick."""
        alt = self.edition.said.checkbox
        return node(
            "Form", Alt=alt, **owned("PrintField", Role="cb", checked="off", Desc=label.plain)
        )


def _item(label: Kid, *body: Kid) -> Node:
    return node("LI", node("Lbl", label), node("LBody", *body))


def _picture(alt: Text, *kids: Node) -> Node:
    return node("Figure", *kids, Alt=alt.plain, **owned("Layout", BBox=SOME_BOX, Placement="Block"))
