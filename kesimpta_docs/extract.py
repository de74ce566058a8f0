"""Parts of a guide to hand out alone: sections, paper tools or sets of them, under the cover."""

from collections.abc import Iterator
from dataclasses import replace

from kesimpta_docs.errors import OrderError
from kesimpta_docs.source.blocks import StatementBlock, StatementUse
from kesimpta_docs.source.faults import near_miss
from kesimpta_docs.source.interface import InterfaceFile
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.rules.statements import uses
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.source.whole import map_guide


def extract(guide: Guide, only: tuple[str, ...], words: InterfaceFile) -> Guide:
    """Return the guide with the cover and what `only` names: ids of sections and of sets.

    Each statement that every edition must carry comes along: one that stands in no chosen section
    is added to the cover, short where it has a short wording. A link to a section that is not there
    becomes its words, and says where they are. `guide` has its place-holders filled in. Raises
    OrderError for a name that nothing has.
    """
    if not only:
        return guide
    chosen = set(_sections(guide, only))
    titles = [guide.file.sets[name].title for name in only if name in guide.file.sets]
    titles += [guide.sections[name].title for name in only if name in guide.sections]
    parts = tuple(
        part.model_copy(update={"sections": kept})
        for part in guide.file.parts
        if (kept := tuple(name for name in part.sections if name in chosen))
    )
    whole = replace(guide, file=guide.file.model_copy(update={"parts": parts}))
    told = {use.id for use in uses(whole)}
    missing = [
        StatementBlock(statement=StatementUse(id=name, form="short" if one.short else "full"))
        for name, one in guide.statements.items()
        if "edition" in one.where and name not in told
    ]
    file = whole.file.model_copy(update={"cover": (*guide.file.cover, *missing)})

    def unlinked(text: Text) -> Text:
        return replace(text, runs=tuple(_runs(text, chosen, words.not_here)))

    return replace(
        map_guide(replace(whole, file=file), unlinked),
        extract=words.extract.fill({"titles": "; ".join(title.plain for title in titles)}),
    )


def _sections(guide: Guide, only: tuple[str, ...]) -> Iterator[str]:
    listed = [section.id for section in guide.ordered_sections]
    for name in only:
        if name in guide.file.sets:
            yield from guide.file.sets[name].sections
        elif name in listed:
            yield name
        else:
            known = [*guide.file.sets, *listed]
            raise OrderError(
                f'the guide has no section, tool or set "{name}"',
                at=guide.file.at,
                hint=near_miss(name, known, f"there are {', '.join(known)}"),
            )


def _runs(text: Text, chosen: set[str], not_here: Text) -> Iterator[Run]:
    """Yield the runs of `text`, with words in place of each link that leads nowhere here."""
    for at, run in enumerate(text.runs):
        if not run.link or not run.link.startswith("#") or run.link[1:] in chosen:
            yield run
            continue
        yield replace(run, link=None)
        after = text.runs[at + 1] if at + 1 < len(text.runs) else None
        if after is None or after.link != run.link:  # a link of two looks is told once
            yield Run(f" {not_here.plain}")
