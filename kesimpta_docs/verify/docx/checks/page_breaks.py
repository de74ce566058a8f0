"""What belongs together stays together, wherever Word ends a page."""

from collections.abc import Iterator

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.report import Outcome

_SHOWN = 40  # characters of a text that stand in a message


def nothing_is_torn_between_pages(document: WordDocument, edition: Edition) -> Outcome:
    """Headings stay whole and with what follows, rows stay whole, no line is left alone.

    ECMA-376-1, 17.3.1.14 and 17.3.1.15, 17.4.6, 17.3.1.44.
    """
    del edition  # the rule is the same for all
    return Outcome(figure="all together", problems=tuple(_torn(document)))


def _torn(document: WordDocument) -> Iterator[str]:
    for paragraph in document.paragraphs:
        form, words = paragraph.format, paragraph.text[:_SHOWN]
        if paragraph.heading_level and not form.keep_next:
            yield f'the heading "{words}" may stand alone at the end of a page'
        if paragraph.heading_level and not form.keep_lines:
            yield f'the heading "{words}" may be split'
        if not form.widow_control:
            yield f'"{words}" may leave a line alone on a page'
    for number, table in enumerate(document.tables, 1):
        split = [place for place, row in enumerate(table.rows, 1) if row.splits]
        yield from (f"row {place} of table {number} may be split" for place in split)
