"""The command line: words for people, exit codes, no decisions.

Exit codes: 0 done; 1 the source or a file does not hold; 2 the command line is wrong.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import click

from kesimpta_docs.errors import GuideError
from kesimpta_docs.order import EDITIONS, FORMATS, EditionName, Format, Order, Tell
from kesimpta_docs.places import shipped


def main() -> None:
    """Run the command line; an error that a person can mend is told in words, not in a trace."""
    try:
        command.main(standalone_mode=False)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.Abort:
        click.echo("stopped", err=True)
        sys.exit(130)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(wrong.exit_code)
    except GuideError as error:
        click.echo(str(error), err=True)
        sys.exit(error.exit_code)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kesimpta-docs", prog_name="make-guide")
@click.option("--handout", is_flag=True, help="Make the handout only.")
@click.option(
    "--large-print",
    is_flag=False,
    flag_value="acb",
    type=click.Choice(["acb"]),
    help="Make the large-print edition only, after the ACB guidelines of 2025.",
)
@click.option(
    "--format",
    "formats",
    type=click.Choice(FORMATS),
    multiple=True,
    help="Make this format only; again for more.",
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("output"),
    show_default=True,
    help="The folder that the files go into.",
)
@click.pass_context
def command(
    context: click.Context,
    *,
    handout: bool,
    large_print: str | None,
    formats: tuple[Format, ...],
    output: Path,
) -> None:
    """Make every edition of the guide, prove each one, and put them into the output folder.

    Nothing is published that was not proven: where a file does not hold, the old files stay.
    """
    chosen: tuple[EditionName, ...] = (
        *(("handout",) if handout else ()),
        *(("large-print",) if large_print else ()),
    )
    context.obj = Order(
        guide=shipped("sources") / "kesimpta",
        interface=shipped("sources") / "interface",
        layouts=shipped("layouts"),
        output=output,
        editions=chosen or EDITIONS,
        formats=tuple(kind for kind in FORMATS if kind in formats) or FORMATS,
    )
    if context.invoked_subcommand is None:
        _make(context.obj)


@command.command()
@click.pass_obj
def check(order: Order) -> None:
    """Read the source and apply every rule; write nothing."""
    from kesimpta_docs.build import checked_guide

    guide = checked_guide(order.guide)
    count = len(guide.ordered_sections)
    click.echo(
        f"{order.guide.name}: {count} sections, {len(guide.statements)} statements: all hold"
    )
    _warn_when_due(guide.file.check_again)


@command.command()
@click.argument("files", nargs=-1, type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def verify(order: Order, files: tuple[Path, ...]) -> None:
    """Prove files that are there already; without FILES, those of the output folder."""
    from kesimpta_docs.build import verify_files
    from kesimpta_docs.tables import show_proofs

    reports = verify_files(order, files)
    for report in reports:
        show_proofs(report)
    if not all(report.holds for report in reports):
        sys.exit(1)


def _make(order: Order) -> None:
    from kesimpta_docs.up_to_date import files_that_stand

    if standing := files_that_stand(order):
        click.echo(f"nothing has changed: {len(standing)} files in {order.output}/ are up to date")
        return

    from kesimpta_docs.build import make_guide
    from kesimpta_docs.tables import show_files

    with _progress() as tell:
        made = make_guide(order, tell)
    show_files(made.rows, made.built, order.output)
    _warn_when_due(made.guide.file.check_again)


@contextmanager
def _progress() -> Iterator[Tell]:
    """Give a function that moves a progress bar on a terminal, and says nothing elsewhere."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    console = Console(stderr=True)
    with Progress(
        BarColumn(bar_width=30),
        TextColumn("{task.description}"),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as bar:
        task = bar.add_task("reading the source", total=None)
        yield lambda what, done, of: bar.update(task, description=what, completed=done, total=of)


def _warn_when_due(check_again: date) -> None:
    if datetime.now(UTC).date() >= check_again:
        click.echo(
            f"warning: these words were to be checked again from {check_again} on; "
            "read the newest label before you hand them out",
            err=True,
        )
