"""Marks of a text: place-holders, links, strong words, words in another language."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from kesimpta_docs.source.dates import primary
from kesimpta_docs.source.text import Text
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.work import Work


def place_holders_are_kept(work: Work) -> Iterator[Finding]:
    """Each place-holder stands as often as in the source; none is filled in or added."""
    for pair in work.pairs:
        source, target = Counter(pair.source.places), Counter(pair.target.places)
        for place, count in (source - target).items():
            yield pair.finding(
                "places",
                f"the place-holder {{{place}}} is missing{_times(count)}",
                f"write {{{place}}}, with its braces, where its words shall stand",
            )
        for place, count in (target - source).items():
            yield pair.finding(
                "places",
                f"the place-holder {{{place}}} is not in the source{_times(count)}",
                "take it out",
            )


def links_are_kept(work: Work) -> Iterator[Finding]:
    """The same links lead to the same places, each as often; their words may stand elsewhere."""
    for pair in work.pairs:
        source, target = Counter(_links(pair.source)), Counter(_links(pair.target))
        for link, count in (source - target).items():
            yield pair.finding(
                "links",
                f"the link to {link} is missing{_times(count)}",
                f"put the link back (in a PO file: [words]({link}))",
            )
        for link, count in (target - source).items():
            yield pair.finding(
                "links", f"the link to {link} is not in the source{_times(count)}", "take it out"
            )


def strong_words_stay_strong(work: Work) -> Iterator[Finding]:
    """Where the source has strong words, the translation has some; which ones is its own matter."""
    for pair in work.pairs:
        if _has_strong(pair.source) and not _has_strong(pair.target):
            yield pair.finding(
                "strong",
                "no words are strong, as some are in the source",
                "make the same words bold (in a PO file: **stars** round them)",
            )


def languages_are_told(work: Work) -> Iterator[Finding]:
    """Words that the source marks as another language are marked, unless it is the target's own."""
    for pair in work.pairs:
        for lang in dict.fromkeys(_languages(pair.source)):
            own = primary(lang) == primary(work.language)
            if not own and lang not in _languages(pair.target):
                yield pair.finding(
                    "languages",
                    f"no words are marked as {lang}, as some are in the source",
                    "mark the words in that language as such (in a PO file: "
                    f"[words]{{lang={lang}}})",
                )


def _links(text: Text) -> list[str]:
    """Return the targets, one for each link, however many looks its words have."""
    return [link for link, _ in groupby(text.runs, key=lambda run: run.link) if link]


def _languages(text: Text) -> tuple[str, ...]:
    return tuple(run.lang for run in text.runs if run.lang)


def _has_strong(text: Text) -> bool:
    return any(run.strong for run in text.runs)


def _times(count: int) -> str:
    return f" ({count} times)" if count > 1 else ""
