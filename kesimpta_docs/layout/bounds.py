"""A layout within the bounds of its standard, told from its tokens before a page is made.

Only what tokens decide is told here. What a page decides, such as the mean of its lines or where a
paragraph ends, is measured on the finished file.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from kesimpta_docs.errors import LayoutError
from kesimpta_docs.layout.metrics import metrics_of
from kesimpta_docs.layout.standard import MeasureName, Standard
from kesimpta_docs.layout.tokens import Tokens, Type
from kesimpta_docs.spans import Span

Figures = Iterator[float | str]
#: Rounding of figures that are written in decimals.
_SLACK = 1e-6


def keep_bounds(tokens: Tokens, standard: Standard, file: Path) -> None:
    """Raise LayoutError at the first rule of `standard` that the tokens of `file` do not keep."""
    for rule in standard.rule:
        for found in FIGURES.get(rule.measure, _none)(tokens):
            if not rule.admits(found, slack=_SLACK):
                told = found if isinstance(found, str) else f"{round(found, 3):g}"
                raise LayoutError(
                    f"the layout falls short of {standard.name}, {rule.clause}: "
                    f"{rule.measure} is {told}; asked is {rule.asked}",
                    at=Span(str(file)),
                    hint="change the tokens, or name another standard",
                )


def _none(_: Tokens) -> Figures:
    yield from ()


def _sizes(t: Tokens) -> Figures:
    types: list[Type] = [getattr(t.type, name) for name in type(t.type).model_fields]
    card = (t.card.body, t.card.head) if t.card else ()
    yield from (one.size for one in (*types, *card))
    yield t.limits.smallest


def _headings(t: Tokens) -> Figures:
    yield from (t.type.title.size, t.type.section.size)


def _subheadings(t: Tokens) -> Figures:
    """Yield the sizes under a section; of what heads a box and a part of the contents, too."""
    kinds = (t.type.heading, t.type.minor, t.type.emergency, t.type.contents_part)
    yield from (one.size for one in kinds)


def _x_height(t: Tokens) -> Figures:
    yield metrics_of(t).x_height * t.type.body.size


def _families(t: Tokens) -> Figures:
    yield from (t.font.family, t.font.word)


def _line_pitch(t: Tokens) -> Figures:
    """Yield the pitch of running words, in em."""
    yield t.type.body.pitch / t.type.body.size


def _heading_pitch(t: Tokens) -> Figures:
    """Yield the pitch of headings and captions, in em: each of them may take two lines."""
    display = (t.type.title, t.type.section, t.type.heading, t.type.minor, t.type.emergency)
    for one in (*display, t.type.caption, t.type.contents_part):
        yield one.pitch / one.size


def _paragraph_gap(t: Tokens) -> Figures:
    for space in (t.space.paragraph, t.space.small_print_after, t.space.block):
        yield space / t.type.body.pitch


def _heading_gap(t: Tokens) -> Figures:
    for space in (t.space.section_after, t.space.heading_after, t.space.minor_after):
        yield space / t.type.body.pitch


def _item_gap(t: Tokens) -> Figures:
    yield from (space / t.type.body.pitch for space in (t.space.item, t.space.step))


def _margins(t: Tokens) -> Figures:
    for paper in t.paper.values():
        yield from (paper.top, paper.side)
    if t.binding:
        yield t.binding.side


def _bound_side(t: Tokens) -> Figures:
    if t.binding:
        yield t.binding.side + t.binding.gutter
    else:
        yield from (paper.side for paper in t.paper.values())


def _mean_line(t: Tokens) -> Figures:
    """Yield the characters of a line that is full to its end; ragged ones have fewer."""
    for paper in t.paper.values():
        yield paper.measure / (metrics_of(t).mean * t.type.body.size)


def _longest_lines(t: Tokens) -> Figures:
    yield t.limits.line_length


def _greys(t: Tokens) -> Figures:
    colours = (t.colour.ink, t.colour.paper, t.colour.accent, t.colour.alarm)
    parts = ({colour[1:3], colour[3:5], colour[5:7]} for colour in colours)
    yield sum(len(one) == 1 and not one & {"00", "ff"} for one in parts)


#: The figures that the tokens decide, by measure: each of them keeps the rule.
FIGURES: Mapping[MeasureName, Callable[[Tokens], Figures]] = MappingProxyType(
    {
        "font": _families,
        "body-size": lambda t: iter((t.type.body.size,)),
        "smallest-size": _sizes,
        "heading-size": _headings,
        "subheading-size": _subheadings,
        "page-number-size": lambda t: iter((t.type.page_number.size,)),
        "x-height": _x_height,
        "bold-words": lambda t: iter((float(t.emphasis.strong == "bold"),)),
        "underlined-words": lambda t: iter((float(t.emphasis.strong == "underline"),)),
        "line-pitch": _line_pitch,
        "heading-pitch": _heading_pitch,
        "paragraph-gap": _paragraph_gap,
        "heading-gap": _heading_gap,
        "item-gap": _item_gap,
        "bullet-size": lambda t: iter((t.type.bullet.size / t.type.body.size,)),
        "margin": _margins,
        "bound-side": _bound_side,
        "mean-line": _mean_line,
        "longest-lines": _longest_lines,
        "leaders": lambda t: iter((float(t.contents.leader),)),
        "no-leaders": lambda t: iter((float(not t.contents.leader),)),
        "grey": _greys,
    }
)
