"""Ways to change the words and the structure of a finished PDF."""

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from kesimpta_docs.verify.pdf.tree import MarkedContent, StructureElement
from kesimpta_docs.verify.pdf.words import text_of
from tests.verify.damage_pdf_places import (
    SHOWN,
    Damage,
    codes_of,
    element_of,
    file_before,
    in_place,
    in_sequence,
    kids_of,
    sequence_of,
)


def respelled(words: str, others: str, page: int | None = None) -> Damage:
    """Draw `others` instead of the marked content that begins with `words`."""

    def damage(pdf: Pdf) -> None:
        _, glyphs = sequence_of(pdf, words, page)
        drawn = codes_of(pdf, glyphs[0], others)
        in_sequence(pdf, words, lambda found: SHOWN.sub(drawn, found), page)

    return damage


def letter_means(letter: str, other: str) -> Damage:
    """Let every font say that the glyph of `letter` stands for `other`."""
    entry = b"<%04x>" % ord(letter)

    def damage(pdf: Pdf) -> None:
        for font in pdf.pages[0].Resources.Font.as_dict().values():
            table = font.ToUnicode.read_bytes()
            font.ToUnicode.write(table.replace(b" " + entry, b" <%04x>" % ord(other)))

    return damage


def last_word_added(pdf: Pdf) -> None:
    """Draw another word in place of the last ones of the guide."""
    *_, last = file_before(pdf).elements()
    place = next(kid for kid in last.kids if isinstance(kid, MarkedContent))
    drawn = codes_of(pdf, file_before(pdf).content[place][0], ". yes")
    in_place(pdf, place, lambda found: SHOWN.sub(drawn, found))


def swapped(role: str, words: str) -> Damage:
    """Swap the first two kids of the element with these words."""

    def damage(pdf: Pdf) -> None:
        element = element_of(pdf, role, words)
        first, second, *others = kids_of(element)
        element.K = Array([second, first, *others])

    return damage


def dropped(role: str, words: str) -> Damage:
    """Take the element with these words out of the tree; its ink stays."""

    def damage(pdf: Pdf) -> None:
        gone = element_of(pdf, role, words)
        gone.P.K = Array(kid for kid in kids_of(gone.P) if kid != gone)

    return damage


def erased(words: str) -> Damage:
    """Draw nothing where these words stood; the tags stay."""
    return lambda pdf: in_sequence(pdf, words, lambda found: SHOWN.sub(b"", found))


def said_twice(role: str, words: str) -> Damage:
    """Let the tree hold the element with these words, and a second one like it."""

    def damage(pdf: Pdf) -> None:
        first = element_of(pdf, role, words)
        place, _ = sequence_of(pdf, words)
        page = pdf.pages[place.page].obj
        again = Dictionary(S=Name("/" + role), P=first.P, Pg=page, K=Array([place.mcid]))
        first.P.K = Array([*kids_of(first.P), pdf.make_indirect(again)])

    return damage


def artifact(words: str) -> Damage:
    """Mark these words as an artifact: on paper, but never read out."""

    def change(found: bytes) -> bytes:
        return b"/Artifact\nBMC" + found[found.index(b"BDC") + 3 :]

    return lambda pdf: in_sequence(pdf, words, change)


def replaced_for_the_ear(pdf: Pdf) -> None:
    """Draw other words, and give a screen reader the right ones (ActualText)."""
    element = element_of(pdf, "P", "Keep this page")
    element.ActualText = String(text_of(file_before(pdf), _read_element(pdf, element)))
    respelled("Keep this", "Do not keep this page")(pdf)


def text_for_nothing(key: str, words: str) -> Damage:
    """Give a screen reader a text that stands for no glyph: `key` of an empty sequence."""

    def damage(pdf: Pdf) -> None:
        page = pdf.pages[1]
        page.contents_coalesce()
        said = f"/Span <</{key} ({words})>> BDC EMC\n".encode("ascii")
        page.Contents.write(said + page.Contents.read_bytes())

    return damage


def _read_element(pdf: Pdf, element: Object) -> StructureElement:
    number = element.objgen[0]
    return next(found for found in file_before(pdf).elements() if found.number == number)


def role_changed(role: str, words: str, other: str) -> Damage:
    """Give the element with these words another role."""

    def damage(pdf: Pdf) -> None:
        element_of(pdf, role, words).S = Name("/" + other)

    return damage


def alt_given(role: str, words: str, alt: str) -> Damage:
    """Give the element with these words (another) alternative text."""

    def damage(pdf: Pdf) -> None:
        element_of(pdf, role, words).Alt = String(alt)

    return damage


def picture_of_nothing(words: str) -> Damage:
    """Let a paragraph be a picture with an empty alternative text."""

    def damage(pdf: Pdf) -> None:
        alt_given("P", words, "")(pdf)
        role_changed("P", words, "Figure")(pdf)

    return damage


def language_given(role: str, words: str, language: str) -> Damage:
    """Say that these words are in some language."""

    def damage(pdf: Pdf) -> None:
        element_of(pdf, role, words).Lang = String(language)

    return damage


def _bookmark(pdf: Pdf) -> Object:
    """Return a bookmark in the middle of the outline."""
    item: Object = pdf.Root.Outlines.First.First
    return item


def bookmark_dropped(pdf: Pdf) -> None:
    """Take the first bookmark of the second level out of the outline."""
    first = _bookmark(pdf)
    first.Parent.First = first.Next
    del first.Next.Prev


def bookmark_renamed(pdf: Pdf) -> None:
    """Give a bookmark other words."""
    _bookmark(pdf).Title = String("Other words")


def bookmark_lowered(pdf: Pdf) -> None:
    """Let a bookmark lead to the foot of the page of its heading."""
    _bookmark(pdf).Dest[3] = 0


def bookmark_misled(pdf: Pdf) -> None:
    """Let a bookmark lead to the last page."""
    _bookmark(pdf).Dest[0] = pdf.pages[-1].obj
