"""Ways to let a finished PDF claim other standards, another title, other colours or no print."""

from collections.abc import Callable

from pikepdf import Name, Object, Pdf, String

from tests.verify.damage_pdf_page import catalogue_without, packet_changed, title_changed
from tests.verify.damage_pdf_places import Case, Damage

CLAIMS = "the file claims the promised standards"
COLOURS = "colours mean what the standard wants"
PRINTED = "every annotation is printed"
IDENTITY = "language and title are set"
NOTHING_ELSE = "the file holds only what is proven"


def intent(change: Callable[[Object], None]) -> Damage:
    """Change the output intent."""
    return lambda pdf: change(pdf.Root.OutputIntents[0])


def profile(old: bytes, new: bytes) -> Damage:
    """Change the colour profile of the output intent, all places."""

    def damage(pdf: Pdf) -> None:
        stream = pdf.Root.OutputIntents[0].DestOutputProfile
        data = stream.read_bytes()
        assert old in data
        stream.write(data.replace(old, new))

    return damage


def linear(pdf: Pdf) -> None:
    """Let the curve of each colour be a straight line: a table of 1024 values."""
    stream = pdf.Root.OutputIntents[0].DestOutputProfile
    data = stream.read_bytes()
    at = data.index(b"curv\0\0\0\0\0\0\4\0") + 12
    line = b"".join((n * 64).to_bytes(2, "big") for n in range(1024))
    stream.write(data[:at] + line + data[at + len(line) :])


def second_intent(pdf: Pdf) -> None:
    """Name the colours twice."""
    pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0])


def flagged(flags: int | None) -> Damage:
    """Give the first link of the contents other flags."""

    def damage(pdf: Pdf) -> None:
        link = pdf.pages[1].obj.Annots[0]
        if flags is None:
            del link.F
        else:
            link.F = flags

    return damage


def _intent_named(key: str, value: object) -> Damage:
    def change(holder: Object) -> None:
        holder[key] = value

    return intent(change)


def _without_profile(holder: Object) -> None:
    del holder.DestOutputProfile


CASES = (
    Case("another title", title_changed, (CLAIMS,), "information dictionary: 'Untitled'"),
    Case(
        "another title in XMP",
        packet_changed(b'x-default">Examplin at', b'x-default">Other at'),
        (IDENTITY, CLAIMS),
        "title is 'Other at",
    ),
    Case(
        "another title in its language",
        packet_changed(b'en-US">Examplin at', b'en-US">Other at'),
        (IDENTITY,),
        "title in its language is 'Other at",
    ),
    Case(
        "a title in another language",
        packet_changed(b'xml:lang="en-US"', b'xml:lang="fr-FR"'),
        (IDENTITY,),
        "title in its language is None",
    ),
    Case(
        "another language in XMP",
        packet_changed(b"<rdf:li>en-US<", b"<rdf:li>fr-FR<"),
        (IDENTITY,),
        "languages in XMP is ('fr-FR',)",
    ),
    Case("no XMP", catalogue_without("/Metadata"), (IDENTITY, CLAIMS), "title is None"),
    Case(
        "no PDF/UA part",
        packet_changed(b"<pdfuaid:part>1</pdfuaid:part>", b""),
        (CLAIMS,),
        "claims in XMP: ['PDF/A-2A'], expected ['PDF/A-2A', 'PDF/UA-1']",
    ),
    Case(
        "another PDF/UA part",
        packet_changed(b"<pdfuaid:part>1<", b"<pdfuaid:part>2<"),
        (CLAIMS,),
        "'PDF/UA-2'",
    ),
    Case(
        "two PDF/UA parts",
        packet_changed(b"<pdfuaid:part>1<", b"<pdfuaid:part>1</pdfuaid:part><pdfuaid:part>2<"),
        (CLAIMS,),
        "'PDF/UA-1 and 2'",
    ),
    Case(
        "a lower level of PDF/A",
        packet_changed(b"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<"),
        (CLAIMS,),
        "'PDF/A-2B'",
    ),
    Case(
        "a claim too many",
        packet_changed(
            b"<pdfuaid:part>",
            b"<d:conformsTo xmlns:d='http://pdfa.org/declarations/'>x</d:conformsTo><pdfuaid:part>",
        ),
        (CLAIMS,),
        "'x'",
    ),
    Case("no output intent", catalogue_without("/OutputIntents"), (COLOURS,), "intents are none"),
    Case("two output intents", second_intent, (COLOURS,), "in sRGB, GTS_PDFA1"),
    Case("an intent without profile", intent(_without_profile), (COLOURS,), "not in sRGB"),
    Case("an intent for a print shop", _intent_named("/S", Name.GTS_PDFX), (COLOURS,), "GTS_PDFX"),
    Case(
        "a profile somewhere else",
        _intent_named("/DestOutputProfileRef", String("x")),
        (NOTHING_ELSE,),
        "an output intent has /DestOutputProfileRef",
    ),
    Case("a profile of grey", profile(b"mntrRGB ", b"mntrGRAY"), (COLOURS,), "not in sRGB"),
    Case(
        "other primaries",
        profile(b"XYZ \0\0\0\0\0\0\x6f\xa2", b"XYZ \0\0\0\0\0\0\x7f\xa2"),
        (COLOURS,),
        "not in sRGB",
    ),
    Case("a straight curve", linear, (COLOURS,), "not in sRGB"),
    Case("a link that is not printed", flagged(None), (PRINTED,), "flags 0, expected 4"),
    Case("a hidden link", flagged(6), (PRINTED,), "a Link has the flags 6"),
)
