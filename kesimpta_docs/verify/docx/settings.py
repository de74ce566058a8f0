"""The properties and the settings of a document (Part 2, 11; 17.15)."""

from kesimpta_docs.verify.docx.document import Properties, Settings
from kesimpta_docs.verify.docx.names import Element, W, attribute, child, is_false, is_on, whole

_DC = "{http://purl.org/dc/elements/1.1/}"


def read_properties(core: Element | None) -> Properties:
    """Return the properties of `docProps/core.xml`."""

    def text(name: str) -> str:
        return ("" if core is None else core.findtext(_DC + name) or "").strip()

    return Properties(title=text("title"), language=text("language"))


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
        embed_fonts=is_on(child(root, "embedTrueTypeFonts")),
        protection=(attribute(protection, "edit") or "none") if enforced else None,
    )
