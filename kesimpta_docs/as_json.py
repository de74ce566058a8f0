"""Reports for programs: one JSON object on one line of standard output."""

import json
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.manifest import Row

if TYPE_CHECKING:  # a run with nothing to do imports nothing heavy
    from kesimpta_docs.source.report import SourceReport
    from kesimpta_docs.verify.report import FileReport
    from kesimpta_docs.verify.standard.measured import StandardReport


def files_json(
    rows: Sequence[Row], built: AbstractSet[str], older: Sequence[Row], output: Path
) -> str:
    """Return what stands in the output folder, which of it is new, and what else is now too old."""
    files = [asdict(row) | {"new": row.name in built} for row in rows]
    report = {"output": str(output), "files": files, "older": [row.name for row in older]}
    return json.dumps(report, ensure_ascii=False)


def plain_json(value: Any) -> str:
    """Return a value of dataclasses, mappings and rows."""
    return json.dumps(value, ensure_ascii=False, default=asdict)


def proofs_json(reports: "Sequence[FileReport]") -> str:
    """Return every rule with its figure and its problems, file by file."""
    files = [
        {
            "file": str(report.file),
            "holds": report.holds,
            "pages": report.pages,
            "hint": "" if report.holds else report.hint,
            "results": [asdict(result) for result in report.results],
        }
        for report in reports
    ]
    return json.dumps({"files": files}, ensure_ascii=False)


def standard_json(found: "Sequence[StandardReport | UnreadableFile]") -> str:
    """Return every rule of a standard with what was asked and found, file by file."""
    files: list[dict[str, object]] = []
    for one in found:
        if isinstance(one, UnreadableFile):
            at = str(one.at) if one.at else ""
            files.append(
                {"file": at, "holds": False, "error": one.problem, "hint": one.hint, "rules": []}
            )
            continue
        rules = [
            {
                "clause": each.rule.clause,
                "measure": each.rule.measure,
                "asked": each.asked,
                "checked": each.rule.checked,
                "note": each.rule.note,
                "found": each.found,
                "page": each.page,
                "measured": each.measured,
                "holds": each.holds,
                "problems": each.problems,
            }
            for each in one.results
        ]
        files.append(
            {
                "file": str(one.file),
                "standard": one.standard.id,
                "holds": one.holds,
                "summary": one.summary,
                "notes": one.notes,
                "rules": rules,
            }
        )
    return json.dumps({"files": files}, ensure_ascii=False)


def guide_json(guide: str, sections: int, statements: int) -> str:
    """Return what a check of the source found: it holds, else an error was told."""
    found = {"guide": guide, "sections": sections, "statements": statements, "holds": True}
    return json.dumps(found, ensure_ascii=False)


def report_json(report: "SourceReport") -> str:
    """Return the figures of the source, and whether it keeps every rule."""
    return json.dumps(asdict(report), ensure_ascii=False)
