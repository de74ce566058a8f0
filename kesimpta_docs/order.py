"""One order: what is to be made, decided once by the command line."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

#: The editions of a guide, each with a layout of that name.
EditionName = Literal["handout", "large-print"]
EDITIONS: tuple[EditionName, ...] = ("handout", "large-print")
#: The formats of an edition.
Format = Literal["pdf", "docx"]
FORMATS: tuple[Format, ...] = ("pdf", "docx")
#: Told what is done next, and how many steps of how many are behind.
Tell: TypeAlias = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Which editions of which guide, in which formats, on which paper, into which folder."""

    guide: Path
    interface: Path
    layouts: Path
    output: Path
    editions: tuple[EditionName, ...] = EDITIONS
    formats: tuple[Format, ...] = FORMATS
    paper: str = "letter"


def file_name(guide: str, language: str, edition: str, kind: str) -> str:
    """Return the name of a file: `kesimpta-en-large-print.pdf`."""
    return f"{guide}-{language}-{edition}.{kind}"
