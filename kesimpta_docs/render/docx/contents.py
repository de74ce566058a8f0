"""The contents: links to the sections, each with a field that asks for its page.

Only a program that lays the file out knows the pages, so the fields are empty: a wrong number is
worse than none. LibreOffice fills them in on opening, Word before it prints or makes a PDF.

They stand in no `TOC` field. LibreOffice fills in no number inside one, and Word's update of one
would take out the names of the parts, which are no headings.
"""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from kesimpta_docs.layout.edition import Contents
from kesimpta_docs.render.docx.anchors import anchor
from kesimpta_docs.render.docx.body import Body
from kesimpta_docs.source.text import Text
from kesimpta_docs.wordml.elements import element, run_properties, w, words
from kesimpta_docs.wordml.style import style_id


def write_contents(contents: Contents, body: Body) -> None:
    """Add the contents, in a content control with a title."""
    start = len(body.elements)
    style = "Contents Heading" if contents.new_page else "Contents Heading Same Page"
    body.paragraph(style, body.bold(contents.heading.text))
    for part in contents.parts:
        body.paragraph("Contents Part", body.bold(part.label))
        for section, title in part.entries:
            body.paragraph("TOC 1", _entry(anchor(section), title, body))
    body.elements[start:] = [_control(contents.heading.text.plain, body.elements[start:])]


def _entry(name: str, title: Text, body: Body) -> list[Element]:
    """Return the link to a section, and its page on the side that the layout asks for.

    The page is no part of the link: LibreOffice makes one of the field, and neither has tags then.
    """
    link: dict[str, str | int] = {"w:anchor": name, "w:history": 1}
    named = element("w:hyperlink", link, *body.inline(title, "Contents Entry"))
    page = list(_page(name))
    if body.tokens.contents.number == "before":
        return [*page, w("r", w("tab")), named]
    # Spaces keep the leader off the words and off the number.
    return [named, w("r", words(" "), w("tab"), words(" ")), *page]


def _page(name: str) -> Iterator[Element]:
    """Yield the field that gives the page of a bookmark (ECMA-376-1, 17.16.5.44).

    Its result looks like the first letter of its instruction (17.16.4.3).
    """
    instruction = w("instrText")
    instruction.text = rf"PAGEREF {name} \* CHARFORMAT"
    marks = (w("fldChar", fldCharType=kind) for kind in ("begin", "separate", "end"))
    for content in (next(marks), instruction, *marks):
        yield w("r", run_properties(w("rStyle", val=style_id("Contents Number"))), content)


def _control(title: str, content: list[Element]) -> Element:
    """Return `w:sdt` as Word makes it for its own contents (17.5.2.11)."""
    gallery = w("docPartGallery", val="Table of Contents")
    about = w("sdtPr", w("alias", val=title), w("docPartObj", gallery, w("docPartUnique")))
    return w("sdt", about, w("sdtContent", *content))
