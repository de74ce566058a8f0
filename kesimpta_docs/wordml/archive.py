"""Packages of parts (ECMA-376-2) whose bytes are the same each time."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = f"{_RELATIONSHIPS}/metadata/core-properties"
_PACKAGE_TYPE = "application/vnd.openxmlformats-package"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

#: The first moment that a zip can name: the dates of a package say nothing.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3

#: Kind of a part (the last word of the relation that leads to it) → its content type.
_TYPES = {
    "officeDocument": f"{_WORD_TYPE}.document.main+xml",
    "styles": f"{_WORD_TYPE}.styles+xml",
    "settings": f"{_WORD_TYPE}.settings+xml",
    "numbering": f"{_WORD_TYPE}.numbering+xml",
    "fontTable": f"{_WORD_TYPE}.fontTable+xml",
    "header": f"{_WORD_TYPE}.header+xml",
    "footer": f"{_WORD_TYPE}.footer+xml",
    "font": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    "core-properties": f"{_PACKAGE_TYPE}.core-properties+xml",
    "extended-properties": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "custom-properties": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a package: its name, its kind, and from which part (`""`: the package) it hangs.

    `id` is the relation's id, by which that part names it.
    """

    name: str
    kind: str
    data: bytes
    id: str
    parent: str = ""


def package_bytes(parts: tuple[Part, ...]) -> bytes:
    """Return a package that holds `parts`, their content types and their relations."""
    files = {"[Content_Types].xml": _content_types(parts)}
    for parent in dict.fromkeys(part.parent for part in parts):
        folder, _, name = parent.rpartition("/")
        path = f"{folder}/_rels/{name}.rels".lstrip("/")
        files[path] = _relations(parent, tuple(part for part in parts if part.parent == parent))
    return archive_bytes(files | {part.name: part.data for part in parts})


def same_bytes(package: bytes) -> bytes:
    """Return a package with its parts in the order of their names and without dates."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive_bytes({name: archive.read(name) for name in archive.namelist()})


def archive_bytes(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of `files`: content types first, as ECMA-376-2 advises, the rest by name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            archive.writestr(entry, files[name])
    return buffer.getvalue()


def _content_types(parts: tuple[Part, ...]) -> bytes:
    """Return the part that names the content type of each part (ECMA-376-2, 10.1.2)."""
    defaults = {"rels": f"{_PACKAGE_TYPE}.relationships+xml", "xml": "application/xml"}
    entries = [
        *(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in defaults.items()),
        *(f'<Override PartName="/{p.name}" ContentType="{_TYPES[p.kind]}"/>' for p in parts),
    ]
    return f'{_DECLARATION}<Types xmlns="{_CONTENT_TYPES}">{"".join(entries)}</Types>'.encode()


def _relations(parent: str, parts: tuple[Part, ...]) -> bytes:
    """Return the part that says which parts hang from `parent` (ECMA-376-2, 9.3)."""
    folder = parent.rpartition("/")[0]
    entries = []
    for part in parts:
        kind = _CORE if part.kind == "core-properties" else f"{_RELATION}/{part.kind}"
        target = part.name.removeprefix(f"{folder}/") if folder else part.name
        entries.append(f'<Relationship Id="{part.id}" Type="{kind}" Target="{target}"/>')
    opened = f'{_DECLARATION}<Relationships xmlns="{_RELATIONSHIPS}">'
    return f"{opened}{''.join(entries)}</Relationships>".encode()
