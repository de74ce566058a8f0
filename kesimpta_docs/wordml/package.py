"""The guarded reader of Word packages (ECMA-376-2, Open Packaging Conventions).

A package that comes from outside is hostile until checked. Nothing is unpacked to disk, only
parts that are asked for are inflated, each under a cap and all under one more, and no link is
followed.
"""

import io
import posixpath
import zipfile
import zlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from lxml import etree
from lxml.etree import _Element as Element

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.spans import Span

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/"

_AGAIN = (
    "download or copy it again in full; or open it in Word and save it as Word Document (.docx)"
)
_SAVE = "open it in Word or LibreOffice and save it as Word Document (.docx)"
_LARGE = "a guide needs far less: ask who sent it, or copy its text into a new document"
_SENDER = "do not open it; ask the sender for a new file, saved as Word Document (.docx)"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_KINDS = (
    (b"%PDF", "is a PDF", "send the Word file that it was made from"),
    (b"{\\rtf", "is in Rich Text Format", _SAVE),
    (_OLE, "is an old Word file (.doc)", _SAVE),
)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_CHUNK = 64 * 2**10

# What zipfile raises for bytes that are no sound package.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of a package is read: bytes, inflated where it says part or total."""

    file_bytes: int = 64 * 2**20
    part_bytes: int = 16 * 2**20
    total_bytes: int = 64 * 2**20
    entries: int = 1000
    #: Tags and attributes of all parts that are parsed: lxml needs up to 200 bytes for each.
    marks: int = 200_000
    #: Characters of the name of an element or attribute, with its namespace.
    name: int = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What a part refers to by an id: `target` is a part's name, or an address if `external`."""

    kind: str  # the last word of the type's URI, such as `hyperlink` or `styles`
    target: str
    external: bool


def _has_longer_name(root: Element, length: int) -> bool:
    """Say whether an element or attribute has a name of more characters; stop at the first."""
    return any(
        len(str(element.tag)) > length or any(len(str(key)) > length for key in element.attrib)
        for element in root.iter()
    )


def _fault(path: Path, problem: str, hint: str) -> UnreadableFile:
    return UnreadableFile(problem, at=Span(str(path)), hint=hint)


class Package:
    """An opened package. Its parts are data; every fault raises `UnreadableFile`."""

    def __init__(self, path: Path, archive: zipfile.ZipFile, limits: Limits) -> None:
        """Check the entries. Use `open_package`, which checks the rest too."""
        self.path = path
        self.bytes_read = 0
        self._archive = archive
        self._limits = limits
        self._parts: dict[str, bytes] = {}
        self._marks: dict[str, int] = {}
        # `is_dir` breaks down on an entry without a name.
        entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
        self.names = tuple(entry.filename for entry in entries)
        for entry in entries:
            self._check_entry(entry)
        twice = [name for name, count in Counter(map(str.lower, self.names)).items() if count > 1]
        if twice:
            raise _fault(self.path, f"the file holds {twice[0]!r} twice", _SENDER)

    def part(self, name: str) -> bytes:
        """Return the bytes of the part `name`, read under the caps."""
        if name not in self._parts:
            if name not in self.names:
                raise _fault(self.path, f"the file lacks its part {name!r}", _AGAIN)
            self._parts[name] = self._inflate(name)
        return self._parts[name]

    def xml(self, name: str) -> Element:
        """Return the root element of the part `name`, without comments and instructions."""
        data = self.part(name)
        first = name not in self._marks
        self._marks[name] = data.count(b"<") + data.count(b"=")
        if sum(self._marks.values()) > self._limits.marks:
            raise _fault(self.path, f"with its part {name!r} it has too many elements", _LARGE)
        parser = etree.XMLParser(
            # The two that packages use (ECMA-376-2, M1.17). Others can hide their marks.
            encoding="UTF-16" if data.startswith(_UTF_16) else "UTF-8",
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise _fault(self.path, f"its part {name!r} is damaged: {error.msg}", _AGAIN) from error
        # Asked of the parsed tree: a search in the bytes misses a DTD in another encoding.
        if root.getroottree().docinfo.internalDTD is not None:
            raise _fault(
                self.path, f"its part {name!r} has a document type, which may hide text", _SENDER
            )
        # lxml makes each name anew: one of megabytes is so many for each element.
        if first and _has_longer_name(root, self._limits.name):
            raise _fault(self.path, f"its part {name!r} has a name that is too long", _SENDER)
        return root

    def relations(self, name: str) -> Mapping[str, Relation]:
        """Return what the part `name` refers to (the package itself for `""`), by id."""
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if name and rels not in self.names:
            return {}
        found: dict[str, Relation] = {}
        for element in self.xml(rels).iter(_RELATIONSHIP):
            key, target = element.get("Id", ""), element.get("Target", "")
            if key in found:
                raise _fault(self.path, f"{rels!r} gives the id {key!r} twice", _SENDER)
            external = element.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).strip("/")
            kind = element.get("Type", "").rpartition("/")[2]
            found[key] = Relation(kind=kind, target=target, external=external)
        return found

    @property
    def main(self) -> str:
        """Return the name of the part that holds the text, usually `word/document.xml`."""
        related = (one for one in self.relations("").values() if one.kind == "officeDocument")
        mains = [relation.target for relation in related if not relation.external]
        if len(mains) != 1:
            raise _fault(self.path, "the file does not say which of its parts is the text", _AGAIN)
        return mains[0]

    def _check_entry(self, entry: zipfile.ZipInfo) -> None:
        # `filename` ends at a NUL, `orig_filename` is what stands in the file.
        name = entry.orig_filename
        steps = name.split("/")
        if "\\" in name or ":" in name or not name.isprintable() or {"", ".", ".."} & set(steps):
            raise _fault(self.path, f"the file holds a part with an unsafe name, {name!r}", _SENDER)
        if entry.flag_bits & 1:
            raise _fault(
                self.path,
                "the file is protected by a password",
                "save it without a password and try again",
            )
        # The two that packages use (ECMA-376-2, annex B); others inflate without a bound.
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _fault(self.path, f"its part {name!r} is packed in an unknown way", _AGAIN)

    def _inflate(self, name: str) -> bytes:
        room = min(self._limits.part_bytes, self._limits.total_bytes - self.bytes_read)
        room = max(0, room)
        chunks: list[bytes] = []
        try:
            with self._archive.open(name) as stream:
                while chunk := stream.read(min(_CHUNK, room + 1)):
                    chunks.append(chunk)
                    self.bytes_read += len(chunk)
                    room -= len(chunk)
                    if room < 0:
                        raise _fault(self.path, f"its part {name!r} is too large", _LARGE)
        except _DAMAGE as error:
            raise _fault(self.path, f"its part {name!r} is damaged", _AGAIN) from error
        return b"".join(chunks)


def open_package(path: Path, *, limits: Limits | None = None) -> Package:
    """Return the package at `path`, a .docx; raise `UnreadableFile` for anything else.

    Refused: what is no Word document or a cut-off one, a password, macros, unsafe or repeated
    names, Strict Open XML, a document type, and whatever goes past the `limits`.
    """
    limits = limits or Limits()
    data = _read_file(path, limits)
    if not data:
        raise _fault(path, "the file is empty", _AGAIN)
    if data.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in data:
        raise _fault(
            path,
            "the file is protected by a password",
            "open it in Word with the password, take the password off and save it again",
        )
    for magic, what, hint in _OTHER_KINDS:
        if data.startswith(magic):
            raise _fault(path, f"the file {what}, not a Word document", hint)
    # Counted before the list is read: a list of a million entries takes hundreds of megabytes.
    if data.count(b"PK\x01\x02") > limits.entries:
        raise _fault(path, "the file holds too many parts", _LARGE)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGE as error:
        if data.startswith(b"PK"):
            raise _fault(path, "the file is cut off or damaged", _AGAIN) from error
        raise _fault(path, "the file is not a Word document", _SAVE) from error
    package = Package(path, archive, limits)
    _check_kind(package)
    return package


def _read_file(path: Path, limits: Limits) -> bytes:
    """Return the bytes of a file that is there and not too large."""
    hint = "check the name and the folder, and that you may read the file"
    if not path.is_file():  # a pipe would be waited for
        what = "it is a folder, a pipe or a device" if path.exists() else "there is no such file"
        raise _fault(path, what, hint)
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except OSError as error:
        raise _fault(path, "the file cannot be read", hint) from error
    if len(data) > limits.file_bytes:
        raise _fault(path, "the file is too large", _LARGE)
    return data


def _check_kind(package: Package) -> None:
    """Refuse a package that is no Word document or that can run something."""
    path = package.path
    if "mimetype" in package.names and b"opendocument" in package.part("mimetype"):
        raise _fault(path, "the file is in OpenDocument format (.odt), not a Word document", _SAVE)
    inside = next((name for name in package.names if name.lower().endswith(".docx")), None)
    if inside and "[Content_Types].xml" not in package.names:
        raise _fault(
            path, f"the file is a zip folder, with {inside!r} in it", "take the Word file out of it"
        )
    if "[Content_Types].xml" not in package.names or "_rels/.rels" not in package.names:
        raise _fault(path, "the file is not a Word document", _SAVE)
    types = {el.get("ContentType", "").lower() for el in package.xml("[Content_Types].xml")}
    macros = any("vbaproject" in name.lower() for name in package.names)
    if macros or any("vba" in kind or "macroenabled" in kind for kind in types):
        raise _fault(
            path,
            "the file holds macros (small programs)",
            "open it in Word with macros off and save it as Word Document (.docx)",
        )
    root = package.xml(package.main)
    if root.tag.startswith("{" + _STRICT):
        raise _fault(
            path,
            "the file is a Strict Open XML Document",
            "in Word choose File, Save As and the type Word Document (.docx), without Strict",
        )
    if root.tag != f"{{{_WORD}}}document":
        raise _fault(path, "the file is an Office file, but not a Word document", _SAVE)
