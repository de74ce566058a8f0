"""Each gate finds what it is for, in several languages, and lets the mended words pass."""

import pytest

from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.spans import Span
from kesimpta_docs.translation.gates import findings
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.work import Work
from tests.translation.gates.broken import Broken
from tests.translation.gates.cases import CASES
from tests.translation.gates.works import found, translated

IDS = [f"{case.gate}-{case.language}-{number}" for number, case in enumerate(CASES)]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_gate_finds_what_is_wrong(case: Broken) -> None:
    told = found(case.language, translated(7, case.source, case.wrong, **case.of))
    assert case.gate in {one.gate for one in told}
    assert {7} == {one.segment for one in told}


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_the_mended_words_pass_every_gate(case: Broken) -> None:
    assert found(case.language, translated(7, case.source, case.right, **case.of)) == ()


def test_a_finding_says_segment_source_target_and_what_to_do() -> None:
    told = found("es", translated(42, "Call **{emergency}** now", "Llame **ya mismo**"))
    expected = Finding(
        gate="places",
        segment=42,
        what="the place-holder {emergency} is missing",
        source="Call **{emergency}** now",
        target="Llame **ya mismo**",
        hint="write {emergency}, with its braces, where its words shall stand",
    )
    assert (expected,) == told


def test_findings_come_in_the_order_of_the_draft() -> None:
    told = found(
        "es",
        translated(9, "It is 3 days", "Son días"),
        translated(4, "Call first.", "Llame  primero"),
    )
    assert [(one.segment, one.gate) for one in told] == [
        (9, "numbers"),
        (9, "units"),
        (4, "end-sign"),
        (4, "spaces"),
    ]


def test_a_missing_translation_is_no_matter_of_the_gates() -> None:
    assert found("es", translated(1, "It is 3 days", None, statement="a")) == ()


def test_a_term_is_said_as_the_glossary_says_it() -> None:
    entry = (
        translated(90, "relapse", "brote", kind="term"),
        translated(91, "an attack of symptoms", "un ataque de síntomas", kind="meaning"),
    )
    wrong = translated(1, "Two relapses came", "Hubo dos recaídas")
    right = translated(2, "More relapses came", "Hubo más brotes")
    assert [(one.gate, one.segment) for one in found("es", wrong, right, *entry)] == [
        ("glossary", 1)
    ]


def test_a_term_inside_a_longer_term_need_not_be_said() -> None:
    entries = (
        translated(90, "MS", "EM", kind="term"),
        translated(91, "multiple sclerosis", "esclerosis múltiple", kind="term"),
        translated(92, "a disease of the brain", "una enfermedad", kind="meaning"),
        translated(93, "MS team", "equipo médico", kind="term"),
        translated(94, "those who treat you", "quienes le tratan", kind="meaning"),
    )
    team = translated(1, "Call your MS team", "Llame a su equipo médico")
    long = translated(2, "You live with MS at home", "Vive en casa con esclerosis múltiple")
    assert found("es", team, long, *entries) == ()


def test_an_abbreviation_of_the_glossary_and_a_country_are_no_names_to_keep() -> None:
    entry = (
        translated(90, "MS", "EM", kind="term"),
        translated(91, "a disease of the brain", "una enfermedad", kind="meaning"),
    )
    words = translated(1, "MS in the US and the UK", "La EM en EE. UU. y Gran Bretaña")
    assert found("es", words, *entry) == ()


def test_a_name_with_a_form_of_its_own_stands_in_that_form() -> None:
    own = {"MedWatch": "МедВотч", "ofatumumab": "офатумумаб"}
    wrong = translated(1, "MedWatch on ofatumumab", "MedWatch об офатумабе")
    right = translated(2, "MedWatch and ofatumumab", "МедВотч и об офатумумабе")
    assert [(one.gate, one.segment) for one in found("ru", wrong, right, own_names=own)] == [
        ("names", 1),
        ("substances", 1),
        ("misspelt", 1),
    ]


def test_the_same_words_have_one_translation() -> None:
    first = translated(1, "Date it began", "Fecha en que empezó", kind="label")
    other = translated(2, "Date it began", "Fecha de inicio", kind="label")
    cell = translated(3, "Date it began", "Día de inicio", kind="cell")
    assert [(one.gate, one.segment) for one in found("es", first, other, cell)] == [("repeats", 2)]


def test_words_pasted_over_another_text_are_found() -> None:
    words = "Llame a su equipo hoy mismo, por favor"
    first = translated(540, "Call your team today, please", words)
    pasted = translated(541, "Keep your pens in the fridge", f"**{words}**.")
    again = translated(542, "Call your team **today**, please!", f"{words}!")
    told = [one for one in found("es", first, pasted, again) if one.gate == "same-target"]
    assert [one.segment for one in told] == [541]
    assert told[0].what.startswith("same words as 0540, whose source differs")


def test_short_words_can_be_the_same_by_chance() -> None:
    told = found("es", translated(1, "Stop", "No siga"), translated(2, "Do not go", "No siga"))
    assert told == ()


def test_sources_much_alike_may_have_one_translation() -> None:
    words = "Escalofríos, o cualquier fiebre por más de un día"
    first = translated(1, "Chills, or any fever for over a day", words)
    other = translated(2, "Chills, or a fever for over a day", words)
    assert [(one.gate, one.segment) for one in found("es", first, other)] == [("repeats", 2)]


def test_a_question_and_a_doubt_forbid_nothing() -> None:
    words = translated(
        1, "No answer from them? Call us. Not sure? Call.", "¿Callan? Llámenos. ¿Duda? Llame."
    )
    assert [one.gate for one in found("es", words)] == ["other-negation"]


def test_short_texts_and_labels_may_be_much_longer() -> None:
    mail = translated(1, "Email: {address}", "Correo electrónico: {address}", kind="interface")
    words = "How strong it is, from the least to the worst"
    label = translated(2, words, f"Qué tan fuerte es, {'muy ' * 15}fuerte", kind="label")
    assert found("es", mail, label) == ()


def test_a_hint_speaks_to_who_writes_in_word_and_in_a_po_file() -> None:
    told = found("es", translated(1, "**See** [us](#a)", "Véanos"))
    assert {one.gate: one.hint for one in told} == {
        "links": "put the link back (in a PO file: [words](#a))",
        "strong": "make the same words bold (in a PO file: **stars** round them)",
    }


def test_a_reference_may_keep_its_title() -> None:
    title = "New England Journal of Medicine"
    assert found("es", translated(1, title, title, kind="reference")) == ()


def test_a_control_character_is_found() -> None:
    target = Text((Run("Llame\u0007 primero."),), Span(""))
    assert [one.gate for one in found("es", translated(1, "Call first.", target))] == ["signs"]


def test_a_language_that_cldr_does_not_know_writes_numbers_as_the_source() -> None:
    assert found("qps", translated(1, "A fever of 100.4 °F", "Ⓐ fēvēr 100.4 °F")) == ()


def test_a_draft_can_be_of_another_source_language() -> None:
    one = translated(1, "Ab 38,5 °C rufen Sie an.", "Call at 38.5 °C or more.")
    assert findings(Work(language="en", source_language="de", translations=(one,))) == ()
