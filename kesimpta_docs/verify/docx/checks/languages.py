"""The tags of languages, by which a screen reader finds its voice."""

from collections.abc import Iterator

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.docx.markup import Languages
from kesimpta_docs.verify.language_tags import is_language
from kesimpta_docs.verify.report import Outcome


def every_language_tag_is_valid(document: WordDocument, edition: Edition) -> Outcome:
    """Each tag is one of BCP 47, and none is missing where it is needed (17.3.2.20).

    The document's defaults name a language for each kind of script. A phrase names one and the
    same for all: Word asks for that of the script that it takes the letters for.
    """
    del edition  # which language it must be is a rule of its own
    problems = tuple(problem for found in document.languages for problem in _faults(found))
    if not any(found.place == "rPrDefault" for found in document.languages):
        problems += ("the document's defaults name no language",)
    return Outcome(figure=f"{len(document.languages)} places", problems=problems)


def _faults(found: Languages) -> Iterator[str]:
    tags = {
        "own": found.own,
        "East Asian": found.east_asian,
        "complex-script": found.complex_script,
    }
    where = f"{found.part}, {found.place}:"
    for kind, tag in tags.items():
        if tag and not is_language(tag):
            yield f'{where} the {kind} language "{tag}" is none'
        elif not tag and found.place in ("rPrDefault", "r"):
            yield f"{where} the {kind} language is missing"
    if found.place == "r" and len(set(filter(None, tags.values()))) > 1:
        yield f"{where} a phrase in several languages: {', '.join(tags.values())}"
