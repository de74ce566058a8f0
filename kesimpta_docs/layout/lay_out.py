"""Guide + interface words + tokens → Edition: the place of every block, nothing added or lost."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kesimpta_docs.errors import LayoutError
from kesimpta_docs.layout.abbreviations import abbreviations_of
from kesimpta_docs.layout.binding import may_be_longer
from kesimpta_docs.layout.cards import with_room_on_cards
from kesimpta_docs.layout.clinic import clinic_blocks, language_help
from kesimpta_docs.layout.contacts import (
    clinic_lines,
    contact_entries,
    reference_entries,
    sources_line,
)
from kesimpta_docs.layout.coverage import faces_for
from kesimpta_docs.layout.edition import (
    Block,
    Callout,
    Card,
    CardFace,
    Contents,
    ContentsPart,
    Cover,
    Edition,
    Figure,
    Heading,
    ItemList,
    LabelledEntry,
    LabelledList,
    Paragraph,
    PlacedStatement,
    Sheet,
    WriteIn,
    all_blocks,
    inner_blocks,
)
from kesimpta_docs.layout.forms import form_entries, on_a_face, page_room
from kesimpta_docs.layout.furniture import furniture, metadata
from kesimpta_docs.layout.heights import Heights
from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.layout.punctuation import sentence, with_colon, with_comma
from kesimpta_docs.layout.repeats import finish_texts
from kesimpta_docs.layout.said import said_words
from kesimpta_docs.layout.table import RowList, Table, row_list
from kesimpta_docs.layout.tokens import Tokens
from kesimpta_docs.layout.translations import MOST_BLANK, for_a_translation, with_room_for_foot
from kesimpta_docs.source import blocks as source
from kesimpta_docs.source.blocks import CalloutKind
from kesimpta_docs.source.dates import right_to_left
from kesimpta_docs.source.interface import InterfaceFile
from kesimpta_docs.source.model import Guide, Section, StatementPlace
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.text import Text
from kesimpta_docs.source.walk import nodes
from kesimpta_docs.spans import Span


@dataclass(slots=True)
class _Numbers:
    """The running numbers of tables and figures in one edition."""

    table: int = 0
    figure: int = 0


@dataclass(frozen=True, slots=True)
class _Setter:
    """Sets the blocks of one guide in its order."""

    guide: Guide
    words: InterfaceFile
    tokens: Tokens
    paper: Paper
    numbers: _Numbers

    def blocks(self, nodes: tuple[Node, ...], level: int) -> tuple[Block, ...]:
        """Set `nodes`, which stand under a heading of `level`."""
        return tuple(block for node in nodes for block in self.block(node, level))

    def block(self, node: Node, level: int) -> Iterator[Block]:
        match node:
            case source.TextBlock(text=text):
                yield Paragraph(text=text)
            case source.HeadingBlock(heading=text):
                yield Heading(level=level + 1, text=text)
            case source.NoticeBlock(notice=text):
                yield Paragraph(text=text, role="notice")
            case source.SmallPrintBlock(small_print=text):
                yield Paragraph(text=text, role="small-print")
            case source.ListBlock(list_=items):
                yield ItemList(kind="bullets", items=items)
            case source.StepsBlock(steps=items):
                yield ItemList(kind="steps", items=items)
            case source.ChecklistBlock(checklist=items):
                yield ItemList(kind="checklist", items=items)
            case source.CalloutBlock():
                yield self.callout(node, level)
            case source.TableBlock(table=body):
                yield self.table(body)
            case source.FigureBlock(figure=body):
                yield self.figure(body)
            case source.StatementBlock(statement=use):
                yield self.statement(use, level)
            case source.ContactsBlock(contacts="clinic"):
                yield from self.clinic(level)
            case source.ContactsBlock(contacts=tuple(contacts)):
                yield LabelledList(entries=contact_entries(contacts), run_in=False)
            case source.QuestionsBlock(questions=questions):
                for question in questions:
                    yield Heading(level=level + 1, text=question.ask)
                    yield from self.blocks(question.answer, level + 1)
            case source.TermsBlock():
                yield LabelledList(entries=tuple(self.terms()), run_in=True)
            case source.ReferencesBlock():
                yield Paragraph(text=self.words.checked.copy_)
                entries = reference_entries(self.guide, self.words)
                yield LabelledList(entries=entries, run_in=True, numbered=True)
            case source.FormBlock(form=form):
                written = form_entries(form, page_room(self.tokens, self.paper))
                yield from (replace(each, parted=self.is_too_long(each)) for each in written)
            case source.CardBlock(card=body):
                yield self.card(body, level)
            case _:
                raise TypeError(f"a block of type {type(node).__name__} has no place in an edition")

    def clinic(self, level: int) -> Iterator[Block]:
        yield Heading(level=level + 1, text=self.words.clinic.heading)
        if self.guide.clinic:
            yield from clinic_blocks(self.guide.clinic)
            yield from language_help(self.guide.clinic, self.guide.file.language)
        else:
            yield clinic_lines(self.words.clinic, page_room(self.tokens, self.paper))

    def callout(self, node: source.CalloutBlock, level: int) -> Callout:
        words = self.words.callouts
        first: dict[CalloutKind, Text] = {
            "emergency": words.emergency,
            "same-day": words.same_day,
            "next-visit": words.next_visit,
            "key-point": words.key_point,
            "note": words.note,
        }
        body = node.body
        if isinstance(node, source.NoteBlock):
            text = body.blocks[0]
            assert isinstance(text, source.TextBlock)
            paragraph = Paragraph(text=text.text, lead=words.note)
            return Callout(kind="note", heading=None, blocks=(paragraph,))
        heading = Heading(level=level + 1, text=first[node.kind], title=body.title)
        return Callout(kind=node.kind, heading=heading, blocks=self.blocks(body.blocks, level + 1))

    def card(self, body: source.CardBody, level: int) -> Card:
        return Card(faces=tuple(self.face(face, level) for face in body.faces))

    def face(self, face: source.CardFace, level: int) -> CardFace:
        heading = Heading(level=level + 1, text=face.title) if face.title else None
        blocks = self.blocks(face.blocks, level + 1 if heading else level)
        kinds = {block.kind for block in inner_blocks(blocks) if isinstance(block, Callout)}
        found = CardFace(
            heading=heading,
            blocks=on_a_face(blocks, self.tokens),
            emergency="emergency" in kinds,
            at=face.at,
        )
        return replace(found, parted=self.tokens.card is None and self.is_too_long(found))

    def is_too_long(self, part: CardFace | WriteIn) -> bool:
        """Say whether a part goes over a page, as it may where a translation made it longer."""
        heights = Heights(tokens=self.tokens, paper=self.paper)
        return self.guide.translated_from is not None and heights.is_longer_than_a_page(part)

    def table(self, body: source.TableBody) -> Table | RowList:
        self.numbers.table += 1
        table = Table(
            label=self.words.table.fill({"number": str(self.numbers.table)}),
            caption=body.caption,
            columns=body.columns,
            rows=body.rows,
            row_headers=body.row_headers,
        )
        return table if table.is_readable(self.tokens, self.paper) else row_list(table)

    def figure(self, body: source.FigureBody) -> Figure:
        self.numbers.figure += 1
        return Figure(
            label=self.words.figure.fill({"number": str(self.numbers.figure)}),
            caption=body.caption,
            alt=body.alt,
            long=body.long,
            drawing=self.guide.folder / "drawings" / f"{body.drawing}.svg",
            labels=body.labels,
            data=body.data,
            right_to_left=right_to_left(self.guide.file.language),
        )

    def statement(self, use: source.StatementUse, level: int) -> PlacedStatement:
        statement = self.guide.statements[use.id]
        nodes = statement.short if use.form == "short" else statement.blocks
        assert nodes is not None
        return PlacedStatement(
            id=statement.id, code=statement.code, form=use.form, blocks=self.blocks(nodes, level)
        )

    def terms(self) -> Iterator[LabelledEntry]:
        for term in self.guide.terms:
            meaning = sentence(term.meaning)
            lines = (with_comma(term.long), meaning) if term.long else (meaning,)
            yield LabelledEntry(label=with_colon(term.term), lines=lines)

    def sheet(self, section: Section, *, new_page: bool) -> Sheet:
        heading = Heading(level=2, text=section.title, id=section.id)
        line = sources_line(self.guide, section, self.words)
        rests_on = (Paragraph(text=line, role="small-print"),) if line else ()
        blocks = (*self.blocks(section.blocks, 2), *rests_on)
        heights = Heights(tokens=self.tokens, paper=self.paper)
        return Sheet(heading=heading, blocks=heights.parted(blocks, (heading,)), new_page=new_page)


def lay_out(
    guide: Guide, words: InterfaceFile, tokens: Tokens, paper: str, *, two_sided: bool = False
) -> Edition:
    """Return the edition of `guide` that `tokens` describe, on `paper` ("letter" or "a4").

    `guide` and `words` have their place-holders filled in, and hold by every rule of the source.
    One that may be too long for a staple has room for a binding.
    Raises LayoutError where the layout has not that paper, its name no words in the interface, or
    no font a character of the guide.
    """
    backwards = right_to_left(guide.file.language)
    sheet = _paper(tokens, paper).model_copy(
        update={"two_sided": two_sided, "right_to_left": backwards}
    )
    edition = _edition(guide, words, tokens, sheet)
    if faces := faces_for(edition):
        tokens = tokens.model_copy(update={"faces": faces})
        edition = _edition(guide, words, tokens, sheet)
    if tokens.binding and may_be_longer(edition, tokens.binding.pages):
        return _edition(guide, words, tokens, sheet.bound(tokens.binding))
    return edition


def _edition(guide: Guide, words: InterfaceFile, tokens: Tokens, paper: Paper) -> Edition:
    """Return the edition on a paper with its margins, and with room on its cards."""
    tokens = tokens.on(paper)
    if not guide.translated_from:
        return _with_tokens(guide, words, tokens, paper)
    tokens = for_a_translation(tokens)
    paper = with_room_for_foot(furniture(guide, words, tokens, paper).foot, tokens, paper)
    edition = _with_tokens(guide, words, tokens, paper)
    cards = (block for block in all_blocks(edition) if isinstance(block, Card))
    roomy = with_room_on_cards(cards, tokens)
    if roomy is not tokens:
        edition = _with_tokens(guide, words, roomy, paper)
    return replace(edition, first_pages=2, most_blank=MOST_BLANK)


def _with_tokens(guide: Guide, words: InterfaceFile, tokens: Tokens, paper: Paper) -> Edition:
    """Return the edition as the tokens have it."""
    setter = _Setter(guide, words, tokens, paper, _Numbers())
    head = guide.file
    cover = Cover(
        title=Heading(level=1, text=head.title),
        subtitle=Paragraph(text=guide.extract or head.subtitle, role="subtitle"),
        blocks=(*_of_draft(guide), *setter.blocks(head.cover, 1), *_of_clinic(guide, words)),
    )
    alone = _on_pages_of_their_own(guide)
    edition = Edition(
        name=tokens.name,
        tokens=tokens,
        paper=paper,
        metadata=metadata(guide, words, tokens),
        furniture=furniture(guide, words, tokens, paper),
        cover=cover,
        contents=_contents(guide, words),
        sheets=tuple(
            setter.sheet(section, new_page=section.id in alone)
            for section in guide.ordered_sections
        ),
        said=said_words(words),
        abbreviations=abbreviations_of(guide),
        required=() if guide.extract else _for(guide, "edition", "full-guide"),
        required_in_short=_for(guide, "edition") if guide.extract else (),
        first_page=_for(guide, "first-page"),
    )
    return finish_texts(edition)


def _on_pages_of_their_own(guide: Guide) -> frozenset[str]:
    """Return the sections that start a page: the first, each paper tool, and what follows one."""
    tools = {section.id for section in guide.tool_sections}
    names = [section.id for section in guide.ordered_sections]
    before = ["", *names]
    return frozenset(
        name
        for name, previous in zip(names, before, strict=False)
        if not previous or {name, previous} & tools
    )


def _for(guide: Guide, *places: StatementPlace) -> tuple[str, ...]:
    """Return the ids of the statements that must stand in one of `places`."""
    return tuple(one.id for one in guide.statements.values() if set(places) & set(one.where))


def _contents(guide: Guide, words: InterfaceFile) -> Contents | None:
    """Return the contents; what is handed out alone is short, and its outline is enough."""
    if guide.extract:
        return None
    return Contents(
        heading=Heading(level=2, text=words.contents),
        new_page=guide.clinic is None,  # with a profile the cover may go on over its page
        parts=tuple(
            ContentsPart(
                label=part.title,
                entries=tuple((name, guide.sections[name].title.again()) for name in part.sections),
            )
            for part in guide.file.parts
        ),
    )


def _of_draft(guide: Guide) -> Iterator[Block]:
    """Yield what a draft says at the top of its cover."""
    if guide.draft:
        yield Paragraph(text=guide.draft.notice, role="notice")


def _of_clinic(guide: Guide, words: InterfaceFile) -> Iterator[Block]:
    """Yield what a clinic adds to the end of the cover."""
    clinic = guide.clinic
    if clinic and clinic.emergency not in (None, guide.file.emergency):
        yield Paragraph(text=words.clinic.elsewhere, role="small-print")
    on_cover = [node for node in nodes(guide.file.cover) if isinstance(node, source.ContactsBlock)]
    if clinic and not any(node.contacts == "clinic" for node in on_cover):
        yield from language_help(clinic, guide.file.language)


def _paper(tokens: Tokens, name: str) -> Paper:
    if name not in tokens.paper:
        raise LayoutError(
            f'the layout has no paper "{name}"',
            at=Span(str(tokens.layouts / f"{tokens.name}.toml")),
            hint=f"write a [paper.{name}], or take {' or '.join(tokens.paper)}",
        )
    return tokens.paper[name]
