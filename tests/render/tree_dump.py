"""The tag tree of a finished PDF as YAML, for people to read and for tests to compare."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import yaml

from kesimpta_docs.verify.pdf.annotations import Annotation
from kesimpta_docs.verify.pdf.ink import Artifact, Glyph
from kesimpta_docs.verify.pdf.reader import PdfPage, TaggedPdf
from kesimpta_docs.verify.pdf.tree import MarkedContent, ObjectReference, StructureElement
from kesimpta_docs.verify.pdf.words import joins, text_of, text_of_glyphs

_LEADER = re.compile(r"(?:\. ?){4,}")
#: What a role is in where nothing is said, by the version of the file.
_NAMESPACES = {"1.7": None, "2.0": "http://iso.org/pdf2/ssn"}


def dumped(pdf: TaggedPdf, *, last_page: int | None = None) -> str:
    """Return tree and artifacts of a PDF as YAML; with `last_page` only of its pages up to it.

    Each element is `Role: what it holds`. What it says of itself stands first, in braces. Words
    behind `p. 2` are drawn on the second page; `(drawn)` is ink without words. The namespace of
    PDF 2.0 is not said in a file of PDF 2.0.
    """
    dump = _Dump(pdf, last_page)
    pages = [page for page in pdf.pages if dump.is_shown(page.index)]
    held: dict[str, Any] = {
        "version": pdf.version,
        "language": pdf.lang,
        "pages": len(pages),
        "tree": [item for root in pdf.roots for item in dump.element(root)],
        "artifacts": {f"p. {page.index + 1}": dict(_artifacts(page)) for page in pages},
    }
    return yaml.dump(held, Dumper=_Readable, allow_unicode=True, sort_keys=False, width=200)


class _Readable(yaml.SafeDumper):
    """Sets lists in as far as their keys, and facts of an element on one line."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 (PyYAML's own names)
        super().increase_indent(flow, indentless=False)


class _Facts(dict[str, Any]):
    """What an element says of itself."""


_Readable.add_representer(
    _Facts,
    lambda dumper, facts: dumper.represent_mapping(
        "tag:yaml.org,2002:map", facts.items(), flow_style=True
    ),
)


class _Dump:
    def __init__(self, pdf: TaggedPdf, last_page: int | None) -> None:
        self.pdf = pdf
        self.last_page = last_page
        self.by_number = {element.number: element for element in pdf.elements()}

    def is_shown(self, page: int) -> bool:
        return self.last_page is None or page < self.last_page

    def element(self, element: StructureElement) -> Iterator[dict[str, Any]]:
        """Give the element as `{role: what it holds}`; nothing if it begins on no page shown."""
        places = list(element.marked_content())
        if places and not any(self.is_shown(place.page) for place in places):
            return
        facts = _Facts(self.facts(element))
        held: list[Any] = [facts] if facts else []
        for is_text, kids in groupby(element.kids, lambda kid: isinstance(kid, MarkedContent)):
            if is_text:
                held += self.words([kid for kid in kids if isinstance(kid, MarkedContent)])
                continue
            for kid in kids:
                if isinstance(kid, StructureElement):
                    held += self.element(kid)
                elif isinstance(kid, ObjectReference) and kid.annotation:
                    held.append({"annotation": _Facts(self.link(kid.annotation))})
        yield {element.own_role: held[0] if len(held) == 1 and not facts else held}

    def facts(self, element: StructureElement) -> Iterator[tuple[str, Any]]:
        if element.namespace != _NAMESPACES[self.pdf.version]:
            yield "NS", element.namespace
        if element.role != element.own_role:
            yield "is a", element.role
        named = {
            "ID": element.identifier,
            "T": element.title,
            "Alt": element.alt,
            "ActualText": element.actual_text,
            "E": element.expansion,
            "Lang": element.lang,
        }
        yield from ((key, words) for key, words in named.items() if words is not None)
        for key, value in sorted(element.attributes.items()):
            yield key.partition(".")[2], list(value) if isinstance(value, tuple) else value
        if element.refers_to:
            yield "Ref", [self.named(number) for number in element.refers_to]

    def named(self, number: int) -> str:
        target = self.by_number[number]
        return f"{target.own_role} {text_of(self.pdf, target)}"

    def words(self, places: list[MarkedContent]) -> Iterator[str]:
        """Give the words of marked content, those of each page apart."""
        for page, held in groupby(places, lambda place: place.page):
            said = ""
            last: tuple[Glyph, ...] = ()
            drawn = False
            for place in held:
                glyphs = self.pdf.content.get(place, ())
                drawn = drawn or not glyphs
                if glyphs:
                    joined = joins(last, glyphs, backwards=False)
                    said += text_of_glyphs(glyphs) if joined else f" {text_of_glyphs(glyphs)}"
                    last = glyphs
            words = " ".join(said.split())
            shown = " ".join(filter(None, ("(drawn)" if drawn else "", words)))
            yield f"p. {page + 1}: {shown}" if len(self.pdf.pages) > 1 else shown

    def link(self, annotation: Annotation) -> Iterator[tuple[str, Any]]:
        if len(self.pdf.pages) > 1:
            yield "page", annotation.page + 1
        yield "Contents", annotation.contents
        if annotation.uri:
            yield "leads to", annotation.uri
        elif (target := annotation.destination) and target.element:
            yield "leads to", self.named(target.element)
        elif target and target.page is not None:
            yield "leads to", f"p. {target.page + 1}"
        yield "lines", len(annotation.quads)


def _artifacts(page: PdfPage) -> Iterator[tuple[str, str]]:
    """Give the words of each kind of artifact, and how much else is drawn."""
    words: dict[Artifact | None, str] = {}
    for marking, glyphs in groupby(page.glyphs, lambda glyph: glyph.marking):
        if marking.artifact or marking.unmarked:
            said = words.get(marking.artifact, "")
            words[marking.artifact] = f"{said} {text_of_glyphs(tuple(glyphs))}"
    drawn = Counter(
        ink.marking.artifact for ink in page.drawn() if ink.marking.artifact or ink.marking.unmarked
    )
    kinds = dict.fromkeys((*words, *drawn))
    for kind in sorted(kinds, key=_called):
        parts = [" ".join(_LEADER.sub("… ", words.get(kind, "")).split())]
        parts += [f"({drawn[kind]} drawn)"] if drawn[kind] else []
        yield _called(kind), " ".join(filter(None, parts))


def _called(kind: Artifact | None) -> str:
    if kind is None:
        return "UNMARKED"
    return " ".join(filter(None, (kind.type, kind.subtype)))
