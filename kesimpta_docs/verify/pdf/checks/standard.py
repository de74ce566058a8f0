"""The file is of the standard that was promised: by its own words, its colours and its links.

What was promised decides, not what the file says: one that claims less than it should must fail.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.order import PdfStandard
from kesimpta_docs.verify.pdf.colour import OutputIntent
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.report import Outcome

_PRINTED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Promise:
    """What a standard makes of a file; `titled`: the information dictionary holds the title."""

    version: str
    claims: frozenset[str]
    titled: bool
    intents: tuple[OutputIntent, ...]


_PROMISES: Mapping[PdfStandard, _Promise] = {
    "ua-1": _Promise(
        version="1.7",
        claims=frozenset({"PDF/UA-1", "PDF/A-2A"}),
        titled=True,
        intents=(OutputIntent(subtype="GTS_PDFA1", srgb=True),),
    ),
    "ua-2": _Promise(
        version="2.0",
        claims=frozenset(
            {
                "PDF/UA-2:2024",
                "http://pdfa.org/declarations/wtpdf#accessibility1.0",
                "http://pdfa.org/declarations/wtpdf#reuse1.0",
            }
        ),
        titled=False,
        intents=(),
    ),
}


def the_file_claims_the_promised_standards(pdf: TaggedPdf, standard: PdfStandard) -> Outcome:
    """Version and identifiers are those of the standard; the file has an identifier of its own.

    ISO 14289-1 and -2, clause 5; ISO 19005-2, 6.6.4 and 6.1.3; Well-Tagged PDF 1.0, 6.1. PDF 2.0
    keeps titles in XMP alone (ISO 32000-2, 14.3.3).
    """
    promise = _PROMISES[standard]
    claims = pdf.xmp.claims if pdf.xmp else frozenset()
    title = pdf.xmp.title if pdf.xmp and promise.titled else None
    facts = {
        "version of PDF": (pdf.version, promise.version),
        "claims in XMP": (sorted(claims), sorted(promise.claims)),
        "title in the information dictionary": (pdf.info_title, title),
        "identifier of the file": (pdf.identified, True),
    }
    problems = tuple(
        f"{name}: {found!r}, expected {right!r}"
        for name, (found, right) in facts.items()
        if found != right
    )
    return Outcome(figure=", ".join(sorted(promise.claims)), problems=problems)


def colours_mean_what_the_standard_wants(pdf: TaggedPdf, standard: PdfStandard) -> Outcome:
    """PDF/A has one output intent, sRGB, which all colours are in (ISO 19005-2, 6.2.3, 6.2.4)."""
    found, wanted = pdf.output_intents, _PROMISES[standard].intents
    problem = f"output intents are {_named(found)}, expected {_named(wanted)}"
    return Outcome(figure=_named(wanted), problems=() if found == wanted else (problem,))


def _named(intents: tuple[OutputIntent, ...]) -> str:
    colours = (
        f"{intent.subtype} {'in sRGB' if intent.srgb else 'not in sRGB'}" for intent in intents
    )
    return ", ".join(colours) or "none"


def every_annotation_is_printed(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Each annotation is printed, and nothing hides it (ISO 19005-2, 6.3.2)."""
    del edition  # the rule is the same for all
    found = [each for page in pdf.pages for each in page.annotations]
    problems = tuple(
        f"page {each.page + 1}: a {each.subtype} has the flags {each.flags}, expected {_PRINTED}"
        for each in found
        if each.flags != _PRINTED
    )
    return Outcome(figure=f"{len(found)} annotations", problems=problems)
