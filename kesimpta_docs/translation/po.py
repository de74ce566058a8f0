"""PO files (GNU gettext): read under caps, written whole or not at all."""

import re
from collections.abc import Iterable
from pathlib import Path

import polib

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.reading import guarded_bytes
from kesimpta_docs.spans import Span
from kesimpta_docs.translation.segment import LAST_NUMBER
from kesimpta_docs.writing import write_whole

#: Largest PO file, in bytes: 15,000 segments of some 300 letters in two languages.
MAX_BYTES = 10_000_000
#: Most entries that are read.
_MOST_ENTRIES = LAST_NUMBER
#: Most lines of one entry: polib's work on it grows with their square.
_MOST_LINES = 1000
_ENTRY = re.compile(r"\s*(?:#~)?\s*msgid\s")
_KEY = re.compile(r"[0-9]{4,5}")
#: polib says the line of a syntax error in the words of its OSError.
_LINE = re.compile(r"line (\d+)")
_MEND = "open it in a PO editor and save it again, or take the last one that was sound"


def read_po(file: Path) -> polib.POFile:
    """Return the PO file. Raises SourceFault for what is no sound PO file, too large or missing."""
    at = Span(str(file))
    try:
        text = guarded_bytes(file, str(file), MAX_BYTES).decode("utf-8-sig")
    except OSError as error:
        hint = "check the name and the folder, and that you may read the file"
        raise SourceFault(
            "po-file", f"cannot be read: {error.strerror}", at=at, hint=hint
        ) from error
    except UnicodeDecodeError as error:
        raise SourceFault("po-file", "the file is not in UTF-8", at=at, hint=_MEND) from error
    if "\0" in text:
        raise SourceFault("po-file", "the file holds bytes that are no text", at=at, hint=_MEND)
    if (line := _endless(text)) is not None:
        raise SourceFault(
            "po-file",
            f"an entry has more than {_MOST_LINES:,} lines",
            at=Span(str(file), line, 1),
            hint=_MEND,
        )
    try:
        # Behind a line break no text can be the name of another file, which polib would open.
        read = polib.pofile("\n" + text.replace("\r\n", "\n"))
    except (OSError, ValueError, IndexError, KeyError, AttributeError) as error:
        found = _LINE.search(str(error))
        line = max(1, int(found[1]) - 1) if found else 0
        at = Span(str(file), line, 1) if line else at
        raise SourceFault("po-file", "this is no sound PO file", at=at, hint=_MEND) from error
    if len(read) > _MOST_ENTRIES:
        raise SourceFault("po-file", f"it has {len(read):,} entries", at=at, hint=_MEND)
    return read


def _endless(text: str) -> int | None:
    """Return the line at which an entry becomes too long, from 1; None where none does."""
    begun = 0
    for number, line in enumerate(text.splitlines(), 1):
        if _ENTRY.match(line):
            begun = number
        elif number - begun > _MOST_LINES:
            return number
    return None


def number_of(entry: polib.POEntry, file: Path) -> int:
    """Return the number of an entry, its `msgctxt`. Raises SourceFault for one that has none."""
    key = entry.msgctxt or ""
    if not _KEY.fullmatch(key) or not 0 < int(key) <= LAST_NUMBER:
        raise SourceFault(
            "po-number",
            f'the entry has the number "{key}", expected one such as "0042" in msgctxt',
            at=place_of(entry, file),
            hint="export the catalogue again: make-guide translate export --lang es --po",
        )
    return int(key)


def place_of(entry: polib.POEntry, file: Path) -> Span:
    """Return where an entry stands in its file."""
    return Span(str(file), max(1, (entry.linenum or 0) - 1), 1)  # read_po has put a line before it


def head(name: str, language: str | None = None) -> dict[str, str]:
    """Return the head of a PO file of the guide or the interface `name`, in a language (BCP 47)."""
    return {
        "Project-Id-Version": name,
        **({"Language": language.replace("-", "_")} if language else {}),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }


def write_po(
    file: Path, header: str, metadata: dict[str, str], entries: Iterable[polib.POEntry]
) -> None:
    """Write the PO file in one move: who reads it finds the old one or the new one.

    Raises PublishError where it cannot be written.
    """
    po = polib.POFile(wrapwidth=100)
    po.header = header
    po.metadata = metadata
    po.extend(entries)
    data = str(po).encode()
    write_whole(file, data if data.endswith(b"\n") else data + b"\n")
