"""Space comes from styles, never from signs that a screen reader says one by one."""

import re
from collections.abc import Iterator
from itertools import groupby

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.words import spoken
from kesimpta_docs.verify.docx.document import Paragraph, Run, WordDocument
from kesimpta_docs.verify.docx.formats import Format
from kesimpta_docs.verify.report import Outcome

#: Spaces, no-break spaces and breaks of lines; tabs have a rule of their own.
_REPEATED = re.compile(r"[^\S\t]{2,}")

#: Stops from here on, in pt, are outside of any text (see `direct.py`).
_OUTSIDE = 650.0

_SHOWN = 40  # characters of a text that stand in a message


def no_blank_is_repeated(document: WordDocument, edition: Edition) -> Outcome:
    """No two blanks follow each other but in the blanks to write on that the source asks for.

    Those are one underlined run each. Microsoft's checker calls these "repeated blank characters".
    """
    problems = []
    blanks = 0
    for paragraph in _lines(document):
        for text, form in _alike(paragraph):
            if form.underline and not text.strip():
                blanks += 1
            elif _REPEATED.search(text):
                problems.append(f'"{paragraph.text[:_SHOWN]}" has several blanks in a row')
    wanted = sum(run.place is not None for text in spoken(edition) for run in text.runs)
    if blanks != wanted:
        problems.append(f"the file has {blanks} blanks to write on in its text, expected {wanted}")
    return Outcome(figure=f"{blanks} blanks to write on", problems=tuple(problems))


def no_paragraph_is_empty(document: WordDocument, edition: Edition) -> Outcome:
    """Each paragraph holds words, a picture or a line to write on; so does each cell's.

    A cell that the source leaves empty has one empty paragraph, which Word asks for (17.4.65).
    """
    del edition  # the rule is the same for all
    empty = [
        (before.text if before else "", paragraph)
        for before, paragraph in _with_neighbour(document)
        if not (_has_words(paragraph) or paragraph.drawn or paragraph.format.leaders)
        and not _is_whole_cell(document, paragraph)
    ]
    return Outcome(
        figure="no empty paragraph",
        problems=tuple(
            f'{paragraph.part}: an empty paragraph behind "{before[:_SHOWN]}"'
            for before, paragraph in empty
        ),
    )


def every_tab_has_its_stop(document: WordDocument, edition: Edition) -> Outcome:
    """A line has no more tabs than its style has stops: no column is made of tabs.

    A hanging indent is a stop, too (17.15.1.57). Stops beyond the text count for nothing.
    """
    del edition  # the rule is the same for all
    problems = []
    for paragraph in _lines(document):
        form = paragraph.format
        stops = sum(stop.at < _OUTSIDE for stop in form.tab_stops) + (form.indent_first < 0)
        if paragraph.tabs_in_a_line > stops:
            problems.append(
                f'a line of "{paragraph.text.strip()[:_SHOWN]}" has '
                f"{paragraph.tabs_in_a_line} tabs and {stops} stops"
            )
    return Outcome(figure="no stray tab", problems=tuple(problems))


def _lines(document: WordDocument) -> Iterator[Paragraph]:
    yield from document.paragraphs
    for one in (*document.headers, *document.footers):
        yield from one.paragraphs


def _alike(paragraph: Paragraph) -> Iterator[tuple[str, Format]]:
    """Yield the text of a paragraph in pieces: blanks to write on, words in a box, and the rest."""
    for _, runs in groupby(paragraph.runs, key=lambda run: (run.format.boxed, _is_blank(run))):
        together = list(runs)
        yield "".join(run.text for run in together), together[0].format


def _is_blank(run: Run) -> bool:
    return run.format.underline and not run.text.strip()


def _with_neighbour(document: WordDocument) -> Iterator[tuple[Paragraph | None, Paragraph]]:
    before = None
    for paragraph in _lines(document):
        yield before, paragraph
        before = paragraph


def _has_words(paragraph: Paragraph) -> bool:
    """Say whether a paragraph has words; that none is hidden is a rule of its own."""
    return any(run.text.strip() for run in paragraph.runs)


def _is_whole_cell(document: WordDocument, paragraph: Paragraph) -> bool:
    """Say whether a paragraph is all that its cell holds."""
    place = paragraph.place
    if place is None:
        return False
    return document.tables[place.table].rows[place.row].cells[place.cell].text == paragraph.text
