"""Sizes of type, and the fonts: what a person reads with."""

from collections.abc import Iterator

from kesimpta_docs.verify.docx.document import Paragraph
from kesimpta_docs.verify.docx.formats import Format
from kesimpta_docs.verify.docx.size import drawn_size
from kesimpta_docs.verify.standard.docx.sample import (
    Sample,
    belongs_to_contents,
    letters,
    main_format,
    printed,
    quoted,
)
from kesimpta_docs.verify.standard.ranks import Heading, subheadings
from kesimpta_docs.verify.standard.seen import NotMeasured, Seen

#: Fonts of signs: a bullet or an arrow in one is no letter of that family.
_SIGNS = frozenset(
    {
        "symbol",
        "wingdings",
        "wingdings 2",
        "wingdings 3",
        "webdings",
        "opensymbol",
        "segoe ui symbol",
    }
)


def body_size(sample: Sample) -> Iterator[Seen]:
    """Yield the size of most of the letters, headings aside."""
    if sample.size:
        yield Seen(value=sample.size, page=None, where="the size of most of the letters")


def smallest_size(sample: Sample) -> Iterator[Seen]:
    """Yield the size of each kind of letters, wherever they stand; numbers of items too."""
    for paragraph in sample.everything:
        item = paragraph.item
        if item is not None and item.printed and item.kind != "bullet":
            where = f"the number of {quoted(paragraph.text)}"
            yield Seen(value=drawn_size(item.label), page=None, where=where)
        for run in printed(paragraph):
            yield Seen(value=drawn_size(run.format), page=None, where=quoted(run.text))


def heading_size(sample: Sample) -> Iterator[Seen]:
    """Yield the sizes of the title and of each heading of the first level."""
    yield from _heading_sizes(sample, below=False)


def subheading_size(sample: Sample) -> Iterator[Seen]:
    """Yield the sizes of each heading below the first level, by outline level or by size."""
    yield from _heading_sizes(sample, below=True)


def _heading_sizes(sample: Sample, *, below: bool) -> Iterator[Seen]:
    headings = tuple(sample.headings)
    ranks = subheadings(
        [
            Heading(
                level=0 if each.style_name == "title" else each.heading_level,
                size=main_format(each).size,
            )
            for each in headings
        ]
    )
    for heading, is_below in zip(headings, ranks, strict=True):
        if is_below == below:
            for size in {run.format.size for run in printed(heading)}:
                yield Seen(value=size, page=None, where=quoted(heading.text))


def page_number_size(sample: Sample) -> Iterator[Seen]:
    """Yield the size of the page number of each head and foot."""
    for running in (*sample.document.headers, *sample.document.footers):
        for paragraph in running.paragraphs:
            for form in page_numbers(paragraph):
                where = f"the page number of {running.kind} pages"
                yield Seen(value=drawn_size(form), page=None, where=where)


def page_numbers(paragraph: Paragraph) -> Iterator[Format]:
    """Yield how the page numbers of a paragraph are set; one without a result as its end is."""
    fields = [field for field in paragraph.fields if field.split()[:1] == ["PAGE"]]
    runs = [run for run in paragraph.runs if run.field == "PAGE" and run.text.strip()]
    if fields:
        yield from (run.format for run in runs) if runs else (paragraph.mark,)


def x_height(sample: Sample) -> Iterator[Seen]:
    """Yield the height of the x of the body's type."""
    known = sample.face(sample.font).x_height
    if known is None:
        raise NotMeasured(f"how high the letters of {_named(sample.font)} are is not known here")
    where = f"the x of {sample.font} at {sample.size:g} pt"
    yield Seen(value=known * sample.size, page=None, where=where)


def font(sample: Sample) -> Iterator[Seen]:
    """Yield the family of each kind of letters."""
    for paragraph, form, _ in _kinds(sample):
        yield Seen(value=form.font or "a font that is not named", page=None, where=paragraph)


def serifs(sample: Sample) -> Iterator[Seen]:
    """Yield letters with serifs, by what is known of their family."""
    unknown: set[str] = set()
    for where, form, count in _kinds(sample):
        known = sample.face(form.font).serifs
        if known is None:
            unknown.add(form.font)
        elif known:
            yield Seen(value=float(count), page=None, where=f"{where} in {form.font}")
    if unknown:
        names = ", ".join(sorted(map(_named, unknown)))
        raise NotMeasured(f"whether {names} has serifs is not known here")


def light_headings(sample: Sample) -> Iterator[Seen]:
    """Yield headings that are not bold."""
    for heading in sample.headings:
        if not all(run.format.bold for run in printed(heading)):
            yield Seen(value=1.0, page=None, where=quoted(heading.text))


def bullet_size(sample: Sample) -> Iterator[Seen]:
    """Yield the size of each bullet, as a part of the size of its item."""
    for paragraph in sample.everything:
        item = paragraph.item
        if item is not None and item.kind == "bullet" and item.printed:
            size = main_format(paragraph).size
            where = f"the bullet of {quoted(paragraph.text)}"
            yield Seen(value=item.label.size / size if size else 0.0, page=None, where=where)


def bold_words(sample: Sample) -> Iterator[Seen]:
    """Yield words that are bold and stand in no heading, caption, header cell or running line."""
    for paragraph in sample.everything:
        if not _may_be_bold(sample, paragraph):
            for run in printed(paragraph):
                if run.format.bold:
                    yield _words(run.text)


def underlined_words(sample: Sample) -> Iterator[Seen]:
    """Yield words that are underlined and no link."""
    for paragraph in sample.everything:
        for run in printed(paragraph):
            if run.format.underline and not run.link and run.field != "HYPERLINK":
                yield _words(run.text)


def slanted(sample: Sample) -> Iterator[Seen]:
    """Yield letters in italics."""
    for paragraph in sample.everything:
        for run in printed(paragraph):
            if run.format.slanted:
                yield Seen(value=float(letters(run)), page=None, where=quoted(run.text))


def _may_be_bold(sample: Sample, paragraph: Paragraph) -> bool:
    place = paragraph.place
    if place is not None:
        look = sample.document.tables[place.table].look
        first_row = look is not None and look.first_row and place.row == 0
        first_column = look is not None and look.first_column and place.cell == 0
        if place.header or first_row or first_column:
            return True
    return (
        sample.is_heading(paragraph)
        or sample.is_running(paragraph)
        or paragraph.style_name == "caption"
        or belongs_to_contents(paragraph)
    )


def _kinds(sample: Sample) -> Iterator[tuple[str, Format, int]]:
    """Yield the first place, the format and the letters of each font of a paragraph."""
    for paragraph in sample.everything:
        for run in printed(paragraph):
            if run.format.font.lower() not in _SIGNS:
                yield quoted(run.text), run.format, letters(run)


def _named(font: str) -> str:
    return font or "a font that is not named"


def _words(text: str) -> Seen:
    return Seen(value=float(len(text.split())), page=None, where=quoted(text))
