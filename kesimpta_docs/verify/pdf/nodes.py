"""A tag tree as plain values, so that the one of a file can be held against the expected one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeAlias

from kesimpta_docs.verify.pdf.objects import Plain
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import MarkedContent, StructureElement
from kesimpta_docs.verify.pdf.words import text_of_glyphs
from kesimpta_docs.verify.tokens import signs_of

#: What stands for the numbers of a `BBox`, which only a finished page can tell.
SOME_BOX = "(a box)"
#: Most characters of a text that stand in a message.
_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One structure element: its role before the role map, what it says of itself, what it holds.

    `facts` are its entries (`Alt`, `ID`, `Lang` …) and its attributes with their owners
    (`Table.Scope` …).
    `kids` are elements, and the words straight in it; those that follow each other are one.
    """

    role: str
    facts: Mapping[str, str]
    kids: "tuple[Kid, ...]"

    def walk(self) -> "Iterator[Node]":
        """Give this node and all below, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()


Kid: TypeAlias = Node | str


def node(role: str, *kids: Kid, **facts: str | None) -> Node:
    """Return a node; facts without a value and words without letters are left out."""
    return Node(
        role=role,
        facts={name: value for name, value in facts.items() if value is not None},
        kids=tuple(_joined(kids)),
    )


def owned(owner: str, **attributes: str | None) -> dict[str, str | None]:
    """Return attributes as facts: an owner (ISO 32000-1, table 341) is a part of their names."""
    return {f"{owner}.{name}": value for name, value in attributes.items()}


def node_of(pdf: TaggedPdf, element: StructureElement) -> Node:
    """Return an element of a file with all below it; what a figure draws is no text."""
    return _Reading(pdf, {number: name for name, number in pdf.way_back.of_names.items()}).node(
        element
    )


def differences(wanted: Node, found: Node, path: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield where two nodes of one role part, each place in words for a person.

    Where they do not hold kids of the same kinds, what comes after the first other kid is not
    compared.
    """
    where = " > ".join(path) or found.role
    for name in sorted(wanted.facts.keys() | found.facts.keys()):
        one, other = wanted.facts.get(name), found.facts.get(name)
        if one != other:
            yield f"{where}: expected {name} {_value(one)}, found {_value(other)}"
    counts: dict[str, int] = {}
    for one_kid, other_kid in zip_longest(wanted.kids, found.kids):
        if isinstance(one_kid, Node) and isinstance(other_kid, Node):
            if one_kid.role == other_kid.role:
                role = one_kid.role
                counts[role] = counts.get(role, 0) + 1
                alone = sum(isinstance(kid, Node) and kid.role == role for kid in found.kids) == 1
                step = role if alone else f"{role} {counts[role]}"
                yield from differences(one_kid, other_kid, (*path, step))
                continue
        elif _same_words(one_kid, other_kid):
            continue
        yield f"{where}: expected {_told(one_kid)}, found {_told(other_kid)}"
        return


def _same_words(wanted: Kid | None, found: Kid | None) -> bool:
    if isinstance(wanted, str) and isinstance(found, str):
        return signs_of(wanted) == signs_of(found)
    return False


@dataclass(frozen=True, slots=True)
class _Reading:
    """Makes the nodes of one file; `names` are the names of elements by their object numbers."""

    pdf: TaggedPdf
    names: Mapping[int, str]

    def node(self, element: StructureElement) -> Node:
        return node(element.own_role, *self.kids(element), **dict(self.facts(element)))

    def kids(self, element: StructureElement) -> Iterator[Kid]:
        draws = element.role == "Figure"
        for kid in element.kids:
            if isinstance(kid, StructureElement):
                yield self.node(kid)
            elif isinstance(kid, MarkedContent) and not draws:
                yield text_of_glyphs(self.pdf.content.get(kid, ()))

    def facts(self, element: StructureElement) -> Iterator[tuple[str, str | None]]:
        yield "T", element.title
        yield "Alt", element.alt
        yield "ActualText", element.actual_text
        yield "E", element.expansion
        yield "ID", element.identifier
        yield "Lang", element.lang
        named = (
            self.names.get(number, "an element without a name") for number in element.refers_to
        )
        yield "Ref", " and ".join(named) or None
        for name, value in element.attributes.items():
            yield name, _plain(name, value)


def _plain(name: str, value: Plain) -> str:
    is_box = name == "Layout.BBox" and isinstance(value, tuple)
    return SOME_BOX if is_box else str(value)


def _joined(kids: Iterable[Kid]) -> Iterator[Kid]:
    words = ""
    for kid in kids:
        if isinstance(kid, str):
            words += f" {kid}"
            continue
        if signs_of(words):
            yield words
        words = ""
        yield kid
    if signs_of(words):
        yield words


def _value(fact: str | None) -> str:
    return "none" if fact is None else f'"{fact}"' if " " in fact else fact


def _told(kid: Kid | None) -> str:
    if kid is None:
        return "nothing"
    if isinstance(kid, str):
        return f'"{_short(kid)}"'
    return f'{kid.role} "{_short(_words(kid))}"'


def _words(inside: Node) -> str:
    return " ".join(_words(kid) if isinstance(kid, Node) else kid for kid in inside.kids)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN]} …"
