"""Whether a hyphen at the end of a line is part of the word, and what a font is called."""

from pathlib import Path

import pytest

from kesimpta_docs.verify.pdf.reader import read_any_pdf
from kesimpta_docs.verify.standard.pdf.faces import family_of
from kesimpta_docs.verify.standard.pdf.setting import hyphens
from kesimpta_docs.verify.standard.pdf.splits import Hyphen, hyphen_of
from tests.verify.pdf_samples import built


@pytest.mark.parametrize(
    ("start", "rest", "words", "hyphen"),
    [
        ("infor", "mation.", set(), Hyphen.SPLIT),
        ("self", "injection", set(), Hyphen.OWN),
        ("second", "hand.", set(), Hyphen.OPEN),
        ("second", "hand.", {"second-hand"}, Hyphen.OWN),
        ("second", "hand.", {"secondhand"}, Hyphen.SPLIT),
        ("ofatu", "mumab", set(), Hyphen.SPLIT),
        ("1", "800", set(), Hyphen.OWN),
        ("frequently-asked", "questions.", set(), Hyphen.OWN),
        ("example.org/a", "page", set(), Hyphen.OWN),
        ("(be", "fore", {"before"}, Hyphen.SPLIT),
    ],
)
def test_a_hyphen_is_told_by_other_lines_then_by_english(
    start: str, rest: str, words: set[str], hyphen: Hyphen
) -> None:
    assert hyphen_of(start, rest, words) is hyphen


@pytest.mark.parametrize(
    ("words", "hyphen"),
    [
        (set(), Hyphen.OPEN),
        ({"información"}, Hyphen.SPLIT),
        ({"infor-mación"}, Hyphen.OWN),
    ],
)
def test_in_another_language_only_other_lines_tell(words: set[str], hyphen: Hyphen) -> None:
    assert hyphen_of("infor", "mación", words, english=False) is hyphen


def test_an_address_that_began_lines_before_has_its_hyphens(tmp_path: Path) -> None:
    words = "See example.org/news-of-the-day/ofatumumab-postmarketingovyi-opyt-14937 on it."
    file = tmp_path / "address.pdf"
    file.write_bytes(built(f"<p>{words}</p>", "p { width: 150pt; overflow-wrap: anywhere }"))
    assert list(hyphens(read_any_pdf(file))) == []


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("ArialMT", "Arial"),
        ("Arial-BoldMT", "Arial"),
        ("Arial,BoldItalic", "Arial"),
        ("TimesNewRomanPSMT", "Times New Roman"),
        ("Times-Roman", "Times"),
        ("LiberationSans-Bold", "Liberation Sans"),
        ("Liberation-Sans-Bold", "Liberation Sans"),
        ("Atkinson-Hyperlegible-Next", "Atkinson Hyperlegible Next"),
        ("Helvetica-BoldOblique", "Helvetica"),
        ("Verdana", "Verdana"),
    ],
)
def test_a_family_is_the_name_without_its_style(name: str, family: str) -> None:
    assert family_of(name) == family
