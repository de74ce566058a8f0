"""The command line: words for people, exit codes (0 done, 1 fails, 2 wrong words), no decisions."""

import gc
import os
import shlex
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kesimpta_docs.errors import GuideError, SourceFaults
from kesimpta_docs.manifest import Row, older_files
from kesimpta_docs.order import (
    EDITIONS,
    FORMATS,
    LARGE_PRINT,
    PAPERS,
    PDF_STANDARDS,
    SIDES,
    Asked,
    EditionName,
    Order,
)
from kesimpta_docs.places import guide_folder, shipped
from kesimpta_docs.translate_cli import translate

if TYPE_CHECKING:  # heavy imports wait until they are needed
    from kesimpta_docs.source.model import Guide


def main() -> None:
    """Run the command line; an error that a person can mend is told in words, not in a trace."""
    gc.disable()  # the process makes a few files and ends: what it leaves need not be collected
    try:
        command.main(_with_standard(sys.argv[1:]), standalone_mode=False)
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


def _with_standard(words: list[str]) -> list[str]:
    """Name the standard of `--large-print` where it is left out, or written behind a space.

    Click would take any word behind it for the standard.
    """
    named: list[str] = []
    for word in words:
        if named and named[-1] == "--large-print" and word.lower() in LARGE_PRINT:
            named[-1] = f"--large-print={word}"
        else:
            named.append(word)
    return ["--large-print=acb" if word == "--large-print" else word for word in named]


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kesimpta-docs", prog_name="make-guide")
@click.option("--handout", is_flag=True, help="Make the handout only.")
@click.option(
    "--large-print",
    type=click.Choice(tuple(LARGE_PRINT), case_sensitive=False),
    help="Make this large-print edition only; alone it means acb, the ACB guidelines of 2025.",
)
@click.option(
    "--format",
    "formats",
    type=click.Choice(FORMATS),
    multiple=True,
    help="Make this format only; again for more.",
)
@click.option("--guide", metavar="NAME|FOLDER", help="Another guide: its name or its folder.")
@click.option(
    "--clinic",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A clinic's profile: its phones, name, logo and language help.",
)
@click.option(
    "--only",
    metavar="ID",
    multiple=True,
    help="Make this section, paper tool or set of the guide alone; again for more.",
)
@click.option(
    "--paper",
    type=click.Choice(PAPERS, case_sensitive=False),
    help="The paper; letter if not named.",
)
@click.option(
    "--sides",
    type=click.Choice([str(sides) for sides in SIDES]),
    default=str(SIDES[0]),
    show_default=True,
    help="The sides of the paper that are printed; with 2 the margins mirror each other.",
)
@click.option(
    "--pdf-standard",
    type=click.Choice(PDF_STANDARDS),
    default=PDF_STANDARDS[0],
    show_default=True,
    help="What the PDFs keep. ua-1: PDF/UA-1 and PDF/A-2a; ua-2: PDF/UA-2 and Well-Tagged PDF.",
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("output"),
    show_default=True,
    help="The folder that the files go into.",
)
@click.option("--lang", metavar="CODE", help="Another language that the guide is translated into.")
@click.option(
    "--draft", is_flag=True, help="Make a translation that is not approved; each page says draft."
)
@click.option("--json", "as_json", is_flag=True, help="Write the report as JSON, for programs.")
@click.pass_context
def command(
    context: click.Context,
    /,
    *,
    handout: bool,
    large_print: str | None,
    as_json: bool,
    **choices: Any,
) -> None:
    """Make every edition of the guide, prove each one, and put them into the output folder.

    Nothing is published that was not proven: where a file does not hold, the old files stay.
    """
    editions: tuple[EditionName, ...] = (
        *(("handout",) if handout else ()),
        *((LARGE_PRINT[large_print],) if large_print else ()),
    )
    formats = choices["formats"]
    context.obj = Asked(
        order=Order(
            guide=guide_folder(choices["guide"]),
            interface=shipped("sources") / "interface",
            layouts=shipped("layouts"),
            output=choices["output"],
            editions=editions or EDITIONS,
            formats=tuple(kind for kind in FORMATS if kind in formats) or FORMATS,
            paper=choices["paper"],
            sides=1 if choices["sides"] == "1" else 2,
            clinic=choices["clinic"],
            only=tuple(dict.fromkeys(choices["only"])),
            pdf_standard=choices["pdf_standard"],
            day=_source_day(),
            language=choices["lang"],
            draft=choices["draft"],
        ),
        as_json=as_json,
    )
    if context.invoked_subcommand is None:
        _make(context.obj)


@command.command()
@click.option("--report", is_flag=True, help="Show the words in figures, section by section.")
@click.pass_obj
def check(asked: Asked, *, report: bool) -> None:
    """Read the source, and the profile of --clinic; apply every rule; write nothing."""
    from kesimpta_docs.clinic.profile import read_clinic
    from kesimpta_docs.source.read import read_guide
    from kesimpta_docs.source.rules import faults_of

    guide = read_guide(asked.order.guide)
    faults = faults_of(guide)
    if report:
        _show_report(asked, guide, holds=not faults)
    if faults:
        raise SourceFaults(faults)
    if asked.order.clinic:
        read_clinic(asked.order.clinic)
    if not report:
        _show_counts(asked, guide)
    _warn_when_due(guide.file.check_again)


def _show_report(asked: Asked, guide: "Guide", *, holds: bool) -> None:
    """Show the figures of the source, whether it holds or not."""
    from kesimpta_docs.source.report import report_on

    report = report_on(guide, holds=holds)
    if asked.as_json:
        from kesimpta_docs.as_json import report_json

        click.echo(report_json(report))
    else:
        from kesimpta_docs.tables import show_report

        show_report(report)


def _show_counts(asked: Asked, guide: "Guide") -> None:
    """Say that the source holds, and how much it is."""
    from kesimpta_docs.as_json import guide_json

    name, sections = guide.file.id, len(guide.ordered_sections)
    if asked.as_json:
        click.echo(guide_json(name, sections, len(guide.statements)))
    else:
        counts = f"{sections} sections, {len(guide.statements)} statements"
        click.echo(f"{name}: {counts}: every rule holds")


@command.command()
@click.option("--listen", is_flag=True, help="Show how a screen reader announces one tagged PDF.")
@click.option(
    "--standard",
    metavar="NAME",
    help="Hold any PDF or Word file, whoever made it, against a standard of print: acb-2025.",
)
@click.option(
    "--laid-out", is_flag=True, help="With --standard: let LibreOffice lay out Word files, too."
)
@click.argument("files", nargs=-1, type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def verify(
    asked: Asked, files: tuple[Path, ...], *, listen: bool, standard: str | None, laid_out: bool
) -> None:
    """Prove files that are there already; without FILES, those of the output folder."""
    if listen and standard:
        raise click.UsageError("--listen and --standard do not go together: give one of them")
    if listen:
        _listen(asked, files)
        return
    if standard:
        from kesimpta_docs.standards import hold_files

        layouts, as_json = asked.order.layouts, asked.as_json
        if not hold_files(files, standard, layouts, laid_out=laid_out, as_json=as_json):
            sys.exit(1)
        return
    if laid_out:
        raise click.UsageError("--laid-out goes with --standard: name the standard, too")
    from kesimpta_docs.as_json import proofs_json
    from kesimpta_docs.build import verify_files
    from kesimpta_docs.manifest import read_rows
    from kesimpta_docs.tables import show_proofs
    from kesimpta_docs.verify.pdf.validator import NOT_INSTALLED, is_installed

    reports = verify_files(asked.order, files)
    if asked.as_json:
        click.echo(proofs_json(reports))
    else:
        for report in reports:
            show_proofs(report)
    if any(report.file.suffix == ".pdf" for report in reports) and not is_installed():
        click.echo(NOT_INSTALLED, err=True)
    proven = {report.file.name for report in reports}
    others = [name for name in read_rows(asked.order.output) if name not in proven]
    if others and not files:
        told = ", ".join(sorted(others))
        click.echo(
            f"not proven here: {told}; give the options that made them, before verify", err=True
        )
    if not all(report.holds for report in reports):
        sys.exit(1)


def _listen(asked: Asked, files: tuple[Path, ...]) -> None:
    """Show the announcements of the one file."""
    if len(files) != 1:
        raise click.UsageError("--listen needs exactly one FILE: name the PDF to listen to")
    if asked.as_json:
        raise click.UsageError("--listen writes lines for people; leave out --json")
    from kesimpta_docs.verify.pdf.listen import listen

    click.echo("\n".join(listen(files[0])))


@command.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def new(folder: Path) -> None:
    """Write a small guide into FOLDER, to start from."""
    from kesimpta_docs.starter import write_starter

    for file in write_starter(folder):
        click.echo(file)
    click.echo(f"change its words, then run: make-guide --guide {shlex.quote(str(folder))}")


command.add_command(translate)


def _make(asked: Asked) -> None:
    from kesimpta_docs.up_to_date import files_that_stand

    if rows := files_that_stand(asked.order):
        built: frozenset[str] = frozenset()
        if not asked.as_json:
            where = f"{asked.order.output}/"
            click.echo(f"nothing has changed: the {len(rows)} files in {where} are up to date")
    else:
        from kesimpta_docs.build import make_guide
        from kesimpta_docs.tables import progress, show_files

        with progress() as tell:
            made = make_guide(asked.order, tell)
        rows, built = made.rows, made.built
        if not asked.as_json:
            show_files(rows, built, asked.order.output)
        for kept in made.kept:
            why = "a file had been changed by hand, or no row of manifest.json tells of it"
            click.echo(f"{why}; it is kept as {kept}", err=True)
    older = older_files(rows, asked.order.output)
    if asked.as_json:
        from kesimpta_docs.as_json import files_json

        click.echo(files_json(rows, built, older, asked.order.output))
    if older:
        _tell_older(older)
    _warn_when_due(date.fromisoformat(rows[0].check_again))


def _tell_older(rows: Sequence[Row]) -> None:
    plain = all(row.name.endswith(f"-{row.edition}.{row.format}") for row in rows)
    how = "" if plain else ", with the options that their names tell of"
    names = ", ".join(row.name for row in rows)
    click.echo(f"older than the source: {names}; run make-guide to renew them{how}", err=True)


def _source_day() -> date | None:
    """Return the day of SOURCE_DATE_EPOCH, which dates files that are made to be compared."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise click.UsageError(f"SOURCE_DATE_EPOCH is no number of seconds: {seconds}") from error


def _warn_when_due(check_again: date) -> None:
    if datetime.now(UTC).date() >= check_again:
        click.echo(
            f"warning: these words were to be checked again from {check_again} on; "
            "read the newest label before you hand them out",
            err=True,
        )
