"""Walking through the nodes of the source: every text, every block, in the order of the files."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from kesimpta_docs.source.node import Node
from kesimpta_docs.source.text import Text

N = TypeVar("N", bound=Node)


def _values(node: Node) -> Iterator[Any]:
    for name in type(node).model_fields:
        yield getattr(node, name)


def _flat(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        for item in value:
            yield from _flat(item)
    elif isinstance(value, Mapping):
        yield from _flat(tuple(value.values()))
    else:
        yield value


def nodes(root: Node | tuple[Node, ...]) -> Iterator[Node]:
    """Yield each node under `root` and `root` itself, parents first."""
    for item in _flat(root):
        if isinstance(item, Node):
            yield item
            for value in _values(item):
                yield from nodes(value)


def texts(root: Node | tuple[Node, ...]) -> Iterator[Text]:
    """Yield each text under `root`, in the order of the source."""
    for item in _flat(root):
        if isinstance(item, Text):
            yield item
        elif isinstance(item, Node):
            for value in _values(item):
                yield from texts(value)


def map_texts(node: N, change: Callable[[Text], Text]) -> N:
    """Return the node with `change` applied to every text under it."""
    update = {name: _mapped(getattr(node, name), change) for name in type(node).model_fields}
    return node.model_copy(update=update)


def _mapped(value: Any, change: Callable[[Text], Text]) -> Any:
    if isinstance(value, Text):
        return change(value)
    if isinstance(value, Node):
        return map_texts(value, change)
    if isinstance(value, tuple):
        return tuple(_mapped(item, change) for item in value)
    if isinstance(value, Mapping):
        return {key: _mapped(item, change) for key, item in value.items()}
    return value
