"""Open a finished PDF and read back all that a reader gets from it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pikepdf

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.verify.pdf import limits
from kesimpta_docs.verify.pdf.annotations import Annotation, read_annotations
from kesimpta_docs.verify.pdf.colour import OutputIntent, read_output_intents
from kesimpta_docs.verify.pdf.content import read_content
from kesimpta_docs.verify.pdf.destinations import Destinations
from kesimpta_docs.verify.pdf.fonts import PdfFont
from kesimpta_docs.verify.pdf.geometry import Box, transformed
from kesimpta_docs.verify.pdf.ink import ActualText, Glyph, PaintedPath, PlacedImage
from kesimpta_docs.verify.pdf.metadata import (
    ViewerPreferences,
    Xmp,
    read_viewer_preferences,
    read_xmp,
)
from kesimpta_docs.verify.pdf.objects import (
    entry,
    items,
    name,
    rectangle,
    text,
    whole,
)
from kesimpta_docs.verify.pdf.outline import OutlineItem, read_outline
from kesimpta_docs.verify.pdf.parents import WayBack, read_way_back
from kesimpta_docs.verify.pdf.refusals import encrypted, untagged, wordless
from kesimpta_docs.verify.pdf.shelf import Shelf
from kesimpta_docs.verify.pdf.tree import MarkedContent, StructureElement, content_of, read_tree
from kesimpta_docs.verify.pdf.unproven import read_unproven
from kesimpta_docs.verify.pdf.upright import upright

_LETTER = Box(0.0, 0.0, 612.0, 792.0)
_HEADER_WITHIN = 1024
_INVISIBLE = 3  # text rendering mode of the words behind a scan (9.3.6)
_IDENTIFIERS = 2  # one for good, one for each version of a file (ISO 32000-1, 14.4)


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfPage:
    """One page and all its ink, in the order of painting."""

    index: int
    #: Media box and crop box in pt.
    media: Box
    crop: Box
    #: Degrees clockwise.
    rotation: int
    #: Page label; None when the file has no page labels.
    label: str | None
    glyphs: tuple[Glyph, ...]
    paths: tuple[PaintedPath, ...]
    images: tuple[PlacedImage, ...]
    #: Texts that stand for what a marked-content sequence paints, those of empty ones too.
    replacements: tuple[ActualText, ...]
    annotations: tuple[Annotation, ...]
    #: Every marked-content sequence that has a number and is no artifact, with or without ink.
    sequences: tuple[MarkedContent, ...]
    #: Key of its content in the parent tree (`StructParents`).
    parent_key: int | None
    #: Order of the tab key: `S` is that of the structure.
    tabs: str | None

    def drawn(self) -> Iterator[PaintedPath | PlacedImage]:
        """Give each path, then each image."""
        yield from self.paths
        yield from self.images


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedPdf:
    """A tagged PDF, read back."""

    path: Path
    pages: tuple[PdfPage, ...]
    #: By `Glyph.font`; only fonts that some page chose.
    fonts: Mapping[str, PdfFont]
    #: Top elements of the structure tree.
    roots: tuple[StructureElement, ...]
    way_back: WayBack
    #: The glyphs of each MCID, artifacts left out.
    content: Mapping[MarkedContent, tuple[Glyph, ...]]
    #: The paths and images of each MCID.
    drawn: Mapping[MarkedContent, tuple[PaintedPath | PlacedImage, ...]]
    outline: tuple[OutlineItem, ...]
    lang: str | None
    #: Of PDF: "1.7" or "2.0".
    version: str
    #: The trailer has an identifier of the file (`ID`).
    identified: bool
    output_intents: tuple[OutputIntent, ...]
    #: Title of the document information dictionary; that of the XMP packet is `xmp.title`.
    info_title: str | None
    xmp: Xmp | None
    viewer: ViewerPreferences
    #: `MarkInfo` says that the file is tagged.
    marked: bool
    #: `MarkInfo` says that some tags may be wrong (`Suspects`, 14.7.1).
    suspects: bool
    #: Names of the namespaces that the tree lists (PDF 2.0).
    namespaces: frozenset[str | None]
    #: What the file holds that no proof looks at, its structure elements apart.
    unproven: tuple[str, ...]
    #: What was reckoned from this file; see `once.py`.
    kept: dict[tuple[object, ...], tuple[Any, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def elements(self) -> Iterator[StructureElement]:
        """Give every structure element in reading order."""
        for root in self.roots:
            yield from root.walk()

    def untagged(self) -> tuple[Glyph, ...]:
        """Return the glyphs that are no artifact and that the structure tree does not hold."""
        held = {
            kid
            for element in self.elements()
            for kid in element.kids
            if isinstance(kid, MarkedContent)
        }
        return tuple(
            glyph
            for page in self.pages
            for marking, glyphs in groupby(page.glyphs, key=attrgetter("marking"))
            if not marking.artifact and content_of(page.index, marking) not in held
            for glyph in glyphs
        )


def read_pdf(path: Path) -> TaggedPdf:
    """Read a tagged PDF.

    Raises UnreadableFile when the file is missing, no PDF, cut off, damaged, encrypted, without a
    structure tree or over the limits.
    """
    return _open(path, any_file=False)


def read_any_pdf(path: Path) -> TaggedPdf:
    """Read a PDF whoever made it, tagged or not; without tags `roots` is empty.

    Pages stand as a viewer shows them: turned by `Rotate` and as large as `UserUnit` says. Colours
    of print and of profiles are read as the nearest of a screen.

    Raises UnreadableFile as `read_pdf` does, and where no page shows a letter.
    """
    return _open(path, any_file=True)


def _open(path: Path, *, any_file: bool) -> TaggedPdf:
    with limits.of_file(path, any_file=any_file):
        try:
            _check_outside(path)
            with _bounded(), pikepdf.open(path, attempt_recovery=False) as pdf:
                read = _read(path, pdf, any_file=any_file)
                # qpdf mends what it can and only warns: a proof must not rest on a guess.
                for warning in pdf.get_warnings():
                    raise limits.broken(str(warning))
                return read
        except pikepdf.PasswordError as error:
            raise encrypted(None) from error
        except (pikepdf.PikepdfError, UnicodeDecodeError) as error:
            # qpdf's own words name the file first; the place is said already.
            reason = str(error).removeprefix(f"{path}: ").removeprefix(f"{path} ")
            raise UnreadableFile(
                f"the PDF is cut off or damaged: {reason}",
                at=None,
                hint=limits.CUT_OFF,
            ) from error
        except MemoryError as error:
            raise limits.over_limit("more than fits into memory") from error
        except OSError as error:
            raise UnreadableFile(
                f"the file cannot be opened: {error.strerror or error}",
                at=None,
                hint="check its name and that you may read it",
            ) from error


def _check_outside(path: Path) -> None:
    """Look at size and first bytes before anything is parsed."""
    if path.stat().st_size > limits.FILE_BYTES:
        raise limits.over_limit(f"more than {limits.FILE_BYTES // 2**20} MB")
    if not path.is_file():  # a pipe would be waited for
        raise OSError("it is a folder, a pipe or a device")
    with path.open("rb") as file:
        if b"%PDF-" not in file.read(_HEADER_WITHIN):
            raise UnreadableFile(
                "the file is not a PDF",
                at=None,
                hint=limits.NO_PDF,
            )


@contextmanager
def _bounded() -> Iterator[None]:
    """Limit what qpdf decodes while one file is read: a small file can unpack to gigabytes."""
    before = pikepdf.settings.get_qpdf_limits()
    _set_qpdf_limits(dict.fromkeys(before, limits.DECODED_BYTES))
    try:
        yield
    finally:
        _set_qpdf_limits(before)


def _set_qpdf_limits(values: Mapping[str, int]) -> None:
    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=values["flate_max_memory"],
        png_max_memory=values["png_max_memory"],
        run_length_max_memory=values["run_length_max_memory"],
        tiff_max_memory=values["tiff_max_memory"],
    )


def _read(path: Path, pdf: pikepdf.Pdf, *, any_file: bool) -> TaggedPdf:
    if pdf.is_encrypted:
        raise encrypted(None)
    catalogue = pdf.Root
    if entry(catalogue, "/StructTreeRoot") is None and not any_file:
        raise untagged(pdf)
    if len(pdf.pages) > limits.PAGES:
        raise limits.over_limit(f"more than {limits.PAGES} pages")
    numbers = {page.obj.objgen[0]: index for index, page in enumerate(pdf.pages)}
    destinations = Destinations(catalogue, numbers)
    labelled = entry(catalogue, "/PageLabels") is not None
    shelf = Shelf()
    pages = tuple(
        _page(page, index, shelf, destinations, labelled=labelled, any_file=any_file)
        for index, page in enumerate(pdf.pages)
    )
    if any_file and not any(map(_shows_letters, pages)):
        raise wordless(pictures=any(page.images for page in pages))
    annotations = {each.number: each for page in pages for each in page.annotations if each.number}
    return TaggedPdf(
        path=path,
        pages=pages,
        fonts=MappingProxyType(shelf.fonts),
        roots=read_tree(catalogue, numbers, annotations),
        way_back=read_way_back(catalogue),
        content=MappingProxyType(_by_content(pages)),
        drawn=MappingProxyType(_drawn(pages)),
        outline=read_outline(catalogue, destinations),
        lang=text(entry(catalogue, "/Lang")),
        version=pdf.pdf_version,
        identified=len(items(entry(pdf.trailer, "/ID"))) == _IDENTIFIERS,
        output_intents=read_output_intents(catalogue, shelf),
        info_title=text(entry(entry(pdf.trailer, "/Info"), "/Title")),
        xmp=read_xmp(catalogue),
        viewer=read_viewer_preferences(catalogue),
        marked=entry(entry(catalogue, "/MarkInfo"), "/Marked") is True,
        suspects=entry(entry(catalogue, "/MarkInfo"), "/Suspects") is True,
        namespaces=frozenset(
            text(entry(each, "/NS"))
            for each in items(entry(entry(catalogue, "/StructTreeRoot"), "/Namespaces"))
        ),
        unproven=read_unproven(pdf),
    )


def _page(
    page: pikepdf.Page,
    index: int,
    shelf: Shelf,
    destinations: Destinations,
    *,
    labelled: bool,
    any_file: bool,
) -> PdfPage:
    media = rectangle(entry(page.obj, "/MediaBox")) or _LETTER
    crop = rectangle(entry(page.obj, "/CropBox")) or media
    turned = upright(page, media) if any_file else None
    if turned is not None:
        media, crop = transformed(media, turned), transformed(crop, turned)
    ink = read_content(page, index, media, shelf, upright=turned)
    annotations = read_annotations(page, index, destinations)
    if turned is not None:
        annotations = tuple(
            replace(
                each,
                box=transformed(each.box, turned),
                quads=tuple(transformed(quad, turned) for quad in each.quads),
            )
            for each in annotations
        )
    return PdfPage(
        index=index,
        media=media,
        crop=crop,
        rotation=0 if any_file else whole(entry(page.obj, "/Rotate")) or 0,
        # pikepdf types this property as a method.
        label=str(page.label) if labelled else None,
        glyphs=ink.glyphs,
        paths=ink.paths,
        images=ink.images,
        replacements=ink.replacements,
        annotations=annotations,
        sequences=tuple(MarkedContent(index, mcid, stream) for stream, mcid in ink.numbered),
        parent_key=whole(entry(page.obj, "/StructParents")),
        tabs=name(entry(page.obj, "/Tabs")),
    )


def _shows_letters(page: PdfPage) -> bool:
    return any(glyph.mode != _INVISIBLE and glyph.text != " " for glyph in page.glyphs)


def _by_content(pages: tuple[PdfPage, ...]) -> dict[MarkedContent, tuple[Glyph, ...]]:
    found: dict[MarkedContent, list[Glyph]] = {}
    for page in pages:
        for marking, glyphs in groupby(page.glyphs, key=attrgetter("marking")):
            place = content_of(page.index, marking)
            if place is not None:
                found.setdefault(place, []).extend(glyphs)
    return {place: tuple(glyphs) for place, glyphs in found.items()}


def _drawn(
    pages: tuple[PdfPage, ...],
) -> dict[MarkedContent, tuple[PaintedPath | PlacedImage, ...]]:
    found: dict[MarkedContent, list[PaintedPath | PlacedImage]] = {}
    for page in pages:
        for ink in page.drawn():
            if place := content_of(page.index, ink.marking):
                found.setdefault(place, []).append(ink)
    return {place: tuple(inks) for place, inks in found.items()}
