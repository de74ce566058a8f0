"""Marking how far a review covers the words: on the first page, and on each section it misses."""

from dataclasses import replace

from kesimpta_docs.source.blocks import TextBlock
from kesimpta_docs.source.dates import long_date, short_date
from kesimpta_docs.source.interface import InterfaceFile
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.review import COVER, review_states


def with_review(guide: Guide, words: InterfaceFile) -> Guide:
    """Return the guide with the state of its review in it.

    The statement that nobody has reviewed it gives way to who has, and when. A section that is new
    or has changed since says so under its heading, the cover at its top. Without a record, or where
    no words are left as they were reviewed, the guide stays as it is. `guide` has its place-holders
    still.
    """
    record, states = guide.file.review, review_states(guide)
    if record is None or "reviewed" not in states.values():
        return guide
    whole = all(state == "reviewed" for state in states.values())
    full, short = (
        (words.review.whole, words.review.whole_short)
        if whole
        else (words.review.in_part, words.review.in_part_short)
    )
    language, who = guide.file.language, {"by": record.by, "role": record.role}
    full = full.fill({**who, "date": long_date(record.date, language)})
    short = short.fill({**who, "date": short_date(record.date, language)})
    marks = {
        "changed": (TextBlock.model_construct(text=words.review.changed),),
        "new": (TextBlock.model_construct(text=words.review.new),),
        "reviewed": (),
    }
    cover = (*marks[states[COVER]], *guide.file.cover)
    return replace(
        guide,
        file=guide.file.model_copy(update={"cover": cover}),
        statements={
            name: statement.model_copy(
                update={
                    "blocks": (TextBlock.model_construct(text=full),),
                    "short": statement.short and (TextBlock.model_construct(text=short),),
                }
            )
            if statement.says == "not-reviewed"
            else statement
            for name, statement in guide.statements.items()
        },
        sections={
            name: section.model_copy(
                update={"blocks": (*marks[states.get(name, "reviewed")], *section.blocks)}
            )
            for name, section in guide.sections.items()
        },
    )
