"""A file that came back: to which guide it belongs, and the words of each segment in it."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kesimpta_docs.build import plan
from kesimpta_docs.desk import Desk, language_of, target_code
from kesimpta_docs.errors import OrderError, TranslationError
from kesimpta_docs.order import EDITIONS, LARGE_PRINT, Order
from kesimpta_docs.render.docx.anchors import anchor
from kesimpta_docs.render.docx.segments import Marking
from kesimpta_docs.render.docx.translators_file import render_translators_file
from kesimpta_docs.render.docx.write import render_docx
from kesimpta_docs.source.dates import primary
from kesimpta_docs.source.place_values import place_values
from kesimpta_docs.source.text import Text
from kesimpta_docs.spans import Span
from kesimpta_docs.translation.from_docx import returned
from kesimpta_docs.translation.from_po import read_from_tools
from kesimpta_docs.translation.incoming import Incoming, Returned
from kesimpta_docs.translation.language import translated
from kesimpta_docs.translation.read_docx import read_docx
from kesimpta_docs.translation.received import Received
from kesimpta_docs.translation.resolution import Resolution
from kesimpta_docs.translation.resolve import resolve
from kesimpta_docs.translation.slots import restored, sent_file
from kesimpta_docs.translation.stamps import changed, went_out
from kesimpta_docs.translation.tidy import plain
from kesimpta_docs.translators_file import TRANSLATOR, translators_file

#: Least share of the paragraphs with a mark of the guide's, in a file that names no guide.
_OURS = 0.5
_OLD = "the source has changed since the file went out"
_PLAIN = Marking(to_translate=frozenset(), names=(), pictures=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """The file as it went out, made anew: its bytes, its words by segment, what it has filled in.

    `waiting` went out with the mark of what needs work.
    """

    data: bytes
    words: Mapping[int, Text]
    values: Mapping[str, str]
    waiting: frozenset[int] = frozenset()


def read_back(desk: Desk, order: Order, file: Path) -> Returned:
    """Return the words of a file: a translator's PO or Word file, or an edition typed over.

    Raises SourceFault or UnreadableFile for what is no sound file, TranslationError for one of
    another guide or in another language than the order, OrderError where neither names one that
    there is.
    """
    if file.suffix.lower() == ".po":
        segments = desk.numbers.by_number
        found = read_from_tools(file, desk.files.name, segments)
        return replace(found, code=_catalogue_for(desk, order, found.code, file))
    return _read_word(desk, order, file)


def _catalogue_for(desk: Desk, order: Order, tag: str, file: Path) -> str:
    """Return the code of the catalogue for a PO file in the language `tag`.

    It is the one that the order names, or that of the tag, or else that of its language.
    """
    known, asked = desk.files.languages, order.language
    if asked is None:
        code = primary(tag) if primary(tag) in known and tag not in known else tag
        return target_code(desk, code, Span(str(file)))
    if primary(asked) != primary(tag):
        raise _other_language(tag, asked, file)
    return target_code(desk, asked)


def _other_language(said: str, asked: str, file: Path) -> TranslationError:
    return TranslationError(
        f'the file is in "{said}", and not in "{asked}"',
        at=Span(str(file)),
        hint="name the language of the file, or let it speak for itself: without --lang",
    )


def _read_word(desk: Desk, order: Order, file: Path) -> Returned:
    """Return the words of a Word file, under the same errors."""
    sections = {anchor(name): name for name in desk.guide.sections}
    received = read_docx(file, sections)
    segments = desk.numbers.by_number
    _refuse_others(desk, received, file)
    code = received.properties.get("Language") or order.language
    if code is None:
        raise OrderError(
            "the file does not say into which language it was translated",
            at=Span(str(file)),
            hint="name it: make-guide translate import --lang es FILE",
        )
    target_code(desk, code, Span(str(file)))
    if order.language not in {None, code}:
        raise _other_language(code, str(order.language), file)
    made = _made(desk, order, received, code)
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / "sent.docx"
        own.write_bytes(made.data)
        sent = sent_file(read_docx(own, sections), made.words, segments)
    found = restored(resolve(sent.slots, received), sent, segments, made.values)
    found = _with_untouched(found, received.properties)
    older = changed(received.properties, desk.numbers.segments)
    back = returned(found, code, made.waiting)
    return replace(back, incoming=tuple(_dated(one, older) for one in back.incoming))


def _with_untouched(found: Resolution, properties: Mapping[str, str]) -> Resolution:
    """Return the resolution with the words that went out known as such.

    The catalogue may have changed since: its newer words must not give way to old ones.
    """
    segments = {
        number: replace(one, untouched=True)
        if one.words and went_out(properties, number, plain(one.words))
        else one
        for number, one in found.segments.items()
    }
    return replace(found, segments=segments)


def _dated(one: Incoming, older: frozenset[int]) -> Incoming:
    """Return the words of a segment; those for an older source are unsure."""
    if not one.target or one.number not in older:
        return one
    return replace(one, reasons=(*one.reasons, _OLD))


def _made(desk: Desk, order: Order, received: Received, code: str) -> _Made:
    if received.properties.get("Edition") == TRANSLATOR:
        file = translators_file(desk, order, code)
        return _Made(
            data=render_translators_file(file, pictures=False),
            words=file.words,
            values={},
            waiting=file.to_translate,
        )
    named = received.properties.get("Edition", "")
    known = (*EDITIONS, *LARGE_PRINT.values())
    plain = replace(
        order,
        editions=(next((one for one in known if one == named), EDITIONS[0]),),
        formats=("docx",),
        language=code if _is_in(received, code) and code in desk.files.languages else None,
        draft=True,
    )
    (job,) = plan(desk.guide, plain)
    guide = desk.guide
    own = {one.number: one.text for one in desk.numbers.segments}
    if plain.language:
        language = language_of(desk, code)
        guide, _ = translated(guide, desk.words, language, draft=True)
        own |= {one.segment.number: one.target for one in language.translations if one.target}
    values = place_values(guide)
    words = {number: text.fill(values) for number, text in own.items()}
    return _Made(data=render_docx(job.edition, _PLAIN), words=words, values=values)


def _is_in(received: Received, code: str) -> bool:
    """Say whether the file went out in this language: an edition says so of itself."""
    return primary(received.language) == primary(code)


def _refuse_others(desk: Desk, received: Received, file: Path) -> None:
    """Raise TranslationError for a file that does not belong to the guide."""
    named = received.properties.get("Guide")
    marked = [one for one in received.paragraphs if one.bookmarks or one.fingerprints]
    said = [one for one in received.paragraphs if one.words.strip()]
    if named == desk.files.name or (named is None and len(marked) >= _OURS * len(said) > 0):
        return
    what = f'belongs to the guide "{named}"' if named else "names no guide"
    raise TranslationError(
        f"the file {what}, and not to {desk.files.name}",
        at=Span(str(file)),
        hint="name the guide that it belongs to with --guide, or send it back to who made it",
    )
