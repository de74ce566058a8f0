"""Fonts: embedded, the layout's own, and with a glyph for every character."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.report import Outcome


def every_font_is_embedded_and_the_layouts_own(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each font travels in the file (Matterhorn 31-009) and is the face that the layout names."""
    families = (edition.tokens.font.family, *(face.family for face in edition.faces))
    problems = []
    for font in pdf.fonts.values():
        if not font.embedded:
            problems.append(f"the font {font.base_name} is not embedded")
        if not _letters(font.base_name).startswith(tuple(map(_letters, families))):
            problems.append(f"words are drawn in {font.base_name}, not {families[0]}")
    return Outcome(figure=f"{len(pdf.fonts)} fonts", problems=tuple(problems))


def every_character_is_drawn(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """No character shows as an empty box: glyph 0 is never drawn (Matterhorn 31-030)."""
    del edition  # the rule is the same for all
    glyphs = [glyph for page in pdf.pages for glyph in page.glyphs]
    missing = [glyph for glyph in glyphs if glyph.gid == 0]
    mute = [glyph for glyph in glyphs if not glyph.text and not glyph.marking.artifact]
    problems = [f'page {one.page + 1}: "{one.text}" has no glyph' for one in missing]
    problems += [f"page {one.page + 1}: a glyph stands for no character" for one in mute]
    return Outcome(figure=f"{len(glyphs):,} characters", problems=tuple(problems[:3]))


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).lower()
