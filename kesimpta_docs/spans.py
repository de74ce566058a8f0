"""Where something was written: file, line and column."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a source file. `line` and `column` count from 1; 0 means the whole file."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return `path:line:column`, the form that editors and terminals make clickable."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path
