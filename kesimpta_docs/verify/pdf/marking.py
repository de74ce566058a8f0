"""Marked-content operators: which sequence the ink of a content stream stands in."""

from collections.abc import Mapping

from kesimpta_docs.verify.pdf.ink import ActualText, Artifact, Marking
from kesimpta_docs.verify.pdf.objects import entries, name, text, whole


class MarkingStack:
    """The open marked-content sequences of one page (ISO 32000-1, 14.6)."""

    def __init__(self, page: int) -> None:
        """Start outside of any sequence."""
        self._open: list[Marking] = [Marking()]
        #: Every text that stands for a sequence, with or without ink.
        self.replacements: list[ActualText] = []
        #: Stream and MCID of every sequence that has one and is no artifact, with or without ink.
        self.numbered: list[tuple[int, int]] = []
        self._sequences = 0
        self._page = page

    @property
    def current(self) -> Marking:
        """Return what the next ink stands in."""
        return self._open[-1]

    @property
    def depth(self) -> int:
        """Return how many sequences are open."""
        return len(self._open) - 1

    def begin(self, tag: str | None, properties: object, stream: int) -> None:
        """Open a sequence (`BMC`, `BDC`) in the page (`stream` 0) or a form XObject."""
        outer = self.current
        held = dict(entries(properties))
        mcid = whole(held.get("MCID"))
        self._sequences += 1
        artifact = outer.artifact
        if artifact is None and tag == "Artifact":
            artifact = Artifact(type=name(held.get("Type")), subtype=name(held.get("Subtype")))
        if mcid is not None and artifact is None:
            self.numbered.append((stream, mcid))
        if said := self._said(held):
            self.replacements.append(said)
        self._open.append(
            Marking(
                stream=outer.stream if mcid is None else stream,
                mcid=outer.mcid if mcid is None else mcid,
                artifact=artifact,
                # The outermost text stands for all inside.
                actual_text=outer.actual_text or said,
            )
        )

    def _said(self, held: Mapping[str, object]) -> ActualText | None:
        for key in ("ActualText", "Alt", "E"):
            if (words := text(held.get(key))) is not None:
                return ActualText(text=words, key=key, sequence=(self._page, self._sequences))
        return None

    def end(self, *, above: int) -> None:
        """Close the innermost sequence (`EMC`), never one opened outside, at `above` or lower."""
        if self.depth > above:
            self._open.pop()

    def close_to(self, depth: int) -> None:
        """Close what a form XObject left open."""
        del self._open[depth + 1 :]
