"""Interpreter of content streams (ISO 32000-1, 7.8.2 and annex A): what a page paints."""

import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from pikepdf import (
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Object,
    Page,
    Stream,
    String,
    parse_content_stream,
)

from kesimpta_docs.verify.pdf import limits
from kesimpta_docs.verify.pdf.canvas import Canvas
from kesimpta_docs.verify.pdf.geometry import IDENTITY, Box, Matrix
from kesimpta_docs.verify.pdf.ink import ActualText, Glyph, PaintedPath, PlacedImage
from kesimpta_docs.verify.pdf.numeric import NUMERIC, set_space
from kesimpta_docs.verify.pdf.objects import (
    entry,
    items,
    matrix,
    name,
    number,
    numbers,
    object_number,
    rectangle,
    whole,
)
from kesimpta_docs.verify.pdf.shelf import Shelf
from kesimpta_docs.verify.pdf.state import device_colour


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInk:
    """All that one page paints, in the order of painting."""

    glyphs: tuple[Glyph, ...]
    paths: tuple[PaintedPath, ...]
    images: tuple[PlacedImage, ...]
    replacements: tuple[ActualText, ...]
    #: Stream and MCID of each sequence of content.
    numbered: tuple[tuple[int, int], ...]


def read_content(
    page: Page, index: int, page_box: Box, shelf: Shelf, *, upright: Matrix | None = None
) -> PageInk:
    """Return what `page`, number `index` from 0, paints.

    With `upright`, which turns the page as a viewer shows it, colours of every space are read.

    Vertical writing, soft masks, patterns and the appearance of annotations are not read; see
    `unproven.py`.
    Raises UnreadableFile for content that is damaged or over the limits.
    """
    canvas = Canvas(index, page_box)
    if upright is not None:
        canvas.transform(upright)
        canvas.state.every_colour = True
    contents = entry(page.obj, "/Contents")
    parts = [part for part in items(contents) or (contents,) if isinstance(part, Stream)]
    for part in parts:
        shelf.count(part)
    if parts:
        _Run(canvas, shelf, entry(page.obj, "/Resources"), forms=()).run(page)
    return PageInk(
        glyphs=tuple(canvas.pen.glyphs),
        paths=tuple(canvas.paths),
        images=tuple(canvas.images),
        replacements=tuple(canvas.marks.replacements),
        numbered=tuple(canvas.marks.numbered),
    )


_Operands: TypeAlias = Sequence[object]
_BY_COMPONENTS = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}
_BLACK = {"DeviceGray": (0.0,), "DeviceCMYK": (0.0, 0.0, 0.0, 1.0)}


class _Run:
    """One content stream, of the page or of a form XObject, as it runs."""

    def __init__(
        self, canvas: Canvas, shelf: Shelf, resources: object, *, forms: tuple[int, ...]
    ) -> None:
        """Take the resources of the stream and the object numbers of the forms around it."""
        self.canvas = canvas
        self.shelf = shelf
        self.resources = resources
        self.forms = forms
        # States and sequences of the streams outside are not this stream's to end.
        self.saved_outside = canvas.depth
        self.marks_outside = canvas.marks.depth

    def run(self, content: Page | Object) -> None:
        """Run every instruction, then end what the stream left open."""
        instructions = _instructions(content)
        self.shelf.count_operators(len(instructions))
        for instruction in instructions:
            if isinstance(instruction, ContentStreamInlineImage):
                self.canvas.place_image()
                continue
            operator = _operator(instruction)
            if operator in NUMERIC:
                count, act = NUMERIC[operator]
                values = numbers(instruction.operands)
                if len(values) != count:
                    raise limits.broken(f"the operator {operator} has {len(values)} numbers")
                act(self.canvas, values)
            elif operator in _OPERATORS:
                _OPERATORS[operator](self, tuple(instruction.operands))
        while self.canvas.depth > self.saved_outside:
            self.canvas.restore(above=self.saved_outside)
        self.canvas.marks.close_to(self.marks_outside)

    def resource(self, kind: str, operands: _Operands) -> object:
        """Return the resource of category `kind` that the last operand names."""
        key = name(operands[-1]) if operands else None
        return None if key is None else entry(entry(self.resources, kind), f"/{key}")

    def choose_font(self, operands: _Operands) -> None:
        """`Tf`."""
        size = number(operands[1]) if len(operands) > 1 else None
        font = self.resource("/Font", operands[:1])
        if size is None or font is None:
            raise limits.broken("a font is chosen that the page does not have")
        self.canvas.state.font = self.shelf.font(font)
        self.canvas.state.size = size

    def show(self, operands: _Operands) -> None:
        """`Tj` and `TJ`."""
        parts: list[bytes | float] = []
        shown = 0
        for operand in operands:
            for item in items(operand) or (operand,):
                if isinstance(item, String):
                    parts.append(data := bytes(item))
                    shown += len(data)
                elif (back := number(item)) is not None:
                    parts.append(back)
        self.shelf.count_glyphs(shown)
        canvas = self.canvas
        canvas.pen.show(parts, canvas.state, canvas.marks.current, canvas.next_turn())

    def show_on_next_line(self, operands: _Operands) -> None:
        """`'` and `"`."""
        state = self.canvas.state
        match numbers(operands):
            case (word_space, char_space):
                state.word_space, state.char_space = word_space, char_space
        self.canvas.pen.move(0.0, -state.leading)
        self.show(operands[-1:])

    def begin_marked(self, operands: _Operands) -> None:
        """`BMC` and `BDC`; properties stand in line or in the resources."""
        tag = name(operands[0]) if operands else None
        properties = operands[1] if len(operands) > 1 else None
        if name(properties) is not None:
            properties = self.resource("/Properties", operands)
        self.canvas.marks.begin(tag, properties, self.forms[-1] if self.forms else 0)

    def set_dashes(self, operands: _Operands) -> None:
        """`d`: a pattern without a figure, or of zeros, is a whole line (8.4.3.6)."""
        self.canvas.state.dashed = any(map(number, items(operands[0]))) if operands else False

    def set_state(self, operands: _Operands) -> None:
        """`gs`: line width, dashes, opacities and font."""
        state, settings = self.canvas.state, self.resource("/ExtGState", operands)
        if (width := number(entry(settings, "/LW"))) is not None:
            state.line_width = width
        if pattern := items(entry(settings, "/D")):
            self.set_dashes(pattern)
        if (alpha := number(entry(settings, "/ca"))) is not None:
            state.fill_alpha = alpha
        if (alpha := number(entry(settings, "/CA"))) is not None:
            state.stroke_alpha = alpha
        match items(entry(settings, "/Font")):
            case (font, size):
                state.font, state.size = self.shelf.font(font), number(size) or 0.0

    def set_colour(self, operands: _Operands, *, stroke: bool) -> None:
        """`sc`, `scn` and their stroking twins."""
        state = self.canvas.state
        if stroke:
            state.stroke = device_colour(
                state.stroke_space, numbers(operands), every=state.every_colour
            )
        else:
            state.fill = device_colour(
                state.fill_space, numbers(operands), every=state.every_colour
            )

    def set_space(self, operands: _Operands, *, stroke: bool) -> None:
        """`cs` and `CS`: the colour starts black in a device space (8.6.5.1)."""
        space = (name(operands[0]) if operands else None) or ""
        if self.canvas.state.every_colour:
            space = _nearest(self.resource("/ColorSpace", operands)) or space
        black = _BLACK.get(space, (0.0, 0.0, 0.0))
        set_space(self.canvas, space, black, stroke=stroke)

    def do(self, operands: _Operands) -> None:
        """`Do`: place an image, or run a form XObject."""
        target = self.resource("/XObject", operands)
        subtype = name(entry(target, "/Subtype"))
        if subtype == "Image":
            self.canvas.place_image()
        elif subtype == "Form" and isinstance(target, Stream):
            self._run_form(target)

    def _run_form(self, form: Object) -> None:
        place = object_number(form)
        if place in self.forms or len(self.forms) >= limits.FORMS_DEEP:
            raise limits.over_limit("form XObjects nested too deep or in a circle")
        self.shelf.count(form)
        self.canvas.enter_form(
            matrix(entry(form, "/Matrix")) or IDENTITY,
            rectangle(entry(form, "/BBox")),
            group=name(entry(entry(form, "/Group"), "/S")) == "Transparency",
        )
        resources = entry(form, "/Resources")
        inner = _Run(
            self.canvas,
            self.shelf,
            self.resources if resources is None else resources,
            forms=(*self.forms, place),
        )
        inner.run(form)
        self.canvas.restore(above=self.saved_outside)


def _nearest(space: object) -> str | None:
    """Return the device space that stands in for one with a profile or of CIE (8.6.5)."""
    kind, *values = (*items(space), None)
    match name(kind):
        case "ICCBased":
            return _BY_COMPONENTS.get(whole(entry(values[0], "/N")) or 0)
        case "CalGray":
            return "DeviceGray"
        case "CalRGB":
            return "DeviceRGB"
    return None


def _instructions(
    content: Page | Object,
) -> Sequence[ContentStreamInstruction | ContentStreamInlineImage]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            return parse_content_stream(content)
        except (UserWarning, TypeError, UnicodeDecodeError) as error:
            raise limits.broken(f"page content: {error}") from error


def _operator(instruction: ContentStreamInstruction) -> str:
    try:
        return str(instruction.operator)
    except UnicodeDecodeError as error:
        raise limits.broken("page content has an operator of no alphabet") from error


def _paint(
    *, fill: bool = False, stroke: bool = False, even_odd: bool = False
) -> Callable[[_Run, _Operands], None]:
    return lambda run, _: run.canvas.paint(fill=fill, stroke=stroke, even_odd=even_odd)


_OPERATORS: Mapping[str, Callable[[_Run, _Operands], None]] = MappingProxyType(
    {
        "q": lambda run, _: run.canvas.save(),
        "Q": lambda run, _: run.canvas.restore(above=run.saved_outside),
        "d": _Run.set_dashes,
        "gs": _Run.set_state,
        "BT": lambda run, _: run.canvas.pen.place(IDENTITY),
        "T*": lambda run, _: run.canvas.pen.move(0.0, -run.canvas.state.leading),
        "Tf": _Run.choose_font,
        "Tj": _Run.show,
        "TJ": _Run.show,
        "'": _Run.show_on_next_line,
        '"': _Run.show_on_next_line,
        "BMC": _Run.begin_marked,
        "BDC": _Run.begin_marked,
        "EMC": lambda run, _: run.canvas.marks.end(above=run.marks_outside),
        "W": lambda run, _: run.canvas.clip_next(even_odd=False),
        "W*": lambda run, _: run.canvas.clip_next(even_odd=True),
        "n": _paint(),
        "S": _paint(stroke=True),
        "s": _paint(stroke=True),
        "f": _paint(fill=True),
        "F": _paint(fill=True),
        "f*": _paint(fill=True, even_odd=True),
        "B": _paint(fill=True, stroke=True),
        "B*": _paint(fill=True, stroke=True, even_odd=True),
        "b": _paint(fill=True, stroke=True),
        "b*": _paint(fill=True, stroke=True, even_odd=True),
        "sh": lambda run, _: run.canvas.shade(),
        "Do": _Run.do,
        "cs": lambda run, operands: run.set_space(operands, stroke=False),
        "CS": lambda run, operands: run.set_space(operands, stroke=True),
        "sc": lambda run, operands: run.set_colour(operands, stroke=False),
        "scn": lambda run, operands: run.set_colour(operands, stroke=False),
        "SC": lambda run, operands: run.set_colour(operands, stroke=True),
        "SCN": lambda run, operands: run.set_colour(operands, stroke=True),
    }
)
