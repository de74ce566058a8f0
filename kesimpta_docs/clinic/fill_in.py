"""Filling in the place-holders of a guide.

`{clinic.phone}` has no words without a clinic profile; it stays a place, and a layout draws a line
to write on.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from kesimpta_docs.source.clinic import Clinic
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.node import Node
from kesimpta_docs.source.walk import map_texts
from kesimpta_docs.source.whole import map_guide

N = TypeVar("N", bound=Node)


def fill_words(node: N, values: Mapping[str, str]) -> N:
    """Return the node with the place-holders that `values` names filled in."""
    return map_texts(node, lambda text: text.fill(values))


def fill_in(guide: Guide, values: Mapping[str, str], clinic: Clinic | None = None) -> Guide:
    """Return the guide with its place-holders filled in, for `clinic` if there is one.

    The clinic's words carry its language where that is not the guide's.
    """
    return replace(
        map_guide(guide, lambda text: text.fill(values)),
        clinic=clinic and _in_its_languages(clinic, guide.file.language),
    )


def _in_its_languages(clinic: Clinic, language: str) -> Clinic:
    """Return the clinic with a language on each run that is not in `language`."""

    def spoken(node: N, tag: str) -> N:
        if tag == language:
            return node
        return map_texts(
            node,
            lambda text: replace(
                text, runs=tuple(replace(run, lang=run.lang or tag) for run in text.runs)
            ),
        )

    own = clinic.model_copy(update={"language_help": ()})
    helps = tuple(spoken(notice, notice.language) for notice in clinic.language_help)
    return spoken(own, clinic.language).model_copy(update={"language_help": helps})
