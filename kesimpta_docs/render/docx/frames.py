"""The frames of call-outs and forms, drawn by paragraph borders: no tables, no text boxes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.source.blocks import CalloutKind
from kesimpta_docs.wordml.style import Borders, Line

NAMES: Mapping[CalloutKind, str] = MappingProxyType(
    {
        "emergency": "Emergency Box",
        "same-day": "Same Day Box",
        "next-visit": "Next Visit Box",
        "key-point": "Key Point Box",
        "note": "Note Box",
    }
)
#: What the second of two neighbours is narrower by, in pt: no eye sees it.
_HAIR = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Lines round paragraphs that belong together, and the indents (pt) that these lines need.

    `alone`: the frame holds one paragraph. `origin` is the frame whose looks it takes over.
    """

    name: str
    borders: Borders
    left: float = 0
    right: float = 0
    alone: bool = False
    origin: "Frame | None" = None

    def joins(self, other: "Frame") -> bool:
        """Say whether Word would draw both as one: their lines and edges are the same."""
        return replace(self, name=other.name, origin=other.origin) == other

    @property
    def alternate(self) -> "Frame":
        """Return the frame of the second of two neighbours of one kind.

        Word joins neighbours whose lines and indents are the same (17.3.1.24), so an indent differs
        by a hair. The lines stay those of the first: who changes them changes both.
        """
        name = f"{self.name} Alternate"
        return replace(self, name=name, right=self.right + _HAIR, origin=self)


def callout_frame(kind: CalloutKind, tokens: Tokens) -> Frame:
    """Return the frame of a kind of call-out.

    Where frames hang out, border and gap fill the hang and the text keeps its left edge; where they
    do not, the text moves in.
    """
    look, padding, hang = tokens.callout.looks[kind], tokens.callout.padding, tokens.callout.hang
    gap = hang - look.border if hang else padding
    colour = getattr(tokens.colour, look.colour).removeprefix("#")
    across = Line(width=look.border, gap=padding, colour=colour, double=look.style == "double")
    beside = replace(across, gap=gap)
    indent = gap + look.border - hang
    name = NAMES[kind]
    match kind:
        case "key-point":
            return Frame(name=name, borders=Borders(left=beside), left=indent)
        case "note":
            return Frame(name=name, borders=Borders(top=across, bottom=across), alone=True)
    borders = Borders(top=across, left=beside, bottom=across, right=beside)
    return Frame(name=name, borders=borders, left=indent, right=indent)


def card_frame(tokens: Tokens, *, emergency: bool) -> Frame:
    """Return the frame of a card's face; its headings are smaller than those of a call-out."""
    if not emergency:
        return replace(form_frame(tokens), name="Card Box")
    frame = callout_frame("emergency", tokens)
    return replace(frame, name="Card Emergency Box", origin=frame)


def form_frame(tokens: Tokens) -> Frame:
    """Return the frame of an entry to fill in."""
    padding, hang, width = tokens.callout.padding, tokens.callout.hang, tokens.rule.table_outer
    across = Line(width=width, gap=padding, colour=tokens.colour.ink.removeprefix("#"))
    beside = replace(across, gap=hang - width if hang else padding)
    indent = beside.gap + width - hang
    return Frame(
        name="Write In Box",
        borders=Borders(top=across, left=beside, bottom=across, right=beside),
        left=indent,
        right=indent,
    )
