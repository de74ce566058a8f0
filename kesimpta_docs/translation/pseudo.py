"""Pseudo-languages: words that nobody reads, to see what a language will do to every page.

`qps-long` grows by a third and has accents, `qps-rtl` is written in Arabic letters from right to
left, `qps-cjk` has no spaces. Numbers and units, names, addresses, place-holders and links stay.
The same words give the same words each time.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.translation.segment import Segment, Translation

#: Pseudo-language → the language whose direction, dates and fonts it takes.
PSEUDO: Mapping[str, str] = MappingProxyType({"qps-long": "de", "qps-rtl": "ar", "qps-cjk": "ja"})

_WORD = re.compile(r"\b[^\W\d_]+(?:['’][^\W\d_]+)*")
#: What every language keeps: addresses, numbers with their separators, units by their signs.
_KEPT = (
    r"(?:https?://)?[\w-]+(?:[.@][\w-]+)*\.[A-Za-z][\w-]*(?:/[\w./?=&%-]*[\w/])?",
    r"\d[\d.,]*\d",
    r"°[CF]\b",
    r"\b(?:mcg|[kmcµ]?[gm]|mL|IU)\b",
)
#: Most characters of a text that is heard in place of a picture.
_MOST_HEARD = 250
_SHORT = 2  # letters of a word that does not grow
_ACCENTS = str.maketrans("AEIOUYaceinouyszEC", "ÂËÎÕÛÝåçéîñöüýšžÊČ")
#: Arabic letters without marks, by the Latin ones: of like sound where there is one.
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابسديفغهيجكلمنوبقرستوفوكيز")
#: Common signs, by the Latin letters.
_CJK = str.maketrans(
    "abcdefghijklmnopqrstuvwxyz", "日本語文字印刷物大小上下左右前後中外人手足水火山川空"
)
_CJK_STOPS = str.maketrans(",?:", "、\uff1f\uff1a")


def pseudo_translations(
    segments: Iterable[Segment], language: str, names: tuple[str, ...]
) -> tuple[Translation, ...]:
    """Return each segment with words of a pseudo-language; `names` stay as they are."""
    write = _WRITERS[language]
    kept = frozenset(names)
    return tuple(
        Translation(
            segment=one,
            target=replace(_words(one, write, kept), segment=one.number),
        )
        for one in segments
    )


def _words(segment: Segment, write: Callable[[str], str], names: frozenset[str]) -> Text:
    """Return the words; those heard in place of a picture do not grow over what is read well."""
    text = segment.text
    found = replace(text, runs=tuple(_run(run, write, names) for run in text.runs))
    if segment.unit.kind == "alt" and len(found.plain) > _MOST_HEARD:
        return replace(text, runs=tuple(_run(run, _accented, names) for run in text.runs))
    return found


def _run(run: Run, write: Callable[[str], str], names: frozenset[str]) -> Run:
    if run.lang or _is_address(run):
        return run
    # Split at names first: a hyphen or a digit may be part of one.
    pieces = re.split(rf"({'|'.join((_any_of(names), *_KEPT))})", run.words)
    return replace(
        run,
        words="".join(piece if at % 2 else write(piece) for at, piece in enumerate(pieces)),
    )


def _any_of(names: frozenset[str]) -> str:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    words = "|".join(map(re.escape, longest_first))
    return rf"\b(?:{words})\b" if words else r"(?!)"


def _is_address(run: Run) -> bool:
    """Say whether the words are an address or a number, which no language changes."""
    return bool(run.link) and (" " not in run.words and bool(re.search(r"[./@]|\d", run.words)))


def _long(words: str) -> str:
    def grown(found: re.Match[str]) -> str:
        word = found[0]
        more = -(-len(word) * 35 // 100)
        return word.translate(_ACCENTS) + "o" * (more if len(word) > _SHORT else 0)

    return _WORD.sub(grown, words)


def _accented(words: str) -> str:
    return _WORD.sub(lambda found: found[0].translate(_ACCENTS), words)


def _right_to_left(words: str) -> str:
    turned = _WORD.sub(lambda found: found[0].lower().translate(_ARABIC), words)
    return turned.translate(str.maketrans(",;?", "،؛؟"))


def _without_spaces(words: str) -> str:
    drawn = _WORD.sub(
        lambda found: found[0].lower().translate(_CJK)[: -(-len(found[0]) // 2)], words
    )
    drawn = re.sub(r"(?:^|(?<=[^\x00-\x7f]))\.(?=\s|$)", "。", drawn).translate(_CJK_STOPS)
    return re.sub(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])|(?<=[、。\uff1f\uff1a]) ", "", drawn)


_WRITERS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"qps-long": _long, "qps-rtl": _right_to_left, "qps-cjk": _without_spaces}
)
