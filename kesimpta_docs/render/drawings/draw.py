"""Figure + tokens → SVG and PNG. One unit of a drawing is one point on paper.

A drawing is a Jinja template in SVG. It sees `labels` (words), `data` (numbers) and `t` (tokens),
can measure and wrap its labels (`lettering.py`), load nothing and do nothing else (`sandbox.py`);
what it makes is checked before it is used.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from jinja2 import TemplateError
from lxml import etree

from kesimpta_docs.errors import RenderError
from kesimpta_docs.layout.edition import Figure
from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.render.drawings.lettering import TooWide, lettering, rise_and_fall
from kesimpta_docs.render.drawings.mirror import MIRRORS, isolate, mirror
from kesimpta_docs.render.drawings.printable import faults
from kesimpta_docs.render.drawings.sandbox import Sandbox
from kesimpta_docs.source.svg import SVG, parser
from kesimpta_docs.spans import Span

#: Elements that run or fetch something.
_REFUSED = frozenset({"script", "foreignObject", "image", "use", "style", "a", "animate", "set"})
#: What the words and sums of a template can raise, besides Jinja's own errors: the last three come
#: from one that is nested too deeply.
_TEMPLATE_FAULTS = (
    *(ValueError, TypeError, ArithmeticError, LookupError),
    *(RecursionError, MemoryError, SyntaxError),
)
#: A figure of a viewBox: no exponents, and few enough digits.
_FIGURE = re.compile(r"-?[0-9]{1,6}(\.[0-9]{1,6})?")
#: Largest width and height of a drawing, in pt: larger than any paper of a guide.
_MAX_SIDE = 1000
#: Dots per inch of a drawing in the DOCX.
_DPI = 300
#: Largest drawing template, in bytes.
_MAX_BYTES = 200_000
#: Most faults of a drawing that a message names.
_SHOWN = 3


def draw_svg(figure: Figure, tokens: Tokens) -> bytes:
    """Return the drawing as SVG. Raises RenderError where its template does not hold."""
    at = Span(str(figure.drawing))
    if figure.drawing.stat().st_size > _MAX_BYTES:
        raise RenderError("the drawing is too large", at=at, hint="make it simpler")
    words = {name: text.plain for name, text in figure.labels.items()}
    sandbox = Sandbox()
    letters = lettering(words, tokens, sandbox.counted)
    rise, fall = rise_and_fall(words, tokens)
    values: dict[str, object] = {
        "labels": words,
        "data": figure.data,
        "t": _figures(tokens),
        "rise": rise,
        "fall": fall,
        "wrapped": letters.wrapped,
        "most_rows": letters.most_rows,
        "widest": letters.widest,
        "widest_word": letters.widest_word,
    }
    try:
        svg = sandbox.made(figure.drawing.read_text(encoding="utf-8"), values).encode()
        root = etree.fromstring(svg, parser())
    except TooWide as found:
        raise _too_wide(found, figure, tokens) from found
    except (TemplateError, etree.XMLSyntaxError, *_TEMPLATE_FAULTS) as error:
        raise RenderError(
            f"the drawing cannot be made: {str(error) or type(error).__name__}",
            at=at,
            hint="mend its template or its data",
        ) from error
    _refuse_what_runs(root, at)
    if root.get(MIRRORS) not in ("yes", "no"):
        raise RenderError(
            "the drawing does not say whether it is mirrored where people read from right to left",
            at=at,
            hint=f'write {MIRRORS}="yes" in <svg> where it goes on in the direction of reading, as '
            f'time does, and "no" where left must stay left, as on a body',
        )
    if figure.right_to_left and root.get(MIRRORS) == "yes":
        mirror(root)
    _refuse_what_does_not_print(root, figure, tokens, at)
    if not figure.right_to_left:
        return svg
    isolate(root)
    return etree.tostring(root, encoding="utf-8")


def draw_data_url(figure: Figure, tokens: Tokens) -> str:
    """Return the drawing as a `data:` address for an HTML image."""
    return f"data:image/svg+xml;base64,{b64encode(draw_svg(figure, tokens)).decode()}"


def draw_png(figure: Figure, tokens: Tokens) -> tuple[bytes, float, float]:
    """Return the drawing as PNG at 300 dpi, and its width and height on paper in pt."""
    import resvg_py  # noqa: PLC0415 - only a guide with figures needs it

    svg = draw_svg(figure, tokens)
    _, _, width, height = map(float, etree.fromstring(svg, parser()).get("viewBox", "").split())
    png = resvg_py.svg_to_bytes(
        svg_string=svg.decode(),
        dpi=_DPI,
        font_files=[str(file) for file in (*tokens.font_files, *_other_files(tokens))],
        skip_system_fonts=True,
        font_family=tokens.font.family,
        background=tokens.colour.paper,
    )
    return bytes(png), width, height


def _figures(tokens: Tokens) -> dict[str, object]:
    """Return the tokens as plain data: a template gets no object that could do something.

    Its words are in the layout's own font, and in those for other scripts.
    """
    named = tokens.font.model_copy(update={"family": ", ".join(tokens.families)})
    figures = tokens.model_copy(update={"font": named})
    return figures.model_dump(mode="json", exclude={"layouts", "faces"})


def _other_files(tokens: Tokens) -> Iterator[Path]:
    for face in tokens.faces:
        yield from dict.fromkeys(face.files)


def _too_wide(found: TooWide, figure: Figure, tokens: Tokens) -> RenderError:
    """Return the error for a word that has no room, at the label that holds it."""
    labels = figure.labels.items()
    name, at = next(
        ((name, text.at) for name, text in labels if found.word in text.plain),
        ("", Span(str(figure.drawing))),
    )
    return RenderError(
        f'the label "{name}" of the drawing does not fit in the {tokens.name}: "{found.word}" is '
        f"{found.wide:.0f} pt wide, its place {found.room:.0f} pt",
        at=at,
        hint="write a shorter word, or one with a hyphen where a row may end",
    )


def _refuse_what_runs(root: etree._Element, at: Span) -> None:
    if root.tag != f"{SVG}svg" or root.getroottree().docinfo.internalDTD is not None:
        raise RenderError("the drawing is no plain SVG", at=at, hint="begin it with <svg>")
    for element in root.iter("*"):
        name = str(element.tag).removeprefix(SVG)
        foreign = not str(element.tag).startswith(SVG)
        reaches_out = any(
            str(key).endswith("href")
            or str(key).startswith("on")
            or "url(" in str(value).lower().replace("url(#", "")
            for key, value in element.attrib.items()
        )
        if name in _REFUSED or reaches_out or foreign:
            raise RenderError(
                f"the drawing holds <{name}> that runs or fetches something",
                at=at,
                hint="draw with shapes and text only",
            )
    box = str(root.get("viewBox", "")).split()
    if len(box) != 4 or root.get("width") != f"{box[2]}pt" or root.get("height") != f"{box[3]}pt":  # noqa: PLR2004 - four figures
        raise RenderError(
            "the drawing's width and height do not equal its viewBox",
            at=at,
            hint='write width="432pt" height="128pt" viewBox="0 0 432 128": a unit is a point',
        )
    sides = [float(side) for side in box[2:] if _FIGURE.fullmatch(side)]
    if not all(map(_FIGURE.fullmatch, box)) or not all(0 < side <= _MAX_SIDE for side in sides):
        raise RenderError(
            f"the drawing's viewBox does not hold: its sides are 1 to {_MAX_SIDE} pt",
            at=at,
            hint="write plain numbers, and draw it as large as it is printed",
        )


def _refuse_what_does_not_print(
    root: etree._Element, figure: Figure, tokens: Tokens, at: Span
) -> None:
    said = [label.plain for label in figure.labels.values()]
    said += [str(count) for counts in figure.data.values() for count in counts]
    words = frozenset(word for text in said for word in text.split())
    if found := [*faults(root, tokens, words)]:
        raise RenderError(
            f"the drawing would not print well in the {tokens.name}: {'; '.join(found[:_SHOWN])}",
            at=at,
            hint="mend the template; a label that does not fit can be shortened in the section",
        )
