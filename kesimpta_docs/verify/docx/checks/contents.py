"""The contents: a field that is filled in, and says what Word would make of it."""

import re
from collections.abc import Iterator

from kesimpta_docs.layout.edition import Contents, Edition
from kesimpta_docs.verify.docx.document import Paragraph, WordDocument
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

_GALLERY = "Table of Contents"
#: A switch of the field and its argument (17.16.5.68).
_SWITCH = re.compile(r'\\([a-z])(?:\s+"([^"]*)")?')
_LEVELS = re.compile(r"([1-9])-([1-9])")
_SHOWN = 60  # characters of a text that stand in a message


def contents_are_filled_in_and_true(document: WordDocument, edition: Edition) -> Outcome:
    """The contents stand in a control with their title, and a field holds their entries.

    Each entry is a heading of the file, in its order, so that who updates the field gets the same
    words again. An edition without contents has no such field.
    """
    fields = [
        field
        for paragraph in document.paragraphs
        for field in paragraph.fields
        if field.split()[:1] == ["TOC"]
    ]
    if edition.contents is None:
        problems = tuple(f"the edition has no contents, the file has {field}" for field in fields)
        return Outcome(figure="none", problems=problems)
    if len(fields) != 1:
        return Outcome(
            figure="none", problems=(f"the file has {len(fields)} fields of contents, expected 1",)
        )
    return Outcome(
        figure=f"{sum(len(part.entries) for part in edition.contents.parts)} entries",
        problems=tuple(_faults(document, edition.contents, fields[0])),
    )


def _faults(document: WordDocument, contents: Contents, field: str) -> Iterator[str]:
    entries = [_words(title.plain) for part in contents.parts for _, title in part.entries]
    lines = [
        line
        for part in contents.parts
        for line in (_words(part.label.plain), *(_words(title.plain) for _, title in part.entries))
    ]
    title = _words(contents.heading.text.plain)
    filled = [
        _words(paragraph.text)
        for paragraph in document.paragraphs
        if any(run.field == "TOC" for run in paragraph.runs)
    ]
    yield from _unlike("the field of the contents holds", filled, lines)
    yield from _unlike(
        "Word would make of the contents", list(_collected(document, field)), entries
    )
    controls = [control for control in document.controls if control.gallery == _GALLERY]
    if len(controls) != 1:
        yield f'the file has {len(controls)} controls of the gallery "{_GALLERY}", expected 1'
        return
    if _words(controls[0].title) != title:
        yield f'the control of the contents is called "{controls[0].title}", expected "{title}"'
    inside = [_words(line) for line in controls[0].text.split("\n")]
    yield from _unlike("the control of the contents holds", inside, [title, *lines])


def _collected(document: WordDocument, field: str) -> Iterator[str]:
    """Yield the paragraphs that Word collects for the field: by their styles, by their levels."""
    switches = dict(_SWITCH.findall(field))
    named = [name.strip().lower() for name in switches.get("t", "").split(",")[::2]]
    levels = _LEVELS.fullmatch(switches.get("o", ""))
    if levels:
        named += [f"heading {level}" for level in range(int(levels[1]), int(levels[2]) + 1)]
    for paragraph in document.paragraphs:
        if paragraph.style_name in named or ("u" in switches and _has_level(paragraph, levels)):
            yield _words(paragraph.text)


def _has_level(paragraph: Paragraph, levels: re.Match[str] | None) -> bool:
    level = paragraph.heading_level or 0
    return levels is not None and int(levels[1]) <= level <= int(levels[2])


def _unlike(what: str, found: list[str], wanted: list[str]) -> Iterator[str]:
    if found != wanted:
        told = " | ".join(line for line in found if line not in wanted) or f"{len(found)} lines"
        lacks = " | ".join(line for line in wanted if line not in found) or "the same in order"
        yield f"{what} {told[:_SHOWN]}, expected {lacks[:_SHOWN]}"


def _words(text: str) -> str:
    return " ".join(tokens(text))
