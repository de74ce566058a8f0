"""Changing a copy of the small guide, and what the program then says."""

from pathlib import Path
from typing import NamedTuple

from kesimpta_docs.build import checked_guide
from kesimpta_docs.errors import SourceFault, SourceFaults
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.tree import SourceMap, Value, read_tree


class Told(NamedTuple):
    """A fault: its code, its file, the words that stand at its place, and its hint."""

    code: str
    file: str
    there: str
    hint: str


def edit(folder: Path, name: str, old: str, new: str) -> None:
    """Put `new` in the place of `old`, which stands once in the file."""
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def faults(folder: Path) -> tuple[SourceFault, ...]:
    """Return all faults of the guide in `folder`."""
    try:
        checked_guide(folder)
    except SourceFaults as found:
        return found.faults
    return ()


def told(folder: Path) -> list[Told]:
    """Return all faults of the guide, each with the words from its place to the end of the line."""
    return [
        Told(fault.code, name(folder, fault), words_at(fault), fault.hint)
        for fault in faults(folder)
    ]


def name(folder: Path, fault: SourceFault) -> str:
    """Return the file of a fault, from the folder of its guide."""
    assert fault.at is not None
    return Path(fault.at.path).relative_to(folder).as_posix()


def words_at(fault: SourceFault) -> str:
    """Return what stands in the file from the fault's place to the end of the line."""
    at = fault.at
    assert at is not None
    if not at.line:
        return ""
    line = Path(at.path).read_text(encoding="utf-8").splitlines()[at.line - 1]
    return line[at.column - 1 :]


def read(text: str | bytes, folder: Path) -> Value:
    """Return the data of a file that holds `text`; its places are in `a.yaml`."""
    file = folder / "a.yaml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_tree(file, "a.yaml")


def mapping(text: str, folder: Path) -> SourceMap:
    """Return the mapping of a file that holds `text`."""
    found = read(text, folder)
    assert isinstance(found, SourceMap)
    return found


def changed(folder: Path, file: str, old: str, new: str) -> Guide:
    """Return the guide after one change, which breaks no rule."""
    edit(folder, file, old, new)
    return checked_guide(folder)
