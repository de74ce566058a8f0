"""Pictures and the labels of lists: what stands in the tags beside the words of the guide."""

from itertools import zip_longest

from kesimpta_docs.layout.edition import Edition, Figure, Picture, all_blocks
from kesimpta_docs.verify.labels import BOX, label_outcome, labels
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.words import text_of
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

_CAPTION = frozenset({"Caption"})


def every_picture_has_its_words(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each figure carries its alternative text, and shows no word but its own labels and figures.

    ISO 14289-1, 7.3.
    """
    wanted = [block for block in all_blocks(edition) if isinstance(block, Figure | Picture)]
    found = [element for element in pdf.elements() if element.role == "Figure"]
    problems = []
    for number, (figure, element) in enumerate(zip_longest(wanted, found), 1):
        said = None if element is None else element.alt
        if figure is None:
            problems.append(f'picture {number}: expected none, found "{said or ""}"')
        elif element is None or said is None or figure.alt.plain.split() != said.split():
            problems.append(f'picture {number}: expected "{figure.alt.plain}", found "{said}"')
        elif stray := set(tokens(text_of(pdf, element, leave_out=_CAPTION))) - _drawn(figure):
            problems.append(f"picture {number} shows {', '.join(sorted(stray))}")
    return Outcome(figure=f"{len(found)} pictures", problems=tuple(problems))


def every_list_is_labelled_as_in_the_source(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Steps count 1, 2, 3 and items have the layout's bullet; a box to tick is no character."""
    wanted = [label for label in labels(edition) if label != BOX]
    labels_found = (element for element in pdf.elements() if element.role == "Lbl")
    found = [text for text in (text_of(pdf, element) for element in labels_found) if text]
    return label_outcome(wanted, found)


def _drawn(figure: Figure | Picture) -> set[str]:
    if not isinstance(figure, Figure):
        return set()
    words = [label.plain for label in figure.labels.values()]
    words += [str(value) for values in figure.data.values() for value in values]
    return {token for text in (*words, *figure.data) for token in tokens(text)}
