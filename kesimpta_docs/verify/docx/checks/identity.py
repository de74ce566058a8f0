"""What the file says about itself: language, title, and how Word opens it."""

from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest
from operator import itemgetter

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.words import spoken
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.labels import BOX
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import tokens

#: Word 2013 and later; an older mode changes the layout and hides accessibility features.
_COMPATIBILITY = 15

#: Has Arabic and Hebrew letters, wherever Word runs.
_COMPLEX = "Arial"

#: Regular and bold.
_FACES = 2

_SHOWN = 40  # characters of a text that stand in a message


def language_and_title_are_set(document: WordDocument, edition: Edition) -> Outcome:
    """Title, subject and language stand in the properties, the language in the styles too.

    The properties name no author, since no person stands behind a guide by its file alone. Anyone
    may open the file, read it aloud and change it.
    """
    wanted = edition.metadata
    facts = {
        "title": (document.properties.title, wanted.title),
        "subject": (document.properties.subject, wanted.subject),
        "author": (document.properties.creator, ""),
        "language of the properties": (document.properties.language, wanted.language),
        "language of the styles": (document.language, wanted.language),
        "compatibility mode": (document.settings.compatibility, _COMPATIBILITY),
        "protection": (document.settings.protection, None),
        "security": (document.properties.security, 0),
        "hyphenation": (document.settings.hyphenation, False),
    }
    return Outcome(
        figure=wanted.language,
        problems=tuple(
            f"{name} is {found!r}, expected {right!r}"
            for name, (found, right) in facts.items()
            if found != right
        ),
    )


def every_word_is_in_its_language(document: WordDocument, edition: Edition) -> Outcome:
    """Words of another language are marked as such, and no others (WCAG 2.2, 3.1.2)."""
    wanted = list(_foreign_words(edition))
    own = edition.metadata.language
    found = [
        word
        for paragraph in document.paragraphs
        for word in _words((run.format.language, run.text) for run in paragraph.runs)
        if word[1] != own
    ]
    return Outcome(
        figure=f"{len(found)} foreign words",
        problems=tuple(
            f"expected {_told(one)}, found {_told(other)}"
            for one, other in zip_longest(wanted, found)
            if one != other
        ),
    )


def every_word_is_in_the_layouts_font(document: WordDocument, edition: Edition) -> Outcome:
    """Words ask for the font of the layout; the file carries it, or its substitute."""
    font = edition.tokens.font
    running = (*document.headers, *document.footers)
    printed = (*document.paragraphs, *(line for one in running for line in one.paragraphs))
    # The letters of scripts from right to left are not in every font.
    fonts = {font.word, *([_COMPLEX] if edition.metadata.right_to_left else [])}
    problems = [
        f'"{run.text[:_SHOWN]}" is in {run.format.font}, not {font.word}'
        for paragraph in printed
        for run in paragraph.runs
        if run.text.replace(BOX, "").strip() and run.format.font not in fonts
    ]
    carried = [name for name in document.parts if name.endswith(".odttf")]
    if not document.settings.embed_fonts or len(carried) != _FACES:
        problems.append(
            f"the file carries {len(carried)} faces, expected {_FACES} of {font.family}"
        )
    return Outcome(figure=font.word, problems=tuple(problems))


def _foreign_words(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield each word of another language that stands in the body; a picture's are not text."""
    own = edition.metadata.language
    for text in spoken(edition):
        for word in _words((run.lang or own, run.words) for run in text.runs):
            if word[1] != own:
                yield word


def _words(runs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield each word with its language; a word goes on over runs of one language."""
    for language, row in groupby(runs, key=itemgetter(0)):
        for token in tokens("".join(words for _, words in row)):
            yield token, language


def _told(word: tuple[str, str] | None) -> str:
    return "none" if word is None else f'"{word[0]}" in {word[1]}'
