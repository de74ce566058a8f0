"""All roots of a guide's words, for the rules that look at every text or block."""

from collections.abc import Iterator

from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.text import Text
from kesimpta_docs.source.walk import nodes, texts


def _roots(guide: Guide) -> tuple[Node, ...]:
    return (
        guide.file,
        *guide.sections.values(),
        *guide.statements.values(),
        *guide.references.values(),
        *guide.terms,
    )


def all_nodes(guide: Guide) -> Iterator[Node]:
    """Yield each node of each file."""
    return nodes(_roots(guide))


def all_texts(guide: Guide) -> Iterator[Text]:
    """Yield each text of each file."""
    return texts(_roots(guide))
