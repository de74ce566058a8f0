"""Punctuation: the sign at the end, the signs at the start, spaces."""

import re
from collections.abc import Iterator

from kesimpta_docs.source.dates import primary
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.work import Work

#: The signs of each kind, in the scripts that have their own.
_ENDS = {
    "full stop": ".。．｡۔।။።։",
    "question mark": "?？؟",
    "exclamation mark": "!！",
    "colon": ":：",
}
#: What may stand behind the sign that ends a text.
_CLOSING = "\"'”’»«›」』）)]】* \u00a0\u200e\u200f\u202c\u2069"
#: Languages that end a sentence without a sign; those that may end a question with a full stop.
_NO_STOP = frozenset({"lo", "th"})
_STOP_ASKS = frozenset({"ja", "th", "lo"})
#: The Greek question mark, as it is typed.
_OWN = {"el": {"question mark": ";\u037e"}, "hy": {"full stop": ":", "question mark": "՞։"}}
#: Languages whose questions and exclamations have a sign at the start.
_OPENED = frozenset({"es", "ast", "gl"})
_SPACES = re.compile(r"[ \u00a0]{2}|^\s|\s$")


def the_end_sign_is_kept(work: Work) -> Iterator[Finding]:
    """A text ends as its source does: with a stop, a question, a colon, or no sign."""
    language = primary(work.language)
    for pair in work.pairs:
        source = _kinds(pair.source.plain, primary(work.source_language))
        target = _kinds(pair.target.plain, language)
        if (source & target) or source == target or _may_differ(source, target, language):
            continue
        wanted = " or ".join(sorted(source)) or "no sign"
        found = " or ".join(sorted(target)) or "no sign"
        yield pair.finding(
            "end-sign",
            f"the source ends with {wanted}, the translation with {found}",
            f"end with {wanted}, in the form that the language has",
        )


def spanish_signs_open_what_they_close(work: Work) -> Iterator[Finding]:
    """A question has its sign at both ends, and so has an exclamation (¿ and ¡)."""
    if primary(work.language) not in _OPENED:
        return
    for pair in work.pairs:
        words = pair.target.plain
        for opening, closing in (("¿", "?"), ("¡", "!")):
            if words.count(opening) != words.count(closing):
                yield pair.finding(
                    "opening-signs",
                    f"{words.count(opening)} signs {opening} stand with "
                    f"{words.count(closing)} signs {closing}",
                    f"set {opening} where the words begin that end with {closing}",
                )


def spaces_are_single(work: Work) -> Iterator[Finding]:
    """There are no two spaces side by side, and none at the ends."""
    for pair in work.pairs:
        if _SPACES.search(pair.target.plain):
            yield pair.finding(
                "spaces", "two spaces side by side, or a space at an end", "leave one, or none"
            )


def _kinds(words: str, language: str) -> frozenset[str]:
    """Return the kinds that the last sign can be of; none where it is a letter or a figure."""
    last = words.rstrip(_CLOSING)[-1:]
    own = _OWN.get(language, {})
    return frozenset(
        kind for kind, signs in _ENDS.items() if last and last in signs + own.get(kind, "")
    )


def _may_differ(source: frozenset[str], target: frozenset[str], language: str) -> bool:
    if "full stop" in source and not target:
        return language in _NO_STOP
    return "question mark" in source and language in _STOP_ASKS and target <= {"full stop"}
