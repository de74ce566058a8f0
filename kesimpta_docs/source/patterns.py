r"""Patterns of what a guide must never say: a small part of regular expressions.

Read: words, `(one|another)`, `?` after a sign or a group, `\b` where a word begins or ends, `|`,
and `.*` for anything between, outside groups. Capitals do not count, and a curly apostrophe is a
straight one.

A pattern comes from outside, and Python's own can be made to run for years (CWE-1333). Here it
cannot: what stands between two `.*` is one of a counted number of wordings, and it is looked for
from left to right, never back. The time is at most the length of the sentence times that number.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from kesimpta_docs.source.node import complaint

#: Signs of a pattern, wordings that one part of it may stand for, and groups in groups.
MAX_LENGTH = 300
MAX_WORDINGS = 1000
MAX_DEPTH = 3

_READ = re.compile(r"\.\*|\\b|[()|?]|[^\\.*+\[\]{}^$]")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


def plainly(words: str) -> str:
    """Return the words in small letters, with straight quotes and single spaces."""
    return " ".join(words.translate(_STRAIGHT).lower().split())


@dataclass(frozen=True, slots=True)
class UnsafePattern:
    """A pattern that was read: each of `choices` is a row of parts, anything may stand between."""

    words: str
    choices: tuple[tuple[re.Pattern[str], ...], ...]

    def is_in(self, sentence: str) -> bool:
        """Say whether the pattern is in the sentence, which `plainly` has gone over."""
        return any(_follow(parts, sentence) for parts in self.choices)


def _follow(parts: tuple[re.Pattern[str], ...], sentence: str) -> bool:
    """Say whether each part is found after the end of the one before."""
    end = 0
    for part in parts:
        if not (found := part.search(sentence, end)):
            return False
        end = found.end()
    return True


def read_pattern(value: object) -> UnsafePattern:
    """Return the pattern of one scalar. Raises PydanticCustomError (code `pattern`) with a hint."""
    words = " ".join(value.translate(_STRAIGHT).split()) if isinstance(value, str) else ""
    if not words:
        raise _fault("a pattern is expected here", "write words, such as: rest.*ease")
    if len(words) > MAX_LENGTH:
        hint = "make it shorter, or two entries of it"
        raise _fault(f"the pattern has {len(words)} signs; the limit is {MAX_LENGTH}", hint)
    if strange := _READ.sub("", words):
        hint = r"use words, (one|another), ? after a sign or group, \b, and | or .* between them"
        raise _fault(f'"{strange[0]}" cannot be used in a pattern here', hint, strange[0])
    signs = [sign.lower() for sign in _READ.findall(words)]
    return UnsafePattern(words, tuple(map(_parts, _split(signs, "|"))))


def _parts(choice: list[str]) -> tuple[re.Pattern[str], ...]:
    """Return the parts of one choice, between its `.*`."""
    return tuple(_part(_trimmed(part)) for part in _split(choice, ".*"))


def _trimmed(part: list[str]) -> list[str]:
    """Return the part without a space at its ends."""
    start = 1 if part[:1] == [" "] else 0
    return part[start : -1 if part[start:][-1:] == [" "] else None]


def _split(signs: list[str], at: str) -> list[list[str]]:
    """Return `signs` cut at each `at` that stands in no group."""
    found: list[list[str]] = [[]]
    depth = 0
    for sign in signs:
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == at and depth == 0:
            found.append([])
        else:
            found[-1].append(sign)
    return found


def _part(signs: list[str]) -> re.Pattern[str]:
    """Return one part, compiled: it is known to be finite, and small."""
    if not {*signs} - {r"\b", " "}:
        raise _fault("a part of the pattern is empty", "write words on both sides of | and .*")
    if (count := _wordings(iter(signs))) > MAX_WORDINGS:
        hint = f"at most {MAX_WORDINGS} may stand between two .*; make two entries of it"
        raise _fault(f"a part of the pattern stands for {count:,} wordings", hint)
    return re.compile("".join(map(_compiled, signs)))


def _wordings(signs: Iterator[str], depth: int = 0) -> int:
    """Return how many wordings there are up to the end of the group that is `depth` deep."""
    total, here, last = 0, 1, 0  # of the choices before; of this one; of its last sign or group
    for sign in signs:
        match sign:
            case "|":
                total, here, last = total + here, 1, 0
            case "?" if last:
                here, last = here // last * (last + 1), 0
            case "?" | ".*":
                raise _fault(f'"{sign}" cannot stand here', "see the patterns that are there", sign)
            case "(" if depth < MAX_DEPTH:
                last = _wordings(signs, depth + 1)
                here *= last
            case "(":
                raise _fault("the groups are too deep", f"at most {MAX_DEPTH} nest", sign)
            case ")" if depth:
                return total + here
            case ")":
                raise _fault('a ")" closes nothing', "open each group, and close it once", sign)
            case _:
                last = 0 if sign == r"\b" else 1
    if depth:
        raise _fault('a "(" is never closed', "close each group once", "(")
    return total + here


def _compiled(sign: str) -> str:
    """Return one sign as Python writes it; a group captures nothing."""
    if sign == "(":
        return "(?:"
    return sign if sign in {")", "|", "?", r"\b"} else re.escape(sign)


def _fault(problem: str, hint: str, near: str = "") -> PydanticCustomError:
    return complaint("pattern", problem, hint, near)


def _listed(value: object) -> object:
    """Read one pattern as a list of one."""
    return (value,) if isinstance(value, str) else value


#: A field whose scalar is read as a pattern.
_Pattern: TypeAlias = Annotated[
    UnsafePattern,
    PlainValidator(read_pattern),
    WithJsonSchema({"type": "string", "minLength": 1, "maxLength": MAX_LENGTH}),
]
#: A field with one pattern, or a list of them, of which one has to be found.
Patterns: TypeAlias = Annotated[
    tuple[_Pattern, ...],
    Field(max_length=10),
    BeforeValidator(_listed, json_schema_input_type=_Pattern | list[_Pattern]),
]
