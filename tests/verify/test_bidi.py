"""The order of painting is that of Unicode Annex 9. Small letters stand for themselves, capitals
for Hebrew ones, as in its examples; figures are European."""

import pytest

from kesimpta_docs.verify.pdf.bidi import Base, painted_orders
from kesimpta_docs.verify.pdf.shaping import MIRRORED

_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_HEBREW = "".join(chr(0x5D0 + number) for number in range(len(_LATIN)))


def painted(text: str, base: Base) -> list[str]:
    """Return how a text can be painted, from left to right; the likeliest comes first."""
    said = text.translate(str.maketrans(_LATIN, _HEBREW))
    return [
        "".join(
            said[place].translate(MIRRORED) if turned else said[place] for place, turned in order
        ).translate(str.maketrans(_HEBREW, _LATIN))
        for order in painted_orders(said, (base,))
    ]


@pytest.mark.parametrize(
    ("text", "base", "seen"),
    [
        ("car is THE CAR in arabic", "L", "car is RAC EHT in arabic"),
        ("THE CAR is car", "R", "is car RAC EHT"),
        # A pair takes the direction of the paragraph where it encloses any of it (N0, b).
        ("fda (us FOOD)", "R", "(DOOF us) fda"),
        ("smith (fabrikam ARABIC) HEBREW", "R", "WERBEH (CIBARA fabrikam) smith"),
        # The other direction where it stands before the pair, too (N0, c 1).
        ("ARABIC book(s)", "R", "book(s) CIBARA"),
        ("ABC (def), GHI", "R", "IHG ,(def) CBA"),
        # Without letters it is a sign as any other (N0, d).
        ("AB () CD", "L", "DC () BA"),
        ("a (b)", "R", "a (b)"),
        # Figures and their signs (W4, W5, W7).
        ("AB 1,000 CD", "R", "DC 1,000 BA"),
        ("AB 1-800 CD", "R", "DC 1-800 BA"),
        ("AB 36 °c (AB)", "R", "(BA) c° 36 BA"),
        ("a 1-2 b", "L", "a 1-2 b"),
    ],
)
def test_a_line_is_painted_as_the_algorithm_says(text: str, base: Base, seen: str) -> None:
    assert painted(text, base)[0] == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("abc (def", {"abc (def"}),
        ("abc).", {".(abc", "abc).", ".abc)"}),
    ],
)
def test_a_text_without_its_surroundings_has_the_orders_of_all_of_them(
    text: str, seen: set[str]
) -> None:
    assert seen <= set(painted(text, "R"))


def test_words_are_in_no_other_order_in_any_surroundings() -> None:
    assert set(painted("ab cd EF gh", "R")) == {"gh FE ab cd"}
    assert set(painted("ab cd EF gh", "L")) == {"ab cd FE gh"}
