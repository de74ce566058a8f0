"""Repeated words: one translation for what the source says twice, and for that alone."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.letters import length
from kesimpta_docs.translation.gates.work import Pair, Work
from kesimpta_docs.translation.markup import markup

#: Shorter texts can be the same by chance.
_SHORT = 20
#: From this share of the same letters on, two sources can say one thing.
_ALIKE = 0.8


def the_same_words_have_one_translation(work: Work) -> Iterator[Finding]:
    """Two segments of one kind with the same words have the same translation.

    Where they must differ, a note of the later one says why.
    """
    first: dict[tuple[str, str], Pair] = {}
    for pair in work.pairs:
        earlier = first.setdefault((pair.segment.unit.kind, markup(pair.source)), pair)
        if earlier.target != pair.target:
            yield pair.finding(
                "repeats",
                f"segment {earlier.segment.key} has the same words in the source, "
                f"and here: {markup(earlier.target)}",
                "use one translation for both, or add the note “allow repeats: why”",
            )


def other_words_have_another_translation(work: Work) -> Iterator[Finding]:
    """Two texts with other words in the source have other words in the translation.

    A translation that was pasted over its neighbour is good in itself: nothing else finds it.
    Where the sources are much alike ("a blocked nose", "a stuffy nose"), it is a warning.
    """
    first: dict[str, Pair] = {}
    for pair in work.pairs:
        if length(pair.target.plain) <= _SHORT:
            continue
        earlier = first.setdefault(_words(pair.target.plain), pair)
        others = _words(earlier.source.plain), _words(pair.source.plain)
        if others[0] != others[1]:
            alike = SequenceMatcher(None, *others, autojunk=False).ratio() >= _ALIKE
            yield pair.finding(
                "repeats" if alike else "same-target",
                f"same words as {earlier.segment.key}, whose source differs: "
                f"{markup(earlier.source)}",
                "compare both with their sources"
                + ("" if alike else "; if both are right, add the note “allow same-target: why”"),
            )


def _words(words: str) -> str:
    """Return letters and figures alone, in small letters."""
    return " ".join("".join(one if one.isalnum() else " " for one in words.casefold()).split())
