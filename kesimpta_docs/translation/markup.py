"""A text as the source and the catalogues write it: the inverse of `read_text`."""

import re
from collections.abc import Iterator
from itertools import groupby

from kesimpta_docs.source.text import Run, Text

#: Signs that begin or end a mark; an escaped one is itself.
_SIGNS = re.compile(r"([\\`*_{}\[\]<>!~])")


def markup(text: Text) -> str:
    """Return the text with its marks: `**strong**`, `[words](target)`, `[mot]{lang=fr}`, `{place}`.

    What `read_text` makes of it is the same text again, but for spaces at the ends of strong words,
    which stand outside of the marks.
    """
    return "".join(_linked(text.runs))


def _linked(runs: tuple[Run, ...]) -> Iterator[str]:
    """Yield the marks from the outside in: a link, a language, strong words."""
    for link, linked in groupby(runs, key=lambda run: run.link):
        inside = "".join(_spoken(tuple(linked)))
        yield f"[{inside}]({link})" if link else inside


def _spoken(runs: tuple[Run, ...]) -> Iterator[str]:
    for lang, spoken in groupby(runs, key=lambda run: run.lang):
        inside = "".join(_weighed(tuple(spoken)))
        yield f"[{inside}]{{lang={lang}}}" if lang else inside


def _weighed(runs: tuple[Run, ...]) -> Iterator[str]:
    for strong, weighed in groupby(runs, key=lambda run: run.strong):
        words = "".join(f"{{{run.place}}}" if run.place else _escaped(run.words) for run in weighed)
        inside = words.strip()
        if strong and inside:
            before, _, after = words.partition(inside)
            yield f"{before}**{inside}**{after}"
        else:
            yield words


def _escaped(words: str) -> str:
    return _SIGNS.sub(r"\\\1", words)
