"""How far a review covers the words as they are now: it is bound to their hash."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeAlias

from kesimpta_docs.source.blocks import FigureBody, ReferencesBlock, StatementUse, TermsBlock
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.text import Text

#: `reviewed`: as it is now; `changed`: other words than those reviewed; `new`: never reviewed.
ReviewState: TypeAlias = Literal["reviewed", "changed", "new"]
#: The name of the cover in a record, where sections stand under their ids.
COVER = "cover"
#: Hexadecimal digits of a hash: 64 bits, which no chance change of words meets again.
_DIGITS = 16


def words_hashes(guide: Guide) -> dict[str, str]:
    """Return the hash of the words of the cover and of each section, by id, in reading order.

    In it is all that a reader meets there: texts with their markup, the statements placed, the
    glossary and references where they are printed, a drawing and its data, the emergency number,
    what is known of the newest label. Comments, line breaks, the order of keys in the files and the
    guide's own dates are not. `guide` has its place-holders still.
    """
    head = guide.file
    known = (head.emergency, head.newest_label)
    roots: dict[str, Any] = {COVER: (guide.file.title, guide.file.subtitle, guide.file.cover)}
    roots |= {section.id: (section.title, section.blocks) for section in guide.ordered_sections}
    return {
        name: hashlib.sha256(repr(list(_told((known, root), guide))).encode()).hexdigest()[:_DIGITS]
        for name, root in roots.items()
    }


def review_states(guide: Guide) -> dict[str, ReviewState]:
    """Return the state of the cover and of each section, by id, in reading order."""
    record = guide.file.review
    reviewed = record.sections if record else {}
    return {
        name: "new" if name not in reviewed else "reviewed" if reviewed[name] == now else "changed"
        for name, now in words_hashes(guide).items()
    }


def _told(value: Any, guide: Guide) -> Iterator[object]:
    """Yield what `value` says, depth first, with the kind of each node that holds it."""
    match value:
        case Text(runs=runs):
            yield tuple((run.words, run.strong, run.link, run.lang, run.place) for run in runs)
        case StatementUse(id=name, form=form):
            statement = guide.statements[name]
            yield from _told(statement.short if form == "short" else statement.blocks, guide)
        case TermsBlock():
            yield from _told(guide.terms, guide)
        case ReferencesBlock():
            yield from _told(tuple(guide.references.values()), guide)
        case Node():
            yield type(value).__name__
            for name in type(value).model_fields:
                yield name
                yield from _told(getattr(value, name), guide)
            if isinstance(value, FigureBody):
                drawing = guide.folder / "drawings" / f"{value.drawing}.svg"
                yield hashlib.sha256(drawing.read_bytes()).hexdigest()
        case tuple():
            yield len(value)
            for item in value:
                yield from _told(item, guide)
        case Mapping():
            yield from _told(tuple(sorted(value.items())), guide)
        case _:
            yield value
