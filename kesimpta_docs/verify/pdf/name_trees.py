"""Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7)."""

from collections.abc import Iterator

from kesimpta_docs.verify.pdf.limits import TREE_NODES, over_limit
from kesimpta_docs.verify.pdf.objects import entry, items, text, whole


def named(root: object) -> Iterator[tuple[str, object]]:
    """Give the entries of a name tree. Raises UnreadableFile for one without an end."""
    for key, value in _leaves(root, "/Names"):
        if (called := text(key)) is not None:
            yield called, value


def numbered(root: object) -> Iterator[tuple[int, object]]:
    """Give the entries of a number tree. Raises UnreadableFile for one without an end."""
    for key, value in _leaves(root, "/Nums"):
        if (number := whole(key)) is not None:
            yield number, value


def _leaves(root: object, pairs_at: str) -> Iterator[tuple[object, object]]:
    nodes = [root]
    count = 0
    while nodes:
        node = nodes.pop()
        count += 1
        if count > TREE_NODES:
            raise over_limit("a name or number tree with too many nodes")
        pairs = items(entry(node, pairs_at))
        yield from zip(pairs[::2], pairs[1::2], strict=False)
        nodes.extend(reversed(items(entry(node, "/Kids"))))
