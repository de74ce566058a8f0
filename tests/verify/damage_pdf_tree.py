"""Ways to change the tag tree of a finished PDF, and what ties it to the pages."""

import re
from collections.abc import Callable

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from tests.verify.damage_pdf_links import link_to
from tests.verify.damage_pdf_places import FAINT, LARGE, Case, Damage, element_of, kids_of
from tests.verify.damage_pdf_words import role_changed, swapped

TREE = "the tag tree is that of the edition"
PICTURES = "every picture has words and its place"
ARTIFACTS = "artifacts are running lines repeated heads and leaders"
EMPTY = "no element is empty"
CONTENT = "all content leads back to its element"
NAMES = "every name of an element leads to it"
ROLES = "every role is a standard one"
APART = "no words run into each other"
ROOM = "there is room to write"
SEEN = "every character can be seen"

Change = Callable[[Object], None]


def of_element(role: str, words: str, change: Change) -> Damage:
    """Change the element of a role with these words."""
    return lambda pdf: change(element_of(pdf, role, words))


def of_link(target: str, change: Change) -> Damage:
    """Change the first link to a target."""
    return lambda pdf: change(link_to(pdf, target))


def attribute(name: str, value: Object | None) -> Change:
    """Set an attribute, or take it away."""

    def change(element: Object) -> None:
        if value is None:
            del element.A[name]
        else:
            element.A[name] = value

    return change


def entry(name: str, value: Object | int) -> Change:
    """Set an entry."""

    def change(holder: Object) -> None:
        holder[name] = value

    return change


def without(name: str) -> Change:
    """Take an entry away."""

    def change(holder: Object) -> None:
        del holder[name]

    return change


def parent_lost(element: Object) -> None:
    """Let an element say that it stands in itself."""
    element.P = element


def cut_in_two(pdf: Pdf) -> None:
    """Let the rows of a table be two tables, as if each page had its own."""
    table = element_of(pdf, "Table", "On Examplin")
    caption, head, body = kids_of(table)
    other = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Table, P=table.P, K=Array([body]))
    )
    body.P = other
    table.K = Array([caption, head])
    kids = kids_of(table.P)
    at = next(number for number, kid in enumerate(kids) if kid.objgen == table.objgen)
    table.P.K = Array([*kids[: at + 1], other, *kids[at + 1 :]])


def wrapped(role: str, words: str, other: str) -> Damage:
    """Put an element into one of another role."""

    def damage(pdf: Pdf) -> None:
        element = element_of(pdf, role, words)
        holder = element.P
        around = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name("/" + other), P=holder, K=element)
        )
        kids = [around if kid.objgen == element.objgen else kid for kid in kids_of(holder)]
        holder.K = Array(kids)
        element.P = around

    return damage


def empty_element_added(pdf: Pdf) -> None:
    """Add a paragraph with nothing in it to the end of the document."""
    document = pdf.Root.StructTreeRoot.K
    document.K.append(pdf.make_indirect(Dictionary(S=Name.P, P=document)))


def content_swapped(pdf: Pdf) -> None:
    """Let two pieces of content lead back to each other's elements."""
    row = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    row[0], row[-1] = row[-1], row[0]


def content_in_none(pdf: Pdf) -> None:
    """Mark words of a page as content that no element holds."""
    stream = pdf.pages[2].Contents
    stream.write(stream.read_bytes() + b"\n/P <</MCID 999>> BDC 0 g 90 300 9 9 re f EMC")


def name_lost(pdf: Pdf) -> None:
    """Take the first name of an element out of the names."""
    names = pdf.Root.StructTreeRoot.IDTree.Names
    pdf.Root.StructTreeRoot.IDTree.Names = Array(list(names.as_list())[2:])


def name_misled(pdf: Pdf) -> None:
    """Let the name of a section lead to the title."""
    names = pdf.Root.StructTreeRoot.IDTree.Names
    names[1] = element_of(pdf, "H1")


def roles_unmapped(pdf: Pdf) -> None:
    """Leave out what a new role is in PDF 1.7."""
    del pdf.Root.StructTreeRoot.RoleMap["/Strong"]


def artifacts_changed(page: int, old: bytes, new: bytes) -> Damage:
    """Change what the artifacts of a page say that they are."""

    def damage(pdf: Pdf) -> None:
        stream = pdf.pages[page - 1].Contents
        content = stream.read_bytes()
        assert old in content
        stream.write(content.replace(old, new))

    return damage


def head_repeated(pdf: Pdf) -> None:
    """Draw the first words of a page again, as the head of a table that goes on."""
    stream = pdf.pages[3].Contents
    content = stream.read_bytes()
    first = re.search(rb"/Span\n<</MCID 0>>\nBDC\n(.*?)EMC", content, re.DOTALL)
    assert first
    again = b"/Artifact <</Type /Pagination /Subtype /Header>> BDC\n" + first[1] + b"EMC"
    stream.write(content[: first.end()] + b"\n" + again + content[first.end() :])


def painted_under(operators: bytes) -> Damage:
    """Paint something on the third page before all else."""

    def damage(pdf: Pdf) -> None:
        stream = pdf.pages[2].Contents
        under = b"q /Artifact <</Type /Layout>> BDC " + operators + b" EMC Q\n"
        stream.write(under + stream.read_bytes())

    return damage


CASES = (
    Case(
        "a row header without its scope",
        of_element("TH", "Headache", attribute("/Scope", None)),
        (TREE,),
        "TR 1 > TH: expected Table.Scope Row, found none",
    ),
    Case(
        "another scope",
        of_element("TH", "On Examplin", attribute("/Scope", Name.Row)),
        (TREE,),
        "TH 2: expected Table.Scope Column, found Row",
    ),
    Case(
        "a scope of another owner",
        of_element("TH", "On Examplin", attribute("/O", Name.Layout)),
        (TREE,),
        "TH 2: expected Table.Scope Column, found none",
    ),
    Case(
        "a field of another owner",
        of_element("Form", "", attribute("/O", Name.Layout)),
        (TREE, ROOM),
        "expected PrintField.Role tv, found none",
    ),
    Case("a table on two pages as two", cut_in_two, (TREE,), "Table 1: expected TBody"),
    Case(
        "cells in another order",
        swapped("TR", "On Examplin"),
        (TREE, "same words in the same order"),
        'expected "Effect", found "On Examplin"',
    ),
    Case(
        "a list without its numbering",
        of_element("L", "Wash your", attribute("/ListNumbering", None)),
        (TREE,),
        "expected List.ListNumbering Decimal, found none",
    ),
    Case(
        "a body of an item without its name",
        role_changed("LBody", "Wash your", "P"),
        (TREE,),
        'expected LBody "Wash your hands.", found P',
    ),
    Case(
        "a call-out without a name",
        of_element("Aside", "You missed", without("/T")),
        (TREE,),
        "found none",
    ),
    Case(
        "a call-out as a section",
        role_changed("Aside", "You missed", "Sect"),
        (TREE,),
        'expected Aside "Call your MS team',
    ),
    Case(
        "a section in a section",
        wrapped("Sect", "Keep this page", "Sect"),
        (TREE,),
        "Sect 2: expected H2",
    ),
    Case(
        "a note",
        role_changed("P", "You missed", "Note"),
        (TREE, ROLES),
        'expected P "You missed a dose.", found Note',
    ),
    Case(
        "an entry of the contents without its link",
        role_changed("Reference", "Your doses", "Span"),
        (TREE,),
        "TOCI 2: expected Reference",
    ),
    Case(
        "a language lost",
        of_element("Span", "dose de", without("/Lang")),
        (TREE,),
        "expected Lang fr, found none",
    ),
    Case(
        "a long form changed",
        of_element("Span", "MS", entry("/E", String("mass spectrometry"))),
        (TREE,),
        'expected E "multiple sclerosis", found "mass spectrometry"',
    ),
    Case(
        "strong words as plain ones",
        role_changed("Strong", "day 0", "Span"),
        (TREE,),
        'expected Strong "day 0", found Span "day 0"',
    ),
    Case(
        "a box to tick as a line to write on",
        of_element("Form", "", attribute("/Role", Name.cb)),
        (TREE, ROOM),
        "expected PrintField.Role tv, found cb",
    ),
    Case(
        "a picture in another place",
        of_element("Figure", "", attribute("/BBox", Array([72, 72, 90, 90]))),
        (PICTURES,),
        "picture 1 has a box that does not go round it",
    ),
    Case(
        "a picture as large as two pages",
        of_element("Figure", "", attribute("/BBox", Array([-612, 0, 612, 792]))),
        (PICTURES,),
        "picture 1 has a box that reaches off the page",
    ),
    Case(
        "a picture without a place",
        of_element("Figure", "", attribute("/BBox", None)),
        (PICTURES, TREE),
        "picture 1 has a box that does not go round it",
    ),
    Case(
        "lines of no kind",
        artifacts_changed(3, b"/Type /Layout", b"/Type /Background"),
        (ARTIFACTS,),
        "page 3 has an artifact that is Background",
    ),
    Case(
        "a foot of no kind",
        artifacts_changed(3, b"/Subtype /Footer", b""),
        (ARTIFACTS,),
        "is Pagination, expected Pagination Footer",
    ),
    Case("a head of no table", head_repeated, (ARTIFACTS, APART), "page 4 repeats"),
    Case(
        "leaders as furniture",
        artifacts_changed(3, b"/Type /Layout", b"/Type /Pagination/Subtype /Header"),
        (ARTIFACTS,),
        'the artifact "." is Pagination Header, expected Layout',
        LARGE,
    ),
    Case("an empty element", empty_element_added, (EMPTY,), "a P is empty"),
    Case("content that leads elsewhere", content_swapped, (CONTENT,), "page 1 has content, 0"),
    Case(
        "an element that leads back to another",
        of_element("P", "You missed", parent_lost),
        (CONTENT,),
        "a P does not lead back to the Aside that holds it",
    ),
    Case(
        "a tree that does not lead back to its root",
        of_element("Document", "", parent_lost),
        (CONTENT,),
        "a Document does not lead back to the root",
    ),
    Case("content in no element", content_in_none, (CONTENT,), "page 3 has content, 999"),
    Case(
        "another order of the tab key",
        lambda pdf: entry("/Tabs", Name.R)(pdf.pages[2].obj),
        (CONTENT,),
        "page 3 does not set the tab key",
    ),
    Case(
        "a link that leads back to no element",
        of_link("tel:", entry("/StructParent", 9999)),
        (CONTENT,),
        "a link in a Link does not lead back",
    ),
    Case("a name lost", name_lost, (NAMES,), "leads to another element, or to none"),
    Case("a name of the title", name_misled, (NAMES,), "leads to another element, or to none"),
    Case("a role without a meaning", roles_unmapped, (ROLES,), "the role Strong ends at Strong"),
    Case(
        "dark words on a dark ground",
        painted_under(b"0.3 g 80 100 460 600 re f"),
        (SEEN, FAINT),
        "does not stand out from what is under it",
    ),
)
