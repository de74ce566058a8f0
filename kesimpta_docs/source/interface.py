"""The words of the toolkit itself, printed or heard, in one language: `interface/en.yaml`."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from pydantic import Field

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.inline import MarkedText
from kesimpta_docs.source.node import Id, Node
from kesimpta_docs.source.text import Text

#: The place-holders that each key may use; the others have none.
_PLACES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "metadata-title": ("title", "edition", "language"),
        "version": ("title", "edition", "date"),
        "edition-line": ("title", "edition"),
        "version-line": ("date",),
        "emergency-line": ("emergency",),
        "callouts.emergency": ("emergency",),
        "callouts.same-day": ("emergency",),
        "callouts.next-visit": ("emergency",),
        "callouts.key-point": ("emergency",),
        "callouts.note": ("emergency",),
        "clinic.elsewhere": ("region", "emergency"),
        "sources": ("numbers",),
        "extract": ("titles",),
        "review.whole": ("by", "role", "date"),
        "review.whole-short": ("by", "role", "date"),
        "review.in-part": ("by", "role", "date"),
        "review.in-part-short": ("by", "role", "date"),
        "figure": ("number",),
        "table": ("number",),
        "fields.lines": ("number",),
        "fields.more-lines": ("number",),
        "fields.number": ("number",),
        "links.section": ("title",),
        "links.web": ("address",),
        "links.phone": ("number",),
        "links.mail": ("address",),
    }
)


class CalloutWords(Node):
    """The fixed first words of each kind of call-out."""

    emergency: MarkedText
    same_day: MarkedText
    next_visit: MarkedText
    key_point: MarkedText
    note: MarkedText


class ClinicWords(Node):
    """The heading and the labels of the lines on which a clinic writes its numbers.

    `elsewhere` is printed where the emergency number is not the one that the guide was written for.
    """

    heading: MarkedText
    daytime: MarkedText
    out_of_hours: MarkedText
    elsewhere: MarkedText


class FieldWords(Node):
    """What a screen reader says of a place to fill in, which print shows as a box, line or ring."""

    checkbox: MarkedText
    line: MarkedText
    lines: MarkedText
    more_line: MarkedText
    more_lines: MarkedText
    number: MarkedText


class LinkWords(Node):
    """What a screen reader says of where a link leads, by the kind of its target."""

    section: MarkedText
    web: MarkedText
    phone: MarkedText
    mail: MarkedText


class CheckedWords(Node):
    """How the sources page says how far a reference was checked; `copy` stands once, for all."""

    copy_: MarkedText = Field(alias="copy")
    part: MarkedText
    memory: MarkedText

    def unless_copy(self, checked: str) -> tuple[MarkedText, ...]:
        """Return the words for a state of checking that an entry has to name."""
        return {"copy": (), "part": (self.part,), "memory": (self.memory,)}[checked]


class ReviewWords(Node):
    """How an edition says how far a health professional has reviewed it.

    `whole` and `in-part` take the place of the statement that nobody has, the short ones that of
    its short form, where a card has two lines for it. `changed` and `new` stand at the head of a
    section that the review does not cover as it is now.
    """

    whole: MarkedText
    whole_short: MarkedText
    in_part: MarkedText
    in_part_short: MarkedText
    changed: MarkedText
    new: MarkedText


class DraftWords(Node):
    """What a translation says of itself until it is approved: on every page, and on the first."""

    line: MarkedText
    notice: MarkedText


class InterfaceFile(Node):
    """All of them. Which place-holders a key may use is said by `place_faults`."""

    language_name: MarkedText
    contents: MarkedText
    editions: Mapping[Id, MarkedText]
    metadata_title: MarkedText
    version: MarkedText
    edition_line: MarkedText
    version_line: MarkedText
    emergency_line: MarkedText
    callouts: CalloutWords
    clinic: ClinicWords
    figure: MarkedText
    table: MarkedText
    fields: FieldWords
    links: LinkWords
    checked: CheckedWords
    sources: MarkedText
    review: ReviewWords
    draft: DraftWords
    extract: MarkedText
    not_here: MarkedText


def place_faults(words: InterfaceFile) -> Iterator[SourceFault]:
    """Yield a fault for each place-holder that its key does not fill in."""
    for key, text in _by_key(words, ""):
        known = _PLACES.get(key, ())
        for place in text.places:
            if place not in known:
                names = ", ".join(f"{{{name}}}" for name in known) or "none"
                yield SourceFault(
                    "unknown-place-holder",
                    f'the place-holder "{{{place}}}" is not filled in here',
                    at=text.at,
                    hint=f'"{key}" can use: {names}',
                )


def _by_key(value: object, key: str) -> Iterator[tuple[str, Text]]:
    """Yield each text with its key: `clinic.heading`."""
    if isinstance(value, Text):
        yield key, value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _by_key(item, key)
    elif isinstance(value, Node):
        for name, field in type(value).model_fields.items():
            step = field.alias or name
            yield from _by_key(getattr(value, name), f"{key}.{step}" if key else step)
