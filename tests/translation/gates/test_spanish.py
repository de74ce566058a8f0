"""The catalogue of the repository passes the gates."""

from kesimpta_docs.desk import open_desk
from kesimpta_docs.translation.gates import findings
from kesimpta_docs.translation.gates.finding import Finding
from kesimpta_docs.translation.gates.weights import blocks
from kesimpta_docs.translation.gates.work import Work
from kesimpta_docs.translation.language import read_language
from tests.conftest import ROOT, order_for


def found_in(code: str) -> tuple[Finding, ...]:
    """Return what the gates find in a language of the real guide."""
    desk = open_desk(order_for(ROOT / "sources" / "kesimpta", ROOT / "output"))
    language = read_language(desk.guide, desk.numbers, desk.files, code)
    return findings(
        Work(
            language=language.tag,
            source_language=desk.guide.file.language,
            translations=language.translations,
            names=desk.guide.file.names,
            own_names=language.names,
        )
    )


def test_nothing_holds_back_the_spanish_words() -> None:
    assert [(one.gate, one.segment, one.what) for one in found_in("es") if blocks(one)] == []
