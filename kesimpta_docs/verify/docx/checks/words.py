"""The file says what the edition says: the same words, in the same order, with every statement."""

import re

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.words import spoken
from kesimpta_docs.verify.compare import expected_tokens, first_difference
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.docx.formats import Format
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.seen import LEAST_CONTRAST, contrast_with_paper
from kesimpta_docs.verify.statements import statement_outcome
from kesimpta_docs.verify.tokens import tokens

#: White on black, the greatest contrast.
_MOST_CONTRAST = 21.0
_COLOUR = re.compile(r"[0-9A-F]{6}")


def _read_tokens(document: WordDocument) -> tuple[str, ...]:
    """Return all words of the body in its order; labels of lists are no part of it."""
    return tuple(token for paragraph in document.paragraphs for token in tokens(paragraph.text))


def same_words_in_the_same_order(document: WordDocument, edition: Edition) -> Outcome:
    """The words of the body equal the edition's, token by token."""
    found = _read_tokens(document)
    difference = first_difference(expected_tokens(spoken(edition)), found)
    return Outcome(
        figure=f"{len(found):,} words", problems=() if difference is None else (difference,)
    )


def every_statement_is_there(document: WordDocument, edition: Edition) -> Outcome:
    """Each statement that the edition asks for stands in the file, word for word."""
    return statement_outcome(edition, _read_tokens(document))


def no_word_is_hidden_or_provisional(document: WordDocument, edition: Edition) -> Outcome:
    """Nothing is hidden, struck out, tracked, commented, noted, or a field yet to be updated."""
    del edition  # the rule is the same for all
    running = (*document.headers, *document.footers)
    printed = (*document.paragraphs, *(line for one in running for line in one.paragraphs))
    formats = [run.format for line in printed for run in line.runs if run.text.strip()]
    grounds = [line.format.background for line in printed if line.text.strip()]
    grounds += [
        cell.background for table in document.tables for row in table.rows for cell in row.cells
    ]
    counts = {
        "hidden words": sum(form.vanish for form in formats),
        "words that are struck out": sum(form.strike for form in formats),
        "words that do not stand out": sum(not _stands_out(form) for form in formats),
        "paragraphs or cells on a dark ground": sum(not _is_light(ground) for ground in grounds),
        "footnotes or endnotes": sum(bool(note.text.strip()) for note in document.notes),
        "tracked changes": document.tracked_changes,
        "comments": document.comments,
        "fields without an end": len(document.open_fields),
        "links to parts that are missing": len(document.unresolved),
        "fields updated on opening": int(document.settings.update_fields),
    }
    problems = tuple(f"the file has {count} {what}" for what, count in counts.items() if count)
    return Outcome(figure="none", problems=problems)


def _stands_out(form: Format) -> bool:
    """Say whether words are 7 : 1 against the paper (WCAG 2.2, 1.4.6); `auto` is black."""
    return _is_light(form.background) and (
        form.colour == "auto"
        or (bool(_COLOUR.fullmatch(form.colour)) and _contrast(form.colour) >= LEAST_CONTRAST)
    )


def _is_light(ground: str) -> bool:
    """Say whether black is 7 : 1 against the ground; the name of a highlight is not taken."""
    if ground == "auto":
        return True
    return bool(_COLOUR.fullmatch(ground)) and _MOST_CONTRAST / _contrast(ground) >= LEAST_CONTRAST


def _contrast(colour: str) -> float:
    red, green, blue = (part / 255 for part in bytes.fromhex(colour))
    return contrast_with_paper((red, green, blue))
