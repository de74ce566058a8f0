"""Tables for a person at a terminal: files that were made, what was proven, words in figures."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from pathlib import Path

from rich import box
from rich.console import Console, JustifyMethod
from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn
from rich.table import Table

from kesimpta_docs.layout.standard import Standard
from kesimpta_docs.manifest import Row
from kesimpta_docs.order import Tell
from kesimpta_docs.round_trip import Imported, State
from kesimpta_docs.source.report import SourceReport, WordsReport
from kesimpta_docs.verify.report import FileReport
from kesimpta_docs.verify.standard.measured import StandardReport


def show_files(rows: Sequence[Row], built: AbstractSet[str], output: Path) -> None:
    """Print a line for each file: pages, size, proofs, how to print it; `built` are new.

    Below it stands, edition by edition, what its standard says of paper and binding.
    """
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
            "at 100 %, both sides" if row.sides > 1 else "at 100 %",
        )
    console = _console()
    console.print(table)
    # What paper and which binding: the same for all files of an edition, the PDF's first.
    said: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: row.pages is None):
        said.setdefault(row.edition, row.print)
    for advice in said.values():
        console.print(advice, markup=False)


@contextmanager
def progress() -> Iterator[Tell]:
    """Give a function that moves a progress bar on a terminal, and says nothing elsewhere."""
    console = Console(stderr=True)
    with Progress(
        BarColumn(bar_width=30),
        TextColumn("{task.description}"),
        console=console,
        transient=True,
        auto_refresh=False,  # no thread: workers are born by a fork
        disable=not console.is_terminal,
    ) as bar:
        task = bar.add_task("reading the source", total=None)
        yield lambda what, done, of: bar.update(
            task, description=what, completed=done, total=of, refresh=True
        )


def show_languages(states: Sequence[State]) -> None:
    """Print a line for each language: how far it is, and who approved it."""
    table = Table(box=box.SIMPLE_HEAD)
    for name in ("language", "", "translated", "unsure", "missing", "gates", "ease", "approved"):
        justify: JustifyMethod = "right" if name in ("unsure", "missing") else "left"
        table.add_column(name, justify=justify)
    for one in states:
        held = f"{one.blocked} to mend, {one.warned} to look at"
        approved = "by nobody" if one.by is None else f"by {one.by}, {one.on}"
        if one.by and not one.approved:
            approved += "; the words have changed since"
        table.add_row(
            one.code,
            one.name,
            f"{one.translated} of {one.texts}",
            str(one.unsure),
            str(one.missing),
            held if one.blocked or one.warned else "all hold",
            "–" if one.ease is None else f"INFLESZ {one.ease:g}",
            escape(approved),
        )
    _console().print(table)


def show_proofs(report: FileReport) -> None:
    """Print a row for each rule: result and figure; under it, every problem and the hint."""
    table = Table(box=box.SIMPLE_HEAD, title=escape(str(report.file)), title_justify="left")
    for name in ("rule", "result", "figure"):
        table.add_column(name)
    for result in report.results:
        told = "holds" if result.holds else "FAILS"
        table.add_row(result.rule, told if result.measured else "–", escape(result.figure))
    console = _console()
    console.print(table)
    for problem in report.problems:
        console.print(f"  {problem}", markup=False, highlight=False)
    if report.hint and not report.holds:
        console.print(f"  hint: {report.hint}", markup=False, highlight=False)


def tell_standard(standard: Standard) -> None:
    """Print which standard is meant: title, publisher, edition and address."""
    console = _console()
    named = f"{standard.title}. {standard.publisher}, {standard.edition}"
    for line in (named, standard.address):
        console.print(line, markup=False)


def show_standard(report: StandardReport) -> None:
    """Print a row for each rule of a standard: clause, asked, found, page; then every problem."""
    table = Table(box=box.SIMPLE_HEAD, title=escape(str(report.file)), title_justify="left")
    for name in ("rule", "result", "asked", "found", "page"):
        table.add_column(name, justify="right" if name == "page" else "left")
    for one in report.results:
        told = "holds" if one.holds else "FALLS SHORT"
        page = "" if one.page is None else str(one.page)
        row = (one.rule.clause, told if one.measured else "–", one.asked, one.found)
        table.add_row(*map(escape, row), page)
    console = _console()
    console.print(table)
    for one in report.results:
        for problem in one.problems:
            console.print(f"  {one.rule.clause}: {problem}", markup=False, highlight=False)
    for note in report.notes:
        console.print(f"  note: {note}", markup=False, highlight=False)
    console.print(report.summary, markup=False, highlight=False)


def show_report(report: SourceReport) -> None:
    """Print a row for the cover and each section, and the guide's own under a line."""
    table = Table(box=box.SIMPLE_HEAD, title=escape(report.guide), title_justify="left")
    table.add_column("section", overflow="fold")
    for name in ("words", "grade", "SMOG", "longest", "passive"):
        table.add_column(name, justify="right")
    for name in ("sources", "review", "hash"):
        table.add_column(name, overflow="fold")
    for row in report.rows:
        table.add_row(*_cells(row), end_section=row is report.rows[-1])
    table.add_row(*_cells(report.total))
    console = _console()
    console.print(table)
    if report.formula:
        told = "grade: Flesch-Kincaid; longest: words in a sentence"
    else:
        told = f"no formula for {report.language}"
    console.print(told, markup=False)


def _cells(row: WordsReport) -> tuple[str, ...]:
    sources = ", ".join(f"{count} {checked}" for checked, count in row.checked.items())
    figures = (row.grade, row.smog, row.longest_sentence)
    shown = ("–" if figure is None else str(figure) for figure in figures)
    passive = "–" if row.passive is None else f"{row.passive:.0%}"
    review = (row.review, row.hash or "")
    return (escape(row.name), f"{row.words:,}", *shown, passive, sources or "–", *review)


def _console() -> Console:
    """Return a console that wraps nothing when its output goes to a file or a program."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=200)


def show_import(done: Imported) -> None:
    """Print what a file that came back holds: counts, then each text that a person looks at."""
    console = _console()

    def tell(words: str) -> None:
        console.print(words, markup=False, highlight=False)

    for title, rows in (("look at", done.doubts), ("several texts", done.conflicts)):
        for row in rows:
            tell(f"{row.key} {title}: {'; '.join(row.reasons)}")
            tell(f"    source: {row.source}")
            tell(f"    target: {row.target}")
    for found in done.findings:
        tell(f"{found.key} {'mend' if found.blocks else 'look at'} ({found.gate}): {found.what}")
        tell(f"    source: {found.source}")
        tell(f"    target: {found.target}")
        tell(f"    hint: {found.hint}")
    for title, texts in (("belongs to no text", done.strays), ("note", done.comments)):
        for text in texts:
            tell(f"{title}: {text}")
    if done.absent:
        tell(f"not in the file any more, kept as they were: {', '.join(done.absent)}")
    tell(
        f"{done.language}: {done.changed} of {done.texts} texts changed; {done.right} are sure, "
        f"{len(done.doubts)} to look at, {len(done.conflicts)} with several texts, "
        f"{done.missing} missing; the gates hold back {done.to_mend}"
    )
    if not done.written:
        tell("nothing was written")
