"""Figures: a picture in the line of text, with its alternative text, under its caption."""

import io

from lxml.etree import _Element as Element

from kesimpta_docs.layout.edition import Figure, Picture
from kesimpta_docs.render.docx.body import Body
from kesimpta_docs.render.docx.inline import spaced
from kesimpta_docs.render.docx.variants import Place
from kesimpta_docs.render.drawings.draw import draw_png
from kesimpta_docs.render.drawings.picture import picture_png
from kesimpta_docs.wordml.elements import NAMESPACES, element, w
from kesimpta_docs.wordml.measures import emu


def write_figure(figure: Figure, body: Body, place: Place) -> None:
    """Add caption, picture and long description; `place` is that of the last of them."""
    body.paragraph("Caption", body.bold(spaced(figure.label.runs, figure.caption.runs)))
    drawn = []
    if body.draws:
        png, width, height = draw_png(figure, body.tokens)
        name = figure.label.plain.rstrip(".")
        drawn = _drawn(body, png, (width, height), name=name, alt=figure.alt.plain)
    body.paragraph("Picture", drawn, Place(with_next=True) if figure.long else place)
    if figure.long:
        body.paragraph("Body Text", body.inline(figure.long), place)


def write_picture(picture: Picture, body: Body, place: Place) -> None:
    """Add a clinic's own picture, such as its logo."""
    if not body.draws:
        return
    size = (picture.width, picture.height)
    name = f"Picture {body.pictures + 1}"
    drawn = _drawn(body, picture_png(picture), size, name=name, alt=picture.alt.plain)
    body.paragraph("Picture", drawn, place)


def _drawn(
    body: Body, png: bytes, size: tuple[float, float], *, name: str, alt: str
) -> list[Element]:
    """Return a PNG of `size` (width and height in pt) as the content of a paragraph."""
    relation, _ = body.part.get_or_add_image(io.BytesIO(png))
    body.pictures += 1
    about: dict[str, str | int] = {"id": body.pictures, "name": name, "descr": alt}
    extent: dict[str, str | int] = {"cx": emu(size[0]), "cy": emu(size[1])}
    return [w("r", w("drawing", _inline(relation, about, extent)))]


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
