"""Measures of the type: its families, serifs, slant, and what is bold."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.standard.pdf.faces import Face, faces_of
from kesimpta_docs.verify.standard.pdf.found import parts_of
from kesimpta_docs.verify.standard.pdf.furniture import page_number_runs
from kesimpta_docs.verify.standard.pdf.lines import quoted
from kesimpta_docs.verify.standard.pdf.runs import Run, all_runs
from kesimpta_docs.verify.standard.seen import NotMeasured, Seen

#: Letters that lean by more than this part of their height are slanted: about 4 degrees.
_LEANS = 0.07
#: Text rendering modes that draw the outlines, too: they thicken letters (ISO 32000-1, 9.3.6).
_STROKED = (1, 2, 5, 6)
#: What may be bold: see the measure `bold-words`.
_MAY_BE_BOLD = frozenset({"heading", "caption", "label", "head cell"})


def families(pdf: TaggedPdf) -> Iterator[Seen]:
    """Each family in which Latin letters or figures are set, where it is met first."""
    faces, met = faces_of(pdf), dict[str, Run]()
    for run in _latin_runs(pdf):
        met.setdefault(faces[run.first.font].family, run)
    for family, run in met.items():
        yield Seen(value=family, page=run.page + 1, where=quoted(run.text))


def serifs(pdf: TaggedPdf) -> Iterator[Seen]:
    """Latin letters with serifs."""
    faces = faces_of(pdf)
    yield from _letters_of(pdf, lambda run: bool(faces[run.first.font].serifs))
    unknown = {run.first.font for run in _latin_runs(pdf) if faces[run.first.font].serifs is None}
    if unknown:
        name = pdf.fonts[min(unknown)].base_name or "without a name"
        raise NotMeasured(f"the font {name} does not say whether it has serifs")


def slanted(pdf: TaggedPdf) -> Iterator[Seen]:
    """Letters that lean, by their font or by how they are set."""
    faces = faces_of(pdf)
    yield from _letters_of(
        pdf, lambda run: faces[run.first.font].slanted or abs(run.first.slant) > _LEANS
    )


def light_headings(pdf: TaggedPdf) -> Iterator[Seen]:
    """Headings of which most letters are not bold."""
    faces = faces_of(pdf)
    for block in parts_of(pdf).blocks:
        if block.kind == "heading":
            heavy = sum(run.letters for run in block.runs if is_bold(run, faces))
            if heavy * 2 < sum(run.letters for run in block.runs):
                yield Seen(value=1.0, page=block.page, where=block.shown)


def bold_words(pdf: TaggedPdf) -> Iterator[Seen]:
    """Words that are bold and no heading, caption, label of an item, head cell or page number."""
    faces, parts = faces_of(pdf), parts_of(pdf)
    numbers = {id(run) for run in page_number_runs(pdf)}
    runs = [run for block in parts.blocks if block.kind not in _MAY_BE_BOLD for run in block.runs]
    runs += [run for line in parts.running for run in line.runs if id(run) not in numbers]
    for run in runs:
        words = sum(any(map(str.isalnum, word)) for word in run.text.split())
        if words and is_bold(run, faces):
            yield Seen(value=float(words), page=run.page + 1, where=quoted(run.text))


def is_bold(run: Run, faces: dict[str, Face]) -> bool:
    """Say whether the letters of a run are bold, by their font or by how they are set."""
    return faces[run.first.font].bold or run.first.mode in _STROKED


def _letters_of(pdf: TaggedPdf, wanted: Callable[[Run], bool]) -> Iterator[Seen]:
    for run in _latin_runs(pdf):
        if wanted(run):
            yield Seen(value=float(run.letters), page=run.page + 1, where=quoted(run.text))


@once
def _latin_runs(pdf: TaggedPdf) -> tuple[Run, ...]:
    """Return the runs with Latin letters or figures: the words of a standard are about these.

    A run whose letters are not known is taken for one.
    """
    return tuple(run for run in all_runs(pdf) if _has_latin(run))


def _has_latin(run: Run) -> bool:
    if not run.text.strip():
        return len({glyph.gid for glyph in run.glyphs}) > 1  # one sign over and over leads on
    return _any_latin(run.text)


def _any_latin(letters: Iterable[str]) -> bool:
    return any(letter.isalnum() and _is_latin(letter) for letter in letters)


@cache
def _is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")
