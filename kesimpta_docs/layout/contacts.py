"""Lists that begin with a name: whom to call, and what the guide rests on."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from kesimpta_docs.layout.edition import Field, LabelledEntry, WriteIn
from kesimpta_docs.layout.forms import Room
from kesimpta_docs.layout.punctuation import sentence
from kesimpta_docs.source.blocks import Contact, ReferencesBlock
from kesimpta_docs.source.interface import ClinicWords, InterfaceFile
from kesimpta_docs.source.model import Checked, Guide, Reference, Section
from kesimpta_docs.source.placed import statement_sources
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.source.walk import nodes
from kesimpta_docs.spans import Span

#: From the surest to the least sure; the printed page says the least sure of all uses.
_SURENESS: tuple[Checked, ...] = ("copy", "part", "memory")

#: Digits of a number of the North American plan, with its country code.
_US_DIGITS = 11

#: Letters on the keys of a telephone, ITU-T E.161.
_KEYS: Mapping[str, str] = MappingProxyType(
    {
        letter: digit
        for digit, letters in zip(
            "23456789",
            ("ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"),
            strict=True,
        )
        for letter in letters
    }
)


def clinic_lines(words: ClinicWords, room: Room) -> WriteIn:
    """Return the lines on which a clinic writes its numbers."""
    fields = tuple(Field(label=label) for label in (words.daytime, words.out_of_hours))
    return WriteIn(rows=room.rows(fields), framed=False)


def contact_entries(contacts: tuple[Contact, ...]) -> tuple[LabelledEntry, ...]:
    """Return an entry for each contact: its name, then its phone and its address as links."""
    return tuple(
        LabelledEntry(label=contact.name, lines=tuple(_ways(contact))) for contact in contacts
    )


def _ways(contact: Contact) -> list[Text]:
    ways = []
    if contact.phone:
        ways.append(phone_link(contact.phone, contact.at))
    if contact.url:
        ways.append(_link(contact.url, _https(contact.url), contact.at))
    return ways


def phone_link(phone: str, at: Span) -> Text:
    """Return a phone number as words that dial it."""
    return _link(phone, _tel(phone), at)


def _link(words: str, target: str, at: Span) -> Text:
    return Text((Run(words, link=target),), at)


def _https(address: str) -> str:
    return address if address.startswith(("https://", "http://")) else f"https://{address}"


def _tel(phone: str) -> str:
    """Return the `tel:` target (RFC 3966) of a number as printed, letters on keys included."""
    digits = "".join(_KEYS.get(sign, sign) for sign in phone.upper() if sign.isalnum())
    international = phone.startswith("+") or (len(digits) == _US_DIGITS and digits.startswith("1"))
    return f"tel:{'+' if international else ''}{digits}"


def reference_entries(guide: Guide, words: InterfaceFile) -> tuple[LabelledEntry, ...]:
    """Return an entry for each reference: what it is, who made it, its date, how it was read."""
    return tuple(
        _reference(reference, words.checked.unless_copy(_least_sure(guide, reference.id)))
        for reference in guide.references.values()
    )


def sources_line(guide: Guide, section: Section, words: InterfaceFile) -> Text | None:
    """Return the line that names what a section rests on, by the numbers of the references.

    It leads to the section that prints them, or says that the full guide has it.
    """
    used = {use.id for use in (*section.sources, *statement_sources(section, guide))}
    if not used:
        return None
    numbers = [str(at) for at, name in enumerate(guide.references, start=1) if name in used]
    line = words.sources.fill({"numbers": ", ".join(numbers)})
    target = _of_references(guide)
    if target is None:
        return replace(line, runs=(*line.runs, Run(f" {words.not_here.plain}")))
    return replace(line, runs=tuple(replace(run, link=f"#{target}") for run in line.runs))


def _of_references(guide: Guide) -> str | None:
    """Return the id of the section that prints the references, if it is there."""
    for section in guide.ordered_sections:
        if any(isinstance(node, ReferencesBlock) for node in nodes(section)):
            return section.id
    return None


def _reference(reference: Reference, checked: tuple[Text, ...]) -> LabelledEntry:
    facts = [text for text in (reference.publisher, reference.revised) if text]
    address = _link(reference.address, _https(reference.address), reference.at)
    return LabelledEntry(
        label=sentence(reference.title),
        lines=(*map(sentence, facts), sentence(address), *checked),
    )


def _least_sure(guide: Guide, reference: str) -> Checked:
    uses = [use.checked for use in guide.source_uses if use.id == reference]
    return max(uses, key=_SURENESS.index, default="memory")
