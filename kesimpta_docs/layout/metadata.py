"""What a file says beside the words of its guide: running lines, and of itself."""

from dataclasses import dataclass
from datetime import date

from kesimpta_docs.source.dates import right_to_left


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Running lines, outside the words of the guide: `head` stands at the start (`None`: none).

    It takes its `head_share` of the line, 0 to 1; the title of the section has the rest.
    """

    head: str | None
    foot: tuple[str, ...]
    head_share: float = 0.55


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a file says about itself. `title` holds edition and language; `day` dates the file.

    `ledger` is the hash of the ledger of its segments.
    """

    title: str
    language: str
    subject: str
    day: date
    guide: str
    ledger: str = ""

    @property
    def right_to_left(self) -> bool:
        """Say whether the language is written from right to left."""
        return right_to_left(self.language)
