"""The file says what the edition says: the same words, in the same order, with every statement."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.words import spoken
from kesimpta_docs.verify.compare import expected_tokens, first_difference
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.labels import BOX
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.statements import statement_outcome
from kesimpta_docs.verify.tokens import tokens


def _read_tokens(document: WordDocument) -> tuple[str, ...]:
    """Return all words of the body in its order; labels of lists and boxes are no part of it."""
    return tuple(
        token
        for paragraph in document.paragraphs
        for token in tokens(paragraph.text)
        if token != BOX
    )


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
    counts = {
        "hidden words": sum(form.vanish for form in formats),
        "words that are struck out": sum(form.strike for form in formats),
        "footnotes or endnotes": sum(bool(note.text.strip()) for note in document.notes),
        "tracked changes": document.tracked_changes,
        "comments": document.comments,
        "fields without an end": len(document.open_fields),
        "links to parts that are missing": len(document.unresolved),
        "fields updated on opening": int(document.settings.update_fields),
    }
    problems = tuple(f"the file has {count} {what}" for what, count in counts.items() if count)
    return Outcome(figure="none", problems=problems)
