"""Paragraphs, rows and entries: how they are set, and whether a page may split them."""

from collections.abc import Iterator

from kesimpta_docs.verify.docx.document import Paragraph, Row
from kesimpta_docs.verify.standard.docx.sample import Sample, is_entry, is_long, quoted
from kesimpta_docs.verify.standard.seen import Seen

_JUSTIFIED = frozenset(
    ["both", "distribute", "lowKashida", "mediumKashida", "highKashida", "thaiDistribute"]
)
_DOTS = frozenset(["dot", "hyphen", "underscore", "heavy", "middleDot"])


def justified(sample: Sample) -> Iterator[Seen]:
    """Yield paragraphs whose lines are stretched to both margins."""
    for paragraph in sample.everything:
        if paragraph.format.align in _JUSTIFIED and is_long(paragraph.text):
            yield _one(paragraph.text)


def leaders(sample: Sample) -> Iterator[Seen]:
    """Yield entries of contents with dots, or a line, to the page number."""
    yield from (_one(entry.text) for entry in _entries(sample) if _has_dots(entry))


def no_leaders(sample: Sample) -> Iterator[Seen]:
    """Yield entries of contents without."""
    yield from (_one(entry.text) for entry in _entries(sample) if not _has_dots(entry))


def hyphens(sample: Sample) -> Iterator[Seen]:
    """Yield one where the file lets Word split words: on which lines, only Word decides."""
    long = (each for each in sample.everything if is_long(each.text))
    if sample.document.settings.hyphenation and any(each.format.hyphenates for each in long):
        yield Seen(value=1.0, page=None, where="automatic hyphenation is on")


def widows(sample: Sample) -> Iterator[Seen]:
    """Yield paragraphs that may leave a line alone on a page."""
    for paragraph in sample.document.paragraphs:
        if not paragraph.format.widow_control and is_long(paragraph.text):
            yield _one(paragraph.text)


def split_parts(sample: Sample) -> Iterator[Seen]:
    """Yield rows, steps and framed paragraphs that may go over a page."""
    for table in sample.document.tables:
        for row in table.rows:
            if row.splits and any(is_long(cell.text) for cell in row.cells):
                yield Seen(value=1.0, page=None, where=f"the row {quoted(_words(row))}")
    for paragraph in sample.document.paragraphs:
        step = paragraph.item is not None and paragraph.item.kind not in ("bullet", "none")
        part = "the step " if step else "the framed text "
        whole = paragraph.format.keep_lines or paragraph.place is not None
        if (step or paragraph.format.bordered) and not whole and is_long(paragraph.text):
            yield Seen(value=1.0, page=None, where=part + quoted(paragraph.text))


def _entries(sample: Sample) -> Iterator[Paragraph]:
    """Yield the entries of the contents that lead to a page number, or have room for one."""
    for each in sample.everything:
        if is_entry(each) and (each.tabs or each.format.tab_stops):
            yield each


def _has_dots(entry: Paragraph) -> bool:
    return any(stop.leader in _DOTS for stop in entry.format.tab_stops)


def _words(row: Row) -> str:
    return " ".join(cell.text for cell in row.cells)


def _one(text: str) -> Seen:
    return Seen(value=1.0, page=None, where=quoted(text))
