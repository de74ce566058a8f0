"""Words of a Word file lose the noise of programs and keep what a person wrote."""

import pytest

from kesimpta_docs.source.text import Run
from kesimpta_docs.translation.resolution import Words
from kesimpta_docs.translation.slot import Part
from kesimpta_docs.translation.tidy import tidied


@pytest.mark.parametrize(
    ("sent", "back", "kept"),
    [
        # White space, soft hyphens.
        ((Run("a"),), (Run("  a\n b\u00ad "),), (Run("a b"),)),
        # No-break spaces of a layout, of a person, of French.
        ((Run("a"),), (Run("20\u00a0mg"),), (Run("20 mg"),)),
        ((Run("a\u00a0b"),), (Run("20\u00a0mg"),), (Run("20\u00a0mg"),)),
        ((Run("a"),), (Run("«\u00a0mot\u00a0»\u00a0?"),), (Run("«\u00a0mot\u00a0»\u00a0?"),)),
        # Bold over all of a text that had none is its look; over a part it is meant.
        ((Run("a"),), (Run("a b", strong=True),), (Run("a b"),)),
        (
            (Run("a"),),
            (Run("a "), Run("b", strong=True)),
            (Run("a "), Run("b", strong=True)),
        ),
        ((Run("a", strong=True),), (Run("b", strong=True),), (Run("b", strong=True),)),
        # Spaces stand outside of marks.
        (
            (Run("a", strong=True), Run("b")),
            (Run("a ", strong=True), Run("b")),
            (Run("a", strong=True), Run(" b")),
        ),
        # A language of somebody's keyboard; one that the text had.
        ((Run("a"),), (Run("a", lang="es-MX"),), (Run("a"),)),
        ((Run("mot", lang="fr"),), (Run("mot", lang="fr-FR"),), (Run("mot", lang="fr"),)),
        # A link as a program writes it; another link.
        (
            (Run("a", link="https://Example.org"),),
            (Run("b", link="https://example.org/"),),
            (Run("b", link="https://Example.org"),),
        ),
        ((Run("a"),), (Run("b", link="tel:1"),), (Run("b", link="tel:1"),)),
        # Place-holders: by name, and as room to write on.
        (
            (Run("Call "), Run("", place="phone")),
            (Run("Llame {phone} ya"),),
            (Run("Llame "), Run("", place="phone"), Run(" ya")),
        ),
        (
            (Run("Call "), Run("", place="phone")),
            (Run("Llame "), Run("\u00a0\u00a0", place="")),
            (Run("Llame "), Run("", place="phone")),
        ),
        ((Run("Call"),), (Run("Llame {phone}"),), (Run("Llame {phone}"),)),
    ],
)
def test_what_a_catalogue_keeps(sent: Words, back: Words, kept: Words) -> None:
    assert tidied(back, Part(segment=1, words=sent)) == kept
