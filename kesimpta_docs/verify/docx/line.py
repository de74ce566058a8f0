"""The content of one paragraph: its runs, links, fields, bookmarks and pictures, in order."""

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import groupby

from kesimpta_docs.verify.docx.document import Hyperlink, Run
from kesimpta_docs.verify.docx.fields import Field, Fields, hyperlink_target
from kesimpta_docs.verify.docx.formats import Format, run_format, stack
from kesimpta_docs.verify.docx.layers import Layer, run_layer
from kesimpta_docs.verify.docx.names import XML, Element, M, R, W, attribute, child, content
from kesimpta_docs.verify.docx.part import Part
from kesimpta_docs.verify.docx.styles import Style

#: What an accepted tracked change takes away.
REMOVED = frozenset({W + "del", W + "moveFrom"})

_NO_CONTENT = REMOVED | {
    W + name for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr")
}

_CHARACTERS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": " ",
    W + "cr": " ",
    W + "noBreakHyphen": "-",
}
_TABS = frozenset({W + "tab", W + "ptab"})
_BREAKS = frozenset({W + "br", W + "cr"})
_OBJECTS = frozenset({W + "drawing", W + "pict", W + "object"})
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{4}")
_SPACES = " \t\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the characters of a paragraph inherit: its table's layer and its style."""

    table: Layer
    style: Style


def character_format(part: Part, setting: Setting, direct: Layer) -> Format:
    """Return the format of characters with the `direct` layer in a paragraph of that setting."""
    character = part.styles.find("character", direct.get("rStyle"))
    levels = (setting.table, setting.style.run, character.run)
    return run_format(stack(part.styles.run, levels, direct), part.theme)


class Line:
    """Collects what a paragraph holds. Paragraphs that a tracked change joins make one line."""

    def __init__(self, part: Part, fields: Fields) -> None:
        """Start empty; `fields` are those open where the paragraph starts."""
        self.links: list[Hyperlink] = []
        self.instructions: list[str] = []
        self.bookmarks: list[Element] = []
        self.objects: list[Element] = []
        self.tabs: list[str] = []
        self.tabs_in_a_line = 0
        self._part = part
        self._fields = fields
        self._pieces: list[Run] = []
        self._linked = False
        self._line_start = 0  # of the tabs
        self._field_start: tuple[Field, int] | None = None

    @property
    def runs(self) -> tuple[Run, ...]:
        """Return the runs; neighbours of one format are one run."""
        together = groupby(self._pieces, key=lambda run: replace(run, text=""))
        return tuple(
            replace(alike, text="".join(run.text for run in runs)) for alike, runs in together
        )

    def read(self, element: Element, setting: Setting) -> None:
        """Add the content of `element`, a paragraph or something in one."""
        for node in content(element):
            if node.tag == W + "r":
                self._run(node, setting)
            elif node.tag == W + "hyperlink":
                self._hyperlink(node, setting)
            elif node.tag == W + "fldSimple":
                self._fields.begin()
                self._fields.instruct(attribute(node, "instr") or "")
                self._separate()
                self.read(node, setting)
                self._end()
            elif node.tag == W + "bookmarkStart":
                self.bookmarks.append(node)
            elif node.tag == M + "t":
                self._add(node.text or "", character_format(self._part, setting, {}))
            elif node.tag not in _NO_CONTENT:
                self.read(node, setting)

    def finish(self) -> None:
        """End the line: the link of a field that goes on in the next paragraph ends here."""
        self._end_link()

    def _run(self, run: Element, setting: Setting) -> None:
        how = character_format(self._part, setting, run_layer(child(run, "rPr")))
        self._run_content(run, how)

    def _run_content(self, element: Element, how: Format) -> None:
        for node in content(element):
            if node.tag == W + "t":
                self._add(_text(node), how)
            elif node.tag in _CHARACTERS:
                self._add(_CHARACTERS[node.tag], how)
                if self._fields.shows:
                    self._tab_or_break(node)
            elif node.tag == W + "sym":
                font = attribute(node, "font") or how.font
                self._add(_symbol(attribute(node, "char")), replace(how, font=font))
            elif node.tag == W + "instrText":
                self._fields.instruct(node.text or "")
            elif node.tag == W + "fldChar":
                self._field_character(attribute(node, "fldCharType"))
            elif node.tag in _OBJECTS:
                if self._fields.shows:
                    self.objects.append(node)
            elif node.tag == W + "ruby":
                for base in node.iterchildren(W + "rubyBase"):
                    for run in base.iterchildren(W + "r"):
                        self._run_content(run, how)

    def _tab_or_break(self, node: Element) -> None:
        if node.tag in _TABS:
            self.tabs.append(attribute(node, "alignment") or "")
            here = len(self.tabs) - self._line_start
            self.tabs_in_a_line = max(self.tabs_in_a_line, here)
        elif node.tag in _BREAKS:
            self._line_start = len(self.tabs)

    def _add(self, text: str, how: Format) -> None:
        if text and self._fields.shows:
            linked = self._linked or self._field_start is not None
            self._pieces.append(
                Run(text=text, format=how, link=linked, field=self._fields.innermost)
            )

    def _hyperlink(self, element: Element, setting: Setting) -> None:
        start = len(self._pieces)
        outer, self._linked = self._linked, True
        self.read(element, setting)
        self._linked = outer
        relation = self._part.relations.get(element.get(R + "id", ""))
        self.links.append(
            Hyperlink(
                text=self._printed_from(start),
                uri=relation.target if relation is not None else None,
                anchor=attribute(element, "anchor"),
                tooltip=attribute(element, "tooltip"),
            )
        )

    def _printed_from(self, start: int) -> str:
        return "".join(run.text for run in self._pieces[start:] if not run.format.vanish)

    def _field_character(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            self._separate()
        elif kind == "end":
            self._end()

    def _separate(self) -> None:
        field = self._fields.separate()
        if field is not None:
            self.instructions.append(field.instruction)
            # A link inside a link is none of its own: a click on it follows the outer one.
            if field.name == "HYPERLINK" and self._field_start is None:
                self._field_start = (field, len(self._pieces))

    def _end(self) -> None:
        field = self._fields.end()
        if field is not None and not field.in_result:
            self.instructions.append(field.instruction)
        if self._field_start is not None and self._field_start[0] is field:
            self._end_link()

    def _end_link(self) -> None:
        if self._field_start is None:
            return
        field, start = self._field_start
        self._field_start = None
        uri, anchor, tooltip = hyperlink_target(field.instruction)
        text = self._printed_from(start)
        self.links.append(Hyperlink(text=text, uri=uri, anchor=anchor, tooltip=tooltip))


def _text(element: Element) -> str:
    """Return the text of a `w:t`; Word drops white space at its ends unless told to keep it."""
    text = element.text or ""
    return text if element.get(XML + "space") == "preserve" else text.strip(_SPACES)


def _symbol(code: str | None) -> str:
    """Return the character of a `w:sym`, four hexadecimal digits; "" where it is none."""
    character = chr(int(code, 16)) if code and _HEXADECIMAL.fullmatch(code) else ""
    return "" if not character or unicodedata.category(character) in ("Cc", "Cs") else character
