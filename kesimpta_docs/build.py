"""The line from source to published files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kesimpta_docs.clinic.fill_in import fill_in, fill_words, place_values
from kesimpta_docs.errors import PublishError
from kesimpta_docs.inputs import input_hashes, tool_versions
from kesimpta_docs.layout.coverage import with_faces
from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.lay_out import lay_out
from kesimpta_docs.layout.tokens import read_tokens
from kesimpta_docs.manifest import Row, read_rows, sha256_of
from kesimpta_docs.order import SHEETS, Format, Order, Tell, file_name
from kesimpta_docs.publish import output_folder, publish, refuse_what_does_not_hold, stage
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.read import read_guide, read_interface
from kesimpta_docs.source.rules import check_guide
from kesimpta_docs.spans import Span
from kesimpta_docs.verify.report import FileReport
from kesimpta_docs.workers import Workers


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One file to make: an edition in a format, under its name; `inputs` is what it is made of."""

    name: str
    edition: Edition
    format: Format
    inputs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The guide that was read, a row for each file of the order, and which of them were built."""

    guide: Guide
    rows: tuple[Row, ...]
    built: frozenset[str]


def make_guide(order: Order, tell: Tell) -> Made:
    """Make, prove and publish every file of `order` that is not there already.

    Raises a GuideError of the step that fails. Nothing is published then.
    """
    with Workers(order.formats) as workers:
        guide = checked_guide(order.guide)
        jobs = tuple(plan(guide, order))
        with output_folder(
            order.output, lambda: tell("waiting for another build", 0, 1)
        ) as staging:
            there = read_rows(order.output)
            due = [job for job in jobs if not _is_there(job, there, order.output)]
            reports = {}
            for job, report in workers.run(make_file, [(job, staging) for job in due]):
                reports[job.name] = report
                tell(f"made and proved {job.name}", len(reports), len(due))
            refuse_what_does_not_hold([reports[job.name] for job in due])
            built = {job.name: _row(job, reports[job.name], guide, order) for job in due}
            if built:
                publish(tuple(built.values()), staging, order.output, tool_versions())
    rows = tuple(built.get(job.name) or there[job.name] for job in jobs)
    return Made(guide=guide, rows=rows, built=frozenset(built))


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
    hashes = input_hashes(order)
    sheet = order.sheet or SHEETS[0]
    choices = () if sheet == SHEETS[0] else (sheet,)
    for name in order.editions:
        tokens = read_tokens(order.layouts / f"{name}.toml")
        edition = with_faces(lay_out(filled, words, tokens, sheet))
        for kind in order.formats:
            file = file_name(f"{guide.file.id}-{guide.language_code}-{name}", kind, *choices)
            yield Job(name=file, edition=edition, format=kind, inputs=hashes[name, kind])


def make_file(job: Job, folder: Path) -> FileReport:
    """Write one file into `folder`, read it back and hold it against its edition."""
    file = folder / job.name
    stage(file, render(job))
    return prove_job(file, job)


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


def _is_there(job: Job, there: dict[str, Row], output: Path) -> bool:
    row = there.get(job.name)
    return row is not None and row.inputs == job.inputs and row.stands_in(output)


def _row(job: Job, report: FileReport, guide: Guide, order: Order) -> Row:
    return Row(
        name=job.name,
        guide=guide.file.id,
        version=guide.file.version.isoformat(),
        check_again=guide.file.check_again.isoformat(),
        edition=job.edition.name,
        format=job.format,
        paper=order.sheet or SHEETS[0],
        clinic=None,
        pages=report.pages,
        bytes=report.bytes,
        sha256=sha256_of(report.file),
        source=guide.digest,
        inputs=job.inputs,
        proofs={result.rule: result.figure for result in report.results},
    )
