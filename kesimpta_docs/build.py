"""The line from source to published files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kesimpta_docs.clinic.fill_in import fill_in, fill_words, place_values
from kesimpta_docs.errors import PublishError
from kesimpta_docs.layout.coverage import check_coverage
from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.lay_out import lay_out
from kesimpta_docs.layout.tokens import read_tokens
from kesimpta_docs.order import Format, Order, Tell, file_name
from kesimpta_docs.publish import publish, stage, staging
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.read import read_guide, read_interface
from kesimpta_docs.source.rules import check_guide
from kesimpta_docs.spans import Span
from kesimpta_docs.verify.report import FileReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One file to make: an edition in a format, under its name."""

    name: str
    edition: Edition
    format: Format


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The guide that was read, and a report for each file that was published."""

    guide: Guide
    reports: tuple[FileReport, ...]


def make_guide(order: Order, tell: Tell) -> Made:
    """Make, prove and publish every file of `order`.

    Raises a GuideError of the step that fails. Nothing is published then.
    """
    guide = checked_guide(order.guide)
    jobs = tuple(plan(guide, order))
    steps = 2 * len(jobs)
    with staging(order.output) as folder:
        reports = []
        for number, job in enumerate(jobs):
            file = folder / job.name
            tell(f"writing {job.name}", 2 * number, steps)
            stage(file, render(job))
            tell(f"proving {job.name}", 2 * number + 1, steps)
            reports.append(prove_job(file, job))
        publish(
            reports,
            order.output,
            guide=guide.file.id,
            source=guide.digest,
            day=guide.file.version.isoformat(),
        )
        tell("done", steps, steps)
    return Made(guide=guide, reports=tuple(reports))


def checked_guide(folder: Path) -> Guide:
    """Return the guide of `folder`, which keeps every rule. Raises SourceFaults."""
    guide = read_guide(folder)
    check_guide(guide)
    return guide


def plan(guide: Guide, order: Order) -> Iterator[Job]:
    """Yield a job for each file of `order`, its edition laid out and its characters checked."""
    values = place_values(guide)
    filled = fill_in(guide, values)
    words = fill_words(read_interface(order.interface, guide.language_code), values)
    for name in order.editions:
        tokens = read_tokens(order.layouts / f"{name}.toml")
        edition = lay_out(filled, words, tokens, order.paper)
        check_coverage(edition)
        for kind in order.formats:
            file = file_name(guide.file.id, guide.language_code, name, kind)
            yield Job(name=file, edition=edition, format=kind)


def verify_files(order: Order, files: tuple[Path, ...]) -> tuple[FileReport, ...]:
    """Prove `files`, or all files of the guide that stand in the output folder.

    Which edition a file must hold is told by its name. Raises PublishError for a name that no
    edition of the guide has, or where there is nothing to prove.
    """
    jobs = {job.name: job for job in plan(checked_guide(order.guide), order)}
    found = files or tuple(file for name in jobs if (file := order.output / name).is_file())
    if not found:
        raise PublishError(
            "there are no files to prove", at=Span(str(order.output)), hint="run make-guide first"
        )
    for file in found:
        if file.name not in jobs:
            raise PublishError(
                "no edition of the guide has this name",
                at=Span(str(file)),
                hint=f"the names are {', '.join(jobs)}",
            )
    return tuple(prove_job(file, jobs[file.name]) for file in found)


def render(job: Job) -> bytes:
    """Return the bytes of one file."""
    if job.format == "pdf":
        from kesimpta_docs.render.pdf.write import render_pdf

        return render_pdf(job.edition)
    from kesimpta_docs.render.docx.write import render_docx

    return render_docx(job.edition)


def prove_job(file: Path, job: Job) -> FileReport:
    """Read `file` back and hold it against the edition of `job`."""
    from kesimpta_docs.verify.prove import prove

    return prove(file, job.edition)
