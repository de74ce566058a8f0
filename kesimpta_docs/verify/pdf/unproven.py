"""What a file holds that no proof looks at: anything that the layout never needs.

The proofs read words, ink, tags and links. Layers, scripts, attachments, soft masks, forms and
appearance streams could show or say something else on some day or in some viewer (ISO 32000-1,
8.11, 11.6.5, 12.5.5, 12.6, 7.11.4). A file of the toolkit has none, so each name that is not
listed here is reported.
"""

from collections.abc import Iterable, Iterator

from pikepdf import Pdf

from kesimpta_docs.verify.pdf.limits import TREE_NODES, over_limit
from kesimpta_docs.verify.pdf.objects import entries, entry, items, name, object_number

_CATALOGUE = frozenset(
    {"Type", "Version", "Pages", "PageLabels", "Names", "Outlines", "StructTreeRoot", "MarkInfo"}
    | {"Lang", "Metadata", "OutputIntents", "ViewerPreferences"}
)
_NAMES = frozenset({"Dests"})
_INTENT = frozenset({"Type", "S", "OutputConditionIdentifier", "Info", "DestOutputProfile"})
_PROFILE = frozenset({"N", "Length", "Filter", "DecodeParms"})
_PAGE = frozenset(
    {"Type", "Parent", "Resources", "Contents", "MediaBox", "CropBox", "TrimBox", "BleedBox"}
    | {"Rotate", "Tabs", "StructParents", "Annots"}
)
_LINK = frozenset(
    {"Type", "Subtype", "Rect", "BS", "Contents", "StructParent", "A", "Dest", "P"}  # 12.5.2
    | {"QuadPoints", "F"}
)
_ACTIONS = {"URI": frozenset({"Type", "S", "URI"}), "GoTo": frozenset({"Type", "S", "D", "SD"})}
_OUTLINE = frozenset(
    {"Type", "Title", "Parent", "Prev", "Next", "First", "Last", "Count", "Dest", "A", "SE", "F"}
    | {"C"}
)
_ELEMENT = frozenset(
    {"Type", "S", "P", "ID", "Pg", "K", "A", "C", "Alt", "ActualText", "E", "Lang", "NS"}
    | {"T", "Ref"}
)
_RESOURCES = frozenset({"ExtGState", "XObject", "ColorSpace", "Shading", "Font", "ProcSet"})
_STATE = frozenset({"Type", "CA", "ca", "LW", "Font"})
_FORM = frozenset(
    {"Type", "Subtype", "FormType", "BBox", "Matrix", "Resources", "Group", "Length", "Filter"}
    | {"DecodeParms", "StructParent", "StructParents"}
)
_IMAGE = frozenset(
    {"Type", "Subtype", "Width", "Height", "ColorSpace", "BitsPerComponent", "Decode", "SMask"}
    | {"ImageMask", "Intent", "Interpolate", "Length", "Filter", "DecodeParms", "StructParent"}
)


def read_unproven(pdf: Pdf) -> tuple[str, ...]:
    """Return what `pdf` holds beside words, tags, links and pictures, once each."""
    return tuple(dict.fromkeys(_found(pdf)))


def _found(pdf: Pdf) -> Iterator[str]:
    catalogue = pdf.Root
    yield from _others("the catalogue", catalogue, _CATALOGUE)
    yield from _others("the name dictionary", entry(catalogue, "/Names"), _NAMES)
    for intent in items(entry(catalogue, "/OutputIntents")):
        yield from _others("an output intent", intent, _INTENT)
        profile = entry(intent, "/DestOutputProfile")
        yield from _others("the profile of an output intent", profile, _PROFILE)
    yield from _outline(entry(entry(catalogue, "/Outlines"), "/First"))
    seen: set[int] = set()
    for number, page in enumerate(pdf.pages, 1):
        where = f"page {number}"
        yield from _others(where, page.obj, _PAGE)
        for annotation in items(entry(page.obj, "/Annots")):
            yield from _others(f"{where}, an annotation", annotation, _LINK)
            yield from _action(f"{where}, a link", entry(annotation, "/A"))
        yield from _resources(where, entry(page.obj, "/Resources"), seen)


def element_names(keys: Iterable[str]) -> Iterator[str]:
    """Yield what a structure element, with these keys, holds beside what is read back."""
    return (f"a structure element has /{key}" for key in keys if key not in _ELEMENT)


def _others(where: str, holder: object, known: frozenset[str]) -> Iterator[str]:
    yield from (f"{where} has /{key}" for key, _ in entries(holder) if key not in known)


def _action(where: str, action: object) -> Iterator[str]:
    if action is None:
        return
    kind = name(entry(action, "/S")) or ""
    if kind in _ACTIONS:
        yield from _others(where, action, _ACTIONS[kind])
    else:
        yield f"{where} does /{kind}"


def _outline(first: object) -> Iterator[str]:
    waiting = [first]
    count = 0
    while waiting:
        item = waiting.pop()
        if item is None:
            continue
        count += 1
        if count > TREE_NODES:
            raise over_limit("an outline with too many items")
        yield from _others("a bookmark", item, _OUTLINE)
        yield from _action("a bookmark", entry(item, "/A"))
        waiting += [entry(item, "/Next"), entry(item, "/First")]


def _resources(where: str, resources: object, seen: set[int]) -> Iterator[str]:
    """Yield what the resources of a page or a form XObject, and of the forms in it, hold."""
    waiting = [resources]
    while waiting:
        held = waiting.pop()
        for kind, value in entries(held):
            if kind not in _RESOURCES and tuple(entries(value)):
                yield f"{where} has /{kind} among its resources"
        for _, state in entries(entry(held, "/ExtGState")):
            yield from _others(f"{where}, a graphics state", state, _STATE)
        for _, target in entries(entry(held, "/XObject")):
            if (place := object_number(target)) in seen:
                continue
            seen.add(place)
            form = name(entry(target, "/Subtype")) == "Form"
            kind = "a form" if form else "an image"
            yield from _others(f"{where}, {kind}", target, _FORM if form else _IMAGE)
            waiting += [entry(target, "/Resources")] if form else []
