"""Ways to change the pages of a finished PDF, its fonts, and what it says about itself."""

import re

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from tests.verify.damage_pdf_places import (
    Damage,
    in_sequence,
    sequence_of,
)

_BASELINE = re.compile(rb"(1 0 0 -1) (\S+) (\S+) Tm")
_SIZE = re.compile(rb"(/\w+) (\S+) Tf")


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

    return lambda pdf: in_sequence(pdf, words, lambda found: _BASELINE.sub(shift, found))


def moved_onto(words: str, others: str, lower: float) -> Damage:
    """Draw these words over others of the same page, so many pt below their line."""

    def damage(pdf: Pdf) -> None:
        (x, y), (to_x, to_y) = (sequence_of(pdf, said)[1][0].origin for said in (words, others))
        moved(words, to_x - x, y - to_y + lower)(pdf)

    return damage


def before_words(words: str, operators: bytes) -> Damage:
    """Put operators before these words, in a graphics state of their own."""

    def change(found: bytes) -> bytes:
        head, tail = found.split(b"BDC\n", 1)
        return head + b"BDC\nq\n" + operators + b"\n" + tail.removesuffix(b"EMC") + b"Q\nEMC"

    return lambda pdf: in_sequence(pdf, words, change)


def coloured(words: str, operators: bytes) -> Damage:
    """Set colour or opacity anew right before these words are shown."""
    return lambda pdf: in_sequence(
        pdf, words, lambda found: found.replace(b"BT\n", operators + b"\nBT\n")
    )


def cut_at_half_height(pdf: Pdf) -> None:
    """Clip the first words of a section so that only the feet of their letters stay."""
    _, glyphs = sequence_of(pdf, "Keep this")
    first = glyphs[0]
    # The content counts in px from the top.
    top = (792 - first.baseline - 4) / 0.75
    before_words("Keep this", b"0 %.2f 816 200 re W n" % top)(pdf)


def painted_over(operators: bytes) -> Damage:
    """Paint something over the third page, outside of all marks."""

    def damage(pdf: Pdf) -> None:
        stream = pdf.pages[2].Contents
        stream.write(stream.read_bytes() + b"\nq " + operators + b" Q")

    return damage


def page_copied(pdf: Pdf) -> None:
    """Put the third page in once more, at the end."""
    pdf.pages.append(pdf.pages[2])


def as_long_as(count: int) -> Damage:
    """Put the third page in at the end until there are so many pages."""

    def damage(pdf: Pdf) -> None:
        while len(pdf.pages) < count:
            page_copied(pdf)

    return damage


def note_laid_over(pdf: Pdf) -> None:
    """Lay a text annotation over the first page."""
    note = Dictionary(
        Type=Name.Annot,
        Subtype=Name.FreeText,
        Rect=Array([100, 100, 300, 150]),
        Contents=String("Take two"),
        DA=String("/Helv 12 Tf"),
        F=4,
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
    _, glyphs = sequence_of(pdf, "Keep this")
    first = glyphs[0]
    font = pdf.get_object(int(first.font.split()[-1]), 0)
    table = font.ToUnicode.read_bytes()
    font.ToUnicode.write(table.replace(b"<%04x> <" % first.gid, b"<0000> <"))
    code = b"<%04x>" % first.gid
    in_sequence(pdf, "Keep this", lambda found: found.replace(code, b"<0000>", 1))


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
