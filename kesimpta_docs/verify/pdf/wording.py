"""Words for a listener: counts, names of languages, fields of forms, texts on one line."""

import unicodedata
from collections.abc import Iterator

from babel import Locale

from kesimpta_docs.verify.pdf.fields import Field
from kesimpta_docs.verify.pdf.tree import StructureElement

_SHORT = 200
#: Embeddings, overrides and isolates of the Unicode Bidirectional Algorithm, and their ends.
_TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
#: Roles of PrintField (ISO 32000-1, table 348).
_FIELDS = {
    "rb": "radio button",
    "cb": "checkbox",
    "pb": "button",
    "tv": "text field",
    "lb": "list of choices",
}
_TICKED = {"on": "ticked", "off": "not ticked", "neutral": "neither ticked nor not ticked"}


def count(number: int, what: str) -> str:
    """Return "1 row", "2 rows"."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def language(tag: str) -> str:
    """Return the announcement of a language tag (BCP 47): its English name, then what it adds."""
    if not tag:
        return "language not named"
    primary = tag.casefold().split("-")[0]
    called = Locale("en").languages.get(primary)
    if called is None:
        return on_one_line(f'unknown language "{tag}"')
    return on_one_line(f"language {called}" + ("" if primary == tag.casefold() else f" ({tag})"))


def field_words(element: StructureElement, field: Field | None) -> Iterator[str]:
    """Give what is said of a `Form` element: kind, state, name and value (14.8.5.6, 12.7).

    What is only printed may say its kind and state in words of its own (`Alt`).
    """
    if field is not None:
        yield field.kind
        if field.ticked is not None:
            yield _TICKED["on" if field.ticked else "off"]
        yield field.label or element.alt or "without a name"
        if field.value:
            yield field.value
        return
    held = element.attributes
    kind = held.get("PrintField.Role")
    if element.alt:
        yield element.alt
        if name := field_name(element):
            yield name
        return
    yield _FIELDS.get(kind, "form field") if isinstance(kind, str) else "form field"
    state = held.get("PrintField.checked") or held.get("PrintField.Checked") or "off"
    if kind in ("rb", "cb") and isinstance(state, str):
        yield _TICKED.get(state, state)
    if name := field_name(element):
        yield name


def field_name(element: StructureElement) -> str:
    """Return the name of a place to fill in that is only printed, "" if it has none."""
    name = element.attributes.get("PrintField.Desc")
    return name if isinstance(name, str) else ""


def letters(words: str) -> str:
    """Return the letters and digits of words, to compare them however they are set."""
    return "".join(sign for sign in words.casefold() if sign.isalnum())


def on_one_line(words: str) -> str:
    """Return words with plain single spaces, without signs that steer a terminal or turn a line."""
    spaced = " ".join(words.split())
    return "".join(sign for sign in spaced if not _steers(sign))


def _steers(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs") or unicodedata.bidirectional(sign) in _TURNING


def shortened(words: str) -> str:
    """Return words that are said again with each cell; a text as long as a page is cut."""
    return words if len(words) <= _SHORT else f"{words[:_SHORT]} …"
