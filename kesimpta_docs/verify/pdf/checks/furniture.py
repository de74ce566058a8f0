"""Running lines: all that a page shows outside the tag tree."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.running import running_letters
from kesimpta_docs.verify.pdf.words import text_of_glyphs
from kesimpta_docs.verify.report import Outcome


def running_lines_and_page_numbers_are_right(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each page shows its running lines and its own number, and nothing else outside the tags.

    ISO 14289-1, 7.1: real content is in the structure tree. The printed number is the page label.
    What a viewer lays over the page counts too: a link shows nothing of its own.
    """
    problems = []
    problems += [
        f"page {page.index + 1} has ink that is neither tagged nor an artifact"
        for page in pdf.pages
        if any(ink.marking.unmarked for ink in page.drawn())
    ]
    problems += [
        f'page {page + 1} has words that are neither tagged nor artifacts: "{words[:40]}"'
        for page, words in _loose(pdf).items()
    ]
    labels = [page.label or "none" for page in pdf.pages]
    if labels != [str(number) for number in range(1, len(labels) + 1)]:
        problems.append(f"the page labels are {', '.join(labels[:5])} …")
    shown = _shown(pdf, edition)
    problems += [
        f'page {page.index + 1} shows "{shown[page.index]}" outside the tags'
        for page in pdf.pages
        if shown[page.index] not in _allowed(edition, page.index + 1, label=page.label or "")
    ]
    problems += [
        f'page {page.index + 1} has a {one.subtype} annotation: "{one.contents or ""}"'
        for page in pdf.pages
        for one in page.annotations
        if one.subtype != "Link"
    ]
    problems += [
        f"page {page.index + 1}: a {one.subtype} has a frame of {one.frame:g} pt"
        for page in pdf.pages
        for one in page.annotations
        if one.frame
    ]
    return Outcome(figure=f"{len(pdf.pages)} pages", problems=tuple(problems))


def _loose(pdf: TaggedPdf) -> dict[int, str]:
    """Return, by page, what is drawn that no element of the tree holds; white space has no ink."""
    words: dict[int, str] = {}
    for glyph in pdf.untagged():
        if not glyph.text.isspace():
            words[glyph.page] = words.get(glyph.page, "") + (glyph.text or "?")
    return words


def _shown(pdf: TaggedPdf, edition: Edition) -> list[str]:
    """Return the artifacts of each page in its margins, in order of painting.

    What stands for glyphs is proven to be what they draw.
    """
    shown: list[list[Glyph]] = [[] for _ in pdf.pages]
    for glyph in running_letters(pdf, edition.paper):
        shown[glyph.page].append(glyph)
    return ["".join(text_of_glyphs(tuple(glyphs)).split()) for glyphs in shown]


def _allowed(edition: Edition, page: int, *, label: str) -> set[str]:
    """Return what a page may show; a continued section's title may stand in the head.

    What stands left of other words of the margin is painted before them.
    """
    furniture = edition.furniture
    head = "" if page == 1 or furniture.head is None else furniture.head
    lines = "".join(furniture.foot)
    foot = label + lines if edition.paper.is_left(page) else lines + label
    titles = [""]
    if head:
        titles += [edition.contents.heading.plain] if edition.contents else []
        titles += [sheet.heading.plain for sheet in edition.sheets]
    heads = (title + head if edition.paper.right_to_left else head + title for title in titles)
    return {"".join((line + foot).split()) for line in heads}
