"""The complex fields that are open at a place of the text (ECMA-376-1, 17.16.18)."""

import re
from dataclasses import dataclass

_WORD = re.compile(r'"([^"]*)"|(\S+)')
#: Word takes addresses of about 2,000 characters.
_LONGEST = 5000
_WITH_ARGUMENT = frozenset({"\\l", "\\o", "\\t", "\\n"})


@dataclass(slots=True)
class _Field:
    """An open field: its instruction so far, whether its result has begun, and what that is.

    `link` and `contents` are those of the fields around it, too.
    """

    instruction: str = ""
    in_result: bool = False
    link: str | None = None
    contents: bool = False


class Fields:
    """The open fields of a file, innermost last; one can reach over several paragraphs."""

    def __init__(self) -> None:
        """Begin where no field is open."""
        self._open: list[_Field] = []
        self._in_instruction = 0

    def begin(self, instruction: str = "") -> None:
        """Open a field."""
        around = self._open[-1] if self._open else _Field()
        self._open.append(_Field(instruction, link=around.link, contents=around.contents))
        self._in_instruction += 1

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if not self._open or self._open[-1].in_result:
            return
        inner = self._open[-1]
        inner.instruction = (inner.instruction + text)[:_LONGEST]

    def separate(self) -> None:
        """Begin the result of the innermost field."""
        if not self._open or self._open[-1].in_result:
            return
        inner = self._open[-1]
        inner.in_result = True
        self._in_instruction -= 1
        words = [quoted or plain for quoted, plain in _WORD.findall(inner.instruction)]
        name = words[0].upper() if words else ""
        if name == "HYPERLINK":
            inner.link = inner.link or _target(words[1:])
        inner.contents = inner.contents or name == "TOC"

    def end(self) -> None:
        """Close the innermost field."""
        if self._open and not self._open.pop().in_result:
            self._in_instruction -= 1

    @property
    def shows(self) -> bool:
        """Return whether text at this place is printed, not part of an instruction."""
        return self._in_instruction == 0

    @property
    def in_contents(self) -> bool:
        """Return whether this place is inside the contents."""
        return bool(self._open) and self._open[-1].contents

    @property
    def link(self) -> str | None:
        """Return where the words at this place lead: an address, or `#` and a bookmark's name."""
        return self._open[-1].link if self._open else None


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
