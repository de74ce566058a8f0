"""The contents: a field that is filled in already, so that Word asks nothing on opening.

Its entries are links without page numbers; who updates the field in Word gets numbers too.
"""

from lxml.etree import _Element as Element

from kesimpta_docs.layout.edition import Contents
from kesimpta_docs.render.docx.anchors import anchor
from kesimpta_docs.render.docx.body import Body
from kesimpta_docs.wordml.elements import element, w

#: ECMA-376-1, 17.16.5.68: links, no numbers in a web view, and the style that each entry has.
_INSTRUCTION = r'TOC \h \z \t "Heading 2,1,Heading 2 New Page,1"'


def write_contents(contents: Contents, body: Body) -> None:
    """Add the contents, in a content control with a title."""
    start = len(body.elements)
    style = "Contents Heading" if contents.new_page else "Contents Heading Same Page"
    body.paragraph(style, body.bold(contents.heading.text))
    for part in contents.parts:
        body.paragraph("Contents Part", body.bold(part.label))
        for section, title in part.entries:
            link: dict[str, str | int] = {"w:anchor": anchor(section), "w:history": 1}
            body.paragraph("TOC 1", [element("w:hyperlink", link, *body.inline(title))])
    heading, *entries = body.elements[start:]
    if entries:
        _fill_field(entries[0], entries[-1])
    body.elements[start:] = [_control(contents.heading.text.plain, heading, entries)]


def _fill_field(first: Element, last: Element) -> None:
    """Begin the field in the first paragraph, behind its properties, and end it in the last."""
    instruction = w("instrText")
    instruction.text = _INSTRUCTION
    first[1:1] = [_mark("begin"), w("r", instruction), _mark("separate")]
    last.append(_mark("end"))


def _mark(kind: str) -> Element:
    return w("r", w("fldChar", fldCharType=kind))


def _control(title: str, heading: Element, entries: list[Element]) -> Element:
    """Return `w:sdt` as Word makes it for its own contents (17.5.2.11)."""
    gallery = w("docPartGallery", val="Table of Contents")
    about = w("sdtPr", w("alias", val=title), w("docPartObj", gallery, w("docPartUnique")))
    return w("sdt", about, w("sdtContent", heading, *entries))
