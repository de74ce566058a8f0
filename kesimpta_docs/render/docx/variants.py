"""Variants of styles: inside a frame, at the end of a list or a frame, after a table.

Word joins the frames of neighbours, leaves no space under a table, and knows no last item. A style
for each such place keeps all of this out of the paragraphs themselves, and a variant says only what
differs: who changes the base changes them all.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from kesimpta_docs.layout.tokens import Tokens, Type
from kesimpta_docs.render.docx.frames import Frame
from kesimpta_docs.render.docx.looks import SECTION_LEVEL, heading_look, pitch_of
from kesimpta_docs.wordml.style import ParagraphStyle

#: What a style is called inside a frame, behind the frame's name.
_SHORT: Mapping[str, str] = MappingProxyType(
    {
        "Body Text": "",
        "List Bullet": "Bullet",
        "List Number": "Step",
        "Write In Line": "Line",
        "Write In Pair": "Pair",
        "Write In Label": "Label",
        "Write In Scale": "Scale",
        "Write In Choices": "Choices",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a paragraph stands: `closes` its frame, `ends_list`, stays `with_next` on a page."""

    frame: Frame | None = None
    closes: bool = False
    ends_list: bool = False
    with_next: bool = False
    after_table: bool = False


def variant(base: ParagraphStyle, place: Place, tokens: Tokens) -> ParagraphStyle:
    """Return the style that `base` becomes in its place; `base` itself where nothing differs."""
    block = tokens.space.block
    after_table = place.after_table and (base.before or 0) < block
    ends = place.closes or place.ends_list
    # Inside a frame all but the last paragraph stay with the next anyway.
    with_next = place.with_next and not base.keep_next and (not place.frame or place.closes)
    with_next |= place.with_next and ends
    words = [_framed_name(base, place.frame) if place.frame else base.name]
    words += ["Closing"] if place.closes else ["Last"] if place.ends_list else []
    words += ["With Next"] if with_next else []
    words += ["After Table"] if after_table else []
    name = " ".join(words)
    if name == base.name:
        return base
    style = ParagraphStyle(
        name=name,
        based_on=base.name,
        before=block if after_table else None,
        after=block if ends else None,
        # Items that a reader adds at the end stay together.
        contextual=True if ends else None,
        keep_next=True if with_next else False if ends and base.keep_next else None,
    )
    return _framed(style, base, place) if place.frame else style


def opening(frame: Frame, level: int, type_: Type, tokens: Tokens) -> ParagraphStyle:
    """Return the style of the heading that opens a call-out."""
    return replace(
        heading_look(f"{frame.name} Heading {level}", type_, tokens),
        # The heading of a section brings a rule with it; the one of the cover does not.
        based_on="Cover Heading" if level == SECTION_LEVEL else f"Heading {level}",
        outline=level,
        # Its title, in smaller type, stands in a line of its own.
        pitch=pitch_of(tokens.type.minor, tokens),
        before=tokens.space.block,
        after=tokens.space.heading_after,
        borders=frame.borders,
        left=frame.left,
        right=frame.right,
    )


def lone(frame: Frame, tokens: Tokens) -> ParagraphStyle:
    """Return the style of the only paragraph in a frame."""
    return ParagraphStyle(
        name=frame.name,
        based_on="Body Text",
        before=tokens.space.block,
        after=tokens.space.block,
        borders=frame.borders,
        left=frame.left,
        right=frame.right,
        keep_lines=True,
    )


def _framed_name(base: ParagraphStyle, frame: Frame) -> str:
    return f"{frame.name} {_SHORT.get(base.name, base.name)}".strip()


def _framed(style: ParagraphStyle, base: ParagraphStyle, place: Place) -> ParagraphStyle:
    """Return `style` with its frame; the lines of neighbours meet only where indents agree."""
    frame = place.frame
    assert frame is not None
    return replace(
        style,
        borders=frame.borders,
        left=(base.left or 0) + frame.left,
        right=frame.right,
        hanging=base.hanging,
        number=base.number,
        # Lines to write on end at the frame; the middle of a pair stays.
        tabs=(
            *base.tabs[:-1],
            *(replace(tab, at=tab.at - frame.right) for tab in base.tabs[-1:]),
        ),
        keep_next=style.keep_next or not place.closes,
        keep_lines=True,
    )
