"""The page: its type, its sheet, its running lines."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.docx.document import HeaderFooter, WordDocument
from kesimpta_docs.verify.docx.size import smallest_size
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

#: Word keeps lengths in twips, a twentieth of a point.
SLACK = 0.05

_SHOWN = 40  # characters of a text that stand in a message


def no_character_is_smaller_than_promised(document: WordDocument, edition: Edition) -> Outcome:
    """Every printed character, labels of lists and running lines included, reaches the least."""
    least = edition.tokens.limits.smallest
    size, where = smallest_size(document)
    problem = f"{where} is {size:g} pt; the least is {least:g}"
    return Outcome(figure=f"smallest {size:.1f} pt", problems=(problem,) if size < least else ())


def every_page_has_the_promised_size(document: WordDocument, edition: Edition) -> Outcome:
    """Each section of the file has the layout's sheet and margins, in pt."""
    paper = edition.paper
    wanted = (paper.width, paper.height, paper.top, paper.bottom, paper.side, paper.side)
    problems = []
    for number, one in enumerate(document.sections, 1):
        found = (one.width, one.height, one.top, one.bottom, one.left, one.right)
        if any(abs(right - is_) > SLACK for right, is_ in zip(wanted, found, strict=True)):
            problems.append(f"section {number} measures {found}, expected {wanted}")
        if one.landscape or one.columns != 1:
            problems.append(f"section {number} is turned, or has columns")
        if abs(one.gutter - paper.gutter) > SLACK:
            problems.append(f"section {number} has a gutter of {one.gutter}, not {paper.gutter}")
    if document.settings.mirror_margins != paper.two_sided:
        problems.append(f"its left pages mirror the right ones: expected {paper.two_sided}")
    return Outcome(figure=f"{paper.width:g} × {paper.height:g} pt", problems=tuple(problems))


def running_lines_are_right(document: WordDocument, edition: Edition) -> Outcome:
    """Each foot says the edition's running lines and its page number, each head its own; no more.

    A first or an even page without a foot of its kind has none (ECMA-376-1, 17.10.1, 17.10.6).
    """
    kinds = ["default"]
    kinds += ["first"] if any(section.title_page for section in document.sections) else []
    kinds += ["even"] if document.settings.even_and_odd else []
    problems = [
        f"the {kind} pages have no running foot"
        for kind in kinds
        if not any(footer.kind == kind for footer in document.footers)
    ]
    if document.settings.even_and_odd != edition.paper.two_sided:
        problems.append(f"left pages of their own: expected {edition.paper.two_sided}")
    for footer in document.footers:
        # The number ends the foot of a right page, and begins the last line of a left one.
        *before, last = edition.furniture.foot or ("",)
        said = _said(footer)
        at = len(tokens(" ".join(before if footer.kind == "even" else (*before, last))))
        number = "".join(said[at : at + 1])
        foot = tokens(" ".join((*before, last)))
        if (*said[:at], *said[at + 1 :]) != foot or not number.isdigit():
            problems.append(f"the {footer.kind} foot says {' '.join(said)}")
        fields = [field.split()[:1] for line in footer.paragraphs for field in line.fields]
        if fields != [["PAGE"]]:
            problems.append(f"the {footer.kind} foot has no page number")
    head = tokens(edition.furniture.head or "")
    if head and not any(header.kind == "default" for header in document.headers):
        problems.append("the file has no running head")
    problems += [
        f"the {header.kind} head says {' '.join(_said(header))}"
        for header in document.headers
        if _said(header) != (head if header.kind != "first" else ())
    ]
    return Outcome(figure=f"{len(document.footers)} feet", problems=tuple(problems))


def nothing_is_clipped_or_outside(document: WordDocument, edition: Edition) -> Outcome:
    """No line is lower than its letters, and no text or picture leaves the paper's text width."""
    problems = []
    running = (*document.headers, *document.footers)
    for paragraph in (*document.paragraphs, *(line for one in running for line in one.paragraphs)):
        form = paragraph.format
        sizes = [run.format.size for run in paragraph.runs if run.text.strip()]
        if form.line_rule == "exact" and form.line < max(sizes, default=0.0):
            problems.append(f'"{paragraph.text[:_SHOWN]}" stands in lines of {form.line:g} pt')
        start = form.indent_start + min(form.indent_first, 0.0)
        if start < -SLACK or form.indent_start + form.indent_first > edition.paper.measure / 2:
            problems.append(f'"{paragraph.text[:_SHOWN]}" starts at {start:g} pt')
    problems += [
        f"picture {number} is {picture.width:g} pt wide; the text is {edition.paper.measure:g}"
        for number, picture in enumerate(document.pictures, 1)
        if picture.width > edition.paper.measure + SLACK
    ]
    return Outcome(figure="all inside", problems=tuple(problems))


def _said(running: HeaderFooter) -> tuple[str, ...]:
    return tuple(token for line in running.paragraphs for token in tokens(line.text))
