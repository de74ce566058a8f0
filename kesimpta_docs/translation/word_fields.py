"""The complex fields that are open at a place of the text (ECMA-376-1, 17.16.18)."""

import re
from dataclasses import dataclass

_WORD = re.compile(r'"([^"]*)"|(\S+)')
_WITH_ARGUMENT = frozenset({"\\l", "\\o", "\\t", "\\n"})


@dataclass(slots=True)
class _Field:
    """An open field: its instruction so far, and whether its result has begun."""

    instruction: str = ""
    in_result: bool = False


class Fields:
    """The open fields of a file, innermost last; one can reach over several paragraphs."""

    def __init__(self) -> None:
        """Begin where no field is open."""
        self._open: list[_Field] = []

    def begin(self, instruction: str = "") -> None:
        """Open a field."""
        self._open.append(_Field(instruction))

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].instruction += text

    def separate(self) -> None:
        """Begin the result of the innermost field."""
        if self._open:
            self._open[-1].in_result = True

    def end(self) -> None:
        """Close the innermost field."""
        if self._open:
            self._open.pop()

    @property
    def shows(self) -> bool:
        """Return whether text at this place is printed, not part of an instruction."""
        return all(field.in_result for field in self._open)

    @property
    def in_contents(self) -> bool:
        """Return whether this place is inside the contents."""
        return any(field.instruction.split()[:1] == ["TOC"] for field in self._open)

    @property
    def link(self) -> str | None:
        """Return where the words at this place lead: an address, or `#` and a bookmark's name."""
        for field in self._open:
            name, *words = [quoted or plain for quoted, plain in _WORD.findall(field.instruction)]
            if field.in_result and name.upper() == "HYPERLINK":
                return _target(words)
        return None


def _target(words: list[str]) -> str | None:
    """Return the target in the words behind HYPERLINK (17.16.5.25)."""
    found: dict[str, str] = {}
    switch = ""
    for word in words:
        if word in _WITH_ARGUMENT:
            switch = word
        elif switch or not word.startswith("\\"):
            found[switch] = word
            switch = ""
    place = found.get("\\l")
    return found.get("") or (f"#{place}" if place else None)
