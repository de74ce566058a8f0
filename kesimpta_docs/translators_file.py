"""Guide + words of a language → the file for its translator."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kesimpta_docs.desk import Desk, language_of
from kesimpta_docs.layout.edition import (
    Block,
    Callout,
    Edition,
    LabelledList,
    PlacedStatement,
)
from kesimpta_docs.layout.lay_out import lay_out
from kesimpta_docs.layout.read_tokens import read_tokens
from kesimpta_docs.layout.table import Table
from kesimpta_docs.layout.translators import Annex, TranslatorsFile
from kesimpta_docs.layout.words import spoken
from kesimpta_docs.order import PAPERS, Order
from kesimpta_docs.source.blocks import FigureBody
from kesimpta_docs.source.dates import name_of
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.place_values import place_values
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.source.translators import TranslatorsFile as Words
from kesimpta_docs.source.translators import read_translators
from kesimpta_docs.source.walk import map_texts, nodes
from kesimpta_docs.source.whole import map_guide
from kesimpta_docs.translation.anchors import MARK
from kesimpta_docs.translation.language import Language
from kesimpta_docs.translation.ledger import digest_of
from kesimpta_docs.translation.segment import SegmentKind, Translation
from kesimpta_docs.translation.stamps import sent_stamps, source_stamps
from kesimpta_docs.translation.tidy import plain

#: How the file is called among the editions.
TRANSLATOR = "translator"
#: The layout that the file takes its look from.
_LAYOUT = "handout"


def translators_file(desk: Desk, order: Order, code: str) -> TranslatorsFile:
    """Return the file for the translator of the language `code`.

    The guide stands there with the words that there are, the source elsewhere; place-holders are
    shown by their names. Drawings keep the words of the source, which stand in a table at the end.
    """
    guide, words, language = desk.guide, desk.words, language_of(desk, code)
    said = read_translators(order.interface)
    found = {one.segment.text.at: one for one in language.translations}
    drawn = {text.at for body in _figures(guide) for text in body.labels.values()}
    drawn |= {body.alt.at for body in _figures(guide)}

    def shown(text: Text) -> Text:
        one = found.get(text.at)
        if one is None or text.at in drawn:
            return _places_shown(replace(text, segment=None))
        return _places_shown(_words_of(one))

    def said_in(text: Text) -> Text:
        # Words of the toolkit come many times, filled in: they are typed over in a table.
        one = found.get(text.at)
        return replace(_words_of(one), segment=None).fill(values) if one else text

    values = {place: f"{{{place}}}" for place in place_values(guide)}
    turned = map_guide(guide, shown)
    turned = replace(
        turned,
        file=turned.file.model_copy(update={"language": language.tag}),
        ledger=digest_of(desk.numbers.segments),
    )
    tokens = read_tokens(order.layouts / f"{_LAYOUT}.toml")
    edition = lay_out(turned, map_texts(words, said_in), tokens, PAPERS[0])
    edition = replace(_apart(edition), name=TRANSLATOR, contents=None)
    seen = {run.segment for part in spoken(edition) for run in part.runs}
    unseen = [one for one in language.translations if one.segment.number not in seen]
    sent = {one.segment.number: _words_of(one) for one in language.translations}
    left = frozenset(one.segment.number for one in language.translations if not one.holds)
    about = {
        "guide": guide.file.title.plain,
        "language": name_of(language.tag),
        "left": str(len(left)),
        "texts": str(len(language.translations)),
        "mark": MARK,
        "example": next(iter(guide.file.names), guide.file.short_title.plain),
    }
    return TranslatorsFile(
        edition=edition,
        title=said.title,
        about=said.about.fill(about),
        steps=tuple(step.fill(about) for step in said.steps),
        annexes=(
            Annex(
                heading=said.unseen.heading,
                about=said.unseen.about,
                tables=tuple(_tables(unseen, said)),
            ),
            Annex(
                heading=said.words.heading,
                about=said.words.about,
                tables=tuple(_glossary(language, said)),
            ),
        ),
        names_heading=said.names.heading,
        names=tuple(_names(guide, language)),
        words=sent,
        to_translate=left,
        code=language.code,
        stamps=source_stamps(desk.numbers.segments)
        | sent_stamps({number: plain(text.runs) for number, text in sent.items()}),
    )


def _names(guide: Guide, language: Language) -> Iterator[str]:
    """Yield the names that stay: no words of the glossary, and none with a form of its own."""
    terms = {term.term.plain for term in guide.terms}
    yield from (name for name in guide.file.names if name not in {*terms, *language.names})


def _apart(edition: Edition) -> Edition:
    """Return the edition with each text of a list of labels in a line of its own.

    Behind each other, nobody could say for sure where one ends once they are typed over.
    """
    return replace(
        edition,
        cover=replace(edition.cover, blocks=tuple(map(_block_apart, edition.cover.blocks))),
        sheets=tuple(
            replace(sheet, blocks=tuple(map(_block_apart, sheet.blocks)))
            for sheet in edition.sheets
        ),
    )


def _block_apart(block: Block) -> Block:
    if isinstance(block, LabelledList):
        return replace(block, run_in=False)
    if isinstance(block, Callout | PlacedStatement):
        return replace(block, blocks=tuple(map(_block_apart, block.blocks)))
    return block


def _figures(guide: Guide) -> Iterator[FigureBody]:
    roots = (*guide.ordered_sections, *guide.statements.values())
    yield from (node for node in nodes((guide.file, *roots)) if isinstance(node, FigureBody))


def _words_of(one: Translation) -> Text:
    """Return the words as they go out: the translation, or the source where there is none."""
    return one.target or replace(one.segment.text, segment=one.segment.number)


def _places_shown(text: Text) -> Text:
    return text.fill({place: f"{{{place}}}" for place in text.places})


def _tables(unseen: list[Translation], said: Words) -> Iterator[Table]:
    """Yield a table for each kind of words that the text does not show."""
    kinds: Mapping[SegmentKind, Text] = {
        "alt": said.unseen.kinds.alt,
        "label": said.unseen.kinds.label,
        "interface": said.unseen.kinds.interface,
    }
    rows = {kind: [one for one in unseen if one.segment.unit.kind == kind] for kind in kinds}
    found = [(caption, rows[kind]) for kind, caption in kinds.items()]
    others = [one for one in unseen if one.segment.unit.kind not in kinds]
    for number, (caption, inside) in enumerate([*found, (said.unseen.kinds.other, others)], 1):
        if inside:
            cells = [(one.segment.text, _target(one)) for one in inside]
            yield _table(number, caption, said.unseen.columns, cells)


def _glossary(language: Language, said: Words) -> Iterator[Table]:
    """Yield the words of the glossary as the translation has them; they are typed over above."""
    terms = [one for one in language.translations if one.segment.unit.kind == "term" and one.holds]
    if terms:
        cells = [(one.segment.text, _words_of(one)) for one in terms]
        yield _table(1, said.words.heading, said.words.columns, cells)


def _table(
    number: int, caption: Text, columns: tuple[Text, ...], cells: list[tuple[Text, Text]]
) -> Table:
    return Table(
        label=replace(caption, runs=(Run(f"{number}."),)),
        caption=caption,
        columns=columns,
        rows=tuple((_places_shown(source), _places_shown(target)) for source, target in cells),
        row_headers=False,
    )


def _target(one: Translation) -> Text:
    """Return the words as they go out, with their number on them, as an edition has it."""
    text, number = _places_shown(_words_of(one)), one.segment.number
    return replace(text, runs=tuple(replace(run, segment=number) for run in text.runs))
