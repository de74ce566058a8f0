"""The outline (bookmarks): another way to the headings."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.words import headings
from kesimpta_docs.verify.headings import level_problems
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.reading import read_headings, shows_first
from kesimpta_docs.verify.report import Outcome


def the_outline_equals_the_headings(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """A reader who opens the bookmarks sees every heading, at its level."""
    wanted = [(one.level, " ".join(one.outline.split())) for one in headings(edition)]
    found = [(item.level, " ".join(item.title.split())) for item in pdf.outline]
    problems = level_problems("bookmark", wanted, found)
    targets = read_headings(pdf)
    if not problems and len(targets) == len(found):
        problems = tuple(
            f'bookmark "{item.title}" leads to another place than its heading'
            for item, heading in zip(pdf.outline, targets, strict=True)
            if item.destination is None or not shows_first(pdf, item.destination, heading)
        )
    return Outcome(figure=f"{len(found)} bookmarks", problems=problems)
