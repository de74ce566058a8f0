"""Alternative text that is worth hearing."""

import re

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.source.rules.figures import ALT_LENGTH, SAID_ALREADY
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.report import Outcome

_FILE_NAME = re.compile(r"\S+\.\w{2,4}", re.ASCII)
#: What Word writes where it has described a picture by itself.
_GENERATED = re.compile(r"generated|automatic(ally)? (alt|description)", re.IGNORECASE)


def alternative_text_is_worth_hearing(document: WordDocument, edition: Edition) -> Outcome:
    """It has 5 to 250 characters, is no file name, and a person wrote it.

    Nor does it say again that it is a picture (Microsoft Accessibility Checker, error and review).
    """
    del edition  # that it is the source's own is a rule of its own
    problems = []
    for number, picture in enumerate(document.pictures, 1):
        said = picture.description.strip()
        if len(said) not in ALT_LENGTH:
            problems.append(f"picture {number} has {len(said)} characters; 5 to 250 are read well")
        if _FILE_NAME.fullmatch(said) or SAID_ALREADY.match(said) or _GENERATED.search(said):
            problems.append(f'picture {number} says "{said}", which tells nobody what it shows')
    return Outcome(figure=f"{len(document.pictures)} pictures", problems=tuple(problems))
