"""A Word file as it is measured: its text, what each paragraph is, the type of its body."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kesimpta_docs.verify.docx.document import Paragraph, Run, Section, WordDocument
from kesimpta_docs.verify.docx.formats import Format
from kesimpta_docs.verify.labels import BOX
from kesimpta_docs.verify.standard.docx.faces import KNOWN, UNKNOWN, Face

_ENTRY = re.compile(r"(?:toc|contents) [1-9]")
_CONTENTS = re.compile(r"(?:toc|contents) .*|table of figures")
_NOT_TEXT = frozenset({"subtitle", "caption", "header", "footer"})

#: Programs do not agree on what a word is: so much of the count may differ.
_COUNTED_ALIKE = 0.2

#: What only looks like a heading, as in a PDF without tags: how much larger, of how many words.
_LARGER = 1.08
_MOST_WORDS_OF_A_HEADING = 20
#: So many characters stand on one line even of giant print.
_ONE_LINE = 25
_SHOWN = 40  # characters of a text that stand in a message


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A document to measure; `faces` are the fonts that it carries, by name in small letters.

    `size` and `font` are those of most of the letters of its body; `pages` is None where neither
    the file nor a word processor told.
    """

    document: WordDocument
    faces: Mapping[str, Face]
    size: float
    font: str
    pages: int | None
    #: Whether any paragraph has the level of a heading.
    levels: bool

    @property
    def everything(self) -> Iterator[Paragraph]:
        """Yield each paragraph with words: body, tables, text boxes, notes, heads and feet."""
        document = self.document
        running = (*document.headers, *document.footers)
        yield from (each for each in document.paragraphs if each.text.strip())
        yield from (each for each in document.notes if each.text.strip())
        yield from (line for one in running for line in one.paragraphs if line.text.strip())

    @property
    def headings(self) -> Iterator[Paragraph]:
        """Yield the headings."""
        yield from (each for each in self.everything if self.is_heading(each))

    def face(self, font: str) -> Face:
        """Return what is known of a font: by its name, else from the file, which may carry it."""
        return KNOWN.get(font.lower()) or self.faces.get(font.lower(), UNKNOWN)

    def is_heading(self, paragraph: Paragraph) -> bool:
        """Say whether a paragraph is a heading: by level, as a title, or by its look alone.

        By look where no paragraph has a level, as in a PDF without tags: of a few words that are
        all larger than the body, or all bold, and neither item nor cell. People who know no styles
        set headings so.
        """
        if paragraph.heading_level is not None or paragraph.style_name == "title":
            return bool(paragraph.text.strip())
        aside = paragraph.item or paragraph.place or paragraph.style_name in _NOT_TEXT
        if self.levels or aside or belongs_to_contents(paragraph) or self.is_running(paragraph):
            return False
        words = paragraph.text.split()
        if len(words) > _MOST_WORDS_OF_A_HEADING or not any(map(str.isalpha, paragraph.text)):
            return False
        runs = tuple(printed(paragraph))
        larger = all(run.format.size > _LARGER * self.size for run in runs)
        thick = all(run.format.bold and run.format.size > self.size / _LARGER for run in runs)
        return bool(runs) and (larger or thick)

    def is_running(self, paragraph: Paragraph) -> bool:
        """Say whether a paragraph stands in a running head or foot."""
        running = (*self.document.headers, *self.document.footers)
        return any(paragraph.part == one.part for one in running)

    def is_text(self, paragraph: Paragraph) -> bool:
        """Say whether a paragraph is one of running text: no heading, item, entry or form."""
        return any(map(str.isalpha, paragraph.text)) and not (
            paragraph.item
            or belongs_to_contents(paragraph)
            or paragraph.style_name in _NOT_TEXT
            or paragraph.format.leaders
            or BOX in paragraph.text
            or self.is_heading(paragraph)
        )

    def section(self, paragraph: Paragraph) -> Section | None:
        """Return the section that a paragraph stands in; None where the file has none."""
        sections = self.document.sections
        return sections[min(paragraph.section, len(sections) - 1)] if sections else None


def sample_of(
    document: WordDocument, faces: Mapping[str, Face], pages: int | None = None
) -> Sample:
    """Return what is measured of `document`. Without `pages` those count that the file tells."""
    sizes: Counter[float] = Counter()
    fonts: Counter[str] = Counter()
    for paragraph in document.paragraphs:
        if paragraph.heading_level is None:
            for run in printed(paragraph):
                sizes[run.format.size] += letters(run)
                fonts[run.format.font] += letters(run)
    return Sample(
        document=document,
        faces={name.lower(): face for name, face in faces.items()},
        size=max(sizes, key=lambda size: (sizes[size], size), default=0.0),
        font=max(fonts, key=lambda font: (fonts[font], font), default=""),
        pages=_counted_pages(document) if pages is None else pages,
        levels=any(each.heading_level is not None for each in document.paragraphs),
    )


def _counted_pages(document: WordDocument) -> int | None:
    """Return the pages that the file tells; None where its count is of other words than its own.

    A program that only writes files keeps the count of the file that it began with.
    """
    words = sum(len(each.text.split()) for each in document.paragraphs)
    counted = document.properties.words
    sound = counted is not None and abs(counted - words) <= words * _COUNTED_ALIKE
    return document.properties.pages if sound else None


def printed(paragraph: Paragraph) -> Iterator[Run]:
    """Yield the runs of a paragraph that put letters on paper."""
    yield from (run for run in paragraph.runs if run.text.strip() and not run.format.vanish)


def letters(run: Run) -> int:
    """Return how many characters of a run are no spaces."""
    return sum(not sign.isspace() for sign in run.text)


def is_long(text: str) -> bool:
    """Say whether words may take more than one line."""
    return len(text.strip()) > _ONE_LINE


def is_entry(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is an entry of the contents, by the style that all programs use."""
    return bool(_ENTRY.fullmatch(paragraph.style_name))


def belongs_to_contents(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is an entry or a heading of the contents, or of a list of figures."""
    return bool(_CONTENTS.fullmatch(paragraph.style_name))


def main_format(paragraph: Paragraph) -> Format:
    """Return the format of most of the letters of a paragraph; of its end where it has none."""
    formats: Counter[Format] = Counter()
    for run in printed(paragraph):
        formats[run.format] += letters(run)
    return max(formats, key=lambda form: formats[form], default=paragraph.mark)


def quoted(text: str) -> str:
    """Return the first words of a text, to find it by."""
    words = " ".join(text.split())
    return f'"{words[:_SHOWN]}…"' if len(words) > _SHOWN else f'"{words}"'
