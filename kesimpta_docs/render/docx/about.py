"""What a Word file says about itself, and its settings."""

from collections.abc import Mapping
from datetime import date
from xml.sax.saxutils import escape

from lxml.etree import _Element as Element

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.wordml.elements import w
from kesimpta_docs.wordml.measures import twips

#: Languages for scripts that the document's own language says nothing about (17.3.2.20).
_EAST_ASIAN, _COMPLEX = "zh-CN", "ar-SA"
#: The mode of Word 2013 and later: no compatibility mode in the window's title.
_MODE = 15
_MODE_OWNER = "http://schemas.microsoft.com/office/word"
_TAB_STOP = 36

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
#: The format of custom properties of every program (ECMA-376-1, 22.3.2.1).
_CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def language(edition: Edition, name: str = "lang") -> Element:
    """Return the languages of the document: its own, and one for each other kind of script."""
    own = edition.metadata.language
    bidi = own if edition.metadata.right_to_left else _COMPLEX
    return w(name, val=own, eastAsia=_EAST_ASIAN, bidi=bidi)


def settings(edition: Edition) -> Element:
    """Return `settings.xml`: no hyphenation, and nothing that Word asks about on opening."""
    two_sided = edition.paper.two_sided
    return w(
        "settings",
        w("embedTrueTypeFonts"),
        w("mirrorMargins") if two_sided else None,
        w("defaultTabStop", val=twips(_TAB_STOP)),
        w("autoHyphenation", val=0),
        w("evenAndOddHeaders") if two_sided else None,
        w("compat", w("compatSetting", name="compatibilityMode", uri=_MODE_OWNER, val=_MODE)),
        language(edition, "themeFontLang"),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def core(edition: Edition) -> bytes:
    """Return the core properties (ECMA-376-2, 11). No author: no organisation stands behind it."""
    about = edition.metadata
    return (
        f"{_DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(about.title)}</dc:title>"
        f"<dc:subject>{escape(about.subject)}</dc:subject>"
        f"<dc:language>{escape(about.language)}</dc:language>"
        "<cp:revision>1</cp:revision>"
        f"{_moment('created', about.day)}{_moment('modified', about.day)}"
        "</cp:coreProperties>"
    ).encode()


def _moment(name: str, day: date) -> str:
    return f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z</dcterms:{name}>'


def application() -> bytes:
    """Return the extended properties, which name no program."""
    return (
        f'{_DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">'
        "<DocSecurity>0</DocSecurity></Properties>"
    ).encode()


def custom(edition: Edition, more: Mapping[str, str]) -> bytes:
    """Return the custom properties: which guide, and which edition of it, and more."""
    about = edition.metadata
    named = {"Guide": about.guide, "Edition": edition.name, "Ledger": about.ledger, **more}
    return (
        f'{_DECLARATION}<Properties xmlns="{_OFFICE}/custom-properties"'
        f' xmlns:vt="{_OFFICE}/docPropsVTypes">'
        + "".join(
            f'<property fmtid="{_CUSTOM_FORMAT}" pid="{number}" name="{name}">'
            f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
            for number, (name, value) in enumerate(named.items(), 2)
        )
        + "</Properties>"
    ).encode()
