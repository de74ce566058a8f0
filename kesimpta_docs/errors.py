"""Every error that a person can meet.

GuideError                 what is wrong, where, and what to do next
├── SourceFault            one fault of the source, with its code
├── SourceFaults           all faults of one run, together
├── TranslationError       a translation may not be printed, or a file does not belong to it
├── LayoutError            a layout or its tokens do not hold
├── RenderError            a file could not be made
├── UnreadableFile         a finished file could not be read back
├── ProofFailed            a finished file does not say what the source says
└── PublishError           the output folder could not be written
"""

from collections.abc import Sequence
from functools import partial
from typing import Any, Self

from kesimpta_docs.spans import Span


class GuideError(Exception):
    """A problem, the place in the source or the file (`None` when there is none), and a hint."""

    #: Exit code of the command line: the source or a file does not hold.
    exit_code = 1

    def __init__(self, problem: str, *, at: Span | None, hint: str) -> None:
        """Keep the three parts apart, so that each output can lay them out in its own way."""
        super().__init__(problem)
        self.problem = problem
        self.at = at
        self.hint = hint

    def __reduce__(self) -> tuple[Any, ...]:
        """Let an error travel from a worker process to the one that tells it."""
        return partial(type(self), self.problem, at=self.at, hint=self.hint), ()

    def __str__(self) -> str:
        """Return the error as a terminal shows it."""
        where = f"{self.at}: " if self.at else ""
        return f"{where}error: {self.problem}\n  hint: {self.hint}"


class SourceFault(GuideError):
    """One fault of the source. `code` names the rule, for example `near-miss`."""

    def __init__(self, code: str, problem: str, *, at: Span, hint: str) -> None:
        """Add the code of the rule to what every error carries."""
        super().__init__(problem, at=at, hint=hint)
        self.code = code

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel with the code."""
        return partial(
            SourceFault, self.code, self.problem, at=self.at or Span(""), hint=self.hint
        ), ()

    def __str__(self) -> str:
        """Return the fault as `path:line:column: error[code]: what` and its hint."""
        return f"{self.at}: error[{self.code}]: {self.problem}\n  hint: {self.hint}"


class SourceFaults(GuideError):
    """All faults that one run found in the source, sorted by place."""

    def __init__(self, faults: Sequence[SourceFault]) -> None:
        """Sort the faults by file and line."""
        count = len(faults)
        super().__init__(
            f"the source has {count} fault{'s' if count != 1 else ''}",
            at=None,
            hint="mend each place named above, then run the command again",
        )
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.at or Span(""), fault.code)))

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel as the row of faults."""
        return SourceFaults, (self.faults,)

    def __str__(self) -> str:
        """Return every fault, then their number."""
        return "\n".join([*map(str, self.faults), self.problem])


class TranslationError(GuideError):
    """A translation may not be printed as it is, or a file that came back is not one of it."""


class LayoutError(GuideError):
    """A layout, its tokens or its fonts do not hold."""


class RenderError(GuideError):
    """A file could not be made from the edition."""

    @classmethod
    def without_library(cls, error: OSError) -> Self:
        """Return the error that names a library of the system that is missing."""
        return cls(
            f"a library that draws the PDF is missing: {error}",
            at=None,
            hint="install Pango: `apt-get install libpango-1.0-0 libpangoft2-1.0-0`, "
            "`dnf install pango` or `brew install pango`",
        )


class UnreadableFile(GuideError):
    """A finished file could not be opened and read back."""


class ProofFailed(GuideError):
    """A finished file does not hold what it must; nothing was published."""


class OrderError(GuideError):
    """The command line asks for what is not there."""

    exit_code = 2


class PublishError(GuideError):
    """The output folder could not be written; what was there before is unchanged."""
