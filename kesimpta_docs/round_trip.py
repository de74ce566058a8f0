"""The translators' round trip: its steps, each as one function."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kesimpta_docs.desk import Desk, catalogues, open_desk, target_code, write_catalogues
from kesimpta_docs.errors import OrderError, TranslationError
from kesimpta_docs.order import Order
from kesimpta_docs.read_back import read_back
from kesimpta_docs.render.docx.translators_file import render_translators_file
from kesimpta_docs.source.dates import name_of, primary
from kesimpta_docs.source.ease import running_sentences
from kesimpta_docs.source.inflesz import inflesz
from kesimpta_docs.source.reading import readings
from kesimpta_docs.spans import Span
from kesimpta_docs.translation.catalogue import Approval, write_catalogue
from kesimpta_docs.translation.files import INTERFACE
from kesimpta_docs.translation.from_po import write_for_tools
from kesimpta_docs.translation.gates.weights import blocks
from kesimpta_docs.translation.incoming import take_in
from kesimpta_docs.translation.language import (
    Language,
    gate_findings,
    read_language,
    translated,
    with_catalogues,
)
from kesimpta_docs.translation.ledger import read_ledger, write_ledger
from kesimpta_docs.translation.markup import markup
from kesimpta_docs.translation.segment import Segment
from kesimpta_docs.translators_file import translators_file
from kesimpta_docs.writing import write_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """What `update` did: segments of the guide, how many are new, changed and gone; catalogues."""

    segments: int
    new: int
    changed: int
    gone: int
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A text that a person has to look at, with both wordings, and why."""

    key: str
    source: str
    target: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a gate found in a text, and what to do; `blocks`: no edition but a draft until then."""

    key: str
    gate: str
    blocks: bool
    what: str
    source: str
    target: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import found: counts of texts, and each text that a person has to look at.

    `changed` have other words than before; `right` are all that are sure now. `written` says
    whether the catalogues hold it: a dry run writes nothing. `absent` are numbers that the file
    came back without: their catalogues keep what they had. `findings` are those of the gates in
    texts that it changed, `to_mend` counts what holds an edition back in all of them.
    """

    file: str
    language: str
    texts: int
    changed: int
    right: int
    missing: int
    doubts: tuple[Doubt, ...]
    conflicts: tuple[Doubt, ...]
    strays: tuple[str, ...]
    absent: tuple[str, ...]
    comments: tuple[str, ...]
    to_mend: int
    findings: tuple[Found, ...]
    written: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How far a language is, in texts; `blocked` and `warned` are what the gates found.

    `by` and `on` say who approved it last, and when; `approved` whether that is of these words.
    `ease` is the reading ease, where there is a formula for the language (see `inflesz.py`).
    """

    code: str
    name: str
    texts: int
    translated: int
    unsure: int
    missing: int
    blocked: int
    warned: int
    by: str | None
    on: str | None
    approved: bool
    ease: float | None


def update(order: Order) -> Updated:
    """Write the ledgers anew and refresh every catalogue. Raises PublishError."""
    desk = open_desk(order)
    files, numbers = desk.files, desk.numbers
    before = read_ledger(files.ledger)
    known = {row.number for row in before.rows}
    here = {one.number for one in numbers.guide.segments}
    # Catalogues first: were this to stop between them, a ledger never says more than they know.
    for language in files.languages:
        write_catalogues(desk, language, *catalogues(desk, language))
    write_ledger(files.ledger, desk.files.name, numbers.guide)
    write_ledger(files.interface_ledger, INTERFACE, numbers.words)
    return Updated(
        segments=len(here),
        new=len(here - known),
        changed=len(numbers.guide.previous),
        gone=len(known - here),
        languages=files.languages,
    )


def status(order: Order) -> tuple[State, ...]:
    """Return how far each language is, or the one of the order."""
    desk = open_desk(order)
    codes = (order.language,) if order.language else desk.files.languages
    return tuple(
        _state(desk, read_language(desk.guide, desk.numbers, desk.files, code)) for code in codes
    )


def _state(desk: Desk, language: Language) -> State:
    approval = language.approval
    found = gate_findings(desk.guide, language)
    held = sum(map(blocks, found))
    return State(
        code=language.code,
        name=name_of(language.tag),
        texts=len(language.translations),
        translated=sum(one.holds for one in language.translations),
        unsure=len(language.unsure),
        missing=len(language.missing),
        blocked=held,
        warned=len(found) - held,
        ease=_ease(desk, language),
        by=f"{approval.by}, {approval.role}" if approval else None,
        on=approval.date.isoformat() if approval else None,
        approved=language.is_approved,
    )


def _ease(desk: Desk, language: Language) -> float | None:
    """Return the reading ease of the running words, for Spanish."""
    if primary(language.tag) != "es":
        return None
    guide, _ = translated(desk.guide, desk.words, language, draft=False)
    found = inflesz(
        (sentence.words for one in readings(guide) for sentence in running_sentences(one)),
        guide.file.names,
    )
    return None if found is None else round(found, 1)


def export_po(order: Order) -> Path:
    """Write the catalogue of a language for CAT tools into the output folder; return the file.

    Raises OrderError where no language is named, or the ledger is older than the source.
    """
    desk, code = _ready_for(order)
    own, shared = catalogues(desk, code)
    both = replace(own, entries={**own.entries, **shared.entries})
    file = order.output / f"{desk.files.name}-{code}-translator.po"
    write_for_tools(file, desk.files.name, desk.numbers.segments, both)
    return file


def export_docx(order: Order) -> Path:
    """Write the file that a translator types over into the output folder; return it.

    Raises OrderError where no language is named, or the ledger is older than the source.
    """
    desk, code = _ready_for(order)
    file = order.output / f"{desk.files.name}-{code}-translator.docx"
    write_whole(file, render_translators_file(translators_file(desk, order, code)))
    return file


def import_file(order: Order, file: Path, *, dry_run: bool) -> Imported:
    """Take the words of a file that came back into the catalogues; a dry run only tells.

    Raises UnreadableFile or SourceFault for what is no sound file, TranslationError for one that
    does not belong to the guide, OrderError where the ledger is older than the source.
    """
    desk = _fresh(order)
    segments = desk.numbers.by_number
    returned = read_back(desk, order, file)
    code = returned.code
    own, shared = (take_in(catalogue, returned.incoming) for catalogue in catalogues(desk, code))
    if not dry_run:
        write_catalogues(desk, code, own.catalogue, shared.catalogue)
    entries = {**own.catalogue.entries, **shared.catalogue.entries}
    found = gate_findings(
        desk.guide, with_catalogues(desk.numbers, code, own.catalogue, shared.catalogue)
    )
    changed = {*own.changed, *shared.changed}
    return Imported(
        file=str(file),
        language=code,
        texts=len(segments),
        changed=len(changed),
        right=sum(bool(one.target) and not one.unsure for one in entries.values()),
        missing=sum(not one.target for one in entries.values()),
        doubts=tuple(
            _doubt(segments[one.number], one.target, one.reasons)
            for one in returned.incoming
            if one.reasons
        ),
        conflicts=tuple(
            _doubt(segments[number], " | ".join(texts), ("the file has several texts for it",))
            for number, texts in returned.conflicts.items()
        ),
        strays=returned.strays,
        absent=tuple(segments[number].key for number in returned.absent),
        comments=(
            *(f"{segments[one.number].key}: {n}" for one in returned.incoming for n in one.notes),
            *returned.comments,
        ),
        to_mend=sum(map(blocks, found)),
        findings=tuple(
            Found(
                key=segments[one.segment].key,
                gate=one.gate,
                blocks=blocks(one),
                what=one.what,
                source=one.source,
                target=one.target,
                hint=one.hint,
            )
            for one in found
            if one.segment in changed
        ),
        written=not dry_run,
    )


def _doubt(segment: Segment, target: str, reasons: tuple[str, ...]) -> Doubt:
    return Doubt(key=segment.key, source=markup(segment.text), target=target, reasons=reasons)


def _ready_for(order: Order) -> tuple[Desk, str]:
    """Return the desk, and the language that the order names."""
    if order.language is None:
        raise OrderError("no language is named", at=None, hint="name it: --lang es")
    desk = _fresh(order)
    return desk, target_code(desk, order.language)


def _fresh(order: Order) -> Desk:
    """Return the desk where its ledgers are those of the source as it is now."""
    desk = open_desk(order)
    if desk.numbers.are_new:
        raise OrderError(
            "the source has changed since its texts got their numbers",
            at=Span(str(desk.files.ledger)),
            hint="run make-guide translate update first",
        )
    return desk


def approve(order: Order, by: str, role: str, day: date) -> Language:
    """Bind an approval to the words of a language as they are now.

    Raises TranslationError where words are missing or unsure, OrderError where no language or
    nobody is named, or the ledger is older than the source.
    """
    by, role = " ".join(by.split()), " ".join(role.split())
    if not (by and role):
        raise OrderError(
            "nobody is named who approves it, or not as what",
            at=None,
            hint='name both: --by "A. Name" --role "certified medical translator"',
        )
    desk, code = _ready_for(order)
    language = read_language(desk.guide, desk.numbers, desk.files, code)
    file = desk.files.catalogue(code)
    held = sum(map(blocks, gate_findings(desk.guide, language)))
    if language.missing or language.unsure or held:
        raise TranslationError(
            f"{len(language.missing)} texts have no words yet, {len(language.unsure)} are unsure, "
            f"{held} are held back by a gate",
            at=Span(str(file)),
            hint=f"translate and settle them first: make-guide translate export --lang {code}; "
            f"see why with make-guide translate status --lang {code}",
        )
    approval = Approval(by=by, role=role, date=day, digest=language.digest)
    own, _ = catalogues(desk, code)
    write_catalogue(file, desk.files.name, replace(own, approval=approval), desk.numbers.guide)
    return replace(language, approval=approval)
