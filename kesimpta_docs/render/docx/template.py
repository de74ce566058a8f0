"""The template: a whole Word file of our own but for its text, made from tokens.

Nothing comes from Word's or a library's defaults: no theme, no author, no program's name.
"""

from collections.abc import Mapping
from types import MappingProxyType

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.render.docx.about import application, core, custom, settings
from kesimpta_docs.render.docx.fonts import font_parts, font_table
from kesimpta_docs.render.docx.lists import numbering
from kesimpta_docs.render.docx.page import furniture_parts, section
from kesimpta_docs.render.docx.stylesheet import stylesheet
from kesimpta_docs.wordml.archive import Part, package_bytes
from kesimpta_docs.wordml.elements import w, xml_bytes

_DOCUMENT = "word/document.xml"
_FONT_TABLE = "word/fontTable.xml"


def template(edition: Edition, properties: Mapping[str, str] = MappingProxyType({})) -> bytes:
    """Return a Word file that holds everything of the edition but its text.

    `properties` are custom ones, beside those of every file.
    """
    tokens = edition.tokens
    document = xml_bytes(w("document", w("body", section(edition))))
    above = (
        ("officeDocument", _DOCUMENT, document),
        ("core-properties", "docProps/core.xml", core(edition)),
        ("extended-properties", "docProps/app.xml", application()),
        ("custom-properties", "docProps/custom.xml", custom(edition, properties)),
    )
    below = (
        ("styles", "word/styles.xml", xml_bytes(stylesheet(edition))),
        ("settings", "word/settings.xml", xml_bytes(settings(edition))),
        ("numbering", "word/numbering.xml", xml_bytes(numbering(tokens))),
        ("fontTable", _FONT_TABLE, xml_bytes(font_table(edition))),
        *((kind, f"word/{name}.xml", data) for kind, name, data in furniture_parts(edition)),
    )
    fonts = ((f"word/fonts/{name}.odttf", data) for name, data in font_parts(tokens))
    return package_bytes(
        (
            *(
                Part(name=name, kind=kind, data=data, id=f"rId{number}")
                for number, (kind, name, data) in enumerate(above, 1)
            ),
            *(
                # Headers and footers are named by the section, and by their own names.
                Part(name=name, kind=kind, data=data, id=_relation(name), parent=_DOCUMENT)
                for kind, name, data in below
            ),
            *(
                Part(name=name, kind="font", data=data, id=_relation(name), parent=_FONT_TABLE)
                for name, data in fonts
            ),
        )
    )


def _relation(name: str) -> str:
    """Return the id of the relation to a part: its name without folder and ending."""
    return name.rpartition("/")[2].partition(".")[0]
