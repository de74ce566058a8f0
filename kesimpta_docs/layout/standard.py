"""What a published standard asks of print, as figures: `layouts/standards/*.toml`.

A standard is a bound, a layout is a choice within it, and a finished file is measured against it.
"""

import tomllib
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from kesimpta_docs.errors import LayoutError
from kesimpta_docs.spans import Span

#: What can be measured on a page. Lengths in the unit that the rule names.
MeasureName = Literal[
    "body-size",  # pt, of the type in which most of the words are set
    "smallest-size",  # pt, of the smallest letter, in drawings and running lines too
    "heading-size",  # pt, of the title and of headings of the first level
    "subheading-size",  # pt, of the headings below them
    "page-number-size",  # pt
    "x-height",  # pt, of the type of the words
    "font",  # the family of a letter
    "serifs",  # letters with serifs
    "slanted",  # letters
    "light-headings",  # headings that are not bold
    "bold-words",  # words that are bold and no heading, caption, label or page number
    "underlined-words",  # words that are underlined and no link
    "capitals",  # words in capitals in a row
    "line-pitch",  # em of the line's type, from line to line of a paragraph, an item or a cell
    "heading-pitch",  # em of its type, from line to line of a heading or a caption
    "paragraph-gap",  # blank lines between two paragraphs
    "heading-gap",  # blank lines below a heading
    "item-gap",  # blank lines between two items of a list
    "bullet-size",  # part of the size of its item
    "margin",  # pt, at the top, the left and the right
    "bound-side",  # pt, the margin on the side that is bound, of a file of over 20 pages
    "mean-line",  # characters of a full line, on average
    "longest-lines",  # characters, 95th percentile
    "justified",  # paragraphs
    "columns",  # side by side
    "leaders",  # entries of contents with dots
    "no-leaders",  # entries of contents without dots
    "hyphens",  # lines that end in one which is not in the word
    "widows",  # lines of a paragraph that are alone on a page
    "split-parts",  # rows, steps and warnings that go over a page
    "page-number",  # pages without one, or with one in another place, or not bold
    "contrast",  # to 1, of a letter and what is painted under it
    "grey",  # letters and shapes
    "colour-pairs",  # of two colours side by side that the standard forbids
]
#: How far a rule was checked: in the standard's own text, in a page that reproduces it, or reckoned
#: from it by the arithmetic in the note.
Checked = Literal["copy", "part", "derived"]

#: Units of one thing.
_ONE = MappingProxyType(
    {
        "blank lines": "blank line",
        "characters": "character",
        "columns": "column",
        "entries": "entry",
        "entries with dots": "entry with dots",
        "entries without dots": "entry without dots",
        "headings": "heading",
        "letters": "letter",
        "line ends": "line end",
        "lines": "line",
        "pages without": "page without",
        "pairs": "pair",
        "paragraphs": "paragraph",
        "parts": "part",
        "words": "word",
    }
)


class _Part(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=lambda name: name.rstrip("_").replace("_", "-")
    )


class Rule(_Part):
    """One figure that a standard asks for: one bound of one measure, with its place in the text."""

    measure: MeasureName
    least: float | None = None
    most: float | None = None
    one_of: tuple[float, ...] = ()
    any_of: tuple[str, ...] = ()
    unit: str = ""
    clause: Annotated[str, Field(min_length=1)]
    checked: Checked
    note: str = ""

    @model_validator(mode="after")
    def _asks_for_one_thing(self) -> Self:
        """Refuse a rule without a bound, or with two."""
        bounds = (self.least is not None, self.most is not None, bool(self.one_of))
        if sum((*bounds, bool(self.any_of))) != 1:
            raise ValueError("a rule has one of: least, most, one-of, any-of")
        if self.checked == "derived" and not self.note:
            raise ValueError("a derived figure needs a note with its arithmetic")
        return self

    @property
    def asked(self) -> str:
        """Return the bound in words: "at least 18 pt"."""
        unit = f" {self.unit}" if self.unit else ""
        if self.any_of:
            return " or ".join(self.any_of)
        if self.one_of:
            return " or ".join(f"{figure:g}" for figure in self.one_of) + unit
        if self.least is not None:
            return f"at least {self.told(self.least)}"
        if not self.most:
            return f"no{unit}" if unit else "none"
        return f"at most {self.told(self.most)}"

    def told(self, figure: float | str) -> str:
        """Return a figure, or figures that are written out, with the unit: "1 blank line"."""
        written = figure if isinstance(figure, str) else f"{figure:g}"
        unit = _ONE.get(self.unit, self.unit) if written == "1" else self.unit
        return f"{written} {unit}".rstrip()

    def admits(self, found: float | str, *, slack: float = 0.0) -> bool:
        """Say whether a found value keeps the rule, give or take the rounding of a file."""
        if isinstance(found, str):
            return found.casefold() in {name.casefold() for name in self.any_of}
        if self.one_of:
            return any(abs(found - figure) <= slack for figure in self.one_of)
        low = self.least if self.least is not None else float("-inf")
        high = self.most if self.most is not None else float("inf")
        return low - slack <= found <= high + slack


class Standard(_Part):
    """One published standard: who says it, in which edition, and its rules.

    `sheet` is what the print shop or the person at the printer has to do.
    """

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
    name: str
    title: str
    publisher: str
    edition: str
    date: date
    address: str
    sheet: str
    rule: Annotated[tuple[Rule, ...], Field(min_length=1)]
    #: Of the measure `colour-pairs`: names of colours that never stand side by side.
    pairs: tuple[tuple[str, str], ...] = ()


def read_standard(file: Path) -> Standard:
    """Return the standard of `file`.

    Raises LayoutError where the file is no TOML, or says something that no standard can say.
    """
    try:
        return Standard.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        problem = f"the standard cannot be read: {error.strerror}"
    except UnicodeDecodeError:
        problem = "the standard is not UTF-8"
    except tomllib.TOMLDecodeError as error:
        problem = f"the standard is not valid TOML: {error}"
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the standard"
        problem = f"{where}: {first['msg']}"
    raise LayoutError(problem, at=Span(str(file)), hint="mend it, or take the shipped file")
