"""The contents: filled in, in a control with their title, each entry with a field for its page."""

from collections.abc import Iterator

from kesimpta_docs.layout.edition import Contents, Edition
from kesimpta_docs.verify.docx.document import Paragraph, WordDocument
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

_GALLERY = "Table of Contents"
_PAGE = "PAGEREF"
_SHOWN = 60  # characters of a text that stand in a message


def contents_are_filled_in_and_true(document: WordDocument, edition: Edition) -> Outcome:
    """The contents stand in a control with their title and hold an entry for each section.

    An entry is a link to its heading and has a field for the page of that heading (ECMA-376-1,
    17.16.5.44), which is empty: no file knows its pages, and a number that it gave would be words.
    An edition without contents has no such field.
    """
    asking = [paragraph for paragraph in document.paragraphs if _pages(paragraph)]
    if edition.contents is None:
        problems = tuple(
            f"the edition has no contents, the file has {_pages(paragraph)[0]}"
            for paragraph in asking
        )
        return Outcome(figure="none", problems=problems)
    return Outcome(
        figure=f"{len(asking)} entries",
        problems=tuple(_faults(document, edition.contents, asking)),
    )


def _faults(document: WordDocument, contents: Contents, asking: list[Paragraph]) -> Iterator[str]:
    entries = [_words(title.plain) for part in contents.parts for _, title in part.entries]
    lines = [
        line
        for part in contents.parts
        for line in (_words(part.label.plain), *(_words(title.plain) for _, title in part.entries))
    ]
    title = _words(contents.heading.text.plain)
    yield from _unlike(
        "the entries that ask for their page are", [_words(one.text) for one in asking], entries
    )
    heads = {
        name: _words(paragraph.text)
        for paragraph in document.paragraphs
        if paragraph.heading_level is not None
        for name in paragraph.bookmarks
    }
    for one in asking:
        targets = [link.anchor for link in one.links]
        if _pages(one) != targets:
            yield f'"{one.text.strip()[:_SHOWN]}" asks for another page than it leads to'
        elif heads.get(targets[0] or "") != _words(one.text):
            yield f'"{one.text.strip()[:_SHOWN]}" leads to no heading of these words'
    controls = [control for control in document.controls if control.gallery == _GALLERY]
    if len(controls) != 1:
        yield f'the file has {len(controls)} controls of the gallery "{_GALLERY}", expected 1'
        return
    if _words(controls[0].title) != title:
        yield f'the control of the contents is called "{controls[0].title}", expected "{title}"'
    inside = [_words(line) for line in controls[0].text.split("\n")]
    yield from _unlike("the control of the contents holds", inside, [title, *lines])


def _pages(paragraph: Paragraph) -> list[str | None]:
    """Return the bookmark of each field in the paragraph that asks for a page."""
    fields = (field.split() for field in paragraph.fields)
    return [(*words, None)[1] for words in fields if words[:1] == [_PAGE]]


def _unlike(what: str, found: list[str], wanted: list[str]) -> Iterator[str]:
    if found != wanted:
        told = " | ".join(line for line in found if line not in wanted) or f"{len(found)} lines"
        lacks = " | ".join(line for line in wanted if line not in found) or "the same in order"
        yield f"{what} {told[:_SHOWN]}, expected {lacks[:_SHOWN]}"


def _words(text: str) -> str:
    return " ".join(tokens(text))
