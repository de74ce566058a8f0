"""All words of a guide in one language, and the guide that they make."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from kesimpta_docs.errors import OrderError
from kesimpta_docs.source.interface import InterfaceFile
from kesimpta_docs.source.model import Draft, Guide
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.source.walk import map_texts
from kesimpta_docs.source.whole import map_guide
from kesimpta_docs.spans import Span
from kesimpta_docs.translation.catalogue import Approval, Catalogue, read_catalogue
from kesimpta_docs.translation.files import Files, Numbers
from kesimpta_docs.translation.gates import findings
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.weights import blocks
from kesimpta_docs.translation.gates.work import Work
from kesimpta_docs.translation.markup import markup
from kesimpta_docs.translation.pseudo import PSEUDO, pseudo_translations
from kesimpta_docs.translation.segment import Segment, Translation
from kesimpta_docs.translation.words import translations_of

_DIGITS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words of a guide and of the interface in one language.

    `code` is how files are named by it (`es`), `tag` what they say of themselves (`es-US`).
    `approval` is the record in the catalogue, whether or not it is of these very words; `names` are
    those that have a form of their own in it.
    """

    code: str
    tag: str
    translations: tuple[Translation, ...]
    approval: Approval | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """Return the hash of all words, in both languages: an approval is bound to it."""
        total = hashlib.sha256(self.tag.encode())
        for one in self.translations:
            target = "" if one.target is None else markup(one.target)
            told = (one.segment.key, markup(one.segment.text), target)
            total.update("\0".join((*told, "")).encode())
        return total.hexdigest()[:_DIGITS]

    @property
    def is_approved(self) -> bool:
        """Say whether somebody approved these very words."""
        return self.approval is not None and self.approval.digest == self.digest

    @property
    def missing(self) -> tuple[Translation, ...]:
        """Return what has no words yet."""
        return tuple(one for one in self.translations if one.target is None)

    @property
    def unsure(self) -> tuple[Translation, ...]:
        """Return what a person has to look at again."""
        return tuple(one for one in self.translations if one.target is not None and one.unsure)


def read_language(guide: Guide, numbers: Numbers, files: Files, code: str) -> Language:
    """Return the words of the language `code`: of a catalogue, or of a pseudo-language.

    Raises OrderError where there is no such catalogue, SourceFaults where one does not hold.
    """
    if code in PSEUDO:
        words = pseudo_translations(numbers.segments, code, guide.file.names)
        return Language(code=code, tag=PSEUDO[code], translations=words)
    file = files.catalogue(code)
    if not file.exists():
        known = (*files.languages, *PSEUDO)
        raise OrderError(
            f'there is no translation of the guide in "{code}"',
            at=Span(str(file)),
            hint=f"there are {', '.join(known)}; to begin one: "
            f"make-guide translate export --lang {code}",
        )
    own = read_catalogue(file, code)
    shared = read_catalogue(files.interface_catalogue(code), code)
    return with_catalogues(numbers, code, own, shared)


def with_catalogues(numbers: Numbers, code: str, own: Catalogue, shared: Catalogue) -> Language:
    """Return the words of a language that the catalogues of guide and interface hold."""
    return Language(
        code=code,
        tag=own.language,
        translations=(
            *translations_of(numbers.guide.segments, own),
            *translations_of(numbers.words.segments, shared),
        ),
        approval=own.approval,
        names=own.names,
    )


def translated(
    guide: Guide, words: InterfaceFile, language: Language, *, draft: bool
) -> tuple[Guide, InterfaceFile]:
    """Return the guide and the interface in the language.

    What is missing stands there in the language of the source, with its tag. A `draft` says so on
    its first page, in both languages, and on every page.
    """
    found = {one.segment.text.at: one for one in language.translations}
    source = guide.file.language

    def change(text: Text) -> Text:
        return _in_language(text, found, source)

    turned = map_guide(guide, change)
    # The toolkit's words come many times in an edition: none of the places is a segment's own.
    turned_words = map_texts(words, lambda text: replace(change(text), segment=None))
    notice = turned_words.draft.notice
    both = (*notice.runs, Run(" "), *_spoken(words.draft.notice, source).runs)
    return (
        replace(
            turned,
            file=turned.file.model_copy(update={"language": language.tag}),
            translated_from=source,
            draft=Draft(line=turned_words.draft.line, notice=replace(notice, runs=both))
            if draft
            else None,
        ),
        turned_words,
    )


def with_numbers(guide: Guide, segments: Iterable[Segment]) -> Guide:
    """Return the guide with the number of its segment on each text."""
    numbers = {one.text.at: one.number for one in segments}
    return map_guide(guide, lambda text: replace(text, segment=numbers.get(text.at)))


def _in_language(text: Text, found: Mapping[Span, Translation], source: str) -> Text:
    one = found.get(text.at)
    if one is None:
        return text
    return _spoken(text, source) if one.target is None else one.target


def _spoken(text: Text, language: str) -> Text:
    """Return the text with the language on its words, where they have none of their own.

    A space between two marks is of no language: alone it would be an element without words.
    """
    return replace(
        text,
        runs=tuple(
            replace(run, lang=run.lang or language) if run.place or run.words.strip() else run
            for run in text.runs
        ),
    )


def gate_findings(guide: Guide, language: Language) -> tuple[Finding, ...]:
    """Return what the gates find in the words of a language; a pseudo-language passes none."""
    if language.code in PSEUDO:
        return ()
    return findings(
        Work(
            language=language.tag,
            source_language=guide.file.language,
            translations=language.translations,
            names=guide.file.names,
            own_names=language.names,
        )
    )


def why_draft(guide: Guide, language: Language) -> Iterator[str]:
    """Yield each reason why the words of a language may only be printed as a draft."""
    counts = {
        "missing": len(language.missing),
        "unsure": len(language.unsure),
        "held back by a gate": sum(map(blocks, gate_findings(guide, language))),
    }
    yield from (f"{count} {what}" for what, count in counts.items() if count)
    if not language.is_approved:
        yield "approved by nobody" if language.approval is None else "changed since the approval"
