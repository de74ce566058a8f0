"""What holds for any words: letters trip no gate of figures, each locale's own forms pass."""

from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from tests.translation.gates.works import found, translated

#: The gates that look at figures and marks, not at words.
FIGURES = {"numbers", "added-numbers", "phones", "addresses", "places", "links", "strong"}

words = st.text("abcdefghijklmnoprstuvwxyz", min_size=1, max_size=9)
figures = st.one_of(
    st.integers(0, 2_000_000).map(lambda number: f"{number:,}"),
    st.decimals(0, 5000, places=1, allow_nan=False).map(lambda number: f"{number:,}"),
)
fixed = st.one_of(
    figures,
    st.sampled_from(
        ["{emergency}", "{version}", "1-800-FDA-1088", "+44 20 7946 0000", "www.fda.gov/medwatch"]
    ),
    st.sampled_from(["[link](#a-b)", "**strong**", "15 to 30", "2024"]),
)
texts = st.lists(st.tuples(words, fixed), min_size=1, max_size=6)


@given(texts, words)
def test_other_letters_trip_no_gate_of_figures(parts: list[tuple[str, str]], other: str) -> None:
    source = " ".join(f"{word} {kept}" for word, kept in parts)
    target = " ".join(f"{other} {kept}" for _, kept in parts)
    told = found("en-GB", translated(1, f"{source} end", f"{target} end"))
    assert set() == {one.gate for one in told} & FIGURES


@given(
    st.integers(0, 10**8),
    st.sampled_from(
        ["es", "fr", "de", "pt-BR", "pl", "ru", "vi", "zh", "ja", "ko", "hi", "ar", "fa"]
    ),
)
def test_a_number_as_its_language_writes_it_passes(number: int, language: str) -> None:
    written = format_decimal(number, locale=language.replace("-", "_"))
    told = found(language, translated(1, f"Some {number:,} of them", f"— {written} —"))
    assert set() == {one.gate for one in told} & FIGURES


@given(st.integers(13, 10**6), st.integers(13, 10**6))
def test_another_number_is_always_found(number: int, other: int) -> None:
    told = found("es", translated(1, f"Some {number} of them", f"Unos {other} de ellos"))
    expected = set() if number == other else {"numbers", "added-numbers"}
    assert expected == {one.gate for one in told} & FIGURES
