"""Variants of styles: inside a frame, at the end of a list or a frame, after a table.

Word joins the frames of neighbours, leaves no space under a table, and knows no last item. A style
for each such place keeps all of this out of the paragraphs themselves. The styles inside a frame
descend from that of the frame, which holds its lines and indents, and repeat what they look like
elsewhere: who changes the frame changes all of it. Each other variant says only what differs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from kesimpta_docs.layout.tokens import Tokens, Type
from kesimpta_docs.render.docx.frames import Frame
from kesimpta_docs.render.docx.looks import heading_look, pitch_of
from kesimpta_docs.wordml.style import ParagraphStyle

#: What a style is called inside a frame, behind the frame's name.
_SHORT: Mapping[str, str] = MappingProxyType(
    {
        "Body Text": "Text",
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


def variants(base: ParagraphStyle, place: Place, tokens: Tokens) -> tuple[ParagraphStyle, ...]:
    """Return the style that `base` becomes in its place, behind those that it descends from."""
    framed = _inside(base, place.frame) if place.frame else base
    parents = frame_styles(place.frame)
    style = _ending(framed, place, tokens)
    return (*parents, framed) if style is None else (*parents, framed, style)


def frame_styles(frame: Frame | None) -> tuple[ParagraphStyle, ...]:
    """Return the style of a frame, behind those whose looks it takes over."""
    if frame is None:
        return ()
    if frame.origin is None:
        style = ParagraphStyle(
            name=frame.name,
            borders=frame.borders,
            left=frame.left,
            right=frame.right,
            keep_next=True,
            keep_lines=True,
        )
    else:
        # It says no lines and no left indent of its own, so that it follows.
        style = ParagraphStyle(name=frame.name, based_on=frame.origin.name, right=frame.right)
    return (*frame_styles(frame.origin), style)


def opening(frame: Frame, level: int, type_: Type, tokens: Tokens) -> ParagraphStyle:
    """Return the style of the heading that opens a call-out."""
    return replace(
        heading_look(f"{frame.name} Heading {level}", type_, tokens),
        based_on=frame.name,
        outline=level,
        # Its title, in smaller type, stands in a line of its own.
        pitch=pitch_of(tokens.type.minor, tokens),
        before=tokens.space.block,
        after=tokens.space.heading_after,
    )


def lone(frame: Frame, tokens: Tokens, *, with_next: bool) -> ParagraphStyle:
    """Return the style of the only paragraph in a frame."""
    return ParagraphStyle(
        name=f"{frame.name} Text" + (" With Next" if with_next else ""),
        based_on=frame.name,
        before=tokens.space.block,
        after=tokens.space.block,
        keep_next=with_next,
    )


def _inside(base: ParagraphStyle, frame: Frame) -> ParagraphStyle:
    """Return the style that `base` becomes in a frame; lines meet only where indents agree."""
    return replace(
        base,
        name=f"{frame.name} {_SHORT.get(base.name, base.name)}",
        based_on=frame.name,
        following=None,
        left=base.left + frame.left if base.left else None,
        right=None,
        borders=None,
        # Lines to write on end at the frame; the middle of a pair stays.
        tabs=(
            *base.tabs[:-1],
            *(replace(tab, at=tab.at - frame.right) for tab in base.tabs[-1:]),
        ),
        keep_next=None,
        keep_lines=None,
    )


def _ending(base: ParagraphStyle, place: Place, tokens: Tokens) -> ParagraphStyle | None:
    """Return what differs from `base` in this place; None where nothing does."""
    block = tokens.space.block
    after_table = place.after_table and (base.before or 0) < block
    ends = place.closes or place.ends_list
    # Inside a frame all but the last paragraph stay with the next anyway.
    keeps = base.keep_next if place.frame is None else not place.closes
    with_next = place.with_next and (ends or not keeps)
    words = ["Closing"] if place.closes else ["Last"] if place.ends_list else []
    words += ["With Next"] if with_next else []
    words += ["After Table"] if after_table else []
    if not words:
        return None
    return ParagraphStyle(
        name=" ".join((base.name, *words)),
        based_on=base.name,
        before=block if after_table else None,
        after=block if ends else None,
        # Items that a reader adds at the end stay together.
        contextual=True if ends else None,
        keep_next=with_next if with_next or place.closes or (ends and base.keep_next) else None,
    )
