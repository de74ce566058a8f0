"""Reading ease in Spanish."""

import pytest

from kesimpta_docs.source.inflesz import inflesz, spanish_syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("sol", 1),
        ("casa", 2),
        ("inyección", 3),
        ("medicamento", 5),
        ("día", 2),
        ("guía", 2),
        ("agua", 2),
        ("que", 1),
        ("quién", 1),
        ("ciudad", 2),
        ("muy", 1),
        ("leer", 2),
        ("hoy", 1),
        ("yo", 1),
        ("mayo", 2),
        ("cuidado", 3),
        ("oír", 2),
        ("teriflunomida", 6),
        ("riesgo", 2),
        ("averiguáis", 4),
        ("20", 1),
        ("EM", 2),
    ],
)
def test_a_word_has_as_many_syllables_as_it_is_spoken_in(word: str, count: int) -> None:
    assert spanish_syllables(word) == count


def test_short_plain_sentences_are_easier_than_long_ones() -> None:
    easy = inflesz(["Lave sus manos.", "Saque la pluma de la caja."])
    hard = inflesz(["La administración subcutánea requiere supervisión especializada."])
    assert easy is not None
    assert hard is not None
    assert easy > 65
    assert hard < 40


def test_the_index_is_that_of_its_formula() -> None:
    # 4 words, 6 syllables, 2 sentences.
    assert inflesz(["El sol sale.", "Hoy."]) == pytest.approx(206.835 - 62.3 * 5 / 4 - 2)


def test_words_without_any_letters_have_no_index() -> None:
    assert inflesz([""]) is None
