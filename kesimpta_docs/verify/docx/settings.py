"""The properties and the settings of a document (Part 2, 11; 17.15)."""

from kesimpta_docs.verify.docx.document import Properties, Settings
from kesimpta_docs.verify.docx.names import Element, W, attribute, child, is_false, is_on, whole

_DC = "{http://purl.org/dc/elements/1.1/}"
_EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_SHOWN = 60  # characters of a program's name that stand in a message


def read_properties(core: Element | None, extended: Element | None) -> Properties:
    """Return the properties of `docProps/core.xml` and `docProps/app.xml`."""

    def text(root: Element | None, name: str) -> str:
        return ("" if root is None else root.findtext(name) or "").strip()

    program = "".join(
        sign for sign in text(extended, f"{_EXTENDED}Application") if sign.isprintable()
    )
    return Properties(
        title=text(core, f"{_DC}title"),
        language=text(core, f"{_DC}language"),
        subject=text(core, f"{_DC}subject"),
        creator=text(core, f"{_DC}creator"),
        security=whole(text(extended, f"{_EXTENDED}DocSecurity")) or 0,
        application=program[:_SHOWN],
        pages=whole(text(extended, f"{_EXTENDED}Pages")),
        words=whole(text(extended, f"{_EXTENDED}Words")),
    )


def read_settings(root: Element | None) -> Settings:
    """Return the settings of `word/settings.xml`; Word's defaults for `None`."""
    modes = [
        whole(attribute(setting))
        for setting in (() if root is None else root.iter(W + "compatSetting"))
        if attribute(setting, "name") == "compatibilityMode"
    ]
    protection = child(root, "documentProtection")
    enforced = not is_false(attribute(protection, "enforcement") or "0")
    return Settings(
        compatibility=modes[0] if modes else None,
        hyphenation=is_on(child(root, "autoHyphenation")),
        update_fields=is_on(child(root, "updateFields")),
        even_and_odd=is_on(child(root, "evenAndOddHeaders")),
        mirror_margins=is_on(child(root, "mirrorMargins")),
        spaces_add_up=is_on(child(child(root, "compat"), "doNotUseHTMLParagraphAutoSpacing")),
        embed_fonts=is_on(child(root, "embedTrueTypeFonts")),
        protection=(attribute(protection, "edit") or "none") if enforced else None,
    )
