"""The page: its type, its sheet, its running lines."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.docx.size import smallest_size
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

#: Word keeps lengths in twips, a twentieth of a point.
SLACK = 0.05


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
            problems.append(f"section {number} is turned or has columns")
    return Outcome(figure=f"{paper.width:g} × {paper.height:g} pt", problems=tuple(problems))


def running_lines_are_right(document: WordDocument, edition: Edition) -> Outcome:
    """Each foot says the edition's running lines and holds a page number; each head its own."""
    foot = set(tokens(" ".join(edition.furniture.foot)))
    head = set(tokens(edition.furniture.head or ""))
    problems = []
    for footer in document.footers:
        found = {token for paragraph in footer.paragraphs for token in tokens(paragraph.text)}
        fields = " ".join(field for paragraph in footer.paragraphs for field in paragraph.fields)
        if {token for token in found if not token.isdigit()} != {
            token for token in foot if not token.isdigit()
        } or not foot <= found:
            problems.append(f"the {footer.kind} foot says {' '.join(sorted(found))}")
        if "PAGE" not in fields:
            problems.append(f"the {footer.kind} foot has no page number")
    for header in document.headers:
        found = {token for paragraph in header.paragraphs for token in tokens(paragraph.text)}
        if found and found != head:
            problems.append(f"the {header.kind} head says {' '.join(sorted(found))}")
    if not document.footers:
        problems.append("the file has no running foot")
    return Outcome(figure=f"{len(document.footers)} feet", problems=tuple(problems))
