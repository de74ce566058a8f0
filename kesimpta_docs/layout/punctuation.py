"""Signs that a layout sets behind a text that stands in a row with others."""

from dataclasses import replace

from kesimpta_docs.source.text import Run, Text

#: Signs that end a sentence, in any script.
_ENDS = (".", "?", "!", "\u3002", "\uff1f", "\uff01", "\u061f", "\u06d4", "\u0964")


def sentence(text: Text) -> Text:
    """Return the text with a full stop, unless it ends a sentence already."""
    return text if text.plain.endswith(_ENDS) else _followed_by(text, ".")


def with_colon(text: Text) -> Text:
    """Return the text with a colon."""
    return _followed_by(text, ":")


def with_comma(text: Text) -> Text:
    """Return the text with a comma."""
    return _followed_by(text, ",")


def _followed_by(text: Text, sign: str) -> Text:
    return replace(text, runs=(*text.runs, Run(sign)))
