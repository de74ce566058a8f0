"""Design tokens → the styles of a Word file."""

from dataclasses import replace

from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.layout.tokens import Tokens, Type
from kesimpta_docs.render.docx.fonts import BOX_SIDE, SYMBOL_LINE, SYMBOLS
from kesimpta_docs.wordml.style import Borders, CharacterStyle, Line, ParagraphStyle, Pitch, Tab

#: Height of a line of a font as its file gives it, in em.
_OWN_HEIGHT = {"Arial": 1.15, "Atkinson Hyperlegible Next": 1.3}

#: The level of a section's heading; the title of the guide is 1.
SECTION_LEVEL = 2

#: Ids of the lists that styles number by; the lists that start again follow.
BULLETS, STEPS, CHECKLIST, ENTRIES = 1, 2, 3, 4

#: Gap in pt: foot rule to its words.
FOOT_RULE_GAP = 4

#: Gap in pt: the box of a number to circle to the number, above and below; beside it are spaces.
RING_GAP = 3

#: The width of a page's number at the left of a foot, in em of its type.
NUMBER_WIDTH = 2.2

#: How far the second line of a long entry of the contents hangs, in pt.
CONTENTS_HANG = 18


def character_styles(tokens: Tokens) -> tuple[CharacterStyle, ...]:
    """Return the looks of words inside paragraphs. Where underline is emphasis, links have none."""
    bold = tokens.emphasis.strong == "bold"
    strong = CharacterStyle(
        name="Strong", bold=True if bold else None, underline=None if bold else True
    )
    return (
        strong,
        CharacterStyle(name="Hyperlink", underline=True if bold else None),
        replace(strong, name="Strong Hyperlink", based_on="Hyperlink"),
        CharacterStyle(name="Box Title", size=tokens.type.minor.size),
        # In a bold foot, a bold style would switch bold off (ECMA-376-1, 17.7.3).
        CharacterStyle(
            name="Page Number",
            size=tokens.type.page_number.size,
            bold=None if tokens.furniture.bold else True,
        ),
        # LibreOffice underlines a link whose words do not say that they are not.
        CharacterStyle(name="Contents Entry", underline=False),
        CharacterStyle(
            name="Contents Number",
            bold=True if tokens.contents.number == "before" else None,
        ),
        CharacterStyle(name="Write In", underline=True),
        CharacterStyle(name="Check Box", font=SYMBOLS, size=box_size(tokens)),
        CharacterStyle(
            name="Write In Number",
            box=Line(
                width=tokens.write.ring_stroke,
                gap=RING_GAP,
                colour=tokens.colour.ink.removeprefix("#"),
            ),
        ),
    )


def paragraph_styles(tokens: Tokens, paper: Paper) -> tuple[ParagraphStyle, ...]:
    """Return the styles that stand in each file; a frame and a list's end are variants of them."""
    return (
        *_headings(tokens),
        *_texts(tokens),
        *_lists(tokens),
        *_contents(tokens, paper),
        *_tables_and_figures(tokens),
        *_write_in(tokens, paper),
        *_furniture(tokens, paper),
    )


def heading_look(name: str, type_: Type, tokens: Tokens) -> ParagraphStyle:
    """Return what all headings have in common: bold, whole, and with what follows."""
    return replace(
        _style(name, type_, tokens),
        following="Body Text",
        bold=True,
        keep_next=True,
        keep_lines=True,
    )


def bullet_size(tokens: Tokens) -> float:
    """Return the size of a bullet: no larger than its line can hold, which would grow with it."""
    own, body, bullet = _OWN_HEIGHT.get(tokens.font.word), tokens.type.body, tokens.type.bullet
    return min(bullet.size, max(body.size, body.pitch // own)) if own else bullet.size


def box_size(tokens: Tokens) -> float:
    """Return the size of the type of boxes to tick: their side is the layout's, where it has room.

    A line grows with its sign: none is higher than an item and the gap below it, or a list that
    fills a page of the PDF would not fit on one.
    """
    room = (tokens.type.body.pitch + tokens.space.step) / SYMBOL_LINE
    return max(tokens.write.checkbox, min(tokens.write.checkbox / BOX_SIDE, room))


def pitch_of(type_: Type, tokens: Tokens) -> Pitch:
    """Return the distance of lines; never an exact one, which cuts larger type and pictures.

    A factor of the font's own height grows with type that a reader makes larger, and alone can be
    tighter than that height. It would also stretch a line for a sign larger than its words: there
    the pitch is the least one.
    """
    own = _OWN_HEIGHT.get(tokens.font.word)
    factor = type_.pitch / (type_.size * own) if own else 1
    if own is None or (factor >= 1 and tokens.type.bullet.size > tokens.type.body.size):
        return Pitch(value=type_.pitch)
    return Pitch(value=factor, factor=True)


def _style(name: str, type_: Type, tokens: Tokens) -> ParagraphStyle:
    return ParagraphStyle(name=name, size=type_.size, pitch=pitch_of(type_, tokens))


def _headings(t: Tokens) -> tuple[ParagraphStyle, ...]:
    title = replace(
        heading_look("Heading 1", t.type.title, t),
        outline=1,
        borders=_rule_above(t.rule.cover, t.space.cover_gap, t),
    )
    section = replace(
        heading_look("Heading 2", t.type.section, t),
        outline=SECTION_LEVEL,
        before=t.space.section_before,
        after=t.space.section_after,
        borders=_rule_above(t.rule.section, t.space.section_rule_gap, t),
    )
    heading = replace(
        heading_look("Heading 3", t.type.heading, t),
        outline=3,
        before=t.space.heading_before,
        after=t.space.heading_after,
    )
    minor = replace(
        heading_look("Heading 4", t.type.minor, t),
        outline=4,
        before=t.space.minor_before,
        after=t.space.minor_after,
    )
    return (
        title,
        section,
        heading,
        minor,
        ParagraphStyle(
            name="Heading 2 New Page",
            based_on="Heading 2",
            following="Body Text",
            before=0,
            page_break_before=True,
        ),
        # These two are as high in the tree as a section, but open none.
        ParagraphStyle(
            name="Cover Heading",
            based_on="Heading 4",
            following="Body Text",
            outline=SECTION_LEVEL,
        ),
        ParagraphStyle(
            name="Contents Heading",
            based_on="Heading 2",
            following="Contents Part",
            before=0,
            page_break_before=True,
        ),
        ParagraphStyle(
            name="Contents Heading Same Page",
            based_on="Contents Heading",
            before=t.space.section_before,
            page_break_before=False,
        ),
    )


def _texts(t: Tokens) -> tuple[ParagraphStyle, ...]:
    body = ParagraphStyle(name="Body Text", after=t.space.paragraph)
    return (
        replace(_style("Normal", t.type.body, t), based_on=None),
        body,
        replace(
            body,
            name="Lead In",
            based_on="Body Text",
            following="List Bullet",
            after=t.space.list_top,
            keep_next=True,
        ),
        replace(
            _style("Subtitle", t.type.subtitle, t),
            before=t.space.subtitle_before,
            after=t.space.subtitle_after,
        ),
        replace(
            _style("Notice", t.type.notice, t),
            before=t.space.block,
            after=t.space.paragraph,
            keep_lines=True,
        ),
        replace(
            _style("Small Print", t.type.small_print, t),
            after=t.space.small_print_after,
            right=t.space.small_print_right or None,
        ),
    )


def _lists(t: Tokens) -> tuple[ParagraphStyle, ...]:
    def items(name: str, number: int, after: float, indent: float) -> ParagraphStyle:
        return ParagraphStyle(
            name=name, number=number, after=after, left=indent, hanging=indent, keep_lines=True
        )

    # The box makes its line higher than the words do.
    higher = max(0, box_size(t) * SYMBOL_LINE - t.type.body.pitch)
    below_box = max(0, t.space.step - higher)
    return (
        items("List Bullet", BULLETS, t.space.item, t.space.item_indent),
        items("List Number", STEPS, t.space.step, t.space.step_indent),
        items("Checklist Item", CHECKLIST, below_box, t.write.checkbox_indent),
        items("Numbered Entry", ENTRIES, t.space.item, t.space.number_indent),
    )


def _contents(t: Tokens, paper: Paper) -> tuple[ParagraphStyle, ...]:
    look = t.contents
    if look.number == "before":
        entry = ParagraphStyle(name="TOC 1", left=look.number_width, hanging=look.number_width)
    else:
        # A long title wraps before the numbers, and hangs.
        entry = ParagraphStyle(
            name="TOC 1",
            left=CONTENTS_HANG,
            hanging=CONTENTS_HANG,
            right=look.number_width,
            tabs=(Tab(at=paper.measure, leader="dot" if look.leader else "none"),),
        )
    entry = replace(entry, after=0, keep_lines=True, borders=_rules_between(look.rule, t))
    return (
        replace(
            heading_look("Contents Part", t.type.contents_part, t),
            following="TOC 1",
            before=t.space.minor_before,
            after=t.space.list_top,
        ),
        entry,
    )


def _tables_and_figures(t: Tokens) -> tuple[ParagraphStyle, ...]:
    return (
        replace(
            heading_look("Caption", t.type.caption, t),
            before=t.space.block,
            after=t.space.heading_after,
        ),
        # One line as high as the picture, whatever the font. Not "Figure": LibreOffice names the
        # tags of a PDF by styles, and would take the picture for a paragraph.
        ParagraphStyle(name="Picture", pitch=Pitch(value=1, factor=True), after=t.space.block),
        # A table stays on one page where it can: each row but the last stays with the next.
        ParagraphStyle(name="Table Text", keep_next=True),
        ParagraphStyle(name="Table Last Row", based_on="Table Text", keep_next=False),
        ParagraphStyle(
            name="Table Heading",
            based_on="Table Text",
            bold=t.emphasis.table_head_bold or None,
        ),
    )


def _write_in(t: Tokens, paper: Paper) -> tuple[ParagraphStyle, ...]:
    line = ParagraphStyle(
        name="Write In Line",
        pitch=Pitch(value=t.write.line),
        tabs=(Tab(at=paper.measure, leader="underscore"),),
        keep_next=True,
        keep_lines=True,
    )
    middle = paper.measure / 2
    pair = (
        Tab(at=middle - t.write.field_gap / 2, leader="underscore"),
        Tab(at=middle + t.write.field_gap / 2, align="left"),
    )
    return (
        line,
        replace(
            line,
            name="Write In Pair",
            tabs=(*pair, *line.tabs),
        ),
        ParagraphStyle(
            name="Write In Label",
            before=(t.write.line - t.type.body.pitch) / 2,
            keep_next=True,
            keep_lines=True,
        ),
        replace(line, name="Write In Choices", tabs=()),
        ParagraphStyle(
            name="Write In Scale",
            pitch=Pitch(value=t.write.ring + t.write.ring_gap),
            keep_next=True,
            keep_lines=True,
        ),
    )


def _furniture(t: Tokens, paper: Paper) -> tuple[ParagraphStyle, ...]:
    running = _style("Header", t.type.running, t)
    foot = replace(
        running,
        name="Footer",
        bold=t.furniture.bold or None,
        borders=_rule_above(t.rule.foot, FOOT_RULE_GAP, t, t.colour.ink),
        tabs=(Tab(at=paper.measure),),
    )
    if not paper.two_sided:
        return running, foot
    # The lines of a left page hang behind its number, which begins the last one.
    beside = NUMBER_WIDTH * t.type.page_number.size
    left = ParagraphStyle(name="Footer Left", based_on="Footer", left=beside, hanging=beside)
    return running, foot, left


def _rules_between(width: float, t: Tokens) -> Borders | None:
    if not width:
        return None
    line = Line(width=width, gap=0, colour=t.colour.ink.removeprefix("#"))
    return Borders(between=line, bottom=line)


def _rule_above(width: float, gap: float, t: Tokens, colour: str | None = None) -> Borders | None:
    if not width:
        return None
    line = Line(width=width, gap=gap, colour=(colour or t.colour.accent).removeprefix("#"))
    return Borders(top=line)
