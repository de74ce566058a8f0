"""Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7).

A node stands in one place. The length of each array is counted before it is read: a few bytes can
name one node, or one array, any number of times.
"""

from collections.abc import Iterator

from pikepdf import Array

from kesimpta_docs.verify.pdf.limits import TREE_NODES, over_limit
from kesimpta_docs.verify.pdf.objects import entry, items, object_number, text, whole


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
    seen: set[int] = set()
    count = 0
    while nodes:
        node = nodes.pop()
        number = object_number(node)
        if number in seen:
            raise over_limit("a name or number tree with a node in two places")
        if number:
            seen.add(number)
        pairs, kids = entry(node, pairs_at), entry(node, "/Kids")
        count += sum(len(each) for each in (pairs, kids) if isinstance(each, Array))
        if count > TREE_NODES:
            raise over_limit("a name or number tree with too many nodes")
        leaves = items(pairs)
        yield from zip(leaves[::2], leaves[1::2], strict=False)
        nodes.extend(reversed(items(kids)))
