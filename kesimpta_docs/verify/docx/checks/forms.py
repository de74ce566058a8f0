"""Forms: lines to write on that are there, and far enough apart for a hand that writes."""

from collections.abc import Iterator
from itertools import islice

from kesimpta_docs.layout.edition import Edition, Field, WriteIn, all_blocks
from kesimpta_docs.verify.docx.document import Paragraph, WordDocument
from kesimpta_docs.verify.labels import BOX
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens


def there_is_room_to_write(document: WordDocument, edition: Edition) -> Outcome:
    """Each row of fields stands in lines of the least pitch, with a leader for each field.

    How long a line is shows only on a page: the stops of the leaders are at the text's edge.
    """
    pitch = edition.tokens.limits.write_pitch
    rows = [row for row in _rows(edition) if row[0].is_written]
    paragraphs = iter(document.paragraphs)
    missing = (row for row in rows if not _found(row, paragraphs, pitch))
    problems = [
        f'{row[0].label.at}: "{row[0].label.plain}" has no line, or one that is too low'
        for row in islice(missing, 1)
    ]
    return Outcome(figure=f"{len(rows)} rows, {pitch:g} pt apart", problems=tuple(problems))


def every_choice_stands_behind_its_box(document: WordDocument, edition: Edition) -> Outcome:
    """The choices of a field stand behind its label, in one line, each behind a box to tick."""
    fields = [field for row in _rows(edition) for field in row if field.choices]
    paragraphs = iter(document.paragraphs)
    problems = [
        f'{field.label.at}: "{field.label.plain}" has no line with a box for each choice'
        for field in fields
        if not any(tokens(one.text) == _with_boxes(field) for one in paragraphs)
    ]
    return Outcome(figure=f"{len(fields)} fields", problems=tuple(problems[:1]))


def _with_boxes(field: Field) -> tuple[str, ...]:
    chosen = (token for choice in field.choices for token in (BOX, *tokens(choice.plain)))
    return (*tokens(field.label.plain), *chosen)


def _rows(edition: Edition) -> Iterator[tuple[Field, ...]]:
    for block in all_blocks(edition):
        if isinstance(block, WriteIn):
            yield from block.rows


def _found(row: tuple[Field, ...], paragraphs: Iterator[Paragraph], pitch: float) -> bool:
    """Read on to the paragraph of a row; a label that is too long has its line in the next one."""
    words = tuple(token for field in row for token in tokens(field.label.plain))
    for paragraph in paragraphs:
        if tokens(paragraph.text) == words:
            line = next(paragraphs, None) if row[0].below else paragraph
            if line is not None and _is_to_write_on(line, len(row), pitch):
                return True
    return False


def _is_to_write_on(paragraph: Paragraph, fields: int, pitch: float) -> bool:
    form = paragraph.format
    return form.line_rule == "atLeast" and form.line >= pitch and form.leaders >= fields
