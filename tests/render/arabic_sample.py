"""The sample edition from right to left: Arabic letters for Latin ones, each word in its place."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.metadata import Metadata
from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.source.text import Run, Text
from tests.render.docx_sample import sample

_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابجدهفغحيككلمنوبقرستوفوخيز")
#: What a translator leaves as it is: a name, a unit.
_WORD = re.compile(r"\b(?!MS\b|FDA\b|mg\b)[A-Za-z]+")


def arabic(words: str) -> str:
    """Return words in Arabic letters, but for names and units."""
    return _WORD.sub(lambda word: word[0].lower().translate(_LETTERS), words)


def arabic_sample(layout: str, drawing: Path) -> Edition:
    """Return the sample as a guide in Arabic."""
    edition = sample(layout, drawing)
    about = edition.metadata
    turned: Edition = _turned(edition)
    return replace(
        turned,
        metadata=replace(about, title=arabic(about.title), language="ar"),
        furniture=replace(
            edition.furniture,
            head=arabic(edition.furniture.head) if edition.furniture.head else None,
            foot=tuple(map(arabic, edition.furniture.foot)),
        ),
    )


def _turned(value: Any) -> Any:
    if isinstance(value, Text):
        return replace(value, runs=tuple(map(_run, value.runs)))
    if isinstance(value, tuple):
        return tuple(map(_turned, value))
    if isinstance(value, Mapping):
        return {key: _turned(one) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type | Metadata | Tokens):
        return replace(
            value, **{one.name: _turned(getattr(value, one.name)) for one in fields(value)}
        )
    return value


def _run(run: Run) -> Run:
    outside = run.link is not None and not run.link.startswith("#")
    return run if run.lang or outside else replace(run, words=arabic(run.words))
