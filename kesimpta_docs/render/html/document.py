"""Edition → HTML by the templates of `layouts/`, which print and decide nothing."""

import re

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from kesimpta_docs.layout.edition import Block, Edition
from kesimpta_docs.render.drawings.draw import draw_data_url
from kesimpta_docs.render.drawings.picture import picture_data_url
from kesimpta_docs.render.html.inline import inline

_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def html_of(edition: Edition) -> str:
    """Return the edition as one HTML document with its style sheet inside.

    Fonts are the only outside resources: `font:regular` and `font:bold`, which the PDF renderer
    resolves to the files of the layout.
    """
    environment = Environment(
        loader=FileSystemLoader(edition.tokens.layouts),
        autoescape=select_autoescape(("html",)),  # the style sheet is CSS, made of our own tokens
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["inline"] = inline
    environment.filters["template"] = _template
    environment.filters["pt"] = _points
    environment.filters["quoted"] = _quoted
    environment.filters["pictured"] = picture_data_url
    environment.filters["drawn"] = lambda figure: draw_data_url(figure, edition.tokens)
    style = environment.get_template("style/guide.css").render(
        e=edition, t=edition.tokens, paper=edition.paper
    )
    return environment.get_template("templates/guide.html").render(e=edition, style=style)


def _template(block: Block) -> str:
    """Return the template of a block: `templates/blocks/item-list.html` for an ItemList."""
    name = _CAPITAL.sub("-", type(block).__name__).lower()
    return f"templates/blocks/{name}.html"


def _points(value: float) -> str:
    """Return a length as CSS writes it: 14 as `14pt`, 13.5 as `13.5pt`."""
    return f"{value:g}pt"


def _quoted(words: str) -> str:
    """Return words as a CSS string."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ")
    return f'"{escaped}"'
