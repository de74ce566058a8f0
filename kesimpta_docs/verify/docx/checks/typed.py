"""Lists are lists: no number and no bullet is typed."""

import re

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.report import Outcome

#: A number or a letter with its sign, or a bullet or box, before words. A capital letter with a
#: full stop is the initial of a name.
_LABEL = re.compile(
    r"\s*(\(?(\d{1,3}|[a-z]|[ivx]{2,5})[.)]|\(?[A-Z]\)|[-*–—•●○◦▪■□☐☑·‣⁃➢✓✔])\s+\S"  # noqa: RUF001 - dashes that stand for bullets
)

_SHOWN = 40  # characters of a text that stand in a message


def no_number_or_bullet_is_typed(document: WordDocument, edition: Edition) -> Outcome:
    """No paragraph begins with a label of a list in its own words.

    A screen reader says of a list how long it is, and of what is typed nothing.
    """
    del edition  # the rule is the same for all
    problems = tuple(
        f'"{paragraph.text.strip()[:_SHOWN]}" begins with a label that is typed'
        for paragraph in document.paragraphs
        if _LABEL.match(paragraph.text)
    )
    return Outcome(figure="no typed label", problems=problems)
