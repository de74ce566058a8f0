"""A small edition with every kind of block, and the parts of a Word file made of one."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from lxml import etree
from lxml.etree import _Element as Element

from kesimpta_docs.layout.edition import (
    Block,
    Callout,
    Contents,
    ContentsPart,
    Cover,
    Edition,
    Field,
    Figure,
    Heading,
    ItemList,
    LabelledEntry,
    LabelledList,
    Paragraph,
    PlacedStatement,
    Sheet,
    WriteIn,
)
from kesimpta_docs.layout.forms import Room, page_room
from kesimpta_docs.layout.metadata import Furniture, Metadata
from kesimpta_docs.layout.read_tokens import read_tokens
from kesimpta_docs.layout.said import Said
from kesimpta_docs.layout.table import Table
from kesimpta_docs.render.docx.write import render_docx
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span

LAYOUTS = Path(__file__).parent.parent.parent / "layouts"
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
}
_W = f"{{{NAMESPACES['w']}}}"
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200pt" height="60pt" viewBox="0 0 200 60"'
    ' data-mirrors="no">'
    '<circle cx="30" cy="30" r="28"/><text x="80" y="36" font-family="{{ t.font.family }}"'
    ' font-size="18">{{ labels.week }}</text></svg>'
)


SAID = Said(
    checkbox="box",
    line="line",
    several_lines="{number} lines",
    more_line="one more line",
    more_lines="{number} more lines",
    circled_number="{number} to circle",
    section="Go to: {title}",
    web="Web page: {address}",
    phone="Phone: {number}",
    mail="Email: {address}",
)


def text(*runs: str | Run) -> Text:
    """Return a text of plain words and runs."""
    return Text(tuple(run if isinstance(run, Run) else Run(run) for run in runs), Span("sample"))


def bullets(*items: str) -> ItemList:
    """Return a list with bullets."""
    return ItemList(kind="bullets", items=tuple(map(text, items)))


def callout(kind: str, *blocks: Block, title: str | None = None, level: int = 3) -> Callout:
    """Return a call-out with a heading."""
    heading = Heading(level=level, text=text("Call now"), title=text(title) if title else None)
    return Callout(kind=kind, heading=heading, blocks=blocks)  # type: ignore[arg-type]  # as given


def sample(layout: str, drawing: Path, *, paper: str = "letter") -> Edition:
    """Return an edition with every kind of block; writes its drawing to the file `drawing`."""
    drawing.write_text(_SVG, "utf-8")
    tokens = read_tokens(LAYOUTS / f"{layout}.toml")
    room = page_room(tokens, tokens.paper[paper])
    parts = (("Start here", ("first-part",)), ("More", ("second-part",)))
    titles = {"first-part": text("Get help"), "second-part": text("Forms")}
    return Edition(
        name=layout,
        tokens=tokens,
        paper=tokens.paper[paper],
        metadata=Metadata(
            title="Sample. Handout, English",
            language="en-US",
            subject="A guide to try",
            day=date(2026, 11, 21),
            guide="sample",
        ),
        furniture=Furniture(
            head="Sample guide. Version 1" if tokens.furniture.head else None,
            foot=("Sample guide", "Emergency: call 911")[-len(tokens.furniture.foot) :],
        ),
        cover=Cover(
            title=Heading(level=1, text=text("Sample at home")),
            subtitle=Paragraph(text=text("For people who try things"), role="subtitle"),
            blocks=_cover_blocks(room),
        ),
        contents=Contents(
            heading=Heading(level=2, text=text("Contents")),
            parts=tuple(
                ContentsPart(
                    label=text(label), entries=tuple((id_, titles[id_].again()) for id_ in ids)
                )
                for label, ids in parts
            ),
        ),
        sheets=(
            Sheet(
                heading=Heading(level=2, text=titles["first-part"], id="first-part"),
                blocks=_first_blocks(room),
                new_page=True,
            ),
            Sheet(
                heading=Heading(level=2, text=titles["second-part"], id="second-part"),
                blocks=_second_blocks(drawing),
                new_page=False,
            ),
        ),
        said=SAID,
        required=("signs",),
    )


def _cover_blocks(room: Room) -> tuple[Block, ...]:
    return (
        callout("emergency", bullets("Trouble breathing", "Swelling of your face"), level=2),
        Heading(level=2, text=text("Not an emergency?")),
        WriteIn(rows=room.rows(fields("Daytime", "Out of hours")), framed=False),
        Paragraph(text=text("Need this in another size?"), role="notice"),
        Paragraph(text=text("Words of today."), role="small-print"),
        Paragraph(text=text("Brand names belong to their owners."), role="small-print"),
    )


def _first_blocks(room: Room) -> tuple[Block, ...]:
    statement = PlacedStatement(
        id="signs",
        code="M2",
        form="full",
        blocks=(
            callout("emergency", bullets("One sign", "Two signs"), title="A reaction"),
            callout("emergency", bullets("Three signs", "Four signs"), title="Something else"),
            Paragraph(text=text("Call first.")),
        ),
    )
    same_day = callout(
        "same-day",
        Paragraph(text=text("Look for ", Run("these", strong=True), ":")),
        bullets("A fever", "A cough that goes on for so long that this item needs a second line"),
        Paragraph(text=text("Write it down before you call.")),
        WriteIn(rows=room.rows(fields("Phone", "Name")), framed=False),
    )
    steps = ItemList(kind="steps", items=(text("Stay calm"), text("Call"), text("Wait")))
    return (
        Paragraph(text=text("Your ", Run("MS team", strong=True), " treats you. Read this:")),
        bullets("First", "Second", "Third"),
        statement,
        same_day,
        callout("same-day", steps, title="Three steps"),
        callout("next-visit", bullets("Mild aches", "Questions")),
        callout("key-point", Paragraph(text=text("Do not stop on your own."))),
        callout("key-point", bullets("Keep this page", "Show it")),
        Callout(
            kind="note",
            heading=None,
            blocks=(Paragraph(text=text("The leaflet comes first."), lead=text("Note:")),),
        ),
        Heading(level=3, text=text("Steps")),
        Paragraph(text=text("Do this:")),
        steps,
        Heading(level=4, text=text("Check")),
        ItemList(kind="checklist", items=(text("I feel well."), text("The pen is warm."))),
    )


def _second_blocks(drawing: Path) -> tuple[Block, ...]:
    phone = Run("1-800-FDA-1088", link="tel:+18003321088")
    address = Run("www.fda.gov/medwatch", link="https://www.fda.gov/medwatch")
    entries = (
        LabelledEntry(label=text("FDA"), lines=(text(phone), text(address))),
        LabelledEntry(label=text("Pharmacy"), lines=(text("Ask ", Run("", place="phone")),)),
    )
    terms = (
        LabelledEntry(label=text("B cells"), lines=(text("Blood cells."), text("They help."))),
        LabelledEntry(label=text("Dose"), lines=(text("What you take."),)),
    )
    return (
        Table(
            label=text("Table 1."),
            caption=text("Your doses"),
            columns=(text("Week"), text("Day"), text("Dose")),
            rows=tuple((text(f"Week {n}"), text(f"Day {7 * n}"), text("20 mg")) for n in range(3)),
            row_headers=True,
        ),
        Paragraph(text=text("See ", Run("Get help", link="#first-part"), ".")),
        Figure(
            label=text("Figure 1."),
            caption=text("A dose"),
            alt=text("A black disc for a dose."),
            long=text("Each disc is a dose."),
            drawing=drawing,
            labels={"week": text("Week 0")},
            data={},
        ),
        Paragraph(text=text("It is called ", Run("sclérose en plaques", lang="fr"), " in French.")),
        LabelledList(entries=entries, run_in=False),
        LabelledList(entries=terms, run_in=True),
        *(WriteIn(rows=(fields("Date"), fields("What I felt")), framed=True) for _ in range(2)),
        Paragraph(text=text("Bring it along.")),
    )


def with_blocks(edition: Edition, *blocks: Block) -> Edition:
    """Return an edition whose first sheet holds these blocks instead."""
    first, *others = edition.sheets
    return replace(edition, sheets=(replace(first, blocks=blocks), *others))


def fields(*labels: str) -> tuple[Field, ...]:
    """Return short fields."""
    return tuple(Field(label=text(label), short=True) for label in labels)


class WordFile:
    """The parts of a Word file, to look into."""

    def __init__(self, data: bytes) -> None:
        """Unpack `data`."""
        self.data = data
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.infos = archive.infolist()
            self.parts = {name: archive.read(name) for name in archive.namelist()}

    def xml(self, name: str) -> Element:
        """Return the root of a part of `word/`, or of another one by its full path."""
        return etree.fromstring(self.parts[name if "/" in name else f"word/{name}.xml"])

    def find(self, path: str, part: str = "document") -> list[Element]:
        """Return the elements of a part that an XPath finds."""
        found = self.xml(part).xpath(path, namespaces=NAMESPACES)
        assert isinstance(found, list)
        return [element for element in found if isinstance(element, etree._Element)]  # noqa: SLF001 - its type

    def values(self, path: str, part: str = "document") -> list[str]:
        """Return the attributes or texts of a part that an XPath finds."""
        found = self.xml(part).xpath(path, namespaces=NAMESPACES)
        assert isinstance(found, list)
        return [str(value) for value in found]

    def paragraph(self, words: str) -> Element:
        """Return the first paragraph that holds `words`, outside the contents."""
        path = f'//w:p[not(ancestor::w:sdt)][contains(string(.), "{words}")]'
        return self.find(path)[0]

    def style_id(self, paragraph: Element) -> str | None:
        """Return the id of the style of a paragraph, None for another element."""
        named = paragraph.find(f"{_W}pPr/{_W}pStyle")
        return None if named is None else named.get(f"{_W}val")

    def style_of(self, words: str) -> str | None:
        """Return the id of the style of the paragraph that holds `words`."""
        return self.style_id(self.paragraph(words))

    def style(self, style_id: str) -> Element:
        """Return the definition of a style."""
        return self.find(f'//w:style[@w:styleId="{style_id}"]', "styles")[0]


def made(edition: Edition) -> WordFile:
    """Return the Word file of an edition."""
    return WordFile(render_docx(edition))
