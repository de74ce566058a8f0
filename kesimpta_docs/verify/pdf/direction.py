"""In which direction words are read: by the tags of a file, and by what it asks of a viewer."""

from collections.abc import Iterator

from kesimpta_docs.verify.pdf.once import once
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import INLINE, StructureElement

#: From right to left, then from the top down (WritingMode; ISO 32000-1, table 344).
_RIGHT_TO_LEFT = "RlTb"
#: Of two pages side by side, the first is the right one (ISO 32000-1, table 150).
_FIRST_AT_RIGHT = "R2L"


def opens_to_the_right(pdf: TaggedPdf) -> bool:
    """Say whether a file is bound at its right side, as books from right to left are."""
    tagged = any(root.attributes.get("Layout.WritingMode") == _RIGHT_TO_LEFT for root in pdf.roots)
    return tagged or pdf.viewer.direction == _FIRST_AT_RIGHT


@once
def backward_elements(pdf: TaggedPdf) -> frozenset[int]:
    """Return the `id()` of each element whose lines begin at the right; it is passed on.

    An inline element stands in the lines of its block, whichever way it is read itself.
    """
    return frozenset(one for root in pdf.roots for one in _below(root, backwards=False))


def _below(element: StructureElement, *, backwards: bool) -> Iterator[int]:
    mode = element.attributes.get("Layout.WritingMode")
    if mode is not None and element.role not in INLINE:
        backwards = mode == _RIGHT_TO_LEFT
    if backwards:
        yield id(element)
    for kid in element.kids:
        if isinstance(kid, StructureElement):
            yield from _below(kid, backwards=backwards)
