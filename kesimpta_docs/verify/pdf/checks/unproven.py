"""Nothing stands in the file that no other rule looks at."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.report import Outcome


def the_file_holds_only_what_is_proven(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """No layer, script, attachment, form, soft mask, appearance stream or unit of its own."""
    del edition  # the rule is the same for all
    held = [name for element in pdf.elements() for name in element.unproven]
    return Outcome(figure="nothing else", problems=tuple(dict.fromkeys((*pdf.unproven, *held))))
