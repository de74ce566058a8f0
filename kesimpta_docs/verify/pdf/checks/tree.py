"""The tag tree is the one that the edition asks for: what a screen reader says, and calls it."""

from collections import Counter

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.expected import Expected
from kesimpta_docs.verify.pdf.nodes import Node, differences, node_of
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.reading import PDF_2, page_numbers
from kesimpta_docs.verify.pdf.wording import count
from kesimpta_docs.verify.report import Outcome

_COUNTED = {"H2": "H2", "Table": "table", "L": "list", "Figure": "figure", "P": "paragraph"}


def the_tag_tree_is_that_of_the_edition(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each element has its role, its attributes and its words, in its place, and there is no other.

    Headings with their levels (Matterhorn 1.1, 14-001 to 14-003), tables with caption, head and
    `Scope` (15-001 to 15-003, 09-004), lists with labels and `ListNumbering` (09-005, 16-001 to
    16-003), contents (09-006), pictures with alternative text and box (13-001, 13-004), fields of
    forms (24-001), languages of parts (11-001), long forms; no `Note` (19-001), no text that stands
    for another. Of PAC 2024's quality checks: 6 headings present, 8 `TOCI` has a `Link`, 11 alt
    text on text, 13 `LI` and 14 table complete, 15 to 17 notes.
    """
    problems = [] if len(pdf.roots) == 1 else [f"the tree has {len(pdf.roots)} roots, expected 1"]
    wanted = Expected(
        edition=edition, page_numbers=page_numbers(pdf, edition), pdf_2=pdf.version == PDF_2
    ).document()
    found = [node_of(pdf, root) for root in pdf.roots]
    for root in found:
        if root.role != wanted.role:
            problems.append(f"the root of the tree is {root.role}, expected {wanted.role}")
        else:
            problems += differences(wanted, root)
    return Outcome(figure=_figure(found), problems=tuple(problems))


def _figure(roots: list[Node]) -> str:
    roles = Counter(one.role for root in roots for one in root.walk())
    told = [count(roles[role], called) for role, called in _COUNTED.items()]
    return f"{count(roles.total(), 'element')}: {', '.join(told)}"
