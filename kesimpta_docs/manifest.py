"""`manifest.json`: what stands in the output folder, from what, and what was proven of it."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from pathlib import Path
from types import UnionType
from typing import Any

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.reading import guarded_bytes

NAME = "manifest.json"

#: Largest manifest, in bytes: that of some 2500 files.
MAX_BYTES = 5_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One file: its edition and format, what it is made of, and the figure of each proof.

    `inputs` is the hash of all that the file is made of, `source` that of the guide's files alone.
    `print` says what paper and which binding it asks for. `pages` is `None` where only a word processor could tell; `pdf_standard` is for a PDF alone.
    """

    name: str
    guide: str
    version: str
    check_again: str
    edition: str
    format: str
    paper: str
    clinic: str | None
    sides: int
    pdf_standard: str | None
    pages: int | None
    bytes: int
    sha256: str
    source: str
    inputs: str
    tools: Mapping[str, str]
    print: str
    proofs: Mapping[str, str]

    def stands_in(self, folder: Path) -> bool:
        """Say whether the file in `folder` is this very one, byte for byte."""
        file = folder / self.name
        try:
            return file.is_file() and sha256_of(file) == self.sha256
        except OSError:
            return False


def sha256_of(file: Path) -> str:
    """Return the SHA-256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def read_rows(folder: Path) -> dict[str, Row]:
    """Return the rows of the manifest in `folder`, by file name.

    No manifest, or one that is not ours, gives no rows: everything is built anew then.
    """
    try:
        text = guarded_bytes(folder / NAME, NAME, MAX_BYTES).decode("utf-8")
        files = json.loads(text)["files"]
        rows = {name: Row(name=name, **row) for name, row in files.items()}
        manifest_text(tuple(rows.values())).encode()  # what cannot be written again is not ours
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, SourceFault):
        return {}
    return rows if all(map(_is_sound, rows.values())) else {}


def _is_sound(row: Row) -> bool:
    """Say whether a row that was read holds what a row must."""
    kinds: dict[str, type | UnionType] = {"bytes": int, "sides": int, "tools": dict, "proofs": dict}
    kinds |= {"pages": int | None, "clinic": str | None, "pdf_standard": str | None}
    if not all(isinstance(getattr(row, of.name), kinds.get(of.name, str)) for of in fields(Row)):
        return False
    try:
        date.fromisoformat(row.check_again)
    except ValueError:
        return False
    return row.name != "" and Path(row.name).name == row.name and row.name.isprintable()


def older_files(rows: Sequence[Row], folder: Path) -> tuple[Row, ...]:
    """Return the rows of files in `folder` that tell older words of the guide than `rows` do."""
    guides = {row.guide: row.source for row in rows}
    return tuple(
        row
        for row in read_rows(folder).values()
        if guides.get(row.guide, row.source) != row.source and (folder / row.name).exists()
    )


def manifest_text(rows: Sequence[Row]) -> str:
    """Return the manifest as JSON text: the same rows give the same text."""
    files = {row.name: _plain(row) for row in sorted(rows, key=lambda row: row.name)}
    content = {"print": "at 100 %", "files": files}
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _plain(row: Row) -> dict[str, Any]:
    plain = asdict(row)
    del plain["name"]
    return plain
