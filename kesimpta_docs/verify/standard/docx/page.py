"""The page: margins, columns, and where its number stands."""

from collections.abc import Iterator

from kesimpta_docs.verify.docx.document import HeaderFooter, Paragraph
from kesimpta_docs.verify.standard.docx.sample import Sample, quoted
from kesimpta_docs.verify.standard.docx.sizes import page_numbers
from kesimpta_docs.verify.standard.seen import NotMeasured, Seen

#: More pages are bound, which takes room.
_UNBOUND = 20
#: An average letter, in em: as long as a text before a tab is, to know which stop is the next.
_LETTER = 0.5
#: Word then takes the page that its printer likes best.
_NO_SECTION = "the file says nothing of its pages: it has no section"


def margin(sample: Sample) -> Iterator[Seen]:
    """Yield the margins at the top, the left and the right, and what stands out into them.

    A running head is text too: with one, the top is clear down to it only. Raises NotMeasured where
    the file says nothing of its pages.
    """
    _need_sections(sample)
    heads = {one.part for one in sample.document.headers if any(_says(one))}
    for number, section in enumerate(sample.document.sections, 1):
        top = abs(section.top)
        if any(part in heads for _, part in section.headers):
            top = min(top, section.header)
        for side, width in (("top", top), ("left", section.left), ("right", section.right)):
            yield Seen(value=width, page=None, where=f"the {side} of section {number}")
    for paragraph in sample.document.paragraphs:
        form, own = paragraph.format, sample.section(paragraph)
        start = form.indent_start + min(form.indent_first, 0.0)
        if own is not None and start < 0 and paragraph.text.strip() and not paragraph.place:
            yield Seen(value=own.left + start, page=None, where=quoted(paragraph.text))


def bound_side(sample: Sample) -> Iterator[Seen]:
    """Yield the margin on the side that is bound, gutter included, of a file that is bound.

    Raises NotMeasured where nobody knows how many pages there are, or how they are set.
    """
    if sample.pages is None:
        raise NotMeasured("the file does not say how many pages it has")
    if sample.pages <= _UNBOUND:
        return
    _need_sections(sample)
    mirrored = sample.document.settings.mirror_margins
    for number, section in enumerate(sample.document.sections, 1):
        turned = section.right_to_left and not mirrored
        room = section.gutter + (section.right if turned else section.left)
        yield Seen(value=room, page=None, where=f"section {number}")


def columns(sample: Sample) -> Iterator[Seen]:
    """Yield how many columns the text stands in, section by section.

    Raises NotMeasured where the file says nothing of its pages.
    """
    _need_sections(sample)
    used = {each.section for each in sample.document.paragraphs if each.text.strip()}
    for number, section in enumerate(sample.document.sections):
        if number in used:
            where = f"section {number + 1}"
            yield Seen(value=float(section.columns), page=None, where=where)


def page_number(sample: Sample) -> Iterator[Seen]:
    """Yield each kind of page whose number is missing, not bold, or not in the lower outer corner.

    On a sheet printed on one side, and on odd pages, that is the corner away from the binding.
    """
    if not sample.document.sections:
        # Only a section has a foot.
        yield Seen(value=1.0, page=None, where="all pages have none")
    settings = sample.document.settings
    heads: dict[str, str] = {}
    feet: dict[str, str] = {}
    for section in sample.document.sections:
        # A section takes what it does not name from the one before (17.10.1).
        heads |= dict(section.headers)
        feet |= dict(section.footers)
        kinds = ["default", *(["first"] if section.title_page else [])]
        kinds += ["even"] if settings.even_and_odd else []
        for kind in kinds:
            fault = _fault(sample, kind, (heads.get(kind), feet.get(kind)))
            if fault:
                yield Seen(value=1.0, page=None, where=fault)


def _need_sections(sample: Sample) -> None:
    if not sample.document.sections:
        raise NotMeasured(_NO_SECTION)


def _fault(sample: Sample, kind: str, running: tuple[str | None, str | None]) -> str:
    """Return what is wrong with the number of a kind of page; "" for nothing."""
    settings = sample.document.settings
    head, foot = (_parts(sample, part) for part in running)
    pages = {"default": "odd" if settings.even_and_odd else "all", "even": "even"}.get(
        kind, "first"
    )
    numbered = [line for line in foot if any(page_numbers(line))]
    if not numbered:
        above = any(any(page_numbers(line)) for line in head)
        return (
            f"{pages} pages have their number at the top" if above else f"{pages} pages have none"
        )
    forms = [form for line in numbered for form in page_numbers(line)]
    if not all(form.bold for form in forms):
        return f"the number of {pages} pages is not bold"
    wanted = "start" if kind == "even" else "end"
    places = {_place(line) for line in numbered}
    if settings.mirror_margins and not settings.even_and_odd and places != {"outside"}:
        return "the number of left pages is in the inner corner: the foot is that of right pages"
    if not places <= {wanted, "outside"}:
        return f"the number of {pages} pages is not in the outer corner"
    return ""


def _place(paragraph: Paragraph) -> str:
    """Return where the page number of a line stands: `start`, `center`, `end` or `outside`."""
    form = paragraph.format
    named = form.frame
    if not named or named == "left":
        named = _tabbed(paragraph) or form.align
    if named in ("right", "end", "num", "decimal"):
        return "end"
    return named if named in ("center", "outside") else "start"


def _tabbed(paragraph: Paragraph) -> str:
    """Return the alignment of the last tab before the page number; "" where there is none."""
    stops = list(paragraph.format.tab_stops)
    alignment, at = "", 0.0
    tabs = iter(paragraph.tabs)
    for run in paragraph.runs:
        if run.field == "PAGE":
            break
        for number, piece in enumerate(run.text.split("\t")):
            if number:
                fixed = next(tabs, "")
                stop = next((stop for stop in stops if stop.at > at), None)
                alignment = fixed or (stop.align if stop else "left")
                at = stop.at if stop else at
            at += len(piece) * run.format.size * _LETTER
    return alignment


def _parts(sample: Sample, name: str | None) -> tuple[Paragraph, ...]:
    running = (*sample.document.headers, *sample.document.footers)
    return next((one.paragraphs for one in running if one.part == name), ())


def _says(running: HeaderFooter) -> Iterator[bool]:
    yield from (bool(line.text.strip()) or line.drawn for line in running.paragraphs)
