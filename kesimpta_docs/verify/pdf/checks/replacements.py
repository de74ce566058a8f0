"""Texts that stand for glyphs say what those glyphs draw."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.checks.fonts import font_files
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.logical import PaintedWord, painted_lines
from kesimpta_docs.verify.pdf.outlines import FontProgram
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.replaced import Replaced, replaced, turns
from kesimpta_docs.verify.pdf.shaping import Reading, letters_of
from kesimpta_docs.verify.report import Outcome

#: How far a glyph may begin left of the one before, in em: kerning.
_BACK = 0.5


def texts_that_replace_glyphs_say_what_they_draw(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each ActualText (ISO 32000-1, 14.9.4) is spelt by the glyphs under it, word by word.

    The layout's own font says which letters a glyph can come from (its cmap and GSUB); that it
    looks so is the proof of the fonts. Words have to stand in the order of the Unicode
    Bidirectional Algorithm, letters in their order in the word.

    Not proven: the place of combining marks in their word; the order of the letters of one word in
    scripts that move signs around a consonant (India, South-East Asia), where each letter is there
    and no other; which form of a letter, of those that the font has, a script asks for; and on
    which side a line of mixed directions begins.
    """
    programs = _Programs(pdf, edition)
    found = [
        (page.index + 1, one)
        for page in pdf.pages
        for one in replaced(page)
        if one.said.key == "ActualText"
    ]
    return Outcome(
        figure=f"{len(found)} texts",
        problems=tuple(
            f'page {page}: "{one.said.text}" stands for what is drawn, but {reason}'
            for page, one in found
            if (reason := _reason(one, programs, backwards=edition.metadata.right_to_left))
        ),
    )


class _Programs:
    """The readings of each glyph, by the fonts of the layout."""

    def __init__(self, pdf: TaggedPdf, edition: Edition) -> None:
        self._files = {key: font_files(font, edition) for key, font in pdf.fonts.items()}
        self._open: dict[str, list[FontProgram]] = {}

    def readings(self, glyph: Glyph, letters: frozenset[str]) -> frozenset[Reading]:
        """Return what any of the files that its font can be from draws of `letters` with it."""
        if glyph.font not in self._open:
            self._open[glyph.font] = [FontProgram(file) for file in self._files[glyph.font]]
        programs = self._open[glyph.font]
        try:
            return frozenset().union(
                *(program.readings(glyph.gid, letters) for program in programs)
            )
        except Exception:  # noqa: BLE001 - fontTools raises anything for a glyph that a font lacks
            return frozenset()


def _reason(one: Replaced, programs: _Programs, *, backwards: bool) -> str | None:
    """Return why the glyphs do not draw what the text says, or `None`.

    In a file that is read `backwards`, any line can begin at the right.
    """
    if len({(glyph.marking.mcid, glyph.marking.stream) for glyph in one.glyphs}) != 1:
        return "its glyphs are none, or of more than one piece of content"
    if not _goes_right(one.glyphs):
        return "they do not stand in one line from left to right"
    letters = letters_of(one.said.text)
    drawn = list(_words([programs.readings(glyph, letters) for glyph in one.glyphs]))
    backwards = backwards or turns(one.said.text)
    first: str | None = None
    for line in painted_lines(one.said.text, backwards=backwards):
        wrong = _differing(drawn, line)
        if wrong is None:
            return None
        first = first or wrong
    return f'not "{first}"'


def _goes_right(glyphs: Sequence[Glyph]) -> bool:
    # A mark stands over its letter, which may be wide, and has no width of its own.
    letters = [glyph for glyph in glyphs if glyph.end != glyph.origin] or glyphs
    back = _BACK * letters[0].size
    return all(
        after.page == before.page and after.origin[0] >= before.origin[0] - back
        for before, after in pairwise(letters)
    ) and all(
        glyph.page == letters[0].page
        and letters[0].origin[0] - back <= glyph.origin[0] <= letters[-1].end[0] + back
        for glyph in glyphs
    )


def _words(
    glyphs: list[frozenset[Reading]],
) -> Iterator[list[frozenset[Reading]]]:
    """Yield the words that are drawn: rows of glyphs between spaces."""
    word: list[frozenset[Reading]] = []
    for readings in glyphs:
        if any(one.letters.isspace() for one in readings):
            if word:
                yield word
            word = []
        else:
            word.append(readings)
    if word:
        yield word


def _differing(drawn: list[list[frozenset[Reading]]], said: list[PaintedWord]) -> str | None:
    """Return the first word that is not drawn as it is said, or `None`."""
    for glyphs, word in zip_longest(drawn, said):
        if word is None:
            return said[-1].text if said else "nothing"
        if glyphs is None or not word.is_drawn(glyphs):
            return word.text
    return None
