"""The file for a translator: what to do, the guide in its look, tables of words that it hides."""

import io

import docx

from kesimpta_docs.layout.translators import Annex, TranslatorsFile
from kesimpta_docs.render.docx.body import Body
from kesimpta_docs.render.docx.segments import Marking, marking_styles
from kesimpta_docs.render.docx.table import write_table
from kesimpta_docs.render.docx.template import template
from kesimpta_docs.render.docx.write import saved, write_guide
from kesimpta_docs.source.text import Run
from kesimpta_docs.wordml.style import ParagraphStyle, character_style

#: The title of the guide, behind what to do.
_TITLE = ParagraphStyle(
    name="Heading 1 New Page",
    based_on="Heading 1",
    following="Body Text",
    page_break_before=True,
)


def render_translators_file(file: TranslatorsFile, *, pictures: bool = True) -> bytes:
    """Return the file as a Word file, the same bytes each time.

    Without `pictures` it is only to be read back. Raises RenderError where a figure cannot be
    drawn.
    """
    about = {"Language": file.code, **file.stamps}
    document = docx.Document(io.BytesIO(template(file.edition, about)))
    document.part.styles.element.extend(map(character_style, marking_styles()))
    marking = Marking(to_translate=file.to_translate, names=file.names, pictures=pictures)
    body = Body(file.edition, document.part, marking)
    _write_front(file, body)
    body.paragraph(_TITLE, body.bold(file.edition.cover.title.text))
    write_guide(file.edition, body)
    for annex in file.annexes:
        _write_annex(annex, body)
    return saved(document, body)


def _write_front(file: TranslatorsFile, body: Body) -> None:
    """Add the page that says what to do."""
    body.paragraph("Cover Heading", body.bold(file.title))
    body.paragraph("Body Text", body.inline(file.about))
    number = body.new_list("List Number", None)
    for step in file.steps:
        body.paragraph("List Number", body.inline(step), number=number)
    if file.names:
        body.paragraph("Heading 3", body.bold(file.names_heading))
        body.paragraph("Body Text", body.inline((Run(", ".join(file.names)),)))


def _write_annex(annex: Annex, body: Body) -> None:
    if annex.tables:
        body.paragraph("Heading 2 New Page", body.bold(annex.heading))
        body.paragraph("Body Text", body.inline(annex.about))
    for table in annex.tables:
        write_table(table, body, whole=False)
