"""What the styles of a Word file say of a paragraph and of words: kind, list, bold, language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kesimpta_docs.translation.received import ParagraphKind
from kesimpta_docs.translation.word_xml import Element, W, child, switch, value, whole

_HEADING = re.compile(r"heading ?[1-9]")
#: LibreOffice calls an entry of the contents by its own name.
_CONTENTS = re.compile(r"(toc|contents|index) ?[1-9]")
#: "Strong" of Word, and "Strong Hyperlink" for strong words that lead somewhere.
_STRONG = "strong"
#: As `w:outlineLvl` counts them; 9 is running text.
_HEADING_LEVELS = range(9)
_NAME = frozenset({"do not translate", "donottranslate"})
_BLANK = frozenset({"write in", "writein"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style with what it inherits; None where nothing is said.

    It or one that it is based on is a `heading` by its name, marks `strong` words in whatever way
    it draws them, holds names that must be `kept`, or a `blank` to write on.
    """

    kind: str = ""
    identifier: str = ""
    name: str = ""
    heading: bool = False
    strong: bool = False
    kept: bool = False
    blank: bool = False
    bold: bool | None = None
    bold_complex: bool | None = None
    hidden: bool | None = None
    lang: str | None = None
    listed: bool = False
    level: int | None = None
    outline: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """All styles by id, the default paragraph style, and the document's language."""

    by_id: Mapping[str, Style] = field(default_factory=dict)
    default: Style = Style(kind="paragraph")
    lang: str = ""

    def paragraph(self, properties: Element | None) -> Style:
        """Return the style that a `w:pPr` names; the default one for an unknown id."""
        found = self.by_id.get(value(child(properties, "pStyle")) or "")
        return found if found is not None and found.kind == "paragraph" else self.default

    def character(self, properties: Element | None) -> Style:
        """Return the style that a `w:rPr` names; an empty one for an unknown id."""
        found = self.by_id.get(value(child(properties, "rStyle")) or "")
        return found if found is not None and found.kind == "character" else Style()


def read_styles(root: Element | None) -> Styles:
    """Return the styles of `word/styles.xml` (ECMA-376-1, 17.7); none at all for None."""
    if root is None:
        return Styles()
    elements = {value(el, "styleId") or "": el for el in root.iterchildren(W + "style")}
    done: dict[str, Style] = {}
    for identifier in elements:
        _inherit(identifier, elements, done)
    default = next(
        (
            done[identifier]
            for identifier, element in elements.items()
            if done[identifier].kind == "paragraph" and value(element, "default") in ("1", "true")
        ),
        Style(kind="paragraph"),
    )
    defaults = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr")
    lang = default.lang or value(child(defaults, "lang")) or ""
    return Styles(by_id=done, default=default, lang=lang)


def kind_of(properties: Element | None, style: Style) -> ParagraphKind:
    """Return what a paragraph outside a table is, by its style and its own `w:pPr`."""
    if any(_CONTENTS.fullmatch(name) for name in (style.identifier, style.name)):
        return "contents"
    outline = whole(value(child(properties, "outlineLvl")))
    level = style.outline if outline is None else outline
    if (level is not None and level in _HEADING_LEVELS) or style.heading:
        return "heading"
    return "text" if list_level(properties, style) is None else "item"


def list_level(properties: Element | None, style: Style) -> int | None:
    """Return the level of the list that a paragraph is in, from 0; None for none."""
    own = child(properties, "numPr")
    if own is None:
        return (style.level or 0) if style.listed else None
    number = value(child(own, "numId"))
    listed = style.listed if number is None else number != "0"
    level = whole(value(child(own, "ilvl")))
    return (level or style.level or 0) if listed else None


def _inherit(identifier: str, elements: Mapping[str, Element], done: dict[str, Style]) -> None:
    """Add the style and all that it is based on to `done`, the root of the chain first."""
    chain: dict[str, Element] = {}
    following = identifier
    # A style that comes again ends the chain: nothing goes round.
    while following in elements and following not in chain and following not in done:
        chain[following] = elements[following]
        following = value(child(elements[following], "basedOn")) or ""
    base = done.get(following, Style())
    for name, element in reversed(chain.items()):
        base = done[name] = _over(base, name, element)


def _over(base: Style, identifier: str, element: Element) -> Style:
    """Return the style `element` with what it inherits from `base`."""
    run, paragraph = child(element, "rPr"), child(element, "pPr")
    numbered = child(paragraph, "numPr")
    name = (value(child(element, "name")) or "").lower()
    names = {identifier.lower(), name}
    bold, bold_complex = switch(child(run, "b")), switch(child(run, "bCs"))
    hidden, outline = switch(child(run, "vanish")), whole(value(child(paragraph, "outlineLvl")))
    return Style(
        kind=value(element, "type") or "paragraph",
        identifier=identifier.lower(),
        name=name,
        heading=base.heading or any(map(_HEADING.fullmatch, names)),
        strong=base.strong or any(one.startswith(_STRONG) for one in names),
        kept=base.kept or bool(_NAME & names),
        blank=base.blank or bool(_BLANK & names),
        bold=base.bold if bold is None else bold,
        bold_complex=base.bold_complex if bold_complex is None else bold_complex,
        hidden=base.hidden if hidden is None else hidden,
        lang=value(child(run, "lang")) or base.lang,
        listed=base.listed
        if numbered is None
        else value(child(numbered, "numId")) not in (None, "0"),
        level=base.level if numbered is None else whole(value(child(numbered, "ilvl"))),
        outline=base.outline if outline is None else outline,
    )
