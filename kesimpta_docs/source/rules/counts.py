"""How often something happens, in words that can be compared: "21 in 100 against 15 in 100".

One sentence and one table count in one number, so that its sides can be compared by eye; what is
rarer than 3 in 100 is counted in 1,000; nothing is in percent (Fagerlin, Zikmund-Fisher and Ubel,
"Helping patients decide", Journal of the National Cancer Institute 103(19), 2011).
"""

import re
from collections.abc import Iterator

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.blocks import TableBody
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.reading import Passage, readings
from kesimpta_docs.source.rules.everywhere import all_nodes
from kesimpta_docs.source.sentences import sentences_of

#: "21 in 100", "1.5 out of 1,000", "3 people in every 100": the count, and the number it is of.
_COUNT = re.compile(
    r"(?<![\d.,])(\d+(?:\.\d+)?)(?: \w+)? (?:in|out of)(?: every)? "
    r"(10|100|1,?000|10,?000|100,?000|1,?000,?000)(?![\d,]*\d)"
)
#: What is rarer than this, in 100, is counted in 1,000.
RARE = 3


def one_sentence_counts_in_one_number(guide: Guide) -> Iterator[SourceFault]:
    """The sides of a comparison are of the same number of people."""
    for passage, words in _sentences(guide):
        if len({of for _, of in _counts(words)}) > 1:
            yield SourceFault(
                "two-denominators",
                f'one sentence counts in two numbers: "{words}"',
                at=passage.text.at,
                hint="count both sides in 100, or both in 1,000",
            )


def a_table_counts_in_100(guide: Guide) -> Iterator[SourceFault]:
    """The rows of a table can be compared with each other."""
    for node in all_nodes(guide):
        if isinstance(node, TableBody):
            for cell in (cell for row in node.rows for cell in row):
                if any(of != 100 for _, of in _counts(cell.plain)):  # noqa: PLR2004 - in the name
                    yield SourceFault(
                        "table-count",
                        f'a table counts in 100, and not so: "{cell.plain}"',
                        at=cell.at,
                        hint="count it in 100; put what is rarer into words under the table",
                    )


def what_is_rare_is_counted_in_1000(guide: Guide) -> Iterator[SourceFault]:
    """Fewer than 3 in 100 is told in whole people of 1,000."""
    for passage, words in _sentences(guide):
        for count, of in _counts(words):
            if of == 100 and count < RARE:  # noqa: PLR2004 - said above
                yield SourceFault(
                    "rare-count",
                    f'"{count:g} in 100" is hard to picture',
                    at=passage.text.at,
                    hint=f"write {count * 10:g} in 1,000, and so for the other side",
                )


def nothing_is_in_percent(guide: Guide) -> Iterator[SourceFault]:
    """People are easier to picture than percent."""
    for passage, words in _sentences(guide):
        if "%" in words:
            yield SourceFault(
                "percent",
                f'a percent sign stands in "{words}"',
                at=passage.text.at,
                hint="write how many people in 100",
            )


def _counts(words: str) -> list[tuple[float, int]]:
    """Return each count with the number that it is of."""
    return [(float(count), int(of.replace(",", ""))) for count, of in _COUNT.findall(words)]


def _sentences(guide: Guide) -> Iterator[tuple[Passage, str]]:
    """Yield each sentence of the guide's own words: not those of a reference."""
    for reading in readings(guide):
        for passage in reading.passages:
            if passage.kind != "reference":
                for words in sentences_of(passage.words):
                    yield passage, words
