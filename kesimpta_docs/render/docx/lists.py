"""The lists of a layout: what stands before an item."""

from dataclasses import replace

from lxml.etree import _Element as Element

from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.render.docx.fonts import SYMBOLS
from kesimpta_docs.render.docx.looks import (
    BULLETS,
    CHECKLIST,
    ENTRIES,
    STEPS,
    box_size,
    bullet_size,
)
from kesimpta_docs.wordml.elements import w
from kesimpta_docs.wordml.numbering import ListLook, abstract_number, number, restarted

BOX = "\u2610"


def numbering(tokens: Tokens) -> Element:
    """Return `numbering.xml` with the four lists by which styles number; each has its own id."""
    looks = _looks(tokens)
    return w(
        "numbering",
        *(abstract_number(key, look) for key, look in looks.items()),
        *(number(key, key) for key in looks),
    )


def restarted_list(style: str, number_id: int, left: float, tokens: Tokens) -> Element:
    """Return `w:num` of a list in this style that begins anew, `left` pt from the margin."""
    key, look = next((key, look) for key, look in _looks(tokens).items() if look.style == style)
    return restarted(number_id, key, replace(look, left=left))


def _looks(t: Tokens) -> dict[int, ListLook]:
    bullets = ListLook(
        style="List Bullet",
        kind="bullet",
        sign=t.list_.bullet,
        font=t.font.word,
        size=bullet_size(t),
        bold=False,
        indent=t.space.item_indent,
    )
    steps = ListLook(
        style="List Number",
        kind="decimal",
        sign=f"%1{t.list_.step_suffix}",
        font=t.font.word,
        size=t.type.step.size,
        bold=t.emphasis.strong == "bold",
        indent=t.space.step_indent,
    )
    boxes = ListLook(
        style="Checklist Item",
        kind="bullet",
        sign=BOX,
        font=SYMBOLS,
        size=box_size(t),
        bold=False,
        indent=t.write.checkbox_indent,
    )
    entries = ListLook(
        style="Numbered Entry",
        kind="decimal",
        sign="%1.",
        font=t.font.word,
        size=t.type.body.size,
        bold=False,
        indent=t.space.number_indent,
    )
    return {BULLETS: bullets, STEPS: steps, CHECKLIST: boxes, ENTRIES: entries}
