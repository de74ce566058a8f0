"""Nothing stands in the file that no other rule looks at."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.report import Outcome


def the_file_holds_only_what_is_proven(document: WordDocument, edition: Edition) -> Outcome:
    """Every part, element, attribute and field is one that the layout needs."""
    del edition  # the rule is the same for all
    problems = [
        f"a field {instruction}"
        for paragraph in document.paragraphs
        for instruction in paragraph.fields
        if instruction.split()[:1] != ["PAGEREF"]
    ]
    return Outcome(figure="nothing else", problems=(*document.unproven, *dict.fromkeys(problems)))
