"""Where ledgers and catalogues stand: a guide's in its folder, the interface's beside its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kesimpta_docs.source.interface import InterfaceFile
from kesimpta_docs.source.model import Guide
from kesimpta_docs.translation.ledger import read_ledger
from kesimpta_docs.translation.numbering import Numbered, number_units
from kesimpta_docs.translation.segment import LAST_NUMBER, LAST_OF_GUIDE, Segment
from kesimpta_docs.translation.units import guide_units, interface_units

#: What the catalogue of the interface is called.
INTERFACE = "interface"


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """The ledgers and catalogues of a guide (its folder and id) and of the interface."""

    guide: Path
    name: str
    interface: Path

    @property
    def ledger(self) -> Path:
        """Return the ledger of the guide."""
        return self.guide / "translations" / f"{self.name}.pot"

    @property
    def interface_ledger(self) -> Path:
        """Return the ledger of the interface."""
        return self.interface / f"{INTERFACE}.pot"

    def catalogue(self, language: str) -> Path:
        """Return the catalogue of the guide in a language (`es`)."""
        return self.guide / "translations" / f"{language}.po"

    def interface_catalogue(self, language: str) -> Path:
        """Return the catalogue of the interface in a language."""
        return self.interface / f"{language}.po"

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that the guide has a catalogue in."""
        return tuple(sorted(found.stem for found in (self.guide / "translations").glob("*.po")))


def files_of(guide: Guide, interface: Path) -> Files:
    """Return where the ledgers and catalogues of a guide stand."""
    return Files(guide=guide.folder, name=guide.file.id, interface=interface)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The segments of a guide and of the interface, and the ledgers that they make.

    `are_new`: these ledgers are not those that are written.
    """

    guide: Numbered
    words: Numbered
    are_new: bool

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Return all segments: those of the guide, then those of the interface."""
        return (*self.guide.segments, *self.words.segments)

    @property
    def by_number(self) -> Mapping[int, Segment]:
        """Return all segments by their number."""
        return {one.number: one for one in self.segments}


def numbers_of(guide: Guide, words: InterfaceFile, files: Files) -> Numbers:
    """Return the numbers of all segments, by their ledgers. Raises SourceFault, OrderError."""
    before = read_ledger(files.ledger)
    shared = read_ledger(files.interface_ledger, LAST_OF_GUIDE + 1)
    own = number_units(guide_units(guide), before, LAST_OF_GUIDE)
    toolkit = number_units(interface_units(words), shared, LAST_NUMBER)
    return Numbers(
        guide=own, words=toolkit, are_new=(own.ledger, toolkit.ledger) != (before, shared)
    )
