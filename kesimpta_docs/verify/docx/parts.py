"""The parts of a package that hold text, and what all of them share: styles, lists, fonts."""

from collections.abc import Mapping

from kesimpta_docs.verify.docx.names import A, Element, attribute, child
from kesimpta_docs.verify.docx.numbering import read_numbering
from kesimpta_docs.verify.docx.part import Part
from kesimpta_docs.verify.docx.styles import read_styles
from kesimpta_docs.wordml.package import Package, Relation

#: Slots of a theme's fonts (17.18.96) and the elements that name their fonts (20.1.4.1.25).
_SLOTS = {"HAnsi": "latin", "Ascii": "latin", "EastAsia": "ea", "Bidi": "cs"}

#: Colours of a theme (20.1.6.2), as they are called there, and in the text (17.18.97).
_SCHEME = {
    "dk1": "dark1",
    "lt1": "light1",
    "dk2": "dark2",
    "lt2": "light2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hlink": "hyperlink",
    "folHlink": "followedHyperlink",
}
#: Colours that the settings take from the theme: attribute, name in the text, and the usual one.
_MAPPED = (
    ("bg1", "background1", "light1"),
    ("t1", "text1", "dark1"),
    ("bg2", "background2", "light2"),
    ("t2", "text2", "dark2"),
)


class Parts:
    """Opens the parts of one package by their kind of relation, such as `styles`."""

    def __init__(self, package: Package) -> None:
        """Read what all parts share."""
        self._package = package
        self._own = package.relations("")
        self._relations = package.relations(package.main)
        self._styles = read_styles(self.of_text("styles"))
        self._numbering = read_numbering(self.of_text("numbering"))
        theme = self.of_text("theme")
        self._theme = _theme_fonts(theme) | _theme_colours(theme, self.of_text("settings"))

    def part(self, name: str) -> Part:
        """Return the part `name` with its relations."""
        return Part(
            name=name,
            root=self._package.xml(name),
            relations=self._package.relations(name),
            styles=self._styles,
            numbering=self._numbering,
            theme=self._theme,
        )

    def name_of(self, kind: str) -> str | None:
        """Return the name of the part that the text relates to as `kind`; `None` for none."""
        return _target(self._relations, kind)

    def of_text(self, kind: str) -> Element | None:
        """Return the root of the part that the text relates to as `kind`; `None` for none."""
        name = self.name_of(kind)
        return None if name is None else self._package.xml(name)

    def of_package(self, kind: str) -> Element | None:
        """Return the root of the part that the package relates to as `kind`; `None` for none."""
        name = _target(self._own, kind)
        return None if name is None else self._package.xml(name)


def _target(relations: Mapping[str, Relation], kind: str) -> str | None:
    names = (to.target for to in relations.values() if to.kind == kind and not to.external)
    return next(names, None)


def _theme_fonts(root: Element | None) -> dict[str, str]:
    """Return the name of the font for each theme font, such as `minorHAnsi`."""
    fonts: dict[str, str] = {}
    for weight in ("major", "minor"):
        for slot, element in _SLOTS.items():
            path = f"{A}themeElements/{A}fontScheme/{A}{weight}Font/{A}{element}"
            font = None if root is None else root.find(path)
            if font is not None:
                fonts[weight + slot] = font.get("typeface", "")
    return fonts


def _theme_colours(root: Element | None, settings: Element | None) -> dict[str, str]:
    """Return `RRGGBB` for each colour of the theme that says it, such as `accent1`."""
    scheme = None if root is None else root.find(f"{A}themeElements/{A}clrScheme")
    found: dict[str, str] = {}
    for colour in scheme if scheme is not None else ():
        called = _SCHEME.get(str(colour.tag).removeprefix(A))
        if called is None:
            continue
        for value in colour:
            # A colour of the system names the value that it had last (20.1.2.3.33).
            found[called] = value.get("lastClr", value.get("val", ""))
    mapping = child(settings, "clrSchemeMapping")
    for key, mapped, usual in _MAPPED:
        found[mapped] = found.get(attribute(mapping, key) or usual, "")
    return found
