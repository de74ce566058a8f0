"""What a page shows, in runs: letters that one operator shows, with no wide gap between them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import attrgetter
from typing import NamedTuple

from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf
from kesimpta_docs.verify.standard.seen import NotMeasured

# In em: a space that nobody drew, and a gap that parts columns, cells and tabs.
_SPACE = 0.17
_APART = 1.5
#: Text rendering modes that show nothing (ISO 32000-1, 9.3.6).
_HIDDEN = (3, 7)
#: How much of the letters may be of a font that cannot be measured: bullets and the like.
_FEW = 0.02


class Run(NamedTuple):
    """Letters of one font, size and colour on one baseline. Lengths in pt.

    `text` has the spaces that a reader sees, `letters` is how many signs leave ink.
    """

    page: int
    glyphs: tuple[Glyph, ...]
    text: str
    letters: int
    #: From the first ink to the last.
    x0: float
    x1: float
    #: It runs from left to right along the page, neither turned nor standing on its head.
    level: bool

    @property
    def first(self) -> Glyph:
        """Return the first glyph; size, font, colour and marking are those of all."""
        return self.glyphs[0]

    @property
    def size(self) -> float:
        """Return the size of its letters in pt."""
        return self.glyphs[0].size

    @property
    def baseline(self) -> float:
        """Return the height of its baseline above the page's bottom."""
        return self.glyphs[0].origin[1]


@once
def runs_of(pdf: TaggedPdf) -> tuple[tuple[Run, ...], ...]:
    """Return the runs of each page that a person can see, in the order of painting."""
    return tuple(tuple(_runs(page)) for page in pdf.pages)


def all_runs(pdf: TaggedPdf) -> Iterator[Run]:
    """Give every run of the file."""
    return chain.from_iterable(runs_of(pdf))


def need_known_sizes(pdf: TaggedPdf) -> None:
    """Raise NotMeasured where letters have no size that could be told."""
    _need(pdf, "Type3")


def need_known_widths(pdf: TaggedPdf) -> None:
    """Raise NotMeasured where it cannot be told how wide letters are."""
    _need(pdf, None)


def need_level_words(pdf: TaggedPdf) -> None:
    """Raise NotMeasured where most letters of a page run up, down or upside down."""
    for index, runs in enumerate(runs_of(pdf)):
        turned = sum(run.letters for run in runs if not run.level)
        if 2 * turned > sum(run.letters for run in runs):
            raise NotMeasured(f"the words of page {index + 1} stand sideways or on their heads")


def need_known_letters(pdf: TaggedPdf) -> None:
    """Raise NotMeasured where it cannot be told what letters stand for."""
    unknown = Counter[str]()
    for run in all_runs(pdf):
        if not run.text.strip():
            unknown[run.first.font] += run.letters
    for key, count in unknown.items():
        if count > _FEW * _letters(pdf):
            name = pdf.fonts[key].base_name or "without a name"
            raise NotMeasured(f"the font {name} does not say which letters it shows")


def _need(pdf: TaggedPdf, kind: str | None) -> None:
    doubtful = {key for key, font in pdf.fonts.items() if font.doubt and kind in (None, font.kind)}
    if not doubtful:
        return
    counts = Counter[str]()
    for run in all_runs(pdf):
        if run.first.font in doubtful:
            counts[run.first.font] += run.letters
    for key, count in counts.items():
        if count > _FEW * _letters(pdf):
            font = pdf.fonts[key]
            raise NotMeasured(f"the font {font.base_name or 'without a name'} {font.doubt}")


def _letters(pdf: TaggedPdf) -> int:
    return sum(run.letters for run in all_runs(pdf))


def _runs(page: PdfPage) -> Iterator[Run]:
    for _, shown in groupby(page.glyphs, key=attrgetter("turn")):
        glyphs = list(shown)
        first = glyphs[0]
        if first.mode in _HIDDEN or first.alpha == 0.0 or first.size == 0.0:
            continue
        level = _is_level(glyphs)
        clip = first.clip
        if clip is not None and not clip.holds(first.box.around(glyphs[-1].box)):
            glyphs = [glyph for glyph in glyphs if clip.meets(glyph.box)]
        for part in _parts(glyphs, first.size) if level else [glyphs]:
            yield from _run(page, part, level=level)


def _is_level(glyphs: Iterable[Glyph]) -> bool:
    for glyph in glyphs:
        (x, y), (end_x, end_y) = glyph.origin, glyph.end
        if end_x != x or end_y != y:
            return abs(end_y - y) <= abs(end_x - x) / 100 and end_x > x
    return True


def _parts(glyphs: list[Glyph], size: float) -> Iterator[list[Glyph]]:
    """Part glyphs where a gap is too wide for a space."""
    start, apart = 0, _APART * size
    for number in range(1, len(glyphs)):
        if glyphs[number].origin[0] - glyphs[number - 1].end[0] > apart:
            yield glyphs[start:number]
            start = number
    yield glyphs[start:]


def _run(page: PdfPage, glyphs: list[Glyph], *, level: bool) -> Iterator[Run]:
    """Yield the run of some glyphs, unless they leave no ink on the page."""
    # A glyph that says nothing still shows something.
    inked = [glyph for glyph in glyphs if _has_ink(glyph)]
    if not inked:
        return
    x0, x1 = inked[0].origin[0], inked[-1].end[0]
    low, high = inked[0].box, inked[-1].box
    if not page.media.meets(low.around(high)):
        return
    if not level:
        text = "".join(glyph.text for glyph in glyphs)
        yield Run(page.index, tuple(glyphs), text, len(inked), low.x0, high.x1, level)
        return
    space, before, parts = _SPACE * glyphs[0].size, glyphs[0].origin[0], []
    for glyph in glyphs:
        start = glyph.origin[0]
        if start - before > space:
            parts.append(" ")
        parts.append(glyph.text)
        before = glyph.end[0]
    yield Run(page.index, tuple(glyphs), "".join(parts), len(inked), x0, x1, level)


def _has_ink(glyph: Glyph) -> bool:
    """Say whether a glyph is no space; one of joined letters may say nothing, and has a width."""
    silent = glyph.text == _NOTHING and glyph.end != glyph.origin
    return silent or glyph.text not in _BLANK


#: Zero-width space: what writers give a glyph whose letters another glyph says.
_NOTHING = "\u200b"
_BLANK = frozenset(" \u00a0\t\n\r\u2002\u2003\u2009\u202f\u00ad\u200b")
