"""Which statements are placed somewhere, and what they rest on."""

from collections.abc import Iterator

from kesimpta_docs.source.blocks import StatementBlock, StatementUse
from kesimpta_docs.source.model import Guide, SourceUse
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.walk import nodes


def statement_uses(root: Node | tuple[Node, ...]) -> Iterator[StatementUse]:
    """Yield each use of a statement under `root`, in the order of the source."""
    return (node.statement for node in nodes(root) if isinstance(node, StatementBlock))


def statement_sources(root: Node | tuple[Node, ...], guide: Guide) -> tuple[SourceUse, ...]:
    """Return what the statements placed under `root` rest on; one that is missing has nothing."""
    placed = (guide.statements.get(use.id) for use in statement_uses(root))
    return tuple(use for statement in placed if statement for use in statement.sources)
