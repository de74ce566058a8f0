"""Headings as an outline, in the styles by which Word knows them."""

from collections.abc import Iterator
from itertools import pairwise

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.docx.document import Paragraph, WordDocument
from kesimpta_docs.verify.report import Outcome

_SECTION = 2
_SHOWN = 40  # characters of a text that stand in a message


def headings_are_an_outline_in_the_styles_of_word(
    document: WordDocument, edition: Edition
) -> Outcome:
    """One heading of level 1 comes first, no level is skipped, each style is Word's own.

    That is "heading 1" to "heading 9", or a style based on one. Headings of the cover and of the
    contents have the level of a section in any style: they open none. Those in a frame descend from
    the style of the frame, which can be based on one other style only.
    """
    found = [paragraph for paragraph in document.paragraphs if paragraph.heading_level]
    levels = [paragraph.heading_level or 0 for paragraph in found]
    problems = [] if levels[:1] == [1] else ["the first heading is not of level 1"]
    if levels.count(1) > 1:
        problems.append(f"the file has {levels.count(1)} headings of level 1")
    problems += [
        f'"{following.text[:_SHOWN]}" is of level {after}, behind one of level {before}'
        for (before, after), following in zip(pairwise(levels), found[1:], strict=True)
        if after > before + 1
    ]
    sections = {sheet.heading.plain for sheet in edition.sheets}
    problems += _strange_styles(found, sections)
    return Outcome(figure=f"{len(found)} headings", problems=tuple(problems))


def _strange_styles(found: list[Paragraph], sections: set[str]) -> Iterator[str]:
    for paragraph in found:
        level, style = paragraph.heading_level, paragraph.heading_style
        opens = level == _SECTION and paragraph.text in sections
        apart = not opens and (level == _SECTION or (paragraph.format.bordered and style is None))
        if style != level and not apart:
            words = paragraph.text[:_SHOWN]
            yield f'"{words}" is of level {level}, and its style is no "heading {level}"'
