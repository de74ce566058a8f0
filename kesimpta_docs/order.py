"""One order: what is to be made, decided once by the command line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeAlias

#: The editions of a guide, each with a layout of that name.
EditionName = Literal[
    "handout", "large-print", "large-print-aph", "large-print-ukaaf", "large-print-giant"
]
#: Those that are made where none is named.
EDITIONS: tuple[EditionName, ...] = ("handout", "large-print")
#: The editions in large print by the standard that each keeps; the first is the default.
LARGE_PRINT: Mapping[str, EditionName] = MappingProxyType(
    {
        "acb": "large-print",
        "aph": "large-print-aph",
        "ukaaf": "large-print-ukaaf",
        "giant": "large-print-giant",
    }
)
#: The formats of an edition.
Format = Literal["pdf", "docx"]
FORMATS: tuple[Format, ...] = ("pdf", "docx")
#: Papers; the first is the default.
PaperName = Literal["letter", "a4"]
PAPERS: tuple[PaperName, ...] = ("letter", "a4")
#: Sides of the paper that are printed; the first is the default.
Sides = Literal[1, 2]
SIDES: tuple[Sides, ...] = (1, 2)
#: What the name of a file says of two sides.
TWO_SIDED = "two-sided"
#: The standards that a PDF keeps; the first is the default. `ua-1`: PDF/UA-1 and PDF/A-2a at once.
#: `ua-2`: PDF/UA-2 and Well-Tagged PDF 1.0, for accessibility and for reuse.
PdfStandard = Literal["ua-1", "ua-2"]
PDF_STANDARDS: tuple[PdfStandard, ...] = ("ua-1", "ua-2")
#: Told what is done next, and how many steps of how many are behind.
Tell: TypeAlias = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Which editions of which guide, in which formats, for which clinic, into which folder.

    `only` names sections and sets, where not the whole guide is wanted.
    `pdf_standard` is for the PDFs alone: a DOCX is the same in every order.
    With two `sides` the margins and the running lines of left pages are those of right ones in a
    mirror.
    Without a `paper` the clinic's own is taken, or the default. `day` dates the files in place of
    the guide's own date. `language` is the code of a translation; one that is not approved is made
    as a `draft` only.
    """

    guide: Path
    interface: Path
    layouts: Path
    output: Path
    editions: tuple[EditionName, ...] = EDITIONS
    formats: tuple[Format, ...] = FORMATS
    paper: PaperName | None = None
    sides: Sides = SIDES[0]
    clinic: Path | None = None
    only: tuple[str, ...] = ()
    pdf_standard: PdfStandard = PDF_STANDARDS[0]
    day: date | None = None
    language: str | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a person asked for: the order, and whether a program reads the report."""

    order: Order
    as_json: bool


def file_name(words: tuple[str, ...], kind: Format) -> str:
    """Return the name of a file: `kesimpta-en-large-print-a4-ua-2-first-day.pdf`.

    Each choice that is not the default adds its word, so that no file overwrites another.
    """
    return f"{'-'.join(words)}.{kind}"
