"""Words of a Word file as the source writes them: no noise of programs, marks as they went out."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from kesimpta_docs.source.dates import primary
from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.anchors import MARKED
from kesimpta_docs.translation.resolution import Words
from kesimpta_docs.translation.slot import Part

#: Spaces that programs put in or fold; a no-break space is somebody's choice.
_SPACES = re.compile(r"[ \t\r\n]+")
_LAID_OUT = re.compile("(?<!«)\u00a0(?![»?!:;%])")
_ANY_SPACE = re.compile(r"\s+")
_PLACE = re.compile(r"(\{[a-z][a-z.-]*\})")
#: Soft hyphens, spaces of no width, marks of direction: nobody sees them.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
_HYPHEN = {ord("\u2011"): "-"}


def plain(words: Iterable[Run]) -> str:
    """Return words as they are compared: without marks, one kind of space and of hyphen."""
    text = "".join(run.words if run.place is None else f"{{{run.place}}}" for run in words)
    text = unicodedata.normalize("NFC", MARKED.sub(" ", text).translate(_UNSEEN | _HYPHEN))
    return _ANY_SPACE.sub(" ", text).strip()


def tidied(words: Words, part: Part) -> Words:
    """Return the words of a part as a catalogue keeps them, without the mark of what needs work.

    Line breaks become spaces. So do no-break spaces where the text went out without any: a layout
    puts them in, but for those that French sets beside its signs. A language that the text did not
    have when it went out is that of somebody's keyboard; bold over the whole of a text that had
    none is the look of its paragraph; a link that a program wrote in another way is the one that
    went out.
    """
    sent = (*part.words, *part.source)
    unmarked = tuple(replace(run, words=MARKED.sub(" ", run.words)) for run in words)
    runs = [run for one in _with_places(unmarked, part) for run in _known(one, sent)]
    if not any("\u00a0" in run.words for run in sent):
        runs = [replace(run, words=_LAID_OUT.sub(" ", run.words)) for run in runs]
    if not any(run.strong for run in sent) and all(r.strong for r in runs if r.words.strip()):
        runs = [replace(run, strong=False) for run in runs]
    return _trimmed(_joined(_spaced(_joined(runs))))


def _known(run: Run, sent: Words) -> Iterator[Run]:
    """Yield a run with only the languages that went out, and links as they went out."""
    langs = {primary(one.lang): one.lang for one in sent if one.lang}
    links = {_bare(one.link): one.link for one in sent if one.link}
    lang = langs.get(primary(run.lang)) if run.lang else None
    link = links.get(_bare(run.link), run.link) if run.link else None
    yield replace(run, lang=lang, link=link)


def _with_places(words: Words, part: Part) -> Iterator[Run]:
    """Yield the words with their place-holders: as `{name}`, or a blank where there are as many."""
    names = [run.place for run in part.words if run.place]
    blanks = sum(run.place is not None for run in words)
    in_order = iter(names if blanks == len(names) else [])
    for run in words:
        if run.place is not None:
            name = next(in_order, None)
            yield replace(run, words="" if name else run.words, place=name)
            continue
        for piece in _PLACE.split(run.words):
            if piece[1:-1] in names and piece.startswith("{"):
                yield replace(run, words="", place=piece[1:-1])
            elif piece:
                yield replace(run, words=piece)


def _spaced(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield runs with single spaces, and none inside the ends of a mark."""
    ended = True
    for run in runs:
        if run.place is not None:
            yield run
            ended = False
            continue
        words = _SPACES.sub(" ", run.words.translate({0xAD: None}))
        if ended:
            words = words.removeprefix(" ")
        ended = words.endswith(" ") if words else ended
        inside = words.strip(" ")
        if inside and (run.strong or run.link or run.lang):
            yield from (Run(" "),) if words.startswith(" ") else ()
            yield replace(run, words=inside)
            yield from (Run(" "),) if words.endswith(" ") else ()
        elif inside:
            yield replace(run, words=words)
        elif words:
            yield Run(words)


def _joined(runs: Iterable[Run]) -> Words:
    """Return runs of which no two neighbours have one look."""
    found: list[Run] = []
    for look, alike in groupby(runs, key=lambda run: replace(run, words="")):
        if look.place is not None:
            found += alike
        else:
            found.append(replace(look, words="".join(run.words for run in alike)))
    return tuple(found)


def _trimmed(runs: Words) -> Words:
    """Return runs without space at their two ends."""
    kept = list(runs)
    while kept and kept[-1].place is None and not kept[-1].words.strip():
        kept.pop()
    if kept and kept[-1].place is None:
        kept[-1] = replace(kept[-1], words=kept[-1].words.rstrip())
    if kept and kept[0].place is None:
        kept[0] = replace(kept[0], words=kept[0].words.lstrip())
    return tuple(kept)


def _bare(link: str) -> str:
    return link.rstrip("/").lower()
