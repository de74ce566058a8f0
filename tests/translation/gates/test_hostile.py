"""A text that comes in is gone through in a time that follows its length, whatever it holds."""

import time

import pytest

from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span
from tests.translation.gates.works import found, translated

SOURCE = (
    "Do not keep **20 mg** of Kesimpta at 2 °C to 8 °C for 24 hours before April 2026. "
    "Call {emergency} or 1-800-FDA-1088, see [www.fda.gov/medwatch](https://www.fda.gov)."
)
PARTS = (
    "a", "a.", "a-", "1 ", "1,", "1.", "(1) ", "20 ", "2 8 ", "ل", "لل", "ال", "24 hor ", "hora",
    "no ", "{", "*", " ", "\u202b", "20 m", "2 °", "AA ", "1-AA", "不", "a@", "www.", "/",
    "?", "? ", "a. ", "。", "Kesimpt ", "ni ", "24 24",
)  # fmt: skip


@pytest.mark.parametrize("language", ["es", "ar", "zh"])
@pytest.mark.parametrize("part", PARTS)
def test_a_long_row_of_one_sign_takes_no_long_time(part: str, language: str) -> None:
    target = Text((Run(part * (20_000 // len(part))),), Span(""))
    terms = (
        translated(2, "Kesimpta", "لللكتاب" if language == "ar" else "hora", kind="term"),
        translated(3, "its meaning", "–", kind="meaning"),
    )
    start = time.process_time()
    assert found(language, translated(1, SOURCE, target, warning=True), *terms)
    assert time.process_time() - start < 3
