"""Lines of text: runs that stand on one baseline."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from unicodedata import bidirectional

from kesimpta_docs.verify.standard.pdf.runs import Run

#: Signs that are raised or lowered by no more than this, in em, stand on one line.
ONE_LINE = 0.5
_SPACE = 0.17
_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line: its runs from left to right, its baseline and the size of most of its letters."""

    page: int
    runs: tuple[Run, ...]
    baseline: float
    size: float
    x0: float
    x1: float
    text: str

    @property
    def backwards(self) -> bool:
        """Say whether most of its letters are read from right to left."""
        classes = Counter(map(bidirectional, self.text))
        return classes["R"] + classes["AL"] > classes["L"]

    @property
    def said(self) -> str:
        """Return its words as they are read, where a text from right to left stands for glyphs."""
        stand_ins = [run.first.marking.actual_text for run in self.runs]
        if not any(one and any(map(_turns, one.text)) for one in stand_ins):
            return self.text
        parts = [
            one.text if one else " ".join(run.text for run in runs)
            for one, runs in groupby(self.runs, key=lambda run: run.first.marking.actual_text)
        ]
        return " ".join(parts[::-1])

    @property
    def shown(self) -> str:
        """Return the words to find it by, in quotes."""
        return quoted(self.text)


def _turns(sign: str) -> bool:
    return bidirectional(sign) in ("R", "AL")


def quoted(text: str) -> str:
    """Return the first words of a text in quotes."""
    plain = " ".join(text.split())
    return f'"{plain}"' if len(plain) <= _SHOWN else f'"{plain[:_SHOWN]} …"'


def lines_of(runs: Iterable[Run]) -> tuple[Line, ...]:
    """Return the lines of the runs of one block, which come in the order of reading."""
    rows: list[list[Run]] = []
    for run in runs:
        if not run.level:
            continue
        if rows and _same_row(rows[-1], run):
            rows[-1].append(run)
        else:
            rows.append([run])
    return tuple(map(line_of, rows))


def line_of(runs: Sequence[Run]) -> Line:
    """Return the line that some runs make."""
    if len(runs) == 1:
        (run,) = runs
        return Line(
            page=run.page, runs=(run,), baseline=run.baseline, size=run.size, x0=run.x0, x1=run.x1,
            text=run.text,
        )  # fmt: skip
    ordered = tuple(sorted(runs, key=lambda run: run.x0))
    weights = Counter[tuple[float, float]]()
    for run in ordered:
        weights[run.baseline, run.size] += run.letters
    baseline, size = max(weights, key=lambda place: weights[place])
    return Line(
        page=ordered[0].page,
        runs=ordered,
        baseline=baseline,
        size=size,
        x0=ordered[0].x0,
        x1=max(run.x1 for run in ordered),
        text="".join(_joined(ordered)),
    )


def _same_row(row: Sequence[Run], run: Run) -> bool:
    last = row[-1]
    within = ONE_LINE * max(last.size, run.size, row[0].size)
    return run.page == last.page and (
        abs(run.baseline - row[0].baseline) < within
        or abs(run.baseline - last.baseline) < within / 2
    )


def _joined(runs: Sequence[Run]) -> Iterator[str]:
    end, before = runs[0].x0, ""
    for run in runs:
        spaced = before[-1:].isspace() or run.text[:1].isspace()
        if run.x0 - end > _SPACE * run.size and not spaced:
            yield " "
        yield run.text
        end, before = run.x1, run.text
