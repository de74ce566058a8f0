"""The complex fields that are open at a place of the text (17.16.18)."""

import re
from dataclasses import dataclass, field

_WORD = re.compile(r'"([^"]*)"|(\S+)')
#: Signs of an instruction that are looked at; an address has 2,000 at most.
_LONGEST = 10_000
_WITH_ARGUMENT = frozenset({"\\l", "\\o", "\\t"})


@dataclass(slots=True)
class Field:
    """An open field: its instruction so far, and whether its result has begun."""

    words: list[str] = field(default_factory=list)
    in_result: bool = False

    @property
    def instruction(self) -> str:
        """Return the instruction with single spaces, such as `HYPERLINK "#top"`."""
        return " ".join("".join(self.words)[:_LONGEST].split())

    @property
    def name(self) -> str:
        """Return the kind of field, such as `TOC` or `HYPERLINK`."""
        return self.instruction.partition(" ")[0].upper()


class Fields:
    """The open fields of one story, innermost last."""

    def __init__(self) -> None:
        self._open: list[Field] = []
        self._in_instruction = 0
        self._strays: list[str] = []

    def begin(self) -> None:
        """Open a field: what follows is its instruction."""
        self._open.append(Field())
        self._in_instruction += 1

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].words.append(text)

    def separate(self) -> Field | None:
        """Begin the result of the innermost field and return the field."""
        if not self._open or self._open[-1].in_result:
            self._strays.append("separate")
            return None
        inner = self._open[-1]
        inner.in_result = True
        self._in_instruction -= 1
        return inner

    def end(self) -> Field | None:
        """Close the innermost field and return it; `None` where no field is open."""
        if not self._open:
            self._strays.append("end")
            return None
        inner = self._open.pop()
        if not inner.in_result:
            self._in_instruction -= 1
        return inner

    @property
    def innermost(self) -> str:
        """Return the kind of the innermost field, such as `PAGE`; "" where none is open."""
        return self._open[-1].name if self._open else ""

    @property
    def shows(self) -> bool:
        """Return whether text at this place is printed, not part of an instruction."""
        return self._in_instruction == 0

    @property
    def unbalanced(self) -> tuple[str, ...]:
        """Return the instructions of fields still open, and each end or result without a field."""
        return (*(field.instruction for field in self._open), *self._strays)


def hyperlink_target(instruction: str) -> tuple[str | None, str | None, str | None]:
    """Return address, bookmark and tooltip of a `HYPERLINK` instruction (17.16.5.25)."""
    words = [quoted or plain for quoted, plain in _WORD.findall(instruction)][1:]
    found: dict[str, str] = {}
    switch = ""
    for word in words:
        if word in _WITH_ARGUMENT:
            switch = word
        elif switch or not word.startswith("\\"):
            found[switch] = word
            switch = ""
    return found.get(""), found.get("\\l"), found.get("\\o")
