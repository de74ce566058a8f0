"""What a Word file would fetch from elsewhere when a program opens it."""

import posixpath
from collections.abc import Iterator
from pathlib import Path

from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.wordml.package import open_package

_RELATIONS = "_rels/"
#: Fields that take in a file or ask another program (17.16.5).
_FETCHING = frozenset(
    ["DATABASE", "DDE", "DDEAUTO", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK"]
)


def taken_in(path: Path, document: WordDocument) -> Iterator[str]:
    """Yield each relation and field that leads to a file outside; links to click on are none.

    Raises UnreadableFile where the file is no sound package.
    """
    package = open_package(path)
    for name in package.names:
        folder, base = posixpath.split(name)
        if not f"{folder}/".endswith(_RELATIONS) or not base.endswith(".rels"):
            continue
        part = posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))
        for relation in package.relations(part).values():
            if relation.external and relation.kind != "hyperlink":
                yield f"{part or 'the package'}: {relation.kind}"
    running = (*document.headers, *document.footers)
    lines = (*document.paragraphs, *(line for one in running for line in one.paragraphs))
    for paragraph in (*lines, *document.notes):
        yield from (f"a field {field}" for field in paragraph.fields if _name(field) in _FETCHING)


def _name(field: str) -> str:
    return field.partition(" ")[0].upper()
