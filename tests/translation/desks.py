"""A guide with a translation, in folders that a test may change."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kesimpta_docs import round_trip
from kesimpta_docs.desk import open_desk
from kesimpta_docs.order import Order
from kesimpta_docs.translation.catalogue import Catalogue, Entry, read_catalogue, write_catalogue
from kesimpta_docs.translation.files import INTERFACE
from kesimpta_docs.translation.markup import markup
from kesimpta_docs.translation.numbering import Numbered
from kesimpta_docs.translation.pseudo import pseudo_translations
from tests.conftest import ROOT, SMALL, order_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Folders of a guide and of the interface, copied; `order` makes what is asked of them."""

    order: Order

    @property
    def po(self) -> Path:
        """Return the catalogue of the guide in Spanish."""
        return self.order.guide / "translations" / "es.po"

    def change(self, number: int, **changes: Any) -> None:
        """Change an entry of the Spanish catalogue, as a PO editor does."""
        desk = open_desk(self.order)
        catalogue = read_catalogue(self.po, "es")
        entries = {**catalogue.entries, number: replace(catalogue.entries[number], **changes)}
        written = replace(catalogue, entries=entries)
        write_catalogue(self.po, "examplin", written, desk.numbers.guide)

    def number(self, words: str) -> int:
        """Return the number of the first segment with these words."""
        segments = open_desk(self.order).numbers.guide.segments
        return next(one.number for one in segments if one.text.plain == words)


def shelf(folder: Path) -> Shelf:
    """Return copies of the small guide and of the interface, with their ledgers."""
    shutil.copytree(SMALL, folder / "small")
    shutil.copytree(ROOT / "sources" / "interface", folder / "interface")
    for file in (folder / "interface").glob("*.po"):
        file.unlink()
    order = order_for(folder / "small", folder / "output")
    order = replace(order, interface=folder / "interface", language="es")
    round_trip.update(order)
    return Shelf(order=order)


def spanish_shelf(folder: Path) -> Shelf:
    """Return them with a whole catalogue in "Spanish": English words with accents, and longer."""
    one = shelf(folder)
    desk = open_desk(one.order)
    for file, name, numbered in (
        (desk.files.catalogue("es"), "examplin", desk.numbers.guide),
        (desk.files.interface_catalogue("es"), INTERFACE, desk.numbers.words),
    ):
        _write(file, name, numbered, desk.guide.file.names)
    return one


def _write(file: Path, name: str, numbered: Numbered, names: tuple[str, ...]) -> None:
    words = pseudo_translations(numbered.segments, "qps-long", names)
    entries = {
        one.segment.number: Entry(
            source=markup(one.segment.text),
            target=markup(one.target or one.segment.text),
            notes=("allow negation: its words are no Spanish",),
        )
        for one in words
    }
    write_catalogue(file, name, Catalogue(language="es-US", entries=entries), numbered)
