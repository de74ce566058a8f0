"""The page number: which of the running words it is, and where it stands."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kesimpta_docs.verify.pdf.direction import opens_to_the_right
from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.standard.pdf.faces import faces_of
from kesimpta_docs.verify.standard.pdf.found import parts_of
from kesimpta_docs.verify.standard.pdf.lines import Line
from kesimpta_docs.verify.standard.pdf.runs import Run, need_known_sizes, need_level_words
from kesimpta_docs.verify.standard.seen import Seen

#: The number's bold letters may have words beside them: "Page 3 of 12".
_MOST_WORDS = 5
#: A limit of pages is 5000.
_MOST_DIGITS = 4
#: The part of the page, from below, where a foot stands.
_FOOT = 0.2
#: The part of the page, from each side, that is a corner.
_CORNER = 1 / 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNumber:
    """The number that is printed on a page, from 0, and the run that holds it."""

    page: int
    run: Run


def page_number_runs(pdf: TaggedPdf) -> tuple[Run, ...]:
    """Return the runs that hold the page numbers."""
    return tuple(number.run for number in page_numbers(pdf))


@once
def page_numbers(pdf: TaggedPdf) -> tuple[PageNumber, ...]:
    """Return the number of each page that has one.

    It is the number in a running line that grows by one from page to page, on half of the pages at
    least. Nothing runs on one page: there it is a number alone in the lower outer corner.
    """
    if len(pdf.pages) == 1 and (alone := _alone_in_the_corner(pdf)):
        return (PageNumber(page=0, run=alone),)
    found = [
        (int(word) - run.page, PageNumber(page=run.page, run=run))
        for line in parts_of(pdf).running
        for run, word in _numbers(line)
    ]
    ahead = Counter(offset for offset, _ in found)
    if not ahead:
        return ()
    usual = max(ahead, key=lambda offset: ahead[offset])
    numbers = {number.page: number for offset, number in found if offset == usual}
    if 2 * len(numbers) < len(pdf.pages):
        return ()
    return tuple(numbers[page] for page in sorted(numbers))


def _alone_in_the_corner(pdf: TaggedPdf) -> Run | None:
    """Return the lowest number that stands alone in the lower outer corner of the first page."""
    parts, crop = parts_of(pdf), pdf.pages[0].crop
    backwards = opens_to_the_right(pdf)
    lines = [*parts.running, *(line for block in parts.blocks for line in block.lines)]
    found = [
        line.runs[-1]
        for line in lines
        if (word := line.text.strip()).isdecimal()
        and len(word) <= _MOST_DIGITS
        and (line.x0 - crop.x0 if backwards else crop.x1 - line.x1) < _CORNER * crop.width
        and line.baseline - crop.y0 < _FOOT * crop.height
    ]
    return min(found, key=lambda run: run.baseline, default=None)


def _numbers(line: Line) -> Iterator[tuple[Run, str]]:
    for run in line.runs:
        words = run.text.split()
        if len(words) <= _MOST_WORDS:
            for word in words:
                if word.isdecimal() and word.isascii() and len(word) <= _MOST_DIGITS:
                    yield run, word


def page_number_size(pdf: TaggedPdf) -> Iterator[Seen]:
    """The size of each page number, in pt."""
    need_known_sizes(pdf)
    for number in page_numbers(pdf):
        yield Seen(value=number.run.size, page=number.page + 1, where="the page number")


def page_number(pdf: TaggedPdf) -> Iterator[Seen]:
    """Pages without a number, or with one that is not bold, or not in the lower outer corner.

    The outer side is the right, and the left on even pages of a file whose numbers change sides. Of
    a file from right to left it is the other side.
    """
    need_level_words(pdf)
    faces = faces_of(pdf)
    numbers = {number.page: number for number in page_numbers(pdf)}
    backwards = opens_to_the_right(pdf)
    two_sided = _changes_sides(pdf, tuple(numbers.values()), backwards=backwards)
    for page in pdf.pages:
        number = numbers.get(page.index)
        if number is None:
            yield Seen(value=1.0, page=page.index + 1, where="no page number")
            continue
        run, box = number.run, page.crop
        left = (two_sided and page.index % 2 == 1) != backwards
        near = (run.x0 - box.x0) if left else (box.x1 - run.x1)
        corner = near < _CORNER * box.width and run.baseline - box.y0 < _FOOT * box.height
        if not corner:
            where = "the page number stands elsewhere than in the lower outer corner"
            yield Seen(value=1.0, page=page.index + 1, where=where)
        elif not faces[run.first.font].bold:
            yield Seen(value=1.0, page=page.index + 1, where="the page number is not bold")


def _changes_sides(pdf: TaggedPdf, numbers: Sequence[PageNumber], *, backwards: bool) -> bool:
    """Say whether most numbers of even pages stand on the left, and those of odd ones do not.

    In a file that opens to the right (`backwards`) the right is meant.
    """
    sides = Counter((number.page % 2, _is_left(pdf, number) != backwards) for number in numbers)
    return sides[1, True] > sides[1, False] and sides[0, False] >= sides[0, True]


def _is_left(pdf: TaggedPdf, number: PageNumber) -> bool:
    box = pdf.pages[number.page].crop
    return number.run.x0 + number.run.x1 < box.x0 + box.x1
