"""The parts of a tagged file, by its tags."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.tree import INLINE, MarkedContent, StructureElement, content_of
from kesimpta_docs.verify.standard.pdf.cards import cards_of
from kesimpta_docs.verify.standard.pdf.lines import Line, line_of, lines_of, quoted
from kesimpta_docs.verify.standard.pdf.parts import Block, Kind, Parts, Whole, height_of
from kesimpta_docs.verify.standard.pdf.runs import Run, all_runs
from kesimpta_docs.verify.tokens import is_leader

#: What the words of an element are, by its standard role (ISO 32000-1, 14.8.4); any other role
#: leaves that to what is around.
_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("H", "H1", "H2", "H3", "H4", "H5", "H6", "Title"), "heading"),
    "LI": "item",
    "LBody": "item",
    "Lbl": "label",
    "Caption": "caption",
    "TH": "head cell",
    "TD": "cell",
    "TOCI": "contents",
    "Figure": "drawing",
    "Formula": "drawing",
}
#: What is not split, in words for people.
_WHOLES = {"TR": "a row", "LI": "an item", "Aside": "a call-out", "Note": "a note"}
_GROUPS = frozenset({"L", "TOC", "TR"})
#: How far the ink of a running line may reach into the body, in pt.
_SLACK = 1.0


def tagged_parts(pdf: TaggedPdf) -> Parts:
    """Return the parts of a tagged file."""
    runs = dict[MarkedContent, list[Run]]()
    loose = list[Run]()
    held = {place for root in pdf.roots for place in root.marked_content()}
    for run in all_runs(pdf):
        place = content_of(run.page, run.first.marking)
        if place is None or place not in held:
            loose.append(run)
        else:
            runs.setdefault(place, []).append(run)
    start = _Around(kind="paragraph", group=0)
    walk = _Walk(runs)
    found = list(chain.from_iterable(walk.blocks(root, start) for root in pdf.roots))
    cards = cards_of(pdf, found)
    blocks = tuple(
        replace(block, kind="card")
        if article in cards and block.kind in ("paragraph", "item")
        else block
        for article, block in found
    )
    return Parts(
        blocks=blocks,
        running=tuple(_running(loose, blocks)),
        wholes=tuple(chain.from_iterable(walk.wholes(root) for root in pdf.roots)),
        tagged=True,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What is around an element."""

    kind: Kind
    group: int
    #: The article that it stands in, 0 where it is in none.
    article: int = 0
    #: Of a heading.
    level: int | None = None


@dataclass(frozen=True, slots=True)
class _Walk:
    """Goes down the tree; `runs` has the ink of each marked content."""

    runs: dict[MarkedContent, list[Run]]

    def blocks(self, element: StructureElement, around: _Around) -> Iterator[tuple[int, Block]]:
        """Yield the blocks of an element and of all below it, each with its article."""
        role = element.role
        around = replace(around, kind=_KINDS.get(role, around.kind))
        if around.kind == "heading" and role in _KINDS:
            around = replace(around, level=_level(role))
        if role in _GROUPS:
            around = replace(around, group=id(element))
        if "Art" in (role, element.own_role):
            around = replace(around, article=id(element))
        if _asks(element) and around.kind == "paragraph":
            around = replace(around, kind="field")
        lines = lines_of(self.own(element))
        if lines:
            yield (
                around.article,
                Block(kind=around.kind, lines=lines, group=around.group, level=around.level),
            )
        within = around if around.kind in ("item", "label") else replace(around, group=id(element))
        for kid in self.below(element):
            yield from self.blocks(kid, within)

    def own(self, element: StructureElement) -> Iterator[Run]:
        """Yield the runs of an element and of the inline ones in it."""
        for kid in element.kids:
            if isinstance(kid, MarkedContent):
                yield from self.runs.get(kid, ())
            elif isinstance(kid, StructureElement) and kid.role in INLINE:
                yield from self.own(kid)

    def below(self, element: StructureElement) -> Iterator[StructureElement]:
        """Yield the elements in an element that are blocks of their own."""
        for kid in element.kids:
            if isinstance(kid, StructureElement):
                if kid.role in INLINE:
                    yield from self.below(kid)
                else:
                    yield kid

    def wholes(self, element: StructureElement) -> Iterator[Whole]:
        """Yield each row, item and call-out; an item without the lists in it."""
        role = element.own_role if element.own_role in _WHOLES else element.role
        if role in _WHOLES:
            found = list(self.all(element, without="L" if role == "LI" else ""))
            if found:
                pages = tuple(sorted({run.page + 1 for run in found}))
                words = " ".join(run.text for run in found[:8])
                height = height_of((run.page, run.baseline) for run in found)
                yield Whole(name=_WHOLES[role], pages=pages, height=height, shown=quoted(words))
        for kid in element.kids:
            if isinstance(kid, StructureElement):
                yield from self.wholes(kid)

    def all(self, element: StructureElement, *, without: str) -> Iterator[Run]:
        """Yield the runs of an element and all below it."""
        for kid in element.kids:
            if isinstance(kid, MarkedContent):
                yield from self.runs.get(kid, ())
            elif isinstance(kid, StructureElement) and kid.role != without:
                yield from self.all(kid, without=without)


def _level(role: str) -> int | None:
    """Return the level of a heading by its role; a plain `H` has none."""
    return 0 if role == "Title" else int(role[1:]) if role[1:].isdecimal() else None


def _asks(element: StructureElement) -> bool:
    """Say whether an element holds a place to fill in beside words, or is one."""
    kids = [kid for kid in element.kids if isinstance(kid, StructureElement)]
    return any(
        kid.role == "Form"
        or (kid.role == "P" and any(isinstance(one, StructureElement) and one.role == "Form"
                                    for one in kid.kids))
        for kid in kids
    )  # fmt: skip


def _running(loose: Iterable[Run], blocks: Iterable[Block]) -> Iterator[Line]:
    """Yield the lines outside the tags that stand above or below all words of their page."""
    spans = dict[int, tuple[float, float]]()
    for block in blocks:
        for line in block.lines:
            low, high = spans.get(line.page, (line.baseline, line.baseline))
            spans[line.page] = min(low, line.baseline), max(high, line.baseline)
    rows = dict[tuple[int, int], list[Run]]()
    for run in loose:
        low, high = spans.get(run.page, (float("inf"), float("-inf")))
        artifact = run.first.marking.artifact
        outside = not low - _SLACK <= run.baseline <= high + _SLACK
        paged = artifact is not None and artifact.type == "Pagination"
        if run.level and (paged or outside) and not is_leader(run.text):
            rows.setdefault((run.page, round(run.baseline)), []).append(run)
    yield from (line_of(row) for row in rows.values())
