"""Words that came back, and how a catalogue takes them in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from kesimpta_docs.translation.catalogue import Catalogue, Entry

#: What a note begins with that says why words are unsure: it goes when they are settled.
_WHY = "look at this: "


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """The words of one segment in a file that came back.

    `target` is their markup, `""` where there are none. `reasons` say why a person has to look at
    them; without any they are sure. `notes` are what translators wrote about them.
    """

    number: int
    target: str
    reasons: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What a file that came back holds, in the language `code`.

    `conflicts` gives the texts of segments for which it has several: none of them is taken.
    `strays` are texts that belong to no segment, `comments` those on none; `absent` are the
    segments that the file went out with and came back without.
    """

    code: str
    incoming: tuple[Incoming, ...]
    conflicts: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    strays: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    absent: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The catalogue after an import, and the numbers of the segments whose words it changed."""

    catalogue: Catalogue
    changed: tuple[int, ...]


def take_in(catalogue: Catalogue, incoming: Iterable[Incoming]) -> Taken:
    """Return the catalogue with the words that came back.

    A segment that the file does not name, or has no words for, keeps what it had.
    """
    entries = dict(catalogue.entries)
    changed: list[int] = []
    for one in incoming:
        before = entries.get(one.number)
        if before is None:
            continue
        entries[one.number] = after = _taken(before, one)
        if after != before:
            changed.append(one.number)
    return Taken(catalogue=replace(catalogue, entries=entries), changed=tuple(changed))


def _taken(before: Entry, one: Incoming) -> Entry:
    """Return the entry with the words; old reasons go, what people wrote stays."""
    said = [note for note in (*before.notes, *one.notes) if not note.startswith(_WHY)]
    if not one.target:
        return replace(before, notes=tuple(dict.fromkeys((*before.notes, *one.notes))))
    reasons = [f"{_WHY}{reason}" for reason in one.reasons]
    if reasons and before.target not in ("", one.target) and not before.unsure:
        # Sure words do not give way to unsure ones: a person who looks has both.
        reasons.append(f"{_WHY}it came back as: {' '.join(one.target.split())}")
        return replace(
            before, unsure=True, notes=tuple(dict.fromkeys((*said, *one.notes, *reasons)))
        )
    return replace(
        before,
        target=one.target,
        unsure=bool(reasons),
        previous=before.previous if reasons else None,
        notes=tuple(dict.fromkeys((*said, *reasons))),
    )
