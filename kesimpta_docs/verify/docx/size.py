"""The smallest characters that a document prints."""

import math
from collections.abc import Iterator

from kesimpta_docs.verify.docx.document import Paragraph, WordDocument
from kesimpta_docs.verify.docx.formats import Format

# Raised and lowered text and small capitals are drawn smaller than their size says: 58 % and
# 80 % in LibreOffice (its defaults), about 65 % and 80 % in Word. The smaller figure counts.
_RAISED = 0.58
_SMALL_CAPS = 0.8

_SHOWN = 40  # characters of a text that stand in a message


def smallest_size(document: WordDocument) -> tuple[float, str]:
    """Return the size in pt of the smallest printed characters, and where they stand.

    Body, tables, text boxes, running heads and feet, notes, and the bullets and numerals of
    lists count; hidden text and white space do not. A document without any gives infinity.
    """
    printed = (found for paragraph in _paragraphs(document) for found in _printed(paragraph))
    return min(printed, key=lambda found: found[0], default=(math.inf, "nothing is printed"))


def _paragraphs(document: WordDocument) -> Iterator[Paragraph]:
    yield from document.paragraphs
    for running in (*document.headers, *document.footers):
        yield from running.paragraphs
    yield from document.notes


def _printed(paragraph: Paragraph) -> Iterator[tuple[float, str]]:
    where = f"{paragraph.part}, paragraph {paragraph.index + 1}"
    if paragraph.item is not None and paragraph.item.printed:
        label = f"{where}: label of “{paragraph.text[:_SHOWN]}”"
        yield drawn_size(paragraph.item.label), label
    for run in paragraph.runs:
        if run.text.strip() and not run.format.vanish:
            yield drawn_size(run.format), f"{where}: “{run.text[:_SHOWN].strip()}”"


def drawn_size(how: Format) -> float:
    """Return how large characters are drawn, in pt: raised ones and small capitals are smaller."""
    raised = _RAISED if how.position in ("superscript", "subscript") else 1.0
    return how.size * raised * (_SMALL_CAPS if how.small_caps else 1.0)
