"""The line from source to published files."""

import gc
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kesimpta_docs.clinic.fill_in import fill_in, fill_words
from kesimpta_docs.clinic.profile import read_clinic
from kesimpta_docs.errors import (
    OrderError,
    PublishError,
    RenderError,
    TranslationError,
    UnreadableFile,
)
from kesimpta_docs.extract import extract
from kesimpta_docs.inputs import Hashes, input_hashes, tool_versions
from kesimpta_docs.layout.binding import print_advice
from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.lay_out import lay_out
from kesimpta_docs.layout.read_tokens import read_tokens, standard_of
from kesimpta_docs.manifest import Row, read_rows, sha256_of
from kesimpta_docs.order import (
    LARGE_PRINT,
    PAPERS,
    PDF_STANDARDS,
    SIDES,
    TWO_SIDED,
    Format,
    Order,
    PaperName,
    PdfStandard,
    Tell,
    file_name,
)
from kesimpta_docs.publish import output_folder, publish, refuse_what_does_not_hold, stage
from kesimpta_docs.reviewed import with_review
from kesimpta_docs.source.clinic import Clinic
from kesimpta_docs.source.interface import InterfaceFile
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.place_values import place_values
from kesimpta_docs.source.read import read_guide, read_interface
from kesimpta_docs.source.rules import check_guide
from kesimpta_docs.spans import Span
from kesimpta_docs.translation.files import files_of, numbers_of
from kesimpta_docs.translation.language import read_language, translated, why_draft, with_numbers
from kesimpta_docs.translation.ledger import digest_of
from kesimpta_docs.verify.report import FileReport, Result
from kesimpta_docs.workers import Workers

#: Most characters of a file's name: with `-changed-1`, a file system takes it.
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One file to make: an edition in a format, under its name; `inputs` is what it is made of.

    `pdf_standard` is what a PDF must keep; a DOCX has none.
    """

    name: str
    edition: Edition
    format: Format
    inputs: str
    paper: PaperName
    clinic: str | None
    pdf_standard: PdfStandard | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The guide that was read, a row for each file of the order, and which of them were built.

    `kept` names the copies of files that a person had changed.
    """

    guide: Guide
    rows: tuple[Row, ...]
    built: frozenset[str]
    kept: tuple[str, ...]


def make_guide(order: Order, tell: Tell) -> Made:
    """Make, prove and publish every file of `order` that is not there already.

    Raises a GuideError of the step that fails. Nothing is published then.
    """
    hashes = input_hashes(order)  # first: what is saved while this runs counts as not yet made
    guide = checked_guide(order.guide)
    with Workers(order.formats) as workers:
        jobs = tuple(plan(guide, order, hashes))
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
            built = {job.name: _row(job, reports[job.name], guide) for job in due}
            kept = publish(tuple(built.values()), staging, order.output) if built else ()
    rows = tuple(built.get(job.name) or there[job.name] for job in jobs)
    return Made(guide=guide, rows=rows, built=frozenset(built), kept=kept)


def checked_guide(folder: Path) -> Guide:
    """Return the guide of `folder`, which keeps every rule. Raises SourceFaults."""
    guide = read_guide(folder)
    check_guide(guide)
    return guide


def plan(guide: Guide, order: Order, hashes: Hashes | None = None) -> Iterator[Job]:
    """Yield a job for each file of `order`, its edition laid out and its characters covered.

    `hashes` are those of the order's inputs, where they were taken before the guide was read.
    Raises OrderError for parts that the guide has not, or too many of them for a file's name.
    """
    hashes = hashes or input_hashes(order)
    clinic = read_clinic(order.clinic) if order.clinic else None
    guide, words = in_language(guide, order)
    values = place_values(guide, clinic)
    filled = fill_in(with_review(guide, words), values, clinic)
    words = fill_words(words, values)
    chosen = extract(filled, order.only, words)
    paper = order.paper or (clinic and clinic.paper) or PAPERS[0]
    choices = (
        *((clinic.id,) if clinic else ()),
        *(() if paper == PAPERS[0] else (paper,)),
        *((TWO_SIDED,) if order.sides > 1 else ()),
    )
    _refuse_one_name_for_two(guide, order, clinic)
    for name in order.editions:
        tokens = read_tokens(order.layouts / f"{name}.toml")
        edition = lay_out(chosen, words, tokens, paper, two_sided=order.sides > 1)
        if order.day:
            edition = replace(edition, metadata=replace(edition.metadata, day=order.day))
        for kind in order.formats:
            standard = order.pdf_standard if kind == "pdf" else None
            named = () if standard in {None, PDF_STANDARDS[0]} else (str(standard),)
            code = order.language or guide.language_code
            drafted = ("draft",) if guide.draft else ()
            parts = (guide.file.id, code, name, *choices, *named, *order.only, *drafted)
            file = file_name(parts, kind)
            if len(file) > _LONGEST_NAME:
                raise OrderError(
                    "--only names so much that the name of the file is too long",
                    at=None,
                    hint="list the sections as a set under `sets:` of guide.yaml, and name that",
                )
            inputs = hashes[name, kind]
            yield Job(
                name=file,
                edition=edition,
                format=kind,
                inputs=inputs,
                paper=paper,
                clinic=clinic.id if clinic else None,
                pdf_standard=standard,
            )


def in_language(guide: Guide, order: Order) -> tuple[Guide, InterfaceFile]:
    """Return the guide and the interface in the language of the order, each text with its number.

    Raises TranslationError where the translation may only be printed as a draft, and the order is
    for none.
    """
    words = read_interface(order.interface, guide.language_code)
    files = files_of(guide, order.interface)
    numbers = numbers_of(guide, words, files)
    guide = replace(guide, ledger=digest_of(numbers.segments))
    if order.language in {None, guide.language_code}:
        return with_numbers(guide, numbers.guide.segments), words
    language = read_language(guide, numbers, files, str(order.language))
    # What nobody approved is a draft: an order for one needs no more reasons, nor the gates.
    given = order.draft and not language.is_approved
    reasons = () if given else tuple(why_draft(guide, language))
    if reasons and not order.draft:
        raise TranslationError(
            f"this translation may not be handed out yet: {', '.join(reasons)}",
            at=Span(str(files.catalogue(language.code))),
            hint="see what is left: make-guide translate status; for a draft that says so on "
            "every page, add --draft",
        )
    return translated(guide, words, language, draft=given or bool(reasons))


def _refuse_one_name_for_two(guide: Guide, order: Order, clinic: Clinic | None) -> None:
    """Raise OrderError where files of this order would have the name of others of the guide."""
    parts = {*guide.file.sets, *guide.sections}
    if clinic and clinic.id in parts:
        raise OrderError(
            f'the clinic\'s id "{clinic.id}" is also the name of a section or a set of the guide',
            at=clinic.at,
            hint="give the clinic another id: both would have files of the same name",
        )
    # `large-print` is an edition, and so is `large-print-aph`.
    profiles = tuple(LARGE_PRINT)[1:]
    for word in profiles:
        if clinic and f"{clinic.id}-".startswith(f"{word}-"):
            raise OrderError(
                f'the clinic\'s id "{clinic.id}" begins as the names of other files do: with '
                f'"{word}"',
                at=clinic.at,
                hint="give the clinic another id",
            )
    for word in (*profiles, *PAPERS[1:], TWO_SIDED, *PDF_STANDARDS[1:]):
        if f"{'-'.join(order.only)}-".startswith(f"{word}-"):
            raise OrderError(
                f'"{order.only[0]}" begins as the names of other files do: with "{word}"',
                at=None,
                hint="list it as a set of another name under `sets:` of guide.yaml",
            )
    if len(order.only) > 1 and "-".join(order.only) in parts:
        raise OrderError(
            f'"{"-".join(order.only)}" is also the name of a section or a set of the guide',
            at=None,
            hint="list what you want as a set under `sets:` of guide.yaml, and name that",
        )


def make_file(job: Job, folder: Path) -> FileReport:
    """Write one file into `folder`, read it back and hold it against its edition."""
    file = folder / job.name
    stage(file, render(job))
    if job.format == "pdf":
        gc.collect()  # the boxes of a layout take as much memory as the proofs will need
    return prove_job(file, job)


def verify_files(order: Order, files: tuple[Path, ...]) -> tuple[FileReport, ...]:
    """Prove `files`, or all files of `order` that stand in the output folder, with veraPDF, too.

    Which edition a file must hold is told by its name, whichever large print it is. Raises
    PublishError for a name that no file of the order has, or where there is nothing to prove.
    """
    guide = checked_guide(order.guide)
    jobs = {job.name: job for job in plan(guide, order)}
    if not {file.name for file in files} <= jobs.keys():
        jobs = {job.name: job for job in _every_look(guide, order)}
    listed = read_rows(order.output)
    here = (
        order.output / name for name in jobs if name in listed or (order.output / name).exists()
    )
    found = files or tuple(here)
    if not found:
        raise PublishError(
            "there are no files to prove",
            at=Span(str(order.output)),
            hint="run make-guide with the same options first",
        )
    for file in found:
        if file.name not in jobs:
            raise PublishError(
                "no edition of the guide has this name",
                at=Span(str(file)),
                hint=f"the names are {', '.join(jobs)}; for others give the options (--only, "
                "--clinic, --paper, --pdf-standard) that they were made with, before verify",
            )
    from kesimpta_docs.verify.prove import validated

    return validated([prove_job(file, jobs[file.name]) for file in found])


def _every_look(guide: Guide, order: Order) -> Iterator[Job]:
    """Yield a job for each edition in each large print, on one side and on both."""
    for sides in SIDES:
        editions = ("handout", *LARGE_PRINT.values())
        yield from plan(guide, replace(order, editions=editions, sides=sides))


def render(job: Job) -> bytes:
    """Return the bytes of one file."""
    if job.pdf_standard:
        try:
            from kesimpta_docs.render.pdf.write import render_pdf
        except OSError as error:
            raise RenderError.without_library(error) from error
        return render_pdf(job.edition, job.pdf_standard)
    from kesimpta_docs.render.docx.write import render_docx

    return render_docx(job.edition)


def prove_job(file: Path, job: Job) -> FileReport:
    """Read `file` back and hold it against the edition of `job`.

    A file that is missing or cannot be read is a report that does not hold.
    """
    from kesimpta_docs.verify.prove import prove

    try:
        return prove(file, job.edition, job.pdf_standard)
    except UnreadableFile as error:
        broken = Result(rule="the file can be read back", figure="", problems=(str(error),))
        return FileReport(
            file=file, edition=job.edition.name, pages=None, bytes=0, results=(broken,)
        )


def _is_there(job: Job, there: dict[str, Row], output: Path) -> bool:
    row = there.get(job.name)
    return row is not None and row.inputs == job.inputs and row.stands_in(output)


def _row(job: Job, report: FileReport, guide: Guide) -> Row:
    return Row(
        name=job.name,
        guide=guide.file.id,
        version=guide.file.version.isoformat(),
        check_again=guide.file.check_again.isoformat(),
        edition=job.edition.name,
        format=job.format,
        paper=job.paper,
        clinic=job.clinic,
        sides=2 if job.edition.paper.two_sided else 1,
        pdf_standard=job.pdf_standard,
        pages=report.pages,
        bytes=report.bytes,
        sha256=sha256_of(report.file),
        source=guide.digest,
        inputs=job.inputs,
        tools=tool_versions(),
        print=print_advice(job.edition, standard_of(job.edition.tokens), report.pages),
        proofs={result.rule: result.figure for result in report.results if result.measured},
    )
