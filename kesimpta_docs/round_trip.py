"""The translators' round trip: its steps, each as one function."""

from dataclasses import dataclass, replace
from datetime import date

from kesimpta_docs.build import checked_guide
from kesimpta_docs.errors import OrderError, TranslationError
from kesimpta_docs.order import Order
from kesimpta_docs.source.dates import name_of
from kesimpta_docs.source.interface import InterfaceFile
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.read import read_interface
from kesimpta_docs.spans import Span
from kesimpta_docs.translation.catalogue import (
    Approval,
    read_catalogue,
    refreshed,
    write_catalogue,
)
from kesimpta_docs.translation.files import INTERFACE, Files, Numbers, files_of, numbers_of
from kesimpta_docs.translation.language import Language, read_language
from kesimpta_docs.translation.ledger import read_ledger, write_ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a translation is made of: the guide, the toolkit's words, their numbers, the files."""

    guide: Guide
    words: InterfaceFile
    files: Files
    numbers: Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Updated:
    """What `update` did: segments of the guide, how many are new, changed and gone; catalogues."""

    segments: int
    new: int
    changed: int
    gone: int
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How far a language is, in texts; `blocked` and `warned` are what the gates found.

    `by` and `on` say who approved it last, and when; `approved` whether that is of these words.
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


def open_desk(order: Order) -> Desk:
    """Return the desk of the guide that the order names. Raises SourceFaults, OrderError."""
    guide = checked_guide(order.guide)
    words = read_interface(order.interface, guide.language_code)
    files = files_of(guide, order.interface)
    return Desk(guide=guide, words=words, files=files, numbers=numbers_of(guide, words, files))


def update(order: Order) -> Updated:
    """Write the ledgers anew and refresh every catalogue. Raises PublishError."""
    desk = open_desk(order)
    files, numbers = desk.files, desk.numbers
    before = read_ledger(files.ledger)
    known = {row.number for row in before.rows}
    here = {one.number for one in numbers.guide.segments}
    # Catalogues first: were this to stop between them, a ledger never says more than they know.
    for language in files.languages:
        _refresh(desk, language)
    write_ledger(files.ledger, desk.files.name, numbers.guide)
    write_ledger(files.interface_ledger, INTERFACE, numbers.words)
    return Updated(
        segments=len(here),
        new=len(here - known),
        changed=len(numbers.guide.previous),
        gone=len(known - here),
        languages=files.languages,
    )


def _refresh(desk: Desk, language: str) -> None:
    files = desk.files
    for file, name, numbered in (
        (files.catalogue(language), files.name, desk.numbers.guide),
        (files.interface_catalogue(language), INTERFACE, desk.numbers.words),
    ):
        catalogue = read_catalogue(file, language)
        write_catalogue(file, name, refreshed(catalogue, numbered), numbered)


def status(order: Order) -> tuple[State, ...]:
    """Return how far each language is, or the one of the order."""
    desk = open_desk(order)
    codes = (order.language,) if order.language else desk.files.languages
    return tuple(
        _state(read_language(desk.guide, desk.numbers, desk.files, code)) for code in codes
    )


def _state(language: Language) -> State:
    approval = language.approval
    return State(
        code=language.code,
        name=name_of(language.tag),
        texts=len(language.translations),
        translated=sum(one.holds for one in language.translations),
        unsure=len(language.unsure),
        missing=len(language.missing),
        blocked=0,
        warned=0,
        by=f"{approval.by}, {approval.role}" if approval else None,
        on=approval.date.isoformat() if approval else None,
        approved=language.is_approved,
    )


def approve(order: Order, by: str, role: str, day: date) -> Language:
    """Bind an approval to the words of a language as they are now.

    Raises TranslationError where words are missing or unsure, OrderError where no language is
    named.
    """
    if order.language is None:
        raise OrderError(
            "no language is named", at=None, hint="name it: make-guide translate approve --lang es"
        )
    desk = open_desk(order)
    language = read_language(desk.guide, desk.numbers, desk.files, order.language)
    file = desk.files.catalogue(order.language)
    if language.missing or language.unsure:
        raise TranslationError(
            f"{len(language.missing)} texts have no words yet, {len(language.unsure)} are unsure",
            at=Span(str(file)),
            hint="translate and settle them first: make-guide translate export --lang "
            f"{order.language}",
        )
    approval = Approval(by=by, role=role, date=day, digest=language.digest)
    catalogue = replace(read_catalogue(file, order.language), approval=approval)
    write_catalogue(file, desk.files.name, catalogue, desk.numbers.guide)
    return replace(language, approval=approval)
