"""The silent marks by which a file that was typed over finds its way back to the source."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.words import spoken
from kesimpta_docs.verify.docx.document import Paragraph, WordDocument
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

#: Where the stop of segment 1 stands, less one, and the last stop that Word takes, in pt.
_FIRST, _LAST = 13_000 / 20, 31_680 / 20
_SHOWN = 40  # characters of a text that stand in a message


def every_text_has_its_silent_mark(document: WordDocument, edition: Edition) -> Outcome:
    """The paragraph that says a text for the first time has the tab stop of its segment.

    It is a left one, 13,000 twips and the number of the segment from the edge of the text, where
    nothing is set; no other paragraph has it. Whoever types over the paragraph keeps it.
    """
    wanted = {
        run.segment: "".join(each.words for each in words.runs)
        for words in spoken(edition)
        for run in words.runs
        if run.segment is not None
    }
    found: dict[int, list[Paragraph]] = {}
    for paragraph in document.paragraphs:
        for number in _numbers(paragraph):
            found.setdefault(number, []).append(paragraph)
    problems = [
        f'the text {number}, "{words[:_SHOWN]}", has its mark in {len(found.get(number, ()))} '
        "paragraphs, expected 1"
        for number, words in wanted.items()
        if len(found.get(number, ())) != 1
    ]
    problems += [
        f'the mark of the text {number}, "{words[:_SHOWN]}", stands in another paragraph'
        for number, words in wanted.items()
        if len(found.get(number, ())) == 1 and not _says(found[number][0], words)
    ]
    problems += [f"a mark names the text {number}" for number in sorted(found.keys() - wanted)]
    return Outcome(figure=f"{len(wanted)} texts", problems=tuple(problems))


def _numbers(paragraph: Paragraph) -> list[int]:
    return [
        round((stop.at - _FIRST) * 20)
        for stop in paragraph.format.tab_stops
        if _FIRST < stop.at <= _LAST
    ]


def _says(paragraph: Paragraph, words: str) -> bool:
    """Say whether most of the words stand in the paragraph: that all do is a rule of its own."""
    said, wanted = set(tokens(paragraph.text)), tokens(words)
    return sum(token in said for token in wanted) * 2 >= len(wanted)
