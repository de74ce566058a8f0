"""Edition → HTML by the templates of `layouts/`, which print and decide nothing."""

import re
from pathlib import Path
from traceback import extract_tb

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    select_autoescape,
)

from kesimpta_docs.errors import LayoutError
from kesimpta_docs.layout.edition import Block, Edition
from kesimpta_docs.render.drawings.draw import draw_data_url
from kesimpta_docs.render.drawings.picture import picture_data_url
from kesimpta_docs.render.html.inline import inline_of
from kesimpta_docs.spans import Span

_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def html_of(edition: Edition) -> str:
    """Return the edition as one HTML document with its style sheet inside.

    Fonts are the only outside resources: `font:regular` and `font:bold`, and for another script
    `font:regular-0` and so on, which the PDF renderer resolves to the files of the layout. Raises
    LayoutError with the line of a template that does not hold.
    """
    environment = Environment(
        loader=FileSystemLoader(edition.tokens.layouts),
        autoescape=select_autoescape(("html",)),  # the style sheet is CSS, made of our own tokens
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    inline = inline_of(edition)
    environment.filters["inline"] = inline
    environment.filters["link_words"] = inline.link_words
    environment.filters["template"] = _template
    environment.filters["pt"] = _points
    environment.filters["quoted"] = _quoted
    environment.filters["pictured"] = picture_data_url
    environment.filters["drawn"] = lambda figure: draw_data_url(figure, edition.tokens)
    try:
        style = environment.get_template("style/guide.css").render(
            e=edition, t=edition.tokens, paper=edition.paper
        )
        return environment.get_template("templates/guide.html").render(e=edition, style=style)
    except (TemplateError, UnicodeDecodeError) as error:
        raise LayoutError(
            f"a template does not hold: {error}",
            at=_place(error, edition.tokens.layouts),
            hint="mend it; its names are those of the edition's blocks and of the tokens",
        ) from error


def _place(error: Exception, layouts: Path) -> Span:
    """Return the line of the template that an error comes from, or the folder of all."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return Span(error.filename, error.lineno, 1)
    frames = [(Path(frame.filename), frame.lineno) for frame in extract_tb(error.__traceback__)]
    lines = [(file, line) for file, line in frames if line and file.is_relative_to(layouts)]
    return Span(str(lines[-1][0]), lines[-1][1], 1) if lines else Span(str(layouts))


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
