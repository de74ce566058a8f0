"""What a translation is made of, opened once."""

from dataclasses import dataclass

from kesimpta_docs.build import checked_guide
from kesimpta_docs.order import Order
from kesimpta_docs.source.interface import InterfaceFile
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.read import read_interface
from kesimpta_docs.translation.catalogue import Catalogue, read_catalogue, refreshed
from kesimpta_docs.translation.files import Files, Numbers, files_of, numbers_of
from kesimpta_docs.translation.language import Language
from kesimpta_docs.translation.words import translations_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a translation is made of: the guide, the toolkit's words, their numbers, the files."""

    guide: Guide
    words: InterfaceFile
    files: Files
    numbers: Numbers


def open_desk(order: Order) -> Desk:
    """Return the desk of the guide that the order names. Raises SourceFaults, OrderError."""
    guide = checked_guide(order.guide)
    words = read_interface(order.interface, guide.language_code)
    files = files_of(guide, order.interface)
    return Desk(guide=guide, words=words, files=files, numbers=numbers_of(guide, words, files))


def catalogues(desk: Desk, code: str) -> tuple[Catalogue, Catalogue]:
    """Return the catalogues of the guide and of the interface, with an entry for each segment."""
    files, numbers = desk.files, desk.numbers
    own = read_catalogue(files.catalogue(code), code)
    shared = read_catalogue(files.interface_catalogue(code), code)
    return refreshed(own, numbers.guide), refreshed(shared, numbers.words)


def language_of(desk: Desk, code: str) -> Language:
    """Return the words of a language as its catalogues have them, where there are any."""
    return with_catalogues(desk, code, *catalogues(desk, code))


def with_catalogues(desk: Desk, code: str, own: Catalogue, shared: Catalogue) -> Language:
    """Return the words of a language that its two catalogues hold."""
    return Language(
        code=code,
        tag=own.language,
        translations=(
            *translations_of(desk.numbers.guide.segments, own),
            *translations_of(desk.numbers.words.segments, shared),
        ),
        approval=own.approval,
        names=own.names,
    )
