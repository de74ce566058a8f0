"""Words whose letters join are as wide as they are drawn."""

import pytest

from kesimpta_docs.layout.joined import joined
from kesimpta_docs.layout.metrics import columns, metrics_of
from kesimpta_docs.layout.read_tokens import read_tokens
from kesimpta_docs.layout.tokens import Face
from tests.conftest import ROOT

FONTS = ROOT / "layouts" / "fonts"
TOKENS = read_tokens(ROOT / "layouts" / "handout.toml")
ARABIC = Face("Noto Sans Arabic", FONTS / "noto-sans-arabic" / "NotoSansArabic_400Regular.ttf")


@pytest.mark.parametrize(
    ("words", "forms"),
    [
        ("بيت", "\ufe91\ufef4\ufe96"),  # initial, medial, final
        ("دار", "\ufea9\ufe8d\ufead"),  # letters that join to none behind them stand alone
        ("بَيت", "\ufe91\ufef4\ufe96"),  # a mark parts no letters, and has no width
        ("می\u200cکنند", "\ufee3\ufbfd\u200c\ufb90\ufee8\ufee8\ufeaa"),  # a non-joiner does
        ("abc 12", "abc 12"),
    ],
)
def test_each_letter_has_the_form_that_its_neighbours_ask_for(words: str, forms: str) -> None:
    assert joined(words) == forms


def test_a_word_is_as_wide_as_its_letters_in_their_forms() -> None:
    tokens = TOKENS.model_copy(update={"faces": (ARABIC,)})
    apart = sum(metrics_of(tokens).width(letter) for letter in "بيت")
    assert metrics_of(tokens).width("بيت") < 0.8 * apart


def test_letters_of_the_layouts_own_font_stay_as_wide_as_they_are() -> None:
    tokens = TOKENS.model_copy(update={"faces": (ARABIC,)})
    assert metrics_of(tokens).width("MS 20") == metrics_of(TOKENS).width("MS 20")


def test_a_sign_as_wide_as_high_counts_as_two() -> None:
    assert columns("薬 20 mg") == 8
