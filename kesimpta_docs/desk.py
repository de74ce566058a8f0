"""What a translation is made of, opened once."""

from dataclasses import dataclass

from kesimpta_docs.build import checked_guide
from kesimpta_docs.errors import OrderError
from kesimpta_docs.order import Order
from kesimpta_docs.source.interface import InterfaceFile
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.node import is_language
from kesimpta_docs.source.read import read_interface
from kesimpta_docs.spans import Span
from kesimpta_docs.translation.catalogue import (
    Catalogue,
    read_catalogue,
    refreshed,
    write_catalogue,
)
from kesimpta_docs.translation.files import INTERFACE, Files, Numbers, files_of, numbers_of
from kesimpta_docs.translation.language import Language, with_catalogues


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


def target_code(desk: Desk, code: str, at: Span | None = None) -> str:
    """Return a language that the guide can be translated into, the name of its catalogue.

    Raises OrderError for any other word: it may come from a file, and names one.
    """
    if not is_language(code):
        raise OrderError(
            f'"{code}" is no code of a language',
            at=at,
            hint="write one such as es, pt-BR or zh-Hant",
        )
    if code in {desk.guide.file.language, desk.guide.language_code}:
        raise OrderError(
            f'"{code}" is the language of the guide itself',
            at=at,
            hint="change its words in its own files",
        )
    return code


def catalogues(desk: Desk, code: str) -> tuple[Catalogue, Catalogue]:
    """Return the catalogues of the guide and of the interface, with an entry for each segment."""
    files, numbers = desk.files, desk.numbers
    own = read_catalogue(files.catalogue(code), code)
    shared = read_catalogue(files.interface_catalogue(code), code)
    return refreshed(own, numbers.guide), refreshed(shared, numbers.words)


def write_catalogues(desk: Desk, code: str, own: Catalogue, shared: Catalogue) -> None:
    """Write the catalogues of the guide and of the interface. Raises PublishError."""
    files, numbers = desk.files, desk.numbers
    write_catalogue(files.catalogue(code), files.name, own, numbers.guide)
    write_catalogue(files.interface_catalogue(code), INTERFACE, shared, numbers.words)


def language_of(desk: Desk, code: str) -> Language:
    """Return the words of a language as its catalogues have them, where there are any."""
    return with_catalogues(desk.numbers, code, *catalogues(desk, code))
