"""Words in capitals, as a Word file draws them."""

from collections.abc import Iterator

from kesimpta_docs.verify.docx.document import Paragraph
from kesimpta_docs.verify.standard.docx.sample import Sample, quoted
from kesimpta_docs.verify.standard.seen import Seen

#: A single letter is no block of capitals: "I", "vitamin B".
_LEAST = 2


def capitals(sample: Sample) -> Iterator[Seen]:
    """Yield the longest row of words in capitals of each paragraph that has any."""
    for paragraph in sample.everything:
        longest: list[str] = []
        row: list[str] = []
        for word in _drawn(paragraph).split():
            # A number or a dash neither makes nor ends a row.
            if any(sign.isalpha() for sign in word):
                row = [*row, word] if _in_capitals(word) else []
                longest = max(longest, row, key=len)
        if longest:
            yield Seen(value=float(len(longest)), page=None, where=quoted(" ".join(longest)))


def _drawn(paragraph: Paragraph) -> str:
    """Return the letters as they are drawn: full and small capitals are capitals."""
    runs = (run for run in paragraph.runs if not run.format.vanish)
    return "".join(run.text.upper() if run.format.capitals else run.text for run in runs)


def _in_capitals(word: str) -> bool:
    return word.isupper() and sum(sign.isalpha() for sign in word) >= _LEAST
