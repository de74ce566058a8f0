"""Read a finished DOCX back, whoever wrote it."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.spans import Span
from kesimpta_docs.verify.docx.document import HeaderFooter, WordDocument
from kesimpta_docs.verify.docx.markup import Languages, Markup, read_languages, read_markup
from kesimpta_docs.verify.docx.names import Element, W, child
from kesimpta_docs.verify.docx.part import Part
from kesimpta_docs.verify.docx.parts import Parts
from kesimpta_docs.verify.docx.sections import read_sections
from kesimpta_docs.verify.docx.settings import read_properties, read_settings
from kesimpta_docs.verify.docx.unproven import unproven_names, unproven_parts
from kesimpta_docs.verify.docx.walk import Story, read_story
from kesimpta_docs.wordml.package import open_package

#: What Word marks while it tracks changes (17.13.5).
_CHANGES = tuple(
    W + name
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"),
        *("pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange"),
    )
)

#: The parts that all text shares, by their kind of relation.
_SHARED = ("styles", "numbering", "settings")

#: Paragraphs, cells and runs of all text; a guide has 2,700. More take longer than a second.
_MOST_PIECES = 20_000
_PIECES = tuple(W + name for name in ("p", "r", "tc"))

#: Text of another file that Word takes in on opening (17.17.2): nobody can say what it says.
_FOREIGN = frozenset({"aFChunk", "subDocument"})


def read_docx(path: Path) -> WordDocument:
    """Return what the Word document at `path` says and how it is set.

    Raises `UnreadableFile` for a file that is no sound Word document (see `open_package`).
    """
    package = open_package(path)
    parts = Parts(package)
    main = parts.part(package.main)
    stories = _Stories(parts, path, frozenset(package.names))
    body = stories.read(main, _body(main, path))
    sections = tuple(read_sections(_body(main, path), main.relations))
    headers = stories.running(*(section.headers for section in sections))
    footers = stories.running(*(section.footers for section in sections))
    notes = [stories.named(parts.name_of(kind)) for kind in ("footnotes", "endnotes")]
    comments = parts.of_text("comments")
    return WordDocument(
        path=path,
        parts=package.names,
        language=main.styles.language,
        paragraphs=body.paragraphs,
        tables=tuple(table for story in stories.all for table in story.tables),
        sections=sections,
        headers=headers,
        footers=footers,
        notes=tuple(paragraph for story in notes if story for paragraph in story.paragraphs),
        pictures=tuple(picture for story in stories.all for picture in story.pictures),
        bookmarks=tuple(bookmark for story in stories.all for bookmark in story.bookmarks),
        controls=tuple(control for one in stories.markup for control in one.controls),
        languages=tuple(
            dict.fromkeys(
                chain(_shared_languages(parts), *(one.languages for one in stories.markup))
            )
        ),
        direct=tuple(found for one in stories.markup for found in one.direct),
        properties=read_properties(
            parts.of_package("core-properties"), parts.of_package("extended-properties")
        ),
        settings=read_settings(parts.of_text("settings")),
        unresolved=stories.unresolved,
        unproven=tuple(
            dict.fromkeys((*unproven_parts(package.names), *_shared(parts), *stories.unproven))
        ),
        open_fields=tuple(field for story in stories.all for field in story.open_fields),
        open_bookmarks=tuple(name for one in stories.markup for name in one.open_bookmarks),
        tracked_changes=stories.changes,
        comments=0 if comments is None else sum(1 for _ in comments.iter(W + "comment")),
    )


class _Stories:
    """Reads the text of each part once, and counts on from one part to the next."""

    def __init__(self, parts: Parts, path: Path, names: frozenset[str]) -> None:
        self._parts = parts
        self._path = path
        self._pieces = 0
        self._names = names
        self._stories: dict[str, Story] = {}
        self.unresolved: tuple[str, ...] = ()
        self.unproven: tuple[str, ...] = ()
        self.markup: tuple[Markup, ...] = ()
        self.changes = 0

    @property
    def all(self) -> tuple[Story, ...]:
        """Return the stories in the order of reading: the body first."""
        return tuple(self._stories.values())

    def read(self, part: Part, root: Element) -> Story:
        """Return the story of `root`, an element of `part`."""
        self._pieces += sum(1 for _ in root.iter(*_PIECES))
        if self._pieces > _MOST_PIECES:
            raise UnreadableFile(
                f"the file has more than {_MOST_PIECES:,} paragraphs, cells and runs",
                at=Span(str(self._path)),
                hint="a guide needs far less: ask who sent it, or copy its text into a new file",
            )
        tables = sum(len(story.tables) for story in self._stories.values())
        self.unresolved += tuple(part.unresolved(self._names))
        self.unproven += tuple(unproven_names(part.name, part.root))
        self.markup += (read_markup(part.name, part.root),)
        self.changes += sum(1 for _ in part.root.iter(*_CHANGES))
        self._stories[part.name] = read_story(part, root, first_table=tables)
        return self._stories[part.name]

    def named(self, name: str | None) -> Story | None:
        """Return the story of the part `name`; `None` where there is no such part."""
        if name not in self._names or name is None:
            return None
        if name not in self._stories:
            part = self._parts.part(name)
            self.read(part, part.root)
        return self._stories[name]

    def running(self, *references: tuple[tuple[str, str], ...]) -> tuple[HeaderFooter, ...]:
        """Return each header or footer that the sections name, once for each kind."""
        found = ((kind, name, self.named(name)) for kind, name in dict.fromkeys(chain(*references)))
        return tuple(
            HeaderFooter(kind=kind, part=name, paragraphs=story.paragraphs)
            for kind, name, story in found
            if story is not None
        )


def _shared(parts: Parts) -> Iterator[str]:
    """Yield what is unproven in the parts that all text shares."""
    for kind in _SHARED:
        root = parts.of_text(kind)
        if root is not None:
            yield from unproven_names(parts.name_of(kind) or kind, root)


def _shared_languages(parts: Parts) -> Iterator[Languages]:
    """Yield the languages that the parts name that all text shares."""
    for kind in _SHARED:
        yield from read_languages(parts.name_of(kind) or kind, parts.of_text(kind))


def _body(main: Part, path: Path) -> Element:
    """Return the body, which must hold all of the text."""
    body = child(main.root, "body")
    if body is None or _FOREIGN & {relation.kind for relation in main.relations.values()}:
        raise UnreadableFile(
            "the file has no text of its own, or takes in text from another file",
            at=Span(str(path)),
            hint="open it in Word and save it as Word Document (.docx)",
        )
    return body
