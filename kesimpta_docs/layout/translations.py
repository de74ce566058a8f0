"""What a translation needs beyond its source: its words are longer, and nobody can move them.

Who translates can neither make two sections of one nor part what stands whole on a page.
"""

from kesimpta_docs.layout.metrics import metrics_of
from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.layout.tokens import Tokens

#: How many times as long as its source a translation may be.
_LONGER = 1.6
#: The part of a page that may stay blank at its end.
MOST_BLANK = 0.5
#: The room for a page's number at the end of the last line of the foot, in em of its type.
_NUMBER_WIDTH = 2.2


def for_a_translation(tokens: Tokens) -> Tokens:
    """Return the tokens with longer sections."""
    most = tokens.limits.section_pages
    limits = tokens.limits.model_copy(update={"section_pages": most and most * _LONGER})
    return tokens.model_copy(update={"limits": limits})


def wrapped_foot(foot: tuple[str, ...], tokens: Tokens, paper: Paper) -> tuple[str, ...]:
    """Return the lines of a foot, those that are too long for the page in several."""
    number = _NUMBER_WIDTH * tokens.type.page_number.size
    return tuple(
        row
        for at, line in enumerate(foot)
        for row in _rows(line, tokens, paper.measure - (number if at + 1 == len(foot) else 0))
    )


def with_room_for_foot(foot: tuple[str, ...], tokens: Tokens, paper: Paper) -> Paper:
    """Return the paper with a lower margin that has room for more lines than the layout's own."""
    more = max(0, len(foot) - len(tokens.furniture.foot)) * tokens.type.running.pitch
    return paper.model_copy(update={"bottom": paper.bottom + more}) if more else paper


def _rows(line: str, tokens: Tokens, width: float) -> list[str]:
    metrics, size = metrics_of(tokens, bold=tokens.furniture.bold), tokens.type.running.size
    rows = [""]
    for word in line.split():
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and metrics.width(longer) * size > width:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows
