"""What the file says about itself: language, title, and how a viewer opens and prints it."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.language_tags import is_language
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.report import Outcome


def language_and_title_are_set(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """Catalogue and XMP name the language; the title, in XMP, holds the edition and the language.

    ISO 14289-1, 7.1 (title shown, tagged, no suspects) and 7.2 (language); Matterhorn 02-004,
    06-003, 07-001, 11-006.
    PAC 2024, 1 and 2: the title is valid, and so is each language tag (BCP 47); which part is in
    which language is the proof of the tree.
    """
    wanted = edition.metadata
    facts = {
        "language": (pdf.lang, wanted.language),
        "title": (pdf.xmp.title if pdf.xmp else None, wanted.title),
        "title in its language": (
            pdf.xmp.titles.get(wanted.language) if pdf.xmp else None,
            wanted.title,
        ),
        "languages in XMP": (pdf.xmp.languages if pdf.xmp else (), (wanted.language,)),
        "tagged": (pdf.marked, True),
        "tags that may be wrong": (pdf.suspects, False),
        "viewer shows the title": (pdf.viewer.display_doc_title, True),
        "print scaling": (pdf.viewer.print_scaling, "None"),
        "sides to print": (
            pdf.viewer.duplex,
            "DuplexFlipLongEdge" if edition.paper.two_sided else "Simplex",
        ),
        "direction": (pdf.viewer.direction, "R2L" if wanted.right_to_left else None),
    }
    problems = [
        f"{name} is {found!r}, expected {right!r}"
        for name, (found, right) in facts.items()
        if found != right
    ]
    tags = [pdf.lang or "", *(one.lang for one in pdf.elements() if one.lang is not None)]
    problems += [
        f"{tag!r} is the tag of no language" for tag in dict.fromkeys(tags) if not is_language(tag)
    ]
    return Outcome(figure=wanted.language, problems=tuple(problems))
