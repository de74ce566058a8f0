"""The lists of a document: levels, their labels, restarts (17.9)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kesimpta_docs.verify.docx.layers import Layer, paragraph_layer, run_layer
from kesimpta_docs.verify.docx.names import Element, W, attribute, child, whole

_LEVELS = range(9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level of a list: its label as written, and the layers it adds to label and paragraph."""

    kind: str
    text: str
    start: int
    #: The paragraph style that this level belongs to; "" for none.
    style: str
    run: Layer
    paragraph: Layer


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """The levels of each list by its id (`w:numId`)."""

    lists: Mapping[int, Mapping[int, Level]]

    def find(self, layer: Layer) -> tuple[int, int, Level] | None:
        """Return id, level and `Level` for a paragraph's layer; `None` where it is in no list.

        A style that names a list and no level stands at the level that names the style (17.9.23).
        """
        number = whole(layer.get("numId"))
        if not number or number not in self.lists:
            return None
        levels = self.lists[number]
        at = whole(layer.get("ilvl"))
        if at is None:
            style = layer.get("num.style")
            at = next((i for i, level in levels.items() if style and level.style == style), 0)
        return (number, at, levels[at]) if at in levels else None


def read_numbering(root: Element | None) -> Numbering:
    """Return the lists of `word/numbering.xml`; none at all for `None`."""
    if root is None:
        return Numbering(lists={})
    abstracts = {attribute(el, "abstractNumId"): el for el in root.iterchildren(W + "abstractNum")}
    by_style = {attribute(child(el, "styleLink")): el for el in abstracts.values()}
    levels = {}
    for identifier, element in abstracts.items():
        # A list that only names a numbering style takes the levels of the list behind it.
        linked = attribute(child(element, "numStyleLink"))
        levels[identifier] = _levels(by_style.get(linked, element) if linked else element)
    lists: dict[int, Mapping[int, Level]] = {}
    for element in root.iterchildren(W + "num"):
        number = whole(attribute(element, "numId"))
        base = levels.get(attribute(child(element, "abstractNumId")))
        if number is not None and base is not None:
            lists[number] = _overridden(base, element)
    return Numbering(lists=lists)


def _levels(element: Element) -> Mapping[int, Level]:
    """Return the levels of a `w:abstractNum`."""
    found: dict[int, Level] = {}
    for level in element.iterchildren(W + "lvl"):
        at = whole(attribute(level, "ilvl"))
        if at is not None and at in _LEVELS:
            found[at] = _level(level)
    return found


def _level(element: Element) -> Level:
    return Level(
        kind=attribute(child(element, "numFmt")) or "decimal",
        text=attribute(child(element, "lvlText")) or "",
        start=whole(attribute(child(element, "start"))) or 0,
        style=attribute(child(element, "pStyle")) or "",
        run=run_layer(child(element, "rPr")),
        paragraph=paragraph_layer(child(element, "pPr")),
    )


def _overridden(base: Mapping[int, Level], element: Element) -> Mapping[int, Level]:
    """Return the levels of a `w:num`: those of its abstract list with its own changes."""
    changed = dict(base)
    for override in element.iterchildren(W + "lvlOverride"):
        at = whole(attribute(override, "ilvl"))
        if at is None or at not in _LEVELS:
            continue
        replaced = child(override, "lvl")
        if replaced is not None:
            changed[at] = _level(replaced)
        start = whole(attribute(child(override, "startOverride")))
        if start is not None and at in changed:
            changed[at] = replace(changed[at], start=start)
    return changed
