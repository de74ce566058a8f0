"""The blocks of an edition, one function each."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from kesimpta_docs.layout.edition import (
    Block,
    Callout,
    Figure,
    Heading,
    ItemList,
    LabelledList,
    Paragraph,
    PlacedStatement,
    Table,
    WriteIn,
)
from kesimpta_docs.render.docx.anchors import anchor
from kesimpta_docs.render.docx.body import Body
from kesimpta_docs.render.docx.figure import write_figure
from kesimpta_docs.render.docx.frames import Frame, callout_frame, form_frame
from kesimpta_docs.render.docx.inline import line_break, spaced, strong
from kesimpta_docs.render.docx.table import write_table
from kesimpta_docs.render.docx.variants import Place, lone, opening
from kesimpta_docs.wordml.elements import w

_PARAGRAPH_STYLES = {
    "text": "Body Text",
    "subtitle": "Subtitle",
    "notice": "Notice",
    "small-print": "Small Print",
}
_LIST_STYLES = {"bullets": "List Bullet", "steps": "List Number", "checklist": "Checklist Item"}


def write_blocks(blocks: tuple[Block, ...], body: Body, frame: Frame | None = None) -> None:
    """Add `blocks` to the body, inside `frame` if there is one."""
    row = list(_flat(blocks))
    for block, following in zip(row, [*row[1:], None], strict=True):
        if _leads_in(block, following):
            write_lead_in
