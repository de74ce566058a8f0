"""`manifest.json`: what stands in the output folder, and what was proven of it."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from kesimpta_docs.verify.report import FileReport

NAME = "manifest.json"
#: The libraries whose versions decide how a file looks.
_TOOLS = ("kesimpta-docs", "weasyprint", "pydyf", "python-docx", "lxml", "jinja2", "fonttools")


def file_row(report: FileReport, source: str) -> Mapping[str, Any]:
    """Return what the manifest says of one file; `source` is the hash of the guide's files."""
    return {
        "edition": report.edition,
        "pages": report.pages,
        "bytes": report.bytes,
        "sha256": hashlib.sha256(report.file.read_bytes()).hexdigest(),
        "source": source,
        "print": "at 100 %",
        "proofs": {result.rule: result.figure for result in report.results},
    }


def manifest_text(
    rows: Mapping[str, Mapping[str, Any]], *, guide: str, source: str, day: str
) -> str:
    """Return the manifest as JSON text: the same rows give the same text."""
    content = {
        "guide": guide,
        "version": day,
        "source": source,
        "tools": {name: version(name) for name in _TOOLS},
        "files": {name: rows[name] for name in sorted(rows)},
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def rows_that_stay(folder: Path, replaced: Iterable[str]) -> dict[str, Mapping[str, Any]]:
    """Return the rows of files that stand in `folder` and are not replaced by this build."""
    file = folder / NAME
    try:
        rows = json.loads(file.read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}  # there is none, or it is no manifest of ours: it is written anew
    if not isinstance(rows, dict):
        return {}
    gone = set(replaced)
    return {
        name: row for name, row in rows.items() if name not in gone and (folder / name).exists()
    }
