"""Figures: a picture in the line of text, with its alternative text, under its caption."""

import io

from lxml.etree import _Element as Element

from kesimpta_docs.layout.edition import Figure, Picture
from kesimpta_docs.render.docx.body import Body
from kesimpta_docs.render.docx.inline import spaced
from kesimpta_docs.render.drawings.draw import draw_png
from kesimpta_docs.render.drawings.picture import picture_png
from kesimpta_docs.wordml.elements import NAMESPACES, element, w
from kesimpta_docs.wordml.measures import emu


def write_figure(figure: Figure, body: Body) -> None:
    """Add caption, picture and long description."""
    png, width, height = draw_png(figure, body.tokens)
    relation, _ = body.part.get_or_add_image(io.BytesIO(png))
    body.pictures += 1
    about: dict[str, str | int] = {
        "id": body.pictures,
        "name": figure.label.plain.rstrip("."),
        "descr": figure.alt.plain,
    }
    picture = _inline(relation, about, {"cx": emu(width), "cy": emu(height)})
    body.paragraph("Caption", body.bold(spaced(figure.label.runs, figure.caption.runs)))
    body.paragraph("Figure", [w("r", w("drawing", picture))])
    if figure.long:
        body.paragraph("Body Text", body.inline(figure.long))


def write_picture(picture: Picture, body: Body) -> None:
    """Add a clinic's own picture, such as its logo."""
    relation, _ = body.part.get_or_add_image(io.BytesIO(picture_png(picture)))
    body.pictures += 1
    about: dict[str, str | int] = {
        "id": body.pictures,
        "name": f"Picture {body.pictures}",
        "descr": picture.alt.plain,
    }
    extent: dict[str, str | int] = {"cx": emu(picture.width), "cy": emu(picture.height)}
    body.paragraph("Figure", [w("r", w("drawing", _inline(relation, about, extent)))])


def _inline(relation: str, about: dict[str, str | int], extent: dict[str, str | int]) -> Element:
    """Return `wp:inline` (ECMA-376-1, 20.4.2.8): a picture that flows with the text."""
    picture = element(
        "pic:pic",
        None,
        element(
            "pic:nvPicPr",
            None,
            element("pic:cNvPr", about),
            element("pic:cNvPicPr"),
        ),
        element(
            "pic:blipFill",
            None,
            element("a:blip", {"r:embed": relation}),
            element("a:stretch", None, element("a:fillRect")),
        ),
        element(
            "pic:spPr",
            None,
            element("a:xfrm", None, element("a:off", {"x": 0, "y": 0}), element("a:ext", extent)),
            element("a:prstGeom", {"prst": "rect"}, element("a:avLst")),
        ),
    )
    return element(
        "wp:inline",
        {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
        element("wp:extent", extent),
        element("wp:docPr", about),
        element("a:graphic", None, element("a:graphicData", {"uri": NAMESPACES["pic"]}, picture)),
    )
