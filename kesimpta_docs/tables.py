"""Tables for a person at a terminal: the files that were made, and what was proven of them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

from rich import box
from rich.console import Console, JustifyMethod
from rich.markup import escape
from rich.table import Table

from kesimpta_docs.manifest import Row
from kesimpta_docs.verify.report import FileReport


def show_files(rows: Sequence[Row], built: AbstractSet[str], output: Path) -> None:
    """Print a line for each file: pages, size, proofs, how to print it; `built` are new."""
    table = Table(box=box.SIMPLE_HEAD, title=escape(f"in {output}/"), title_justify="left")
    for name in ("file", "", "pages", "size", "proofs", "print"):
        justify: JustifyMethod = "right" if name in ("pages", "size") else "left"
        # On a narrow terminal a name goes on in the next line: cut off, it is no name.
        table.add_column(name, justify=justify, overflow="fold")
    for row in rows:
        table.add_row(
            escape(row.name),
            "new" if row.name in built else "unchanged",
            "–" if row.pages is None else str(row.pages),
            f"{row.bytes / 1000:,.0f} kB",
            f"all {len(row.proofs)} hold",
            "at 100 %",
        )
    _console().print(table)


def show_proofs(report: FileReport) -> None:
    """Print a row for each rule: result and figure; under it, every problem and the hint."""
    table = Table(box=box.SIMPLE_HEAD, title=escape(str(report.file)), title_justify="left")
    for name in ("rule", "result", "figure"):
        table.add_column(name)
    for result in report.results:
        table.add_row(result.rule, "holds" if result.holds else "FAILS", escape(result.figure))
    console = _console()
    console.print(table)
    for problem in report.problems:
        console.print(f"  {problem}", markup=False, highlight=False)
    if report.hint and not report.holds:
        console.print(f"  hint: {report.hint}", markup=False, highlight=False)


def _console() -> Console:
    """Return a console that wraps nothing when its output goes to a file or a program."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=200)
