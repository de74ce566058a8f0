"""The properties and the settings of a document (Part 2, 11; 17.15)."""

from kesimpta_docs.verify.docx.document import Properties, Settings
from kesimpta_docs.verify.docx.names import Element, W, attribute, child, is_false, is_on, whole

_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"


def read_properties(core: Element | None, custom: Element | None) -> Properties:
    """Return the properties of `docProps/core.xml` and `docProps/custom.xml`."""

    def text(name: str) -> str:
        return ("" if core is None else core.findtext(name) or "").strip()

    own = () if custom is None else custom.iterchildren(_CUSTOM + "property")
    return Properties(
        title=text(_DC + "title"),
        creator=text(_DC + "creator"),
        subject=text(_DC + "subject"),
        keywords=text(_CORE + "keywords"),
        description=text(_DC + "description"),
        language=text(_DC + "language"),
        created=text(_TERMS + "created"),
        modified=text(_TERMS + "modified"),
        last_modified_by=text(_CORE + "lastModifiedBy"),
        custom={el.get("name", ""): "".join(value.text or "" for value in el) for el in own},
    )


def read_settings(root: Element | None) -> Settings:
    """Return the settings of `word/settings.xml`; Word's defaults for `None`."""
    modes = [
        whole(attribute(setting))
        for setting in (() if root is None else root.iter(W + "compatSetting"))
        if attribute(setting, "name") == "compatibilityMode"
    ]
    theme = child(root, "themeFontLang")
    protection = child(root, "documentProtection")
    enforced = not is_false(attribute(protection, "enforcement") or "0")
    return Settings(
        compatibility=modes[0] if modes else None,
        theme_languages=(
            attribute(theme) or "",
            attribute(theme, "eastAsia") or "",
            attribute(theme, "bidi") or "",
        ),
        hyphenation=is_on(child(root, "autoHyphenation")),
        update_fields=is_on(child(root, "updateFields")),
        track_changes=is_on(child(root, "trackRevisions")),
        mirror_margins=is_on(child(root, "mirrorMargins")),
        even_and_odd=is_on(child(root, "evenAndOddHeaders")),
        embed_fonts=is_on(child(root, "embedTrueTypeFonts")),
        protection=(attribute(protection, "edit") or "none") if enforced else None,
    )
