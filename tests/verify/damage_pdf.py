"""Ways to damage a finished PDF. Each takes the open file and changes one thing in it."""

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from kesimpta_docs.verify.pdf.ink import Glyph
from kesimpta_docs.verify.pdf.reader import TaggedPdf, read_pdf
from kesimpta_docs.verify.pdf.tree import MarkedContent, StructureElement
from kesimpta_docs.verify.pdf.words import text_of

Damage = Callable[[Pdf], None]

#: One showing of text as WeasyPrint writes it, after the font was chosen.
_SHOWN = re.compile(rb"\[[^\]]*\] TJ")
_BASELINE = re.compile(rb"(1 0 0 -1) (\S+) (\S+) Tm")
_SIZE = re.compile(rb"(/\w+) (\S+) Tf")


def damaged(file: Path, folder: Path, damage: Damage) -> Path:
    """Return a copy of `file` in `folder`, under its name, after `damage`."""
    copy = folder / file.name
    with pikepdf.open(file) as pdf:
        damage(pdf)
        pdf.save(copy)
    return copy


# Finding a place by its words.


@lru_cache(maxsize=4)
def _read(file: Path) -> TaggedPdf:
    return read_pdf(file)


def _before(pdf: Pdf) -> TaggedPdf:
    """Return what the file said before it was damaged."""
    return _read(Path(pdf.filename))


def _sequence(pdf: Pdf, words: str, page: int | None = None) -> tuple[MarkedContent, list[Glyph]]:
    """Return the first marked content that is `words`, else begins with them; pages from 1."""
    said = {
        place: " ".join("".join(glyph.text for glyph in glyphs).split())
        for place, glyphs in _before(pdf).content.items()
        if page in (None, place.page + 1)
    }
    exact = (place for place, text in said.items() if text == words)
    found = next(exact, None) or next(
        place for place, text in said.items() if text.startswith(words)
    )
    return found, list(_before(pdf).content[found])


def _element(pdf: Pdf, role: str, words: str = "") -> Object:
    """Return the first structure element of a role that holds `words`."""
    before = _before(pdf)
    for element in before.elements():
        if element.role == role and words in text_of(before, element):
            return pdf.get_object(element.number, 0)
    raise LookupError(words)


def _kids(element: Object) -> list[Object]:
    kids = element.K
    return list(kids.as_list()) if isinstance(kids, Array) else [kids]


def _in_sequence(
    pdf: Pdf, words: str, change: Callable[[bytes], bytes], page: int | None = None
) -> None:
    """Change the operators from `BDC` to `EMC` of the marked content with these words."""
    _in_place(pdf, _sequence(pdf, words, page)[0], change)


def _in_place(pdf: Pdf, place: MarkedContent, change: Callable[[bytes], bytes]) -> None:
    stream = pdf.pages[place.page].Contents
    content = stream.read_bytes()
    found = re.search(rb"/Span\n<</MCID %d>>\nBDC\n.*?EMC" % place.mcid, content, re.DOTALL)
    assert found
    stream.write(content[: found.start()] + change(found[0]) + content[found.end() :])


def _codes(pdf: Pdf, glyph: Glyph, words: str) -> bytes:
    """Return the codes of `words` in the font of `glyph`, as a string of the content stream."""
    codes = {text: code for code, text in _before(pdf).fonts[glyph.font].to_unicode.items()}
    return b"[<%b>] TJ" % b"".join(b"%04x" % codes[letter] for letter in words)


# What one reads.


def respelled(words: str, others: str, page: int | None = None) -> Damage:
    """Draw `others` instead of the marked content that begins with `words`."""

    def damage(pdf: Pdf) -> None:
        _, glyphs = _sequence(pdf, words, page)
        drawn = _codes(pdf, glyphs[0], others)
        _in_sequence(pdf, words, lambda found: _SHOWN.sub(drawn, found), page)

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
    """Draw one more word after the last one of the guide."""
    *_, last = _before(pdf).elements()
    place = next(kid for kid in last.kids if isinstance(kid, MarkedContent))
    drawn = _codes(pdf, _before(pdf).content[place][0], ". yes")
    _in_place(pdf, place, lambda found: _SHOWN.sub(drawn, found))


def swapped(role: str, words: str) -> Damage:
    """Swap the first two kids of the element with these words."""

    def damage(pdf: Pdf) -> None:
        element = _element(pdf, role, words)
        first, second, *others = _kids(element)
        element.K = Array([second, first, *others])

    return damage


def dropped(role: str, words: str) -> Damage:
    """Take the element with these words out of the tree; its ink stays."""

    def damage(pdf: Pdf) -> None:
        gone = _element(pdf, role, words)
        gone.P.K = Array(kid for kid in _kids(gone.P) if kid != gone)

    return damage


def erased(words: str) -> Damage:
    """Draw nothing where these words stood; the tags stay."""
    return lambda pdf: _in_sequence(pdf, words, lambda found: _SHOWN.sub(b"", found))


def said_twice(role: str, words: str) -> Damage:
    """Let the tree hold the element with these words, and a second one like it."""

    def damage(pdf: Pdf) -> None:
        first = _element(pdf, role, words)
        place, _ = _sequence(pdf, words)
        page = pdf.pages[place.page].obj
        again = Dictionary(S=Name("/" + role), P=first.P, Pg=page, K=Array([place.mcid]))
        first.P.K = Array([*_kids(first.P), pdf.make_indirect(again)])

    return damage


def artifact(words: str) -> Damage:
    """Mark these words as an artifact: on paper, but never read out."""

    def change(found: bytes) -> bytes:
        return b"/Artifact\nBMC" + found[found.index(b"BDC") + 3 :]

    return lambda pdf: _in_sequence(pdf, words, change)


def stray_artifact(words: str) -> Damage:
    """Draw these words once more in the lower margin, as an artifact."""

    def change(found: bytes) -> bytes:
        again = _BASELINE.sub(rb"\1 120 1015 Tm", found[found.index(b"BDC") + 3 :])
        return found + b"\n/Artifact\nBMC" + again

    return lambda pdf: _in_sequence(pdf, words, change)


def replaced_for_the_ear(pdf: Pdf) -> None:
    """Draw other words, and give a screen reader the right ones (ActualText)."""
    element = _element(pdf, "P", "Keep this page")
    element.ActualText = String(text_of(_before(pdf), _read_element(pdf, element)))
    respelled("Keep this", "Do not keep this page")(pdf)


def _read_element(pdf: Pdf, element: Object) -> StructureElement:
    number = element.objgen[0]
    return next(found for found in _before(pdf).elements() if found.number == number)


# Structure.


def role_changed(role: str, words: str, other: str) -> Damage:
    """Give the element with these words another role."""

    def damage(pdf: Pdf) -> None:
        _element(pdf, role, words).S = Name("/" + other)

    return damage


def alt_changed(alt: str) -> Damage:
    """Give the first figure another alternative text."""

    def damage(pdf: Pdf) -> None:
        _element(pdf, "Figure").Alt = String(alt)

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


def bookmark_misled(pdf: Pdf) -> None:
    """Let a bookmark lead to the last page."""
    _bookmark(pdf).Dest[0] = pdf.pages[-1].obj


# The page.


def size_changed(size: float, other: float) -> Damage:
    """Set what was `size` pt in `other` pt, on every page."""

    def change(found: re.Match[bytes]) -> bytes:
        meant = abs(float(found[2]) * 0.75 - size) < 0.01
        return b"%b %.3f Tf" % (found[1], other / 0.75) if meant else found[0]

    def damage(pdf: Pdf) -> None:
        for page in pdf.pages:
            page.Contents.write(_SIZE.sub(change, page.Contents.read_bytes()))

    return damage


def page_set(key: str, value: Object | int) -> Damage:
    """Set an entry of the second page."""

    def damage(pdf: Pdf) -> None:
        pdf.pages[1].obj[key] = value

    return damage


def moved(words: str, across: float, down: float) -> Damage:
    """Draw these words elsewhere on the page: so many pt to the right, so many lower."""

    def shift(found: re.Match[bytes]) -> bytes:
        x, y = float(found[2]) + across / 0.75, float(found[3]) + down / 0.75
        return b"%b %.3f %.3f Tm" % (found[1], x, y)

    return lambda pdf: _in_sequence(pdf, words, lambda found: _BASELINE.sub(shift, found))


def moved_onto(words: str, others: str, lower: float) -> Damage:
    """Draw these words over others of the same page, so many pt below their line."""

    def damage(pdf: Pdf) -> None:
        (x, y), (to_x, to_y) = (_sequence(pdf, said)[1][0].origin for said in (words, others))
        moved(words, to_x - x, y - to_y + lower)(pdf)

    return damage


def before_words(words: str, operators: bytes) -> Damage:
    """Put operators before these words, in a graphics state of their own."""

    def change(found: bytes) -> bytes:
        head, tail = found.split(b"BDC\n", 1)
        return head + b"BDC\nq\n" + operators + b"\n" + tail.removesuffix(b"EMC") + b"Q\nEMC"

    return lambda pdf: _in_sequence(pdf, words, change)


def coloured(words: str, operators: bytes) -> Damage:
    """Set colour or opacity anew right before these words are shown."""
    return lambda pdf: _in_sequence(
        pdf, words, lambda found: found.replace(b"BT\n", operators + b"\nBT\n")
    )


def cut_at_half_height(pdf: Pdf) -> None:
    """Clip the first words of a section so that only the feet of their letters stay."""
    _, glyphs = _sequence(pdf, "Keep this")
    first = glyphs[0]
    # The content counts in px from the top.
    top = (792 - first.baseline - 4) / 0.75
    before_words("Keep this", b"0 %.2f 816 200 re W n" % top)(pdf)


def page_copied(pdf: Pdf) -> None:
    """Put the third page in once more, at the end."""
    pdf.pages.append(pdf.pages[2])


def note_laid_over(pdf: Pdf) -> None:
    """Lay a text annotation over the first page."""
    note = Dictionary(
        Type=Name.Annot,
        Subtype=Name.FreeText,
        Rect=Array([100, 100, 300, 150]),
        Contents=String("Take two"),
        DA=String("/Helv 12 Tf"),
    )
    pdf.pages[0].obj.Annots = pdf.make_indirect(Array([pdf.make_indirect(note)]))


# Fonts.


def font_stripped(pdf: Pdf) -> None:
    """Take the outlines out of one font."""
    font = next(iter(pdf.pages[0].Resources.Font.as_dict().values()))
    del font.DescendantFonts[0].FontDescriptor.FontFile2


def font_renamed(pdf: Pdf) -> None:
    """Name another face."""
    font = next(iter(pdf.pages[0].Resources.Font.as_dict().values()))
    font.BaseFont = Name("/ABCDEF+DejaVu-Sans")


def glyph_lost(pdf: Pdf) -> None:
    """Draw the first letter of a paragraph as glyph 0, which says that it is that letter."""
    _, glyphs = _sequence(pdf, "Keep this")
    first = glyphs[0]
    font = pdf.get_object(int(first.font.split()[-1]), 0)
    table = font.ToUnicode.read_bytes()
    font.ToUnicode.write(table.replace(b"<%04x> <" % first.gid, b"<0000> <"))
    code = b"<%04x>" % first.gid
    _in_sequence(pdf, "Keep this", lambda found: found.replace(code, b"<0000>", 1))


# What the file says about itself.


def catalogue_without(*keys: str) -> Damage:
    """Take an entry out of the catalogue, or out of a dictionary in it."""

    def damage(pdf: Pdf) -> None:
        *path, last = keys
        holder: Object = pdf.Root
        for key in path:
            holder = holder[key]
        del holder[last]

    return damage


def pages_numbered_from(first: int) -> Damage:
    """Let the page labels begin elsewhere."""

    def damage(pdf: Pdf) -> None:
        pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=first)]))

    return damage


def title_changed(pdf: Pdf) -> None:
    """Give the document information another title."""
    pdf.docinfo["/Title"] = String("Untitled")


def packet_changed(old: bytes, new: bytes) -> Damage:
    """Change the XMP packet."""

    def damage(pdf: Pdf) -> None:
        data = pdf.Root.Metadata.read_bytes()
        assert old in data
        pdf.Root.Metadata.write(data.replace(old, new))

    return damage
