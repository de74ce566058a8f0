"""The units of a guide and of the interface, in the order of their files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from kesimpta_docs.source.blocks import (
    CalloutBlock,
    CardFace,
    ChecklistBlock,
    Contact,
    FigureBody,
    HeadingBlock,
    ListBlock,
    Question,
    StepsBlock,
    TableBody,
)
from kesimpta_docs.source.form import FieldBody
from kesimpta_docs.source.interface import InterfaceFile
from kesimpta_docs.source.model import (
    Guide,
    GuideFile,
    PartEntry,
    Reference,
    Section,
    SetEntry,
    Term,
)
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.text import Text
from kesimpta_docs.translation.segment import SegmentKind, Unit

#: The kind of a text, by the node that has it and the name of its field; paragraphs else.
_KINDS: Mapping[tuple[type[Node], str], SegmentKind] = MappingProxyType(
    {
        (GuideFile, "title"): "heading",
        (GuideFile, "subtitle"): "heading",
        (GuideFile, "short_title"): "label",
        (PartEntry, "title"): "label",
        (SetEntry, "title"): "label",
        (Section, "title"): "heading",
        (HeadingBlock, "heading"): "heading",
        (CardFace, "title"): "heading",
        (ListBlock, "list_"): "item",
        (StepsBlock, "steps"): "item",
        (ChecklistBlock, "checklist"): "item",
        (TableBody, "caption"): "caption",
        (TableBody, "columns"): "cell",
        (TableBody, "rows"): "cell",
        (FigureBody, "alt"): "alt",
        (FigureBody, "caption"): "caption",
        (FigureBody, "labels"): "label",
        (Contact, "name"): "label",
        (Question, "ask"): "item",
        (FieldBody, "label"): "label",
        (FieldBody, "choices"): "label",
        (Term, "term"): "term",
        (Term, "long"): "term",
        (Term, "meaning"): "meaning",
        (Reference, "title"): "reference",
        (Reference, "publisher"): "reference",
        (Reference, "revised"): "reference",
    }
)
#: Call-outs that ask a reader to act at once or the same day.
_URGENT = frozenset({"emergency", "same-day"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What stands round a text."""

    section: str
    statement: str | None = None
    warning: bool = False


def guide_units(guide: Guide) -> Iterator[Unit]:
    """Yield each text of `guide` that an edition prints or says.

    What stands in the head of the guide comes first, then the sections that it lists, in their
    order, statements, glossary, references.
    """
    yield from _units(guide.file, _Around(section="guide"))
    for section in guide.ordered_sections:
        yield from _units(section, _Around(section=section.id))
    for statement in guide.statements.values():
        around = _Around(section="statements", statement=statement.id, warning=True)
        yield from _units(statement, around)
    yield from _units(guide.terms, _Around(section="glossary"))
    yield from _units(tuple(guide.references.values()), _Around(section="references"))


def interface_units(words: InterfaceFile) -> Iterator[Unit]:
    """Yield each text of the interface."""
    for unit in _units(words, _Around(section="interface")):
        yield replace(unit, kind="interface")


def _units(root: Node | tuple[Node, ...], around: _Around) -> Iterator[Unit]:
    if isinstance(root, tuple):
        for node in root:
            yield from _units(node, around)
        return
    if isinstance(root, CalloutBlock) and root.kind in _URGENT:
        around = replace(around, warning=True)
    for name in type(root).model_fields:
        kind = _KINDS.get((type(root), name), "heading" if name == "title" else "paragraph")
        yield from _values(getattr(root, name), kind, around)


def _values(value: Any, kind: SegmentKind, around: _Around) -> Iterator[Unit]:
    if isinstance(value, Text):
        yield Unit(
            text=value,
            kind=kind,
            section=around.section,
            statement=around.statement,
            warning=around.warning,
        )
    elif isinstance(value, Node):
        yield from _units(value, around)
    elif isinstance(value, Mapping):
        yield from _values(tuple(value.values()), kind, around)
    elif isinstance(value, tuple):
        for item in value:
            yield from _values(item, kind, around)
