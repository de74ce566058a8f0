"""The blocks that a section, the cover and a statement are made of.

In the source a block is a mapping with one key, its kind: `- text: …`, `- table: {…}`.
"""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import BeforeValidator, Discriminator, Field, Tag

from kesimpta_docs.source.form import FormBody
from kesimpta_docs.source.inline import MarkedText
from kesimpta_docs.source.node import Address, Id, Node, Plain, from_one_text

#: How soon a call-out asks a reader to act.
CalloutKind: TypeAlias = Literal["emergency", "same-day", "next-visit", "key-point", "note"]
#: A row of texts. That one item is no list is a rule, so that its message can say what to do.
Items = Annotated[tuple[MarkedText, ...], Field(min_length=1)]


class TextBlock(Node):
    """A paragraph."""

    text: MarkedText


class HeadingBlock(Node):
    """A heading inside a section, one level below the section's own."""

    heading: MarkedText


class NoticeBlock(Node):
    """A line that must stand out, such as how to ask for another format."""

    notice: MarkedText


class SmallPrintBlock(Node):
    """Dates and ownership lines, in the smallest type that the layout has."""

    small_print: MarkedText


class ListBlock(Node):
    """A list with bullets."""

    list_: Items = Field(alias="list")


class StepsBlock(Node):
    """Numbered steps, in the order in which they are done."""

    steps: Items


class ChecklistBlock(Node):
    """Items with a box to tick."""

    checklist: Items


class CalloutBody(Node):
    """What a call-out holds under its fixed first words; `title` follows them."""

    title: MarkedText | None = None
    blocks: "Blocks"


class CalloutBlock(Node):
    """A framed block whose kind says how soon to act."""

    kind: ClassVar[CalloutKind]

    @property
    def body(self) -> CalloutBody:
        """Return what stands in the frame."""
        found = getattr(self, self.kind.replace("-", "_"))
        assert isinstance(found, CalloutBody)
        return found


class EmergencyBlock(CalloutBlock):
    """Signs that need the emergency number at once."""

    kind = "emergency"
    emergency: CalloutBody


class SameDayBlock(CalloutBlock):
    """Signs that need a call on the same day."""

    kind = "same-day"
    same_day: CalloutBody


class NextVisitBlock(CalloutBlock):
    """What can wait for the next visit."""

    kind = "next-visit"
    next_visit: CalloutBody


class KeyPointBlock(CalloutBlock):
    """A point to remember."""

    kind = "key-point"
    key_point: CalloutBody


class NoteBlock(CalloutBlock):
    """A remark in one paragraph."""

    kind = "note"
    note: CalloutBody


class TableBody(Node):
    """A table of texts; with `row-headers` the first cell of a row names the row."""

    id: Id | None = None
    caption: MarkedText
    columns: Items
    row_headers: bool = False
    rows: Annotated[tuple[tuple[MarkedText, ...], ...], Field(min_length=1)]


class TableBlock(Node):
    """A table."""

    table: TableBody


class FigureBody(Node):
    """A drawing of the guide's `drawings/` folder; its words and numbers come from here.

    `data` gives the numbers of each row that is drawn; with `table`, they equal that table's.
    """

    drawing: Id
    alt: MarkedText
    caption: MarkedText
    long: MarkedText | None = None
    labels: Mapping[Id, MarkedText] = {}
    data: Mapping[Plain, tuple[int, ...]] = {}
    table: Id | None = None


class FigureBlock(Node):
    """A figure."""

    figure: FigureBody


class StatementUse(Node):
    """Which statement stands here, and in which of its two wordings."""

    id: Id
    form: Literal["full", "short"] = "full"


class StatementBlock(Node):
    """A statement of `statements.yaml`, in its place."""

    statement: Annotated[
        StatementUse,
        BeforeValidator(from_one_text("id"), json_schema_input_type=StatementUse | Id),
    ]


class Contact(Node):
    """Whom to reach, and how."""

    name: MarkedText
    phone: Plain | None = None
    url: Address | None = None


class ContactsBlock(Node):
    """People to call: the clinic's own lines, or a list of contacts."""

    contacts: Annotated[
        Annotated[Literal["clinic"], Tag("word")]
        | Annotated[tuple[Contact, ...], Field(min_length=1), Tag("items")],
        Discriminator(lambda value: "word" if isinstance(value, str) else "items"),
    ]


class Question(Node):
    """A question that readers ask, and its answer."""

    ask: MarkedText
    answer: "Blocks"


class QuestionsBlock(Node):
    """Questions and answers."""

    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


class TermsBlock(Node):
    """The words to know, from `glossary.yaml`."""

    terms: Literal["glossary"]


class ReferencesBlock(Node):
    """What the guide rests on, from `references.yaml`."""

    references: Literal["all"]


class FormBlock(Node):
    """A form to fill in by hand."""

    form: FormBody


class CardFace(Node):
    """One face of a card. Without a `title` it begins with the heading of a call-out."""

    title: MarkedText | None = None
    blocks: "Blocks"


class CardBody(Node):
    """The faces of a card, in reading order; two neighbours are the two halves of a folded card."""

    faces: Annotated[tuple[CardFace, ...], Field(min_length=1)]


class CardBlock(Node):
    """A card to cut out and to carry."""

    card: CardBody


_BLOCK_TYPES: dict[str, type[Node]] = {
    "text": TextBlock,
    "heading": HeadingBlock,
    "notice": NoticeBlock,
    "small-print": SmallPrintBlock,
    "list": ListBlock,
    "steps": StepsBlock,
    "checklist": ChecklistBlock,
    "emergency": EmergencyBlock,
    "same-day": SameDayBlock,
    "next-visit": NextVisitBlock,
    "key-point": KeyPointBlock,
    "note": NoteBlock,
    "table": TableBlock,
    "figure": FigureBlock,
    "statement": StatementBlock,
    "contacts": ContactsBlock,
    "questions": QuestionsBlock,
    "terms": TermsBlock,
    "references": ReferencesBlock,
    "form": FormBlock,
    "card": CardBlock,
}
#: The kinds of block, as the source writes them.
KINDS = tuple(_BLOCK_TYPES)


def _kind(value: Any) -> str | None:
    """Return the kind of a block: the first of its keys that is one."""
    if isinstance(value, Node):
        return next(kind for kind, cls in _BLOCK_TYPES.items() if type(value) is cls)
    if isinstance(value, Mapping):
        return next((str(key) for key in value if key in _BLOCK_TYPES), None)
    return None


Block: TypeAlias = Annotated[
    Annotated[TextBlock, Tag("text")]
    | Annotated[HeadingBlock, Tag("heading")]
    | Annotated[NoticeBlock, Tag("notice")]
    | Annotated[SmallPrintBlock, Tag("small-print")]
    | Annotated[ListBlock, Tag("list")]
    | Annotated[StepsBlock, Tag("steps")]
    | Annotated[ChecklistBlock, Tag("checklist")]
    | Annotated[EmergencyBlock, Tag("emergency")]
    | Annotated[SameDayBlock, Tag("same-day")]
    | Annotated[NextVisitBlock, Tag("next-visit")]
    | Annotated[KeyPointBlock, Tag("key-point")]
    | Annotated[NoteBlock, Tag("note")]
    | Annotated[TableBlock, Tag("table")]
    | Annotated[FigureBlock, Tag("figure")]
    | Annotated[StatementBlock, Tag("statement")]
    | Annotated[ContactsBlock, Tag("contacts")]
    | Annotated[QuestionsBlock, Tag("questions")]
    | Annotated[TermsBlock, Tag("terms")]
    | Annotated[ReferencesBlock, Tag("references")]
    | Annotated[FormBlock, Tag("form")]
    | Annotated[CardBlock, Tag("card")],
    Discriminator(
        _kind,
        custom_error_type="unknown-block",
        custom_error_message="this is no kind of block",
    ),
]
Blocks: TypeAlias = Annotated[tuple[Block, ...], Field(min_length=1)]

CalloutBody.model_rebuild()
Question.model_rebuild()
CardFace.model_rebuild()
CardBody.model_rebuild()
CardBlock.model_rebuild()
