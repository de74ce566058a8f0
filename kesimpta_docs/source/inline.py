"""Inline markup: a small part of CommonMark.

Read: `**strong**`, `[words](target)`, `[mot]{lang=fr}`, and place-holders such as `{emergency}`.
All other markup is an error with a hint, so that nothing is silently printed as stars or brackets.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin
from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.source.tree import SourceText
from kesimpta_docs.spans import Span

#: What a link may lead to.
_TARGET = re.compile(r"^(https?://[^\s]+|tel:\+?[0-9-]+|mailto:[^\s@]+@[^\s@]+|#[a-z0-9-]+)$")
#: A language tag in the shapes that BCP 47 knows and a guide needs.
_LANG = re.compile(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")
_PLACE = re.compile(r"\{([a-z][a-z.-]*)\}")
_BRACES = re.compile(r"[{}]")

#: Token type: what it is called, and what to do instead.
_REFUSED = {
    "em_open": ("slanted words", "write **strong** words with two stars, or plain words"),
    "code_inline": ("code", "remove the backticks"),
    "image": ("a picture", "use a `figure:` block"),
    "html_inline": ("HTML", "remove the tag; write < as a word"),
    "s_open": ("struck-out words", "remove the tildes"),
    "hardbreak": ("a line break", "start a new block"),
}


def _markdown() -> MarkdownIt:
    # The rules that are not read are switched on all the same: what they find is refused by name.
    markdown = MarkdownIt("zero", {"html": True})
    markdown.enable(["emphasis", "link", "escape", "backticks", "image", "html_inline"])
    markdown.enable(["strikethrough", "newline"])
    markdown.use(attrs_plugin, after=("span_close",), spans=True)
    return markdown


_MARKDOWN = _markdown()


def read_text(value: object) -> Text:
    """Return the text of one scalar of the source.

    Raises PydanticCustomError (codes `empty-text`, `markup`, `text`) with a hint in its context.
    """
    if not isinstance(value, str):
        raise _error("text", "words are expected here", "write one text, not a list or a mapping")
    if not value.strip():
        raise _error("empty-text", "the text is empty", "write the words, or remove the key")
    at = value.at if isinstance(value, SourceText) else Span("")
    runs = tuple(_merge(_runs(_MARKDOWN.parseInline(value.strip())[0].children or [])))
    return Text(runs, at)


def _error(code: str, problem: str, hint: str, near: str = "") -> PydanticCustomError:
    return PydanticCustomError(code, "{problem}", {"problem": problem, "hint": hint, "near": near})


def _runs(tokens: list[Token]) -> Iterator[Run]:
    """Yield a run for each stretch of words; `look` is the state that open marks have set."""
    look = Run("")
    for token in tokens:
        match token.type:
            case "text":
                yield from _places(token.content, look)
            case "softbreak":
                yield replace(look, words=" ")
            case "strong_open":
                look = replace(look, strong=True)
            case "strong_close":
                look = replace(look, strong=False)
            case "link_open":
                look = replace(look, link=_target(str(token.attrGet("href") or "")))
            case "link_close":
                look = replace(look, link=None)
            case "span_open":
                look = replace(look, lang=_lang(token))
            case "span_close":
                look = replace(look, lang=None)
            case other:
                what, hint = _REFUSED.get(other, ("this markup", "write plain words"))
                raise _error("markup", f"{what} cannot be written here", hint, token.content)


def _places(words: str, look: Run) -> Iterator[Run]:
    """Split `words` at place-holders; a brace that belongs to none is an error."""
    end = 0
    for found in _PLACE.finditer(words):
        yield replace(look, words=words[end : found.start()])
        yield replace(look, words="", place=found[1])
        end = found.end()
    yield replace(look, words=words[end:])
    if stray := _BRACES.search(_PLACE.sub("", words)):
        hint = "a place-holder is {a-name}, a word in another language is [mot]{lang=fr}"
        raise _error("markup", f'the brace "{stray[0]}" stands alone', hint, stray[0])


def _merge(runs: Iterator[Run]) -> Iterator[Run]:
    """Join neighbours with the same look; leave out runs without words."""
    last: Run | None = None
    for run in runs:
        if not run.words and run.place is None:
            continue
        if last and last.place is None and run == replace(last, words=run.words):
            last = replace(last, words=last.words + run.words)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _target(target: str) -> str:
    if not _TARGET.match(target):
        hint = "write https://…, tel:+1…, mailto:… or #section-id"
        raise _error("link-target", f'a link cannot lead to "{target}"', hint, target)
    return target


def _lang(token: Token) -> str:
    lang = str(token.attrs.get("lang", ""))
    if set(token.attrs) != {"lang"} or not _LANG.match(lang):
        hint = "write [words]{lang=fr}, with the tag of the language"
        raise _error("language-tag", "only a language can be set on words", hint, lang)
    return lang


#: A field whose scalar is read as a text; editors see it as a string that is not empty.
MarkedText: TypeAlias = Annotated[
    Text,
    PlainValidator(read_text),
    WithJsonSchema({"type": "string", "minLength": 1}),
]
