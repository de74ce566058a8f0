"""Fonts: embedded, the layout's own glyph by glyph, and with a glyph for every character."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TypeAlias

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.fonts import PdfFont
from kesimpta_docs.verify.pdf.outlines import FontProgram
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.report import Outcome

_Read: TypeAlias = Callable[[bytes | Path], FontProgram]


def every_font_is_embedded(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each font travels in the file (Matterhorn 31-009)."""
    del edition  # the rule is the same for all
    return Outcome(
        figure=f"{len(pdf.fonts)} fonts",
        problems=tuple(
            f"the font {font.base_name} is not embedded"
            for font in pdf.fonts.values()
            if not font.embedded
        ),
    )


def every_font_is_the_layouts_own(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each letter has the shape that a font of the layout gives to the character it stands for.

    A font is known by its name, then glyph by glyph: an empty outline, another program under the
    name, or a ToUnicode map that names other characters is found so. Spaces are glyphs, too.
    """
    used: dict[str, set[tuple[int, str]]] = {key: set() for key in pdf.fonts}
    for page in pdf.pages:
        for glyph in page.glyphs:
            # What replaces a text is proven in `replacements.py`.
            text = glyph.text if glyph.marking.actual_text is None else ""
            used[glyph.font].add((glyph.gid, text))
    problems = []
    read: _Read = cache(FontProgram)
    for key, font in pdf.fonts.items():
        files = font_files(font, edition)
        if not files:
            names = edition.tokens.font.family
            problems.append(f"words are drawn in {font.base_name}, not {names}")
        elif font.program is not None:
            problems += _fewest(_faults(font, file, used[key], read) for file in files)
    glyphs = sum(map(len, used.values()))
    return Outcome(figure=f"{glyphs} glyphs", problems=tuple(problems))


def every_character_is_drawn(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """No character shows as an empty box: glyph 0 is never drawn (Matterhorn 31-030)."""
    del edition  # the rule is the same for all
    glyphs = [glyph for page in pdf.pages for glyph in page.glyphs]
    missing = [glyph for glyph in glyphs if glyph.gid == 0]
    mute = [glyph for glyph in glyphs if not glyph.text]
    problems = [f'page {one.page + 1}: "{one.text}" has no glyph' for one in missing]
    problems += [f"page {one.page + 1}: a glyph stands for no character" for one in mute]
    return Outcome(figure=f"{len(glyphs):,} characters", problems=tuple(problems))


def font_files(font: PdfFont, edition: Edition) -> list[Path]:
    """Return the files of the layout that a font can come from, by the family's name.

    That of another script begins like it: Noto Sans, Noto Sans Arabic.
    """
    name = _letters(font.base_name)
    own = [(edition.tokens.font.family, file) for file in edition.tokens.font_files]
    faces = [(face.family, file) for face in edition.tokens.faces for file in face.files]
    named = [(_letters(family), file) for family, file in (*own, *faces)]
    longest = max((family for family, _ in named if name.startswith(family)), key=len, default="")
    return [file for family, file in named if family == longest]


def _faults(font: PdfFont, file: Path, used: set[tuple[int, str]], read: _Read) -> list[str]:
    """Return each used glyph that the font in `file` does not have under that number."""
    if font.kind != "Type0" or not font.cids_are_glyphs:
        return [f"the font {font.base_name} has a map of its own from codes to glyphs"]
    try:
        embedded, own = read(font.program or b""), read(file)
        if embedded.units_per_em != own.units_per_em:
            return [f"the font {font.base_name} has another em than the layout's"]
        return [
            f'the font {font.base_name} does not draw "{text or gid}" as the layout\'s font does'
            for gid, text in sorted(used)
            if (text and not own.stands_for(gid, text)) or embedded.outline(gid) != own.outline(gid)
        ]
    except Exception as error:  # noqa: BLE001 - fontTools raises anything on a broken program
        return [f"the font {font.base_name} cannot be read: {error!r}"]


def _fewest(faults: Iterable[list[str]]) -> list[str]:
    """Return the first that is empty, else the shortest: a font has one file that it is from."""
    fewest: list[str] | None = None
    for found in faults:
        if not found:
            return found
        if fewest is None or len(found) < len(fewest):
            fewest = found
    return fewest or []


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).lower()
