"""Edition → DOCX: python-docx fills a template of our own, made from tokens.

Formatting stands in styles only. What stands in a paragraph itself is the number of a list that
begins again, the language of a phrase, and the properties of tables and cells.
"""

import io

import docx
from docx.document import Document

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.render.docx.blocks import write_blocks, write_heading
from kesimpta_docs.render.docx.body import Body
from kesimpta_docs.render.docx.contents import write_contents
from kesimpta_docs.render.docx.direction import mirrored
from kesimpta_docs.render.docx.segments import Marking
from kesimpta_docs.render.docx.template import template
from kesimpta_docs.wordml.archive import same_bytes
from kesimpta_docs.wordml.style import paragraph_style


def render_docx(edition: Edition, marking: Marking | None = None) -> bytes:
    """Return the edition as a Word file, the same bytes each time.

    With a `marking` its segments have bookmarks. Raises RenderError where a figure cannot be drawn.
    """
    document = docx.Document(io.BytesIO(template(edition)))
    body = Body(edition, document.part, marking)
    write_heading(edition.cover.title, body, "Heading 1")
    write_guide(edition, body)
    return saved(document, body)


def write_guide(edition: Edition, body: Body) -> None:
    """Add all of the edition but its title."""
    write_blocks((edition.cover.subtitle, *edition.cover.blocks), body)
    if edition.contents:
        write_contents(edition.contents, body)
    for sheet in edition.sheets:
        style = "Heading 2 New Page" if sheet.new_page else "Heading 2"
        write_heading(sheet.heading, body, style)
        write_blocks(sheet.blocks, body)


def saved(document: Document, body: Body) -> bytes:
    """Return the document with its body, and with the styles and lists that it asks for."""
    part = document.part
    # Before the section's properties, which end the body.
    part.element.body[0:0] = body.elements
    part.numbering_part.element.extend(body.lists)
    styles = body.variants.values()
    part.styles.element.extend(
        paragraph_style(mirrored(style) if body.right_to_left else style) for style in styles
    )
    written = io.BytesIO()
    document.save(written)
    return same_bytes(written.getvalue())
