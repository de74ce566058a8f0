"""A layout's TOML → tokens: merged with what it is based on, and held against its standard."""

import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kesimpta_docs.errors import LayoutError
from kesimpta_docs.layout.bounds import keep_bounds
from kesimpta_docs.layout.standard import Standard, read_standard
from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.spans import Span


def read_tokens(file: Path) -> Tokens:
    """Return the tokens of the layout `file`.

    One with a `base` holds only what differs from that layout, in the same folder.
    Raises LayoutError where a file is no TOML, a token is missing, unknown or out of range, or the
    layout falls short of its own standard.
    """
    figures = _figures(file)
    base = figures.pop("base", None)
    if base is not None:
        figures = _merged(_base(file, base), figures)
    try:
        tokens = Tokens.model_validate({**figures, "layouts": file.parent})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = ".".join(map(str, first["loc"]))
        raise _broken(file, f"the token {name} does not hold: {first['msg']}") from error
    keep_bounds(tokens, standard_of(tokens), file)
    return tokens


def standard_of(tokens: Tokens) -> Standard:
    """Return the standard that a layout keeps. Raises LayoutError."""
    return read_standard(tokens.layouts / "standards" / f"{tokens.standard}.toml")


def _figures(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        problem = f"the layout cannot be read: {error.strerror}"
    except UnicodeDecodeError:
        problem = "the layout is not UTF-8"
    except tomllib.TOMLDecodeError as error:
        problem = f"the layout is not valid TOML: {error}"
    raise _broken(file, problem)


def _base(file: Path, name: object) -> dict[str, Any]:
    """Return the figures of the layout that `file` is based on: one that stands for itself."""
    if not isinstance(name, str) or Path(name).name != name:
        raise _broken(file, "the token base does not hold: it is no file name")
    figures = _figures(file.parent / name)
    if "base" in figures:
        raise _broken(file, f"the token base does not hold: {name} has a base itself")
    return figures


def _merged(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Return `base` with `changes` in it, table by table."""
    merged = dict(base)
    for name, value in changes.items():
        before = merged.get(name)
        both = isinstance(before, dict) and isinstance(value, dict)
        merged[name] = _merged(before, value) if both else value
    return merged


def _broken(file: Path, problem: str) -> LayoutError:
    return LayoutError(
        problem, at=Span(str(file)), hint="mend that token; the others show the form"
    )
