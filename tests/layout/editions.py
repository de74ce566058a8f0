"""Editions of guides, laid out for a test."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from kesimpta_docs.build import checked_guide, plan
from kesimpta_docs.layout.edition import Callout, Card, Edition, WriteIn
from kesimpta_docs.layout.lay_out import lay_out
from kesimpta_docs.layout.repeats import all_texts
from kesimpta_docs.layout.read_tokens import read_tokens
from kesimpta_docs.order import EditionName, Order
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.read import read_interface
from kesimpta_docs.source.text import Text
from kesimpta_docs.source.walk import map_texts

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "guides" / "small"
REAL = ROOT / "sources" / "kesimpta"


def laid_out(guide: Path, name: EditionName = "handout") -> Edition:
    """Return one edition of the guide in the folder `guide`."""
    order = Order(
        guide=guide,
        interface=ROOT / "sources" / "interface",
        layouts=ROOT / "layouts",
        output=guide / "unused",
        editions=(name,),
        formats=("pdf",),
    )
    (job,) = plan(checked_guide(guide), order)
    return job.edition


def words(text: Text) -> str:
    """Return the words of a text, with plain spaces."""
    return "".join(run.words for run in text.runs).replace("\u00a0", " ")


def said(edition: Edition) -> tuple[Text, ...]:
    """Return each text of the edition that is no repeat."""
    return tuple(text for text in all_texts(edition) if not text.repeat)


def laid_out_with(guide: Guide, name: EditionName, change: Callable[[Text], Text]) -> Edition:
    """Return an edition of the guide with `change` applied to every text of its own."""
    file = map_texts(guide.file, change)
    sections = {key: map_texts(node, change) for key, node in guide.sections.items()}
    statements = {key: map_texts(node, change) for key, node in guide.statements.items()}
    changed = replace(guide, file=file, sections=sections, statements=statements)
    interface = read_interface(ROOT / "sources" / "interface", "en")
    return lay_out(changed, interface, read_tokens(ROOT / "layouts" / f"{name}.toml"), "letter")


def shape(edition: Edition) -> Any:
    """Return what an edition holds, however its fields stand and its call-outs break."""
    return _one_field_a_row((edition.cover, edition.contents, edition.sheets))


def _one_field_a_row(value: Any) -> Any:
    if isinstance(value, WriteIn):
        rows = tuple((replace(field, below=False),) for field in value.fields)
        return replace(value, rows=rows)
    if isinstance(value, tuple):
        return tuple(map(_one_field_a_row, value))
    if isinstance(value, Callout):
        value = replace(value, parted=False)
    if hasattr(value, "blocks"):
        return replace(value, blocks=_one_field_a_row(value.blocks))
    if isinstance(value, Card):
        return replace(value, faces=_one_field_a_row(value.faces))
    return value
