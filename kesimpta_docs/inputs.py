"""What a file is made of, as one hash: the same inputs give the same bytes.

This room imports nothing heavy: it decides whether there is anything to do at all.
"""

import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.order import PAPERS, EditionName, Format, Order
from kesimpta_docs.reading import MAX_LOGO_BYTES, guarded_bytes, source_files

#: The libraries whose versions decide how a file looks.
TOOLS = ("weasyprint", "pydyf", "python-docx", "lxml", "jinja2", "fonttools", "resvg-py", "babel")

#: The hash of each file of an order, by edition and format.
Hashes: TypeAlias = Mapping[tuple[EditionName, Format], str]

_PROGRAM = Path(__file__).resolve().parent


def tool_versions() -> dict[str, str]:
    """Return the version of each library that decides how a file looks; "none" where it is missing.

    Read from the names of the installed packages' folders (Recording installed projects, PyPA):
    `importlib.metadata` takes longer to import than all the rest of this room.
    """
    found: dict[str, str] = {}
    for folder in sys.path:
        if Path(folder).is_dir():
            for entry in Path(folder).iterdir():
                name, ending, _ = entry.name.partition(".dist-info")
                tool, _, version = name.rpartition("-")
                if ending:
                    found.setdefault(tool.lower().replace("_", "-"), version)
    return {name: found.get(name, "none") for name in TOOLS}


def input_hashes(order: Order) -> Hashes:
    """Return the hash of all that each file of `order` is made of.

    In it: the guide, the toolkit's words, templates, style and fonts, the layout of the edition and
    the standard that it keeps, the clinic, the paper, the date, the program and its libraries.
    """
    shared = _with(hashlib.sha256(), _shared_parts(order))
    kinds = {kind: _with(shared, _parts_of(kind, order)) for kind in order.formats}
    layouts = {edition: tuple(_layout(order.layouts, edition)) for edition in order.editions}
    return {
        (edition, kind): _with(kinds[kind], (edition.encode(), *layout)).hexdigest()
        for edition, layout in layouts.items()
        for kind in order.formats
    }


def _with(parts_before: "hashlib._Hash", parts: Iterable[bytes]) -> "hashlib._Hash":
    total = parts_before.copy()
    for part in parts:
        total.update(f"{len(part)}\0".encode())
        total.update(part)
    return total


def _parts_of(kind: Format, order: Order) -> Iterator[bytes]:
    """Yield what the files of one format are made of.

    A DOCX needs no templates and no style, and knows no standard of PDFs.
    """
    yield kind.encode()
    if kind == "pdf":
        yield order.pdf_standard.encode()
        for folder in ("templates", "style"):
            yield from _tree(order.layouts / folder, "")


def _shared_parts(order: Order) -> Iterator[bytes]:
    yield repr(sorted(tool_versions().items())).encode()
    paper = order.paper or (None if order.clinic else PAPERS[0])  # a clinic may have its own
    yield f"{paper} {order.sides} {order.day} {order.only}".encode()
    yield from _tree(_PROGRAM, ".py")
    yield f"{order.language} {order.draft}".encode()
    # The numbers of the segments and, for a language, its words.
    for folder in (order.guide / "translations", order.interface):
        yield from _tree(folder, ".pot")
        if order.language:
            yield from _tree(folder, f"{order.language}.po")
    for file in source_files(order.guide):
        yield file.relative_to(order.guide).as_posix().encode()
        yield _bytes(file)
    yield from _tree(order.interface, ".yaml")
    yield _bytes(order.layouts / "scripts.toml")
    # Fonts are large and come with the program: their names and sizes tell them apart.
    for font in sorted((order.layouts / "fonts").glob("*/*.ttf")):
        yield f"{font.name} {font.stat().st_size}".encode()
    if order.clinic:
        yield _bytes(order.clinic)
        yield from _logos(order.clinic)


def _layout(folder: Path, name: str) -> Iterator[bytes]:
    """Yield the layout of an edition, the one that it is based on, and the standard it keeps."""
    layout = _bytes(folder / f"{name}.toml")
    yield layout
    for base in re.findall(rb'^base *= *"([^"/]+)"', layout, re.MULTILINE):
        yield _bytes(folder / os.fsdecode(base))
    for standard in re.findall(rb'^standard *= *"([^"/]+)"', layout, re.MULTILINE):
        yield _bytes(folder / "standards" / f"{os.fsdecode(standard)}.toml")


def _logos(clinic: Path) -> Iterator[bytes]:
    """Yield each picture that a clinic's profile names, one of which is its logo."""
    for name in re.findall(rb"[^:\n\"']+\.(?:png|svg)", _bytes(clinic), re.IGNORECASE):
        yield _bytes(clinic.parent / os.fsdecode(name.strip()))


def _tree(folder: Path, ending: str) -> Iterator[bytes]:
    """Yield name and bytes of each file under `folder` whose name ends so, in a fixed order."""
    yield b""  # where one folder ends, and the next one begins
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(files):
            if name.endswith(ending):
                path = Path(place, name)
                yield path.relative_to(folder).as_posix().encode()
                yield _bytes(path)


def _bytes(path: Path) -> bytes:
    """Return what the file holds; nothing where it is missing, too large or no plain file.

    Nothing is made of such a file: whoever needs it says so, with its name.
    """
    try:
        return guarded_bytes(path, str(path), MAX_LOGO_BYTES)
    except (OSError, ValueError, SourceFault):  # ValueError: a name that no file can have
        return b""
