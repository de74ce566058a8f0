"""Structure: headings, lists and pictures as a screen reader needs them."""

from collections import Counter
from itertools import zip_longest

from kesimpta_docs.layout.edition import Edition, Figure, Picture, all_blocks
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.headings import heading_outcome
from kesimpta_docs.verify.labels import BOX, label_outcome, labels
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens


def headings_are_those_of_the_source(document: WordDocument, edition: Edition) -> Outcome:
    """Each heading has its level and its words, in order."""
    found = [
        (paragraph.heading_level, " ".join(tokens(paragraph.text)))
        for paragraph in document.paragraphs
        if paragraph.heading_level is not None
    ]
    return heading_outcome(edition, found)


def every_picture_has_its_words(document: WordDocument, edition: Edition) -> Outcome:
    """Each picture stands in line with the text and carries the alternative text of its figure."""
    shown = (block for block in all_blocks(edition) if isinstance(block, Figure | Picture))
    wanted = [block.alt.plain for block in shown]
    found = [picture.description for picture in document.pictures if not picture.decorative]
    problems = [
        f'picture {number}: expected "{one}", found "{other}"'
        for number, (one, other) in enumerate(zip_longest(wanted, found), 1)
        if one is None or other is None or one.split() != other.split()
    ]
    problems += [
        f"picture {number} floats over the text"
        for number, picture in enumerate(document.pictures, 1)
        if picture.placement != "inline"
    ]
    return Outcome(figure=f"{len(document.pictures)} pictures", problems=tuple(problems))


def every_list_is_labelled_as_in_the_source(document: WordDocument, edition: Edition) -> Outcome:
    """Steps count 1, 2, 3, other items have the layout's bullet or a box to tick."""
    counts: Counter[tuple[int, int]] = Counter()
    found = []
    for paragraph in document.paragraphs:
        if (item := paragraph.item) is not None and item.printed:
            number = item.start + counts[item.number_id, item.level]
            counts[item.number_id, item.level] += 1
            found.append(item.text.replace("%1", str(number)))
        # The choices of a field stand in one line, each behind its box.
        found += [BOX] * paragraph.text.count(BOX)
    return label_outcome(list(labels(edition)), found)
