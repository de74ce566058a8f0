"""`manifest.json`: what stands in the output folder, from what, and what was proven of it."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

NAME = "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One file: its edition and format, what it is made of, and the figure of each proof.

    `inputs` is the hash of all that the file is made of, `source` that of the guide's files alone.
    `pages` is `None` where only a word processor could tell.
    """

    name: str
    guide: str
    version: str
    check_again: str
    edition: str
    format: str
    paper: str
    clinic: str | None
    pages: int | None
    bytes: int
    sha256: str
    source: str
    inputs: str
    tools: Mapping[str, str]
    proofs: Mapping[str, str]

    def stands_in(self, folder: Path) -> bool:
        """Say whether the file in `folder` is this very one, byte for byte."""
        try:
            return sha256_of(folder / self.name) == self.sha256
        except OSError:
            return False


def sha256_of(file: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def read_rows(folder: Path) -> dict[str, Row]:
    """Return the rows of the manifest in `folder`, by file name.

    No manifest, or one that is not ours, gives no rows: everything is built anew then.
    """
    try:
        files = json.loads((folder / NAME).read_text(encoding="utf-8"))["files"]
        rows = {name: Row(name=name, **row) for name, row in files.items()}
        manifest_text(tuple(rows.values())).encode()  # what cannot be written again is not ours
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
    return rows if all(map(_is_sound, rows.values())) else {}


def _is_sound(row: Row) -> bool:
    """Say whether a row that was read holds what a row must."""
    kinds = {"pages": int | None, "clinic": str | None, "bytes": int, "tools": dict, "proofs": dict}
    if not all(isinstance(getattr(row, of.name), kinds.get(of.name, str)) for of in fields(Row)):
        return False
    try:
        date.fromisoformat(row.check_again)
    except ValueError:
        return False
    return row.name != "" and Path(row.name).name == row.name and row.name.isprintable()


def manifest_text(rows: Sequence[Row]) -> str:
    """Return the manifest as JSON text: the same rows give the same text."""
    files = {row.name: _plain(row) for row in sorted(rows, key=lambda row: row.name)}
    content = {"print": "at 100 %", "files": files}
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _plain(row: Row) -> dict[str, Any]:
    plain = asdict(row)
    del plain["name"]
    return plain
