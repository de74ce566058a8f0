"""Words stand out from what is painted under them."""

from collections.abc import Iterator

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.docx.document import Paragraph, WordDocument
from kesimpta_docs.verify.docx.formats import Format
from kesimpta_docs.verify.docx.grounds import BLACK, colour, grounds
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.seen import LEAST_CONTRAST, contrast

_SHOWN = 40  # characters of a text that stand in a message


def every_word_stands_out_from_its_ground(document: WordDocument, edition: Edition) -> Outcome:
    """Each word and label is 7 : 1 against its own ground (WCAG 2.2, 1.4.6).

    The ground is that of the run, else of the paragraph, the cell, the paper. Each ground must be
    light enough for black, which `auto` is here: people write on it, and print it in black alone.
    """
    del edition  # the rule is the same for all
    running = (*document.headers, *document.footers)
    printed = (*document.paragraphs, *(line for one in running for line in one.paragraphs))
    problems = [fault for paragraph in printed for fault in _faint(document, paragraph)]
    painted = [(line.format.background, line.text) for line in printed]
    painted += [
        (cell.background, cell.text)
        for table in document.tables
        for row in table.rows
        for cell in row.cells
    ]
    problems += [
        f'"{words[:_SHOWN]}" stands on a dark ground, {ground}'
        for ground, words in painted
        if not _is_light(ground)
    ]
    return Outcome(figure=f"{LEAST_CONTRAST:g} : 1", problems=tuple(problems))


def _faint(document: WordDocument, paragraph: Paragraph) -> Iterator[str]:
    for words, form in _set(paragraph):
        letters = BLACK if form.colour == "auto" else colour(form.colour)
        ground = grounds(document.tables, paragraph, form)[0]
        ratio = contrast(letters, ground) if letters else 0.0
        if ratio < LEAST_CONTRAST or not _is_light(form.background):
            yield f'"{words[:_SHOWN].strip()}" does not stand out: {ratio:.1f} : 1'


def _set(paragraph: Paragraph) -> Iterator[tuple[str, Format]]:
    """Yield words, and how they are set."""
    if paragraph.item is not None and paragraph.item.printed:
        yield paragraph.item.text, paragraph.item.label
    yield from ((run.text, run.format) for run in paragraph.runs if run.text.strip())


def _is_light(ground: str) -> bool:
    """Say whether black stands out from a ground; a name that is no colour is not taken."""
    found = colour(ground)
    return ground == "auto" or (found is not None and contrast(BLACK, found) >= LEAST_CONTRAST)
