"""A text as HTML: every sign escaped, strong words, links and languages as elements."""

from itertools import groupby

from markupsafe import Markup, escape

from kesimpta_docs.source.text import Run, Text

#: A place that has no words yet: a line to write on.
_BLANK = Markup('<span class="blank" role="textbox" title="line to write on"></span>')


def inline(text: Text) -> Markup:
    """Return the runs of `text` as HTML; neighbours with one target are one link."""
    parts = []
    for target, group in groupby(text.runs, key=lambda run: run.link):
        words = Markup().join(map(_run, group))
        if target is None:
            parts.append(words)
        else:
            parts.append(Markup('<a href="{}"{}>{}</a>').format(target, _unbroken(target), words))
    return Markup().join(parts)


def _run(run: Run) -> Markup:
    if run.place is not None:
        return _BLANK
    words = escape(run.words)
    if run.lang:
        words = Markup('<span lang="{}">{}</span>').format(run.lang, words)
    return Markup("<strong>{}</strong>").format(words) if run.strong else words


def _unbroken(target: str) -> Markup:
    """Mark a phone number, so that the style sheet keeps it on one line."""
    return Markup(' class="phone"') if target.startswith("tel:") else Markup()
