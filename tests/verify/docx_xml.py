"""WordprocessingML for the tests of the reader, and what the reader makes of it."""

from collections.abc import Sequence
from pathlib import Path

from kesimpta_docs.verify.docx.document import Paragraph, WordDocument
from kesimpta_docs.verify.docx.read import read_docx
from tests.wordml.docx_samples import root, saved, with_body

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = (FIELD.format(kind) for kind in ("begin", "separate", "end"))


def run(text: str, properties: str = "") -> str:
    """Return a run as XML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """Return a paragraph as XML; `content` is text or runs."""
    runs = content if "<" in content or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def field(instruction: str, result: str) -> str:
    """Return a complex field as XML runs."""
    code = f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
    return f"{BEGIN}{code}{SEPARATE}{result}{END}"


def style(identifier: str, content: str, *, kind: str = "paragraph", default: bool = False) -> str:
    """Return a style as XML."""
    first = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"{first}>{content}</w:style>'


def styles(*content: str, defaults: str = "") -> bytes:
    """Return a `styles.xml`."""
    head = f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault></w:docDefaults>"
    return root("styles", head + "".join(content))


def read(folder: Path, data: bytes) -> WordDocument:
    """Return what the reader makes of the bytes."""
    return read_docx(saved(folder, data))


def read_body(folder: Path, content: str, **parts: bytes) -> WordDocument:
    """Return what the reader makes of a document with this body."""
    return read(folder, with_body(content, **parts))


def texts(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Return the text of each paragraph."""
    return [paragraph.text for paragraph in paragraphs]


LISTS = root(
    "numbering",
    """<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>
    <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720"/></w:pPr>
    <w:rPr><w:b/><w:sz w:val="20"/></w:rPr></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:pStyle w:val="Inner"/><w:lvlText w:val="•"/>
    <w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Linked"/></w:abstractNum>
    <w:abstractNum w:abstractNumId="3"><w:styleLink w:val="Linked"/><w:lvl w:ilvl="0">
    <w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>
    <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">
    <w:startOverride w:val="4"/></w:lvlOverride></w:num>
    <w:num w:numId="7"><w:abstractNumId w:val="2"/></w:num>
    <w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">
    <w:numFmt w:val="none"/></w:lvl></w:lvlOverride></w:num>""",
)


def listed(number: int, level: int = 0, more: str = "") -> str:
    """Return an item of a list as XML."""
    own = f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr>{more}"
    return paragraph("item", own)
