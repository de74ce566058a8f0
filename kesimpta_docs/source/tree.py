"""YAML as plain data in which every value knows where it was written.

Only plain data is read: no tags, no anchors, no second value for a key. Every scalar stays text
(`no` is "no", `12:30` is "12:30"); the only other value is a plain `null`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import yaml

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.reading import guarded_bytes
from kesimpta_docs.spans import Span

#: Deepest nesting of mappings and lists. The format itself needs 12.
MAX_DEPTH = 40


class SourceText(str):
    """A scalar and its place; `lines` are the source lines it spans, for places inside it."""

    __slots__ = ("at", "lines")
    at: Span
    lines: tuple[str, ...]


class SourceMap(dict[str, Any]):
    """A mapping, its place, and the place of each key."""

    __slots__ = ("at", "key_at")
    at: Span
    key_at: dict[str, Span]


class SourceList(list[Any]):
    """A list, its place, and the place of each item."""

    __slots__ = ("at", "item_at")
    at: Span
    item_at: list[Span]


class _Mark(Protocol):
    """A place as the parser gives it, both from its C and its Python form; counts from 0."""

    line: int
    column: int


Value: TypeAlias = SourceText | SourceMap | SourceList | None


@dataclass(slots=True)
class _Reader:
    """Builds the tree from the events of the parser, which keeps no more depth than we allow."""

    path: str
    lines: tuple[str, ...]
    events: Iterator[yaml.Event]

    def fault(self, code: str, problem: str, mark: _Mark | None, hint: str) -> SourceFault:
        return SourceFault(code, problem, at=self.span(mark), hint=hint)

    def span(self, mark: _Mark | None) -> Span:
        if mark is None:
            return Span(self.path)
        return Span(self.path, mark.line + 1, mark.column + 1)

    def refuse_what_is_no_data(self, event: yaml.Event) -> None:
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self.fault(
                "yaml-alias", "anchors and aliases are not read", mark, "write the value out"
            )
        if getattr(event, "tag", None) is not None:
            raise self.fault("yaml-tag", "tags are not read", mark, "remove the tag")

    def value(self, event: yaml.Event, depth: int) -> Value:
        mark = event.start_mark
        self.refuse_what_is_no_data(event)
        if depth > MAX_DEPTH:
            raise self.fault("yaml-depth", "the data is nested too deeply", mark, "make it flat")
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            found = SourceList()
            found.at = self.span(mark)
            found.item_at = []
            while not isinstance(item := next(self.events), yaml.SequenceEndEvent):
                found.item_at.append(self.span(item.start_mark))
                found.append(self.value(item, depth + 1))
            return found
        return self.mapping(event, depth)

    def scalar(self, event: yaml.ScalarEvent) -> SourceText | None:
        if event.implicit[0] and event.value in ("null", "~"):
            return None
        text = SourceText(event.value)
        text.at = self.span(event.start_mark)
        text.lines = self.lines[text.at.line - 1 : self.span(event.end_mark).line]
        if event.implicit[0] and " " in event.value:
            self.refuse_lost_words(event)
        return text

    def refuse_lost_words(self, event: yaml.ScalarEvent) -> None:
        """A sign # behind a space ends the words, and what follows would vanish without a word."""
        end = self.span(event.end_mark)
        behind = self.lines[end.line - 1][end.column - 1 :] if end.line <= len(self.lines) else ""
        if behind.lstrip().startswith("#"):
            column = end.column + len(behind) - len(behind.lstrip())
            raise SourceFault(
                "lost-words",
                "the words from # on are not read",
                at=Span(self.path, end.line, column),
                hint="put the whole text in quotes, or the remark on a line of its own",
            )

    def mapping(self, event: yaml.Event, depth: int) -> SourceMap:
        found = SourceMap()
        found.at = self.span(event.start_mark)
        found.key_at = {}
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            self.refuse_what_is_no_data(key)
            if not isinstance(key, yaml.ScalarEvent):
                raise self.fault("yaml-key", "a key must be a word", key.start_mark, "name it")
            if key.value in found:
                raise self.fault(
                    "duplicate-key",
                    f'the key "{key.value}" stands here twice',
                    key.start_mark,
                    f"the first one is in line {found.key_at[key.value].line}; keep one of them",
                )
            found.key_at[key.value] = self.span(key.start_mark)
            found[key.value] = self.value(next(self.events), depth + 1)
        return found


def read_tree(file: Path, name: str) -> Value:
    """Return the data of the YAML file `file`; `name` is how its places are called in errors.

    Raises SourceFault with the first fault of form: a YAML file that cannot be parsed has one.
    """
    try:
        raw = guarded_bytes(file, name)
    except OSError as error:
        raise SourceFault(
            "unreadable-file",
            f"the file cannot be read: {error.strerror}",
            at=Span(name),
            hint="check that it is there and that you may read it",
        ) from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceFault(
            "not-utf-8",
            f"the file is not UTF-8: byte {error.start} does not belong to any character",
            at=Span(name, raw[: error.start].count(b"\n") + 1, 1),
            hint="save the file as UTF-8",
        ) from error
    return _parse(text, name)


def _parse(text: str, name: str) -> Value:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    reader = _Reader(name, tuple(text.splitlines()), yaml.parse(text, Loader=loader))
    try:
        for event in reader.events:
            if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent | yaml.AliasEvent):
                found = reader.value(event, 0)
                _refuse_more_documents(reader)
                if found:
                    return found
    except yaml.MarkedYAMLError as error:
        raise _form_fault(reader, error) from error
    except yaml.reader.ReaderError as error:
        raise SourceFault(
            "yaml",
            f"the file holds a character that YAML does not allow: {error.reason}",
            at=Span(name),
            hint="remove the control character",
        ) from error
    raise SourceFault("empty-file", "the file is empty", at=Span(name), hint="write its content")


def _form_fault(reader: _Reader, error: yaml.MarkedYAMLError) -> SourceFault:
    """Return what the parser found in words of somebody who never heard of YAML."""
    said = f"{error.context or ''} {error.problem or ''}"
    mark = error.problem_mark or error.context_mark
    if "quoted scalar" in said:
        mark = error.context_mark or mark
        problem, hint = "a quote is opened here and never closed", "close it, or take it away"
    elif "could not find expected ':'" in said:
        problem = "a line near here has neither a dash nor a key with a colon"
        hint = "indent it like the line above, if it goes on with its words"
    elif "mapping values are not allowed" in said:
        problem = "a colon and a space stand inside words"
        hint = "put the whole text in quotes"
    elif "alphabetic or numeric" in said or "cannot start any token" in said:
        problem = "the words begin with a sign that means something else here"
        hint = "put the whole text in quotes"
    else:
        problem = f"the form of the file does not hold: {error.problem or error.context}"
        hint = 'check the indentation; put words that hold ": " or start with a sign in quotes'
    return SourceFault("yaml", problem, at=reader.span(mark), hint=hint)


def _refuse_more_documents(reader: _Reader) -> None:
    for event in reader.events:
        if isinstance(event, yaml.DocumentStartEvent):
            raise reader.fault(
                "yaml-documents", "only one document is read", event.start_mark, "remove the ---"
            )
