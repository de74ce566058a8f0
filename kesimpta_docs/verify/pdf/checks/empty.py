"""Nothing is announced that has nothing to say."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import StructureElement
from kesimpta_docs.verify.report import Outcome


def no_element_is_empty(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each element holds a letter, a line, a shape or a picture; white space is nothing.

    PAC 2024, 4 (tagged text of white space only).
    """
    del edition  # the rule is the same for all
    inked = {
        place
        for place, glyphs in pdf.content.items()
        if any(glyph.text.strip() for glyph in glyphs)
    }
    inked |= pdf.drawn.keys()
    problems: list[str] = []

    def holds_ink(element: StructureElement) -> bool:
        """Return whether any of it can be seen, and note what is empty."""
        found = [
            holds_ink(kid) if isinstance(kid, StructureElement) else kid in inked
            for kid in element.kids
        ]
        if not any(found):
            problems.append(f"a {element.own_role} is empty")
        return any(found)

    for root in pdf.roots:
        holds_ink(root)
    return Outcome(figure="none", problems=tuple(problems))
