"""What the file says about itself: language, title, and how Word opens it."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.report import Outcome

#: Word 2013 and later; an older mode changes the layout and hides accessibility features.
_COMPATIBILITY = 15


def language_and_title_are_set(document: WordDocument, edition: Edition) -> Outcome:
    """Title and language stand in the properties, the language in the styles too."""
    wanted = edition.metadata
    facts = {
        "title": (document.properties.title, wanted.title),
        "language of the properties": (document.properties.language, wanted.language),
        "language of the styles": (document.language, wanted.language),
        "compatibility mode": (document.settings.compatibility, _COMPATIBILITY),
        "protection": (document.settings.protection, None),
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
