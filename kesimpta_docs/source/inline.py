"""Inline markup: a small part of CommonMark.

Read: `**strong**`, `[words](target)`, `[mot]{lang=fr}`, and place-holders such as `{emergency}`.
All other markup is an error with a hint, so that nothing is silently printed as stars or brackets.
Unlike in CommonMark, strong words may begin or end with a sign and touch a letter, as they do where
no spaces stand between words: `**不要停药。**请先`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, emphasis
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin
from pydantic import PlainValidator, WithJsonSchema

from kesimpta_docs.source.node import LANGUAGE_TAG, complaint
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.source.tree import SourceText
from kesimpta_docs.spans import Span

#: What a link may lead to.
_TARGET = re.compile(r"^(https?://[^\s]+|tel:\+?[0-9-]+|mailto:[^\s@]+@[^\s@]+|#[a-z0-9-]+)$")
_LANG = re.compile(LANGUAGE_TAG)
_PLACE = re.compile(r"\{([a-z][a-z.-]*)\}")
_BRACES = re.compile(r"[{}]")
#: Signs of marks that do not hold, so that they would be printed.
_BROKEN = re.compile(r"(\*\*|\]\(|\]\{)\S*")

#: Token type: what it is called, and what to do instead.
_REFUSED = {
    "strong_open": ("strong words with underscores", "write **strong** words with two stars"),
    "em_open": ("slanted words", "write **strong** words with two stars, or plain words"),
    "code_inline": ("code", "remove the backticks"),
    "image": ("a picture", "use a `figure:` block"),
    "html_inline": ("HTML", "remove the tag; write < as a word"),
    "s_open": ("struck-out words", "remove the tildes"),
    "hardbreak": ("a line break", "start a new block"),
}


_STRONG = "**"

#: A colon and a space make a key of what stands before them: the commonest slip.
_ONE_TEXT = 'write one text; if it holds a colon and a space, put it in quotes: "Note: …"'


def _markdown() -> MarkdownIt:
    # The rules that are not read are switched on all the same: what they find is refused by name.
    markdown = MarkdownIt("zero", {"html": True})
    markdown.enable(["emphasis", "link", "escape", "backticks", "image", "html_inline"])
    markdown.enable(["strikethrough", "newline"])
    markdown.disable("text_join")  # so that an escaped sign stays apart from one that is a mark
    markdown.inline.ruler.at("emphasis", _stars)
    markdown.use(attrs_plugin, after=("span_close",), spans=True)
    return markdown


def _stars(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - given by place
    """Read a row of two stars or more: it opens before what is no space, and closes behind it.

    Other marks go to the rule of CommonMark.
    """
    scanned = state.scanDelims(state.pos, canSplitWord=True)
    if silent or state.src[state.pos] != "*" or scanned.length < len(_STRONG):
        return emphasis.tokenize(state, silent)
    end = state.pos + scanned.length
    for _ in range(scanned.length):
        state.push("text", "", 0).content = "*"
        mark = Delimiter(
            marker=ord("*"),
            length=scanned.length,
            token=len(state.tokens) - 1,
            end=-1,
            open=not (state.src[end : end + 1] or " ").isspace(),
            close=not (state.src[: state.pos][-1:] or " ").isspace(),
        )
        state.delimiters.append(mark)
    state.pos = end
    return True


_MARKDOWN = _markdown()


def read_text(value: object) -> Text:
    """Return the text of one scalar of the source.

    Raises PydanticCustomError (codes `empty-text`, `markup`, `text`) with a hint in its context.
    """
    if not isinstance(value, str):
        raise complaint("text", "words are expected here", _ONE_TEXT)
    at = value.at if isinstance(value, SourceText) else Span("")
    runs = tuple(_merge(_runs(_MARKDOWN.parseInline(value.strip())[0].children or [])))
    if not runs:
        raise complaint("empty-text", "the text is empty", "write the words")
    return Text(runs, at)


def _runs(tokens: list[Token]) -> Iterator[Run]:
    """Yield a run for each stretch of words; the last of `looks` is what open marks have set."""
    looks = [Run("")]
    for token in tokens:
        look = looks[-1]
        match token.type:
            case "text":
                yield from _places(token.content, look)
            case "text_special":
                yield replace(look, words=token.content)
            case "softbreak":
                yield replace(look, words=" ")
            case "strong_open" if token.markup == "**":
                looks.append(replace(look, strong=True))
            case "link_open":
                looks.append(replace(look, link=_target(token)))
            case "span_open":
                looks.append(replace(look, lang=_lang(token)))
            case "strong_close" | "link_close" | "span_close":
                looks.pop()
            case other:
                what, hint = _REFUSED.get(other, ("this markup", "write plain words"))
                near = "![" if other == "image" else f"{token.markup}{token.content}"
                raise complaint("markup", f"{what} cannot be written here", hint, near)


def _places(words: str, look: Run) -> Iterator[Run]:
    """Split `words` at place-holders; a brace or a mark that belongs to none is an error."""
    if broken := _BROKEN.search(words):
        hint = f"close or mend the mark, or write \\{broken[1][0]} for the sign itself"
        raise complaint("markup", f'the mark "{broken[1]}" is not complete', hint, broken[0])
    end = 0
    for found in _PLACE.finditer(words):
        yield replace(look, words=words[end : found.start()])
        yield replace(look, words="", place=found[1])
        end = found.end()
    yield replace(look, words=words[end:])
    if stray := _BRACES.search(_PLACE.sub("", words)):
        hint = "a place-holder is {a-name}, a word in another language is [mot]{lang=fr}"
        raise complaint("markup", f'the brace "{stray[0]}" stands alone', hint, stray[0])


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


def _target(token: Token) -> str:
    target = str(token.attrGet("href") or "")
    if not _TARGET.fullmatch(target):
        hint = "write https://…, tel:+1…, mailto:… or #section-id"
        raise complaint("link-target", f'a link cannot lead to "{target}"', hint, target)
    if title := token.attrGet("title"):
        hint = "write the words between the brackets, where everyone reads them"
        raise complaint("markup", f'a link has no title, such as "{title}"', hint, str(title))
    return target


def _lang(token: Token) -> str:
    lang = str(token.attrs.get("lang", ""))
    if set(token.attrs) != {"lang"} or not _LANG.fullmatch(lang):
        hint = "write [words]{lang=fr}, with the tag of the language"
        raise complaint("language-tag", "only a language can be set on words", hint, lang)
    return lang


#: A field whose scalar is read as a text; for editors an unquoted number is one, too.
MarkedText: TypeAlias = Annotated[
    Text,
    PlainValidator(read_text),
    WithJsonSchema({"type": ["string", "number", "boolean"], "minLength": 1}),
]
