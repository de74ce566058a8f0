"""Disclaimers and warnings: looking for every statement of an edition in the words of a file."""

from collections import Counter

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.words import statements
from kesimpta_docs.verify.compare import times_in
from kesimpta_docs.verify.report import Outcome


def statement_outcome(edition: Edition, found: tuple[str, ...]) -> Outcome:
    """Each statement stands in `found`, word for word; none that is required is missing.

    One that paper tools and cards say again stands there as often as the edition says it.
    """
    carried = statements(edition)
    often = Counter((statement.id, statement.form) for statement in carried)
    full = {statement.id for statement in carried if statement.form == "full"}
    problems = [
        f"the statement {statement.code} ({statement.id}, {statement.form}) is not in the file"
        for statement in {(one.id, one.form): one for one in carried}.values()
        if times_in(statement.words, found) < often[statement.id, statement.form]
    ]
    either = {statement.id for statement in carried}
    problems += [
        f"the statement {name} is required and stands nowhere in the edition"
        for names, there in ((edition.required, full), (edition.required_in_short, either))
        for name in names
        if name not in there
    ]
    return Outcome(figure=f"{len(carried)} statements", problems=tuple(problems))
