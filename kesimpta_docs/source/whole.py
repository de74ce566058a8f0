"""Changing every text of a whole guide."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.text import Text
from kesimpta_docs.source.walk import map_texts

N = TypeVar("N", bound=Node)


def map_guide(guide: Guide, change: Callable[[Text], Text]) -> Guide:
    """Return the guide with `change` applied to every text; a clinic's own words stay."""

    def each(nodes: Mapping[str, N]) -> dict[str, N]:
        return {name: map_texts(node, change) for name, node in nodes.items()}

    return replace(
        guide,
        file=map_texts(guide.file, change),
        sections=each(guide.sections),
        statements=each(guide.statements),
        references=each(guide.references),
        terms=tuple(map_texts(term, change) for term in guide.terms),
    )
