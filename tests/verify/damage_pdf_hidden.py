"""Ways to hide something in a finished PDF, or to put in what no viewer needs."""

from io import BytesIO

from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from tests.verify.damage_pdf_places import Case, Damage, in_sequence
from tests.verify.damage_pdf_words import respelled

NOTHING_ELSE = "the file holds only what is proven"


def _font(pdf: Pdf) -> Object:
    font: Object = next(iter(pdf.pages[0].Resources.Font.as_dict().values()))
    return font


def outlines_emptied(pdf: Pdf) -> None:
    """Let the embedded font draw nothing."""
    file = _font(pdf).DescendantFonts[0].FontDescriptor.FontFile2
    font = TTFont(BytesIO(file.read_bytes()))
    for name in font.getGlyphOrder():
        font["glyf"][name].__dict__ = {"numberOfContours": 0}
    out = BytesIO()
    font.save(out)
    file.write(out.getvalue())


def program_garbled(pdf: Pdf) -> None:
    """Embed something that is no font."""
    _font(pdf).DescendantFonts[0].FontDescriptor.FontFile2.write(b"no font at all")


def glyphs_mapped(pdf: Pdf) -> None:
    """Draw other glyphs than those that the codes name (CIDToGIDMap)."""
    table = b"".join(b"\0\x24" for _ in range(1000))
    _font(pdf).DescendantFonts[0].CIDToGIDMap = pdf.make_stream(table)


def in_the_catalogue(key: str, value: Object) -> Damage:
    """Put an entry into the catalogue."""

    def damage(pdf: Pdf) -> None:
        pdf.Root[key] = value

    return damage


def file_attached(pdf: Pdf) -> None:
    """Attach a file."""
    pdf.attachments["more.txt"] = b"Take two."


def on_the_page(key: str, value: Object | int) -> Damage:
    """Put an entry into the second page."""

    def damage(pdf: Pdf) -> None:
        pdf.pages[1].obj[key] = value

    return damage


def link_with(key: str, value: Object) -> Damage:
    """Put an entry into the first link of the contents."""

    def damage(pdf: Pdf) -> None:
        pdf.pages[1].obj.Annots[0][key] = value

    return damage


def link_runs_script(pdf: Pdf) -> None:
    """Let a link run a script when it is met (AA)."""
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    pdf.pages[1].obj.Annots[0].AA = Dictionary(E=script)


def soft_masked(pdf: Pdf) -> None:
    """Put a soft mask over all that follows."""
    mask = Dictionary(S=Name.Alpha, G=pdf.make_stream(b""))
    pdf.pages[2].Resources.ExtGState["/M"] = Dictionary(SMask=mask)
    stream = pdf.pages[2].Contents
    stream.write(b"/M gs\n" + stream.read_bytes())


def layer(pdf: Pdf) -> None:
    """Make a layer that can be switched off (optional content)."""
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("More")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))


def patterned(pdf: Pdf) -> None:
    """Paint with a pattern, which can hold words of its own."""
    pdf.pages[2].Resources.Pattern["/P0"] = pdf.make_stream(b"", PatternType=1)


def expanded(pdf: Pdf) -> None:
    """Let the tags say other words than those drawn, as a long form (14.9.5)."""
    pdf.Root.StructTreeRoot.K.K[0].E = String("Take two")


def titled(pdf: Pdf) -> None:
    """Give a structure element a title, which some viewers show."""
    pdf.Root.StructTreeRoot.K.K[0].T = String("Take two")


def page_of_forms(pdf: Pdf) -> None:
    """Place a form that places a form, ten times each, ten deep."""
    inner = pdf.make_stream(b"n", Type=Name.XObject, Subtype=Name.Form)
    for _ in range(10):
        resources = Dictionary(XObject=Dictionary(F=inner))
        inner = pdf.make_stream(
            b"/F Do " * 10, Type=Name.XObject, Subtype=Name.Form, Resources=resources
        )
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(F=inner))
    pdf.pages[0].Contents.write(b"/F Do")


def first_pages_swapped(pdf: Pdf) -> None:
    """Bind the contents before the cover."""
    kids = pdf.Root.Pages.Kids
    kids[0], kids[1] = kids[1], kids[0]


def piled(words: str, said: str, spacing: bytes) -> Damage:
    """Draw the letters of some words on each other, and let an ActualText say the words."""

    def pile(found: bytes) -> bytes:
        span = b"/Span <</ActualText (%s)>> BDC\n" % said.encode("ascii")
        return found.replace(b"BT\n", span + b"BT\n" + spacing, 1).replace(b"ET", b"ET\nEMC", 1)

    return lambda pdf: in_sequence(pdf, words, pile)


def squeezed(words: str, others: str) -> Damage:
    """Draw longer words in the same room."""

    def damage(pdf: Pdf) -> None:
        respelled(words, others)(pdf)
        part = 100 * len(words) / len(others)
        in_sequence(pdf, words, lambda found: found.replace(b"BT\n", b"BT\n%.2f Tz\n" % part, 1))

    return damage


CASES = (
    Case("a layer", layer, (NOTHING_ELSE,), "/OCProperties"),
    Case(
        "an action on opening",
        in_the_catalogue("/OpenAction", Dictionary(S=Name.JavaScript, JS=String("1"))),
        (NOTHING_ELSE,),
        "/OpenAction",
    ),
    Case("an attachment", file_attached, (NOTHING_ELSE,), "/EmbeddedFiles"),
    Case("a unit of its own", on_the_page("/UserUnit", 2), (NOTHING_ELSE,), "/UserUnit"),
    Case("a script in a link", link_runs_script, (NOTHING_ELSE,), "/AA"),
    Case(
        "a link with an appearance",
        link_with("/AP", Dictionary()),
        (NOTHING_ELSE,),
        "an annotation has /AP",
    ),
    Case("a soft mask", soft_masked, (NOTHING_ELSE,), "/SMask"),
    Case("a pattern", patterned, (NOTHING_ELSE,), "/Pattern"),
    Case(
        "a title in the tags", titled, ("the tag tree is that of the edition",), "expected T none"
    ),
    Case(
        "a long form in the tags",
        expanded,
        ("the tag tree is that of the edition",),
        'expected E none, found "Take two"',
    ),
)
