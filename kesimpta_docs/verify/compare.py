"""Token by token: the words that a file must hold against the words that it holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from kesimpta_docs.layout.words import Spoken
from kesimpta_docs.verify.tokens import tokens

#: How many words a message shows on either side of a difference.
_AROUND = 5


@dataclass(frozen=True, slots=True)
class Expected:
    """One token, and the text of the edition that asks for it."""

    token: str
    asked_by: Spoken


def expected_tokens(spoken: Sequence[Spoken]) -> tuple[Expected, ...]:
    """Return the tokens of all texts, in order."""
    return tuple(Expected(token, words) for words in spoken for token in tokens(words.words))


def first_difference(expected: Sequence[Expected], found: Sequence[str]) -> str | None:
    """Return where the two rows of tokens part, in words for a person, or `None` if they agree."""
    for index, (wanted, token) in enumerate(zip(expected, found, strict=False)):
        if wanted.token != token:
            return _told(expected, found, index)
    if len(expected) != len(found):
        return _told(expected, found, min(len(expected), len(found)))
    return None


def _told(expected: Sequence[Expected], found: Sequence[str], index: int) -> str:
    before = " ".join(found[max(0, index - _AROUND) : index]) or "(the beginning)"
    here = " ".join(found[index : index + _AROUND]) or "(the end)"
    if index < len(expected):
        wanted = " ".join(one.token for one in expected[index : index + _AROUND])
        place = f" (written at {expected[index].asked_by.at})"
    else:
        wanted, place = "(the end)", ""
    return f'after "{before}" the file must say "{wanted}"{place}, and says "{here}"'


def stands_in(words: str, found: Sequence[str]) -> bool:
    """Say whether the tokens of `words` stand in `found`, one after the other."""
    return times_in(words, found) > 0


def times_in(words: str, found: Sequence[str]) -> int:
    """Return how often the tokens of `words` stand in `found`, one after the other."""
    wanted = tokens(words)
    if not wanted:
        return 0
    starts = (index for index, token in enumerate(found) if token == wanted[0])
    return sum(tuple(found[start : start + len(wanted)]) == wanted for start in starts)
