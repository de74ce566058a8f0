"""A file as it goes out to a translator: about 120 segments, each with both of its marks."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from random import Random

from lxml.etree import _Element as Element

from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.anchors import bookmark, fingerprint
from kesimpta_docs.translation.received import Cell, ParagraphKind
from kesimpta_docs.translation.slot import Joint, Part, Slot
from kesimpta_docs.wordml.elements import element, w, words, xml_bytes
from tests.wordml.docx_samples import packed

SYLLABLES = ("ba", "do", "fe", "gi", "ku", "la", "me", "no", "pi", "ra", "so", "te", "chi", "dra")
#: What a paragraph of this kind is called in the file.
STYLES: Mapping[ParagraphKind, str] = {
    "heading": "Heading2",
    "item": "ListBullet",
    "cell": "TableText",
    "text": "BodyText",
}
EXTERNAL = ' TargetMode="External"'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    + "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for kind in ("styles", "numbering", "comments")
    )
    + '<Override PartName="/docProps/custom.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>'
).encode()
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CUSTOM = (
    f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Guide">'
    "<vt:lpwstr>sample</vt:lpwstr></property></Properties>"
).encode()
LINK = "https://example.org/help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A file and its slots. `places` are the paragraphs of the slots, in order."""

    slots: tuple[Slot, ...]
    body: Element
    places: tuple[Element, ...]

    @property
    def segments(self) -> dict[int, Part]:
        """Return the part of each segment."""
        parts = (part for slot in self.slots for part in slot.parts)
        return {part.segment: part for part in parts if part.segment is not None}


def phrase(random: Random, length: int) -> str:
    """Return so many made-up words."""
    return " ".join(
        "".join(random.choices(SYLLABLES, k=random.randint(1, 4))) for _ in range(length)
    )


def sent(seed: int = 0, sections: int = 6) -> Sent:
    """Return a file of so many sections, 20 segments each."""
    random = Random(seed)  # noqa: S311 - no secret: the same file each time
    numbers = count(1)
    slots: list[Slot] = []
    blocks: list[Element] = []
    places: list[Element] = []

    def part(
        length: int, joint: Joint = "space", *, label: bool = False, number: bool = True
    ) -> Part:
        text = phrase(random, length) + (":" if label else ".")
        runs: tuple[Run, ...] = (Run(text.capitalize()),)
        if length > 12 and random.random() < 0.4:
            runs = (*runs, Run(" "), Run(phrase(random, 2), strong=True), Run(" in the end."))
        elif length > 12 and random.random() < 0.3:
            runs = (*runs, Run(" See "), Run(phrase(random, 2), link=LINK), Run("."))
        segment = next(numbers) if number else None
        return Part(segment=segment, words=runs, source=runs, joint=joint)

    def add(kind: ParagraphKind, *parts: Part, cell: Cell | None = None) -> Element:
        slot = Slot(parts=parts, kind=kind, style=STYLES[kind].lower(), cell=cell)
        slots.append(slot)
        places.append(written(slot))
        return places[-1]

    for section in range(sections):
        blocks.append(add("heading", part(4)))
        blocks.append(add("text", part(25)))
        blocks.append(add("text", part(14)))
        blocks += [add("item", part(random.randint(3, 16))) for _ in range(4)]
        # A label and two lines below it; a caption behind its number.
        blocks.append(add("item", part(2, label=True), part(9, "line"), part(6, "line")))
        blocks.append(add("text", part(1, label=True, number=False), part(7)))
        rows = [
            [
                add(
                    "cell",
                    part(random.randint(1, 8)),
                    cell=Cell(table=section, row=r, column=c, width=3),
                )
                for c in range(3)
            ]
            for r in range(3)
        ]
        blocks.append(
            w(
                "tbl",
                w("tblPr", w("tblW", w=9000, type="dxa")),
                w("tblGrid", *(w("gridCol", w=3000) for _ in range(3))),
                *(
                    w("tr", *(w("tc", w("tcPr", w("tcW", w=3000, type="dxa")), one) for one in row))
                    for row in rows
                ),
            )
        )
    return Sent(slots=tuple(slots), body=w("body", *blocks), places=tuple(places))


def written(slot: Slot) -> Element:
    """Return the paragraph of a slot, with a bookmark and a tab stop for each segment."""
    content: list[Element] = []
    for place, part in enumerate(slot.parts):
        if place:
            content.append(w("r", w("br")) if part.joint == "line" else run(Run(" ")))
        label = len(slot.parts) > 1 and place == 0
        content += bookmarked(part.segment, [run(one, strong=label) for one in part.words])
    return w("p", properties(slot), *content)


def bookmarked(segment: int | None, content: list[Element]) -> list[Element]:
    if segment is None:
        return content
    start = w("bookmarkStart", id=segment, name=bookmark(segment))
    return [start, *content, w("bookmarkEnd", id=segment)]


def properties(slot: Slot) -> Element:
    stops = [w("tab", val="left", pos=fingerprint(segment)) for segment in slot.segments]
    return w("pPr", w("pStyle", val=STYLES[slot.kind]), w("tabs", *stops))


def run(one: Run, *, strong: bool = False) -> Element:
    bold = w("rPr", w("rStyle", val="Strong")) if one.strong or strong else None
    made = w("r", bold, words(one.words))
    return (
        element("w:hyperlink", {"r:id": "rhyperlink", "w:history": 1}, made) if one.link else made
    )


def save(path: Path, body: Element, comments: tuple[str, ...] = ()) -> Path:
    """Write a file with this body; the comments have the ids 0, 1, ..."""
    notes = (
        w("comment", w("p", w("r", words(text))), id=key, author="Ana")
        for key, text in enumerate(comments)
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations(
            ("officeDocument", "word/document.xml"), ("custom-properties", "docProps/custom.xml")
        ),
        "docProps/custom.xml": _CUSTOM,
        "word/document.xml": xml_bytes(w("document", deepcopy(body))),
        "word/styles.xml": xml_bytes(w("styles", *_styles())),
        "word/numbering.xml": xml_bytes(w("numbering", *_numbering())),
        "word/comments.xml": xml_bytes(w("comments", *notes)),
        "word/_rels/document.xml.rels": _relations(
            ("styles", "styles.xml"),
            ("numbering", "numbering.xml"),
            ("comments", "comments.xml"),
            ("hyperlink", LINK),
        ),
    }
    path.write_bytes(packed(parts))
    return path


def _relations(*rows: tuple[str, str]) -> bytes:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="r{kind}" Type="{office}/{kind}" Target="{target}"'
            f"{EXTERNAL if kind == 'hyperlink' else ''}/>"
            for kind, target in rows
        )
        + "</Relationships>"
    ).encode()


def _styles() -> Iterator[Element]:
    lang = w("rPr", w("rFonts", ascii="Arial", hAnsi="Arial"), w("lang", val="en-US"))
    yield w("docDefaults", w("rPrDefault", lang))
    yield w("style", w("name", val="Normal"), type="paragraph", styleId="Normal", default=1)
    bold = w("rPr", w("b"), w("bCs"))
    for name in ("Heading 2", "Body Text", "List Bullet", "Table Text"):
        heading, item = name.startswith("H"), name.startswith("L")
        listed = w("pPr", w("numPr", w("numId", val=1)))
        yield w(
            "style",
            w("name", val=name.lower() if heading else name),
            w("basedOn", val="Normal"),
            w("pPr", w("outlineLvl", val=1)) if heading else listed if item else None,
            deepcopy(bold) if heading else None,
            type="paragraph",
            styleId=name.replace(" ", ""),
        )
    for name in ("Strong", "Do Not Translate", "Write In"):
        yield w(
            "style",
            w("name", val=name),
            deepcopy(bold) if name == "Strong" else None,
            type="character",
            styleId=name.replace(" ", ""),
        )


def _numbering() -> Iterator[Element]:
    sign = w("lvlText", val="•")
    level = w("lvl", w("start", val=1), w("numFmt", val="bullet"), sign, ilvl=0)
    yield w("abstractNum", level, abstractNumId=0)
    yield w("num", w("abstractNumId", val=0), numId=1)
