"""The work of an import grows with the number of texts, not with its square."""

import sys
from types import FrameType

from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.received import Mark, Paragraph, Received
from kesimpta_docs.translation.resolve import resolve
from kesimpta_docs.translation.slot import Part, Slot

FEW, TIMES = 250, 4


def _words(number: int, language: str) -> tuple[Run, ...]:
    return (Run(f"{language} text of {number} that says something of its own"),)


def _slot(number: int) -> Slot:
    words = _words(number, "English")
    return Slot(parts=(Part(segment=number, words=words, source=words),), kind="text", style="body")


def _paragraph(number: int) -> Paragraph:
    """Return a translation; of three, two have lost their bookmark, one its tab stop."""
    runs = _words(number, "Spanish")
    mark = Mark(number=number, start=0, end=len(runs[0].words))
    return Paragraph(
        kind="text",
        style="body",
        style_name="body",
        level=None,
        cell=None,
        bookmarks=(mark,) if number % 3 == 0 else (),
        fingerprints=(number,) if number % 3 else (),
        runs=runs,
        names=(),
        comments=(),
        tracked=False,
    )


def _calls(texts: int) -> int:
    """Return how many functions are called to find the way back of so many texts."""
    slots = [_slot(number) for number in range(1, texts + 1)]
    paragraphs = tuple(map(_paragraph, range(1, texts + 1)))
    received = Received(paragraphs=paragraphs, properties={}, loose=(), language="es")
    count = 0

    def note(_frame: FrameType, _event: str, _about: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        resolve(slots, received)
    finally:
        sys.setprofile(before)
    return count


def test_four_times_the_texts_are_four_times_the_work() -> None:
    assert _calls(FEW * TIMES) < _calls(FEW) * TIMES * 1.1
