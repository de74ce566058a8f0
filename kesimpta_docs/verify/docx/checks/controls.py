"""Content controls: a screen reader says their titles."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.report import Outcome


def every_control_has_a_title(document: WordDocument, edition: Edition) -> Outcome:
    """Each content control says what it is (Microsoft Accessibility Checker, error)."""
    del edition  # the rule is the same for all
    problems = tuple(
        f'a control of {control.part} has no title: "{" ".join(control.text.split())[:40]}"'
        for control in document.controls
        if not control.title.strip()
    )
    return Outcome(figure=f"{len(document.controls)} controls", problems=problems)
