"""Bookmarks: places that links and the contents lead to."""

import re
from collections import Counter

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.report import Outcome

#: A letter or `_`, then letters, digits and `_`: at most 40, or Word cuts the name.
_NAME = re.compile(r"[^\W\d]\w{0,39}")


def every_bookmark_is_whole_and_the_only_one(document: WordDocument, edition: Edition) -> Outcome:
    """Each begins and ends, with an id and a name of its own that Word takes (17.13.6).

    Word does not tell capital from small letters in a name.
    """
    del edition  # the rule is the same for all
    marks = document.bookmarks
    ids = Counter(mark.identifier for mark in marks)
    names = Counter(mark.name.lower() for mark in marks)
    problems = [f'the id "{each}" stands for {count} bookmarks' for each, count in _more(ids)]
    problems += [f'the name "{each}" stands for {count} bookmarks' for each, count in _more(names)]
    problems += [
        f'Word does not take the name "{mark.name}"'
        for mark in marks
        if not _NAME.fullmatch(mark.name)
    ]
    problems += [
        f'the bookmark "{name}" does not end where it should' for name in document.open_bookmarks
    ]
    return Outcome(figure=f"{len(marks)} bookmarks", problems=tuple(problems))


def _more(counts: Counter[str]) -> list[tuple[str, int]]:
    return [(each, count) for each, count in counts.items() if count > 1]
