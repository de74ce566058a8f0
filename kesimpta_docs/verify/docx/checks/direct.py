"""Looks stand in styles, so that who changes a style changes the whole booklet."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.docx.markup import DirectProperty
from kesimpta_docs.verify.report import Outcome

#: Of a paragraph: its list and its direction; of a run: its language and its direction.
_ALLOWED = frozenset(
    {("paragraph", "numPr"), ("paragraph", "bidi"), ("run", "lang"), ("run", "rtl")}
)

#: Where a stop marks a paragraph of the source and moves no word: 13000 to 31680 twips, in pt.
_LEAST_MARK, _MOST_MARK = 650.0, 1584.0

_SHOWN = 40  # characters of a text that stand in a message


def looks_stand_in_styles_alone(document: WordDocument, edition: Edition) -> Outcome:
    """No paragraph, mark or run has a look of its own.

    Its list, language and direction are no looks; nor is the left tab stop, far outside the text,
    by which a paragraph is known again. Tables and cells may have properties of their own.
    """
    del edition  # the rule is the same for all
    problems = tuple(
        f'the {found.holder} "{found.text[:_SHOWN]}" has {found.name} of its own'
        for found in document.direct
        if (found.holder, found.name) not in _ALLOWED and not is_mark(found)
    )
    return Outcome(figure="no direct formatting", problems=problems)


def is_mark(found: DirectProperty) -> bool:
    """Say whether a property is the silent tab stop by which a paragraph is known again."""
    stop = found.stop
    return (
        stop is not None
        and found.holder == "paragraph"
        and _LEAST_MARK <= stop.at <= _MOST_MARK
        and (stop.align, stop.leader) == ("left", "none")
    )
