"""A catalogue: the words of one language, by the numbers of the segments (`translations/es.po`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import polib

from kesimpta_docs.errors import SourceFault
from kesimpta_docs.source.dates import primary
from kesimpta_docs.source.node import is_language
from kesimpta_docs.spans import Span
from kesimpta_docs.translation.ledger import template_entry
from kesimpta_docs.translation.markup import markup
from kesimpta_docs.translation.numbering import Numbered
from kesimpta_docs.translation.po import head, number_of, place_of, read_po, write_po
from kesimpta_docs.translation.segment import Segment

_APPROVED = ("X-Approved-By", "X-Approved-Role", "X-Approved-Date", "X-Approved-Hash")
_NAMES = "X-Names"
_FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The words of one segment in the language: markup, `""` where they are missing.

    `source` is the markup that they translate. `unsure` words have to be looked at by a person;
    `previous` is the source that they were written for, where it has changed since.
    """

    source: str
    target: str = ""
    unsure: bool = False
    previous: str | None = None
    notes: tuple[str, ...] = ()
    at: Span = field(default=Span(""), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Who approved the words of a language, in which role, when; `digest` is of these words."""

    by: str
    role: str
    date: date
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All of it. `language` is a BCP 47 tag; `gone` holds what stood at numbers no longer used.

    `names` gives names that have another form in the language: `teriflunomida` for `teriflunomide`.
    """

    language: str
    entries: Mapping[int, Entry] = field(default_factory=dict)
    gone: Mapping[int, Entry] = field(default_factory=dict)
    approval: Approval | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    header: str = ""


def read_catalogue(file: Path, language: str) -> Catalogue:
    """Return the catalogue; an empty one in `language` where there is no file.

    The language that the file names for itself counts. Raises SourceFault for what is none.
    """
    if not file.exists():
        return Catalogue(language=language)
    po = read_po(file)
    entries: dict[int, Entry] = {}
    gone: dict[int, Entry] = {}
    for one in po:
        number = number_of(one, file)
        if number in entries or number in gone:
            raise SourceFault(
                "po-number",
                f"the number {one.msgctxt} stands here a second time",
                at=place_of(one, file),
                hint="keep the entry with the right words and take the other one out",
            )
        (gone if one.obsolete else entries)[number] = _entry(one, file)
    return Catalogue(
        language=_tag((po.metadata.get("Language") or language).replace("_", "-"), language, file),
        entries=entries,
        gone=gone,
        approval=_approval(po.metadata),
        names=_names(po.metadata.get(_NAMES, "")),
        header=po.header.strip(),
    )


def _tag(tag: str, language: str, file: Path) -> str:
    """Return the tag of a catalogue in `language`. Raises SourceFault for that of another one."""
    if is_language(tag) and primary(tag) == primary(language):
        return tag
    raise SourceFault(
        "po-language",
        f'the catalogue says that it is in "{tag}", expected "{language}" or that of a country',
        at=Span(str(file)),
        hint=f'write "Language: {language.replace("-", "_")}\\n" in its head',
    )


def write_catalogue(file: Path, name: str, catalogue: Catalogue, numbered: Numbered) -> None:
    """Write the catalogue of the guide or the interface `name`. Raises PublishError.

    Its entries stand in the order of the source, with what the ledger says of them.
    """
    metadata = head(name, catalogue.language)
    if catalogue.names:
        metadata[_NAMES] = "; ".join(f"{name} = {own}" for name, own in catalogue.names.items())
    if one := catalogue.approval:
        said = (one.by, one.role, one.date.isoformat(), one.digest)
        metadata |= dict(zip(_APPROVED, said, strict=True))
    entries = [
        po_entry(template_entry(segment), catalogue.entries[segment.number])
        for segment in numbered.segments
        if segment.number in catalogue.entries
    ]
    for number, entry in sorted(catalogue.gone.items()):
        template = polib.POEntry(msgctxt=f"{number:04d}", msgid=entry.source, obsolete=True)
        entries.append(po_entry(template, entry))
    write_po(file, catalogue.header, metadata, entries)


def refreshed(catalogue: Catalogue, numbered: Numbered) -> Catalogue:
    """Return the catalogue as the source is now: an entry for each segment, and what is gone.

    Words whose source has changed become unsure and keep the words that they were written for.
    """
    known = {**catalogue.gone, **catalogue.entries}
    entries = {one.number: _renewed(one, known.get(one.number)) for one in numbered.segments}
    gone = {
        number: entry for number, entry in known.items() if number not in entries and entry.target
    }
    return replace(catalogue, entries=entries, gone=gone)


def _renewed(segment: Segment, entry: Entry | None) -> Entry:
    source = markup(segment.text)
    if entry is None:
        return Entry(source=source)
    if entry.source == source:
        return entry
    unsure = bool(entry.target)
    previous = (entry.previous or entry.source) if unsure else None
    return replace(entry, source=source, unsure=unsure, previous=previous)


def _entry(one: polib.POEntry, file: Path) -> Entry:
    return Entry(
        source=one.msgid,
        target=one.msgstr,
        unsure=one.fuzzy,
        previous=one.previous_msgid or None,
        notes=tuple(one.tcomment.splitlines()),
        at=place_of(one, file),
    )


def po_entry(template: polib.POEntry, entry: Entry) -> polib.POEntry:
    """Return the entry of the ledger with the words of a catalogue."""
    template.msgstr = entry.target
    template.tcomment = "\n".join(entry.notes)
    template.flags = [_FUZZY] if entry.unsure else []
    template.previous_msgid = entry.previous or ""
    return template


def _names(told: str) -> dict[str, str]:
    """Return the names of `MS = EM; UK = Reino Unido`; what has another shape is left out."""
    pairs = (pair.partition("=") for pair in told.split(";"))
    return {name.strip(): own.strip() for name, sign, own in pairs if sign and own.strip()}


def _approval(metadata: Mapping[str, str]) -> Approval | None:
    """Return who approved it; a record that is not whole, or has no such date, is none."""
    by, role, day, digest = (metadata.get(name, "") for name in _APPROVED)
    if not (by and role and digest):
        return None
    try:
        return Approval(by=by, role=role, date=date.fromisoformat(day), digest=digest)
    except ValueError:
        return None
