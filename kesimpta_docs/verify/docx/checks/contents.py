"""The contents: filled in, in a control that says what it is."""

from collections.abc import Iterator

from kesimpta_docs.layout.edition import Contents, Edition
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.docx.markup import Control
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

_GALLERY = "Table of Contents"
_SHOWN = 60  # characters of a text that stand in a message


def contents_are_filled_in_and_true(document: WordDocument, edition: Edition) -> Outcome:
    """The contents stand in one control with their title: heading, parts, a line a section.

    That each line leads to the heading with its words is a rule of links. An edition without
    contents has no such control.
    """
    controls = [control for control in document.controls if control.gallery == _GALLERY]
    wanted = 0 if edition.contents is None else 1
    if len(controls) != wanted:
        found = f'the file has {len(controls)} controls of the gallery "{_GALLERY}"'
        return Outcome(figure=f"{len(controls)}", problems=(f"{found}, expected {wanted}",))
    problems = tuple(_faults(controls[0], edition.contents)) if edition.contents else ()
    return Outcome(figure=f"{len(controls)}", problems=problems)


def _faults(control: Control, contents: Contents) -> Iterator[str]:
    title = _words(contents.heading.text.plain)
    if _words(control.title) != title:
        yield f'the control of the contents is called "{control.title}", expected "{title}"'
    wanted = [title]
    for part in contents.parts:
        wanted += [_words(part.label.plain), *(_words(entry.plain) for _, entry in part.entries)]
    found = [_words(line) for line in control.text.split("\n")]
    if found != wanted:
        told = " | ".join(line for line in found if line not in wanted) or f"{len(found)} lines"
        lacks = " | ".join(line for line in wanted if line not in found) or "the same in order"
        yield f"the control of the contents holds {told[:_SHOWN]}, expected {lacks[:_SHOWN]}"


def _words(text: str) -> str:
    return " ".join(tokens(text))
