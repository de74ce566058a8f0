"""What holds of the tag tree of any document: words once and in order, nothing empty, no mark lost.

The documents are random trees of the elements that templates use, over small pages.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import MarkedContent, StructureElement
from kesimpta_docs.verify.pdf.words import text_of
from tests.render.tagged_samples import read_tagged

#: Wide enough for all words of a cell, and low, so that much goes over to the next page. A row
#: stays whole, as in the layouts.
_PAGE = "@page { size: 500pt 160pt } li { orphans: 1; widows: 1 } tr { break-inside: avoid }"
#: A word, or an element with its attributes and all that it holds.
Node: TypeAlias = "tuple[str, list[Node]] | None"

_ROLES = {
    "p": "P",
    "ul": "L",
    "ol": "L",
    "li": "LI",
    "aside": "Aside",
    "section": "Sect",
    "table": "Table",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "strong": "Strong",
    "em": "Em",
    "span": "Span",
    "abbr": "Span",
    "a": "Link",
}
_WORD: st.SearchStrategy[Node] = st.none()


def _element(names: list[str], held: st.SearchStrategy[list[Node]]) -> st.SearchStrategy[Node]:
    return st.tuples(st.sampled_from(names), held)


#: Never empty: WeasyPrint 70 breaks no line beside an empty inline element.
_INLINE = _WORD | _element(
    ["strong", "em", "span lang=fr", "abbr title=long", "span"],
    st.lists(_WORD | _element(["em", "abbr title=long"], st.just([None])), min_size=1, max_size=3),
)
_LINK = _element(["a href='https://example.org/' title=there"], st.lists(_INLINE, min_size=1))
_TEXT = st.lists(_INLINE | _LINK, max_size=4)
_SOME_TEXT = _TEXT.map(lambda nodes: [None, *nodes])
_PARAGRAPH = _element(["p"], _TEXT)
_CELLS = _element(["th scope=row", "td"], st.lists(_INLINE, min_size=1, max_size=2))
_TABLE = st.lists(st.lists(_CELLS, min_size=2, max_size=2), min_size=1, max_size=9).map(
    lambda rows: (
        "table",
        [
            ("thead", [("tr", [("th scope=col", [None]), ("th scope=col", [None])])]),
            ("tbody", [("tr", cells) for cells in rows]),
        ],
    )
)


def _lists(blocks: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    item = st.tuples(
        st.just("li"),
        st.tuples(_SOME_TEXT, st.lists(blocks, max_size=1)).map(lambda both: both[0] + both[1]),
    )
    return _element(["ul", "ol"], st.lists(item, min_size=1, max_size=3))


_BLOCK = st.recursive(
    _PARAGRAPH | _TABLE,
    lambda inner: (
        _lists(inner) | _element(["aside", "section", "div"], st.lists(inner, max_size=3))
    ),
    max_leaves=3,
)
_DOCUMENTS = st.lists(_BLOCK, max_size=4).map(lambda nodes: [("p", [None]), *nodes])


def _html(node: Node, numbers: Iterator[int]) -> str:
    if node is None:
        return f"word{next(numbers)}"
    tag, held = node
    inner = " ".join(_html(kid, numbers) for kid in held)
    return f"<{tag}>{inner}</{tag.split()[0]}>"


def _roles(node: Node) -> Counter[str]:
    """Return how many elements of each role a node should give; one without words gives none."""
    if node is None:
        return Counter(words=1)
    tag, held = node
    found = sum(map(_roles, held), Counter[str]())
    role = None if tag == "span" else _ROLES.get(tag.split()[0])
    return found + Counter([role]) if role and found["words"] else found


@settings(max_examples=40, deadline=None, database=None)
@given(_DOCUMENTS)
def test_the_tree_of_any_document_holds_it_all_once(document: list[Node]) -> None:
    numbers = count(1)
    body = "".join(_html(node, numbers) for node in document)
    with TemporaryDirectory() as folder:
        pdf = read_tagged(Path(folder), body, _PAGE)
    (root,) = pdf.roots
    assert [f"word{number}" for number in range(1, next(numbers))] == text_of(
        pdf, root, leave_out={"Lbl"}
    ).split()
    assert sum(map(_roles, document), Counter[str]()) == _found(pdf)
    assert [element.own_role for element in pdf.elements() if not _holds_ink(element)] == []
    assert [
        _kids(item) for item in pdf.elements() if item.role == "LI" if not _is_whole(item)
    ] == []
    painted = [place for page in pdf.pages for place in page.sequences]
    assert Counter(painted) == Counter(root.marked_content())
    assert pdf.untagged() == ()


def _found(pdf: TaggedPdf) -> Counter[str]:
    roles = Counter(element.own_role for element in pdf.elements())
    found = Counter({role: roles[role] for role in _ROLES.values() if roles[role]})
    found["words"] = sum(len(text_of(pdf, top, leave_out={"Lbl"}).split()) for top in pdf.roots)
    return found


def _holds_ink(element: StructureElement) -> bool:
    return next(element.marked_content(), None) is not None


def _kids(element: StructureElement) -> list[str]:
    return [
        "words" if isinstance(kid, MarkedContent) else getattr(kid, "role", "link")
        for kid in element.kids
    ]


def _is_whole(item: StructureElement) -> bool:
    return _kids(item) == ["Lbl", "LBody"]
