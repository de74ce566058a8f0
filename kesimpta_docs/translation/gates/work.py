"""A translation as the gates see it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from kesimpta_docs.source.text import Text
from kesimpta_docs.translation.gates.finding import Finding, GateName
from kesimpta_docs.translation.markup import markup
from kesimpta_docs.translation.segment import Segment, Translation


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A segment that has a translation."""

    segment: Segment
    target: Text

    @property
    def source(self) -> Text:
        """Return the words in the language of the source."""
        return self.segment.text

    def finding(self, gate: GateName, what: str, hint: str) -> Finding:
        """Return what `gate` found here."""
        return Finding(
            gate=gate,
            segment=self.segment.number,
            what=what,
            source=markup(self.source),
            target=markup(self.target),
            hint=hint,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A word of the glossary, by its own segments: what stands for it in the two languages.

    An abbreviation and its long form are one entry: either may stand for the other.
    """

    sources: tuple[str, ...]
    targets: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Work:
    """The translations of a guide or of the interface into `language` (BCP 47), in their order.

    `names` are those of the guide (`names:`), which stay as they are, but for those that have a
    form of their own in the language: `own_names` gives it (`X-Names` of a catalogue).
    """

    language: str
    source_language: str
    translations: tuple[Translation, ...]
    names: tuple[str, ...] = ()
    own_names: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Return the segments that have a translation; what is missing is no gate's matter."""
        return tuple(
            Pair(segment=one.segment, target=one.target)
            for one in self.translations
            if one.target is not None
        )

    @cached_property
    def glossary(self) -> tuple[Entry, ...]:
        """Return the words of the glossary: a word, or a word and its long form, then its meaning.

        Words without a translation are left out.
        """
        found: list[list[Translation]] = [[]]
        for one in self.translations:
            if one.segment.unit.kind == "term":
                found[-1].append(one)
            elif found[-1]:
                found.append([])
        return tuple(
            Entry(
                sources=tuple(one.segment.text.plain for one in entry),
                targets=tuple(one.target.plain for one in entry if one.target is not None),
            )
            for entry in found
            if any(one.target is not None for one in entry)
        )


#: What holds of every translation: a function from the whole of it to what breaks it.
Gate: TypeAlias = Callable[[Work], Iterator[Finding]]
