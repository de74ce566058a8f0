"""Ways to change the links of a finished PDF."""

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from tests.verify.damage_pdf_places import Case, Damage, element_of, sequence_of

LINKS = "every link leads where the source says"
RUNNING = "running lines and page numbers are right"
AREAS = "every link lies on its words and says where it leads"


def link_to(pdf: Pdf, target: str) -> Object:
    """Return the first link whose target, an address or a section's id, begins so."""
    for page in pdf.pages:
        for link in page.obj.get("/Annots", []):
            to = link.A.URI if "/A" in link else link.Dest
            if str(to).startswith(target):
                found: Object = link
                return found
    raise LookupError(target)


def led_to(target: str, other: str) -> Damage:
    """Let a link lead to another address."""

    def damage(pdf: Pdf) -> None:
        link_to(pdf, target).A.URI = String(other)

    return damage


def led_into(target: str, section: str) -> Damage:
    """Let a link into the file lead to another section."""

    def damage(pdf: Pdf) -> None:
        link_to(pdf, target).Dest = String(section)

    return damage


def place_moved(pdf: Pdf) -> None:
    """Let the name of a section stand for the top of another page."""
    names = pdf.Root.Names.Dests.Names
    names[1] = Array([pdf.pages[0].obj, Name.XYZ, 0, 792, 0])


def place_lower(pdf: Pdf) -> None:
    """Let the name of a section stand for a place below its heading."""
    names = pdf.Root.Names.Dests.Names
    names[1] = Array([names[1][0], Name.XYZ, 0, 300, 0])


def moved_away(target: str) -> Damage:
    """Lay a link over no words."""

    def damage(pdf: Pdf) -> None:
        link_to(pdf, target).Rect = Array([300, 20, 310, 30])

    return damage


def says(target: str, words: str) -> Damage:
    """Let a link say other words of itself."""

    def damage(pdf: Pdf) -> None:
        link_to(pdf, target).Contents = String(words)

    return damage


def laid_over(words: str, target: str) -> Damage:
    """Lay a second link over words, without a tag."""

    def damage(pdf: Pdf) -> None:
        place, glyphs = sequence_of(pdf, words)
        low, high = glyphs[0].box, glyphs[-1].box
        link = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([low.x0, low.y0, high.x1, high.y1]),
            A=Dictionary(S=Name.URI, URI=String(target)),
            BS=Dictionary(W=0),
            F=4,
        )
        page = pdf.pages[place.page].obj
        page.Annots = Array([*page.get("/Annots", []), pdf.make_indirect(link)])

    return damage


def untagged(words: str) -> Damage:
    """Leave the link on the page, and let its tag be no link."""

    def damage(pdf: Pdf) -> None:
        element_of(pdf, "Link", words).S = Name.Span

    return damage


def without(target: str, key: str) -> Damage:
    """Take an entry of a link away."""

    def damage(pdf: Pdf) -> None:
        del link_to(pdf, target)[key]

    return damage


def narrowed(target: str) -> Damage:
    """Let the areas of a link end before its last words."""

    def damage(pdf: Pdf) -> None:
        link = link_to(pdf, target)
        quads = [float(side) for side in link.QuadPoints.as_list()]
        link.QuadPoints = Array(
            side - 20 if number in (2, 6) else side for number, side in enumerate(quads)
        )

    return damage


def framed(target: str, style: Dictionary | None) -> Damage:
    """Let a viewer draw a frame round a link."""

    def damage(pdf: Pdf) -> None:
        link = link_to(pdf, target)
        del link.BS
        if style is not None:
            link.BS = style

    return damage


CASES = (
    Case("a link in a frame", framed("tel:", Dictionary(W=3)), (RUNNING,), "a frame of 3 pt"),
    Case("a link in the usual frame", framed("tel:", None), (RUNNING,), "a frame of 1 pt"),
    Case(
        "a link to elsewhere",
        led_to("tel:", "https://x.org"),
        (LINKS, AREAS),
        "to https://x.org",
    ),
    Case("a link to another section", led_into("doses", "help"), (LINKS, AREAS), "to #help"),
    Case("a place on another page", place_moved, (LINKS, AREAS), "page 1, where no section"),
    Case("a place below its heading", place_lower, (LINKS, AREAS), "where no section begins"),
    Case(
        "a link over no words",
        moved_away("tel:"),
        (AREAS,),
        "has a box that is not round its areas",
    ),
    Case("a link that says more", says("tel:", "Take two"), (AREAS,), 'says "Take two"'),
    Case(
        "a link laid over words",
        laid_over("You missed", "https://x.org"),
        (LINKS, AREAS),
        "on a click",
    ),
    Case("a link without its tag", untagged("your doses"), (LINKS, AREAS), "to None by its tag"),
    Case(
        "a link that says its address",
        says("https://www", "https://www.example.org/help"),
        (AREAS,),
        'says "https://www.example.org/help", expected "Web page',
    ),
    Case(
        "a link without a description",
        without("tel:", "/Contents"),
        (AREAS,),
        'says "None", expected "Phone',
    ),
    Case(
        "a link without areas",
        without("tel:", "/QuadPoints"),
        (AREAS,),
        "has 0 areas for 1 lines",
    ),
    Case(
        "a link over a part of its words",
        narrowed("tel:"),
        (AREAS, LINKS),
        "does not cover all its words",
    ),
)
