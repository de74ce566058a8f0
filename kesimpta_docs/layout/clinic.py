"""A clinic on the cover: its logo, name, phones and address, and help in other languages."""

from collections.abc import Iterator
from pathlib import Path

from kesimpta_docs.layout.contacts import phone_link
from kesimpta_docs.layout.direction import with_numbers_kept
from kesimpta_docs.layout.edition import Block, LabelledEntry, LabelledList, Paragraph, Picture
from kesimpta_docs.layout.pictures import fitted
from kesimpta_docs.layout.punctuation import with_colon
from kesimpta_docs.source.clinic import Clinic
from kesimpta_docs.source.dates import right_to_left
from kesimpta_docs.source.text import Run, Text


def clinic_blocks(clinic: Clinic) -> Iterator[Block]:
    """Yield what stands where a guide has lines to write on: whom to call first, then who it is."""
    yield LabelledList(
        entries=tuple(
            LabelledEntry(
                label=with_colon(phone.label),
                lines=(
                    phone_link(phone.number, phone.at),
                    *((_in_brackets(phone.hours),) if phone.hours else ()),
                ),
            )
            for phone in clinic.phones
        ),
        run_in=True,
    )
    yield Paragraph(text=_name_and_address(clinic))
    if clinic.logo:
        file = Path(clinic.logo.file)
        width, height = fitted(file)
        yield Picture(file=file, alt=clinic.logo.alt, width=width, height=height)


def language_help(clinic: Clinic, language: str) -> Iterator[Block]:
    """Yield the notices that help with languages is free, each in its own words and direction.

    `language` is that of the guide.
    """
    for notice in clinic.language_help:
        backwards = right_to_left(notice.language)
        text = with_numbers_kept(notice.text) if backwards else notice.text
        same = backwards == right_to_left(language)
        yield Paragraph(text=text, right_to_left=None if same else backwards)


def _name_and_address(clinic: Clinic) -> Text:
    runs = [Run(run.words, strong=True, lang=run.lang) for run in clinic.name.runs]
    for line in clinic.address:
        runs += [Run(", "), *line.runs]
    return Text(tuple(runs), clinic.name.at)


def _in_brackets(text: Text) -> Text:
    return Text((Run("("), *text.runs, Run(")")), text.at)
