"""The tag trees of small documents, read back from the PDF, and those of the real guide's start.

The documents stand in `cases/`, their trees in `snapshots/`; each was read by eye.
`pytest tests/render --update-snapshots` writes them anew.
"""

from pathlib import Path

import pytest

from kesimpta_docs.verify.pdf.reader import read_pdf
from tests.conftest import AsReviewed
from tests.render.tagged_samples import PICTURE, read_tagged
from tests.render.tree_dump import dumped

CASES = Path(__file__).parent / "cases"
SNAPSHOTS = Path(__file__).parent / "snapshots"
NAMES = sorted(case.stem for case in CASES.iterdir())
UA_2 = ("card", "contents", "links", "nested-list", "table-over-three-pages")


def _body(case: str) -> str:
    return (CASES / f"{case}.html").read_text("utf-8").replace("PICTURE", PICTURE)


@pytest.mark.parametrize("case", NAMES)
def test_a_small_document_is_tagged_as_it_was_reviewed(
    tmp_path: Path, as_reviewed: AsReviewed, case: str
) -> None:
    as_reviewed(SNAPSHOTS / f"{case}.yaml", dumped(read_tagged(tmp_path, _body(case))))


@pytest.mark.parametrize("case", UA_2)
def test_ua_2_has_namespaces_and_leads_to_elements_as_it_was_reviewed(
    tmp_path: Path, as_reviewed: AsReviewed, case: str
) -> None:
    found = read_tagged(tmp_path, _body(case), standard="ua-2")
    as_reviewed(SNAPSHOTS / f"{case}-ua-2.yaml", dumped(found))


def test_the_real_guide_begins_as_it_was_reviewed(
    real_files: Path, as_reviewed: AsReviewed
) -> None:
    """Cover, contents and first section."""
    pdf = read_pdf(real_files / "kesimpta-en-handout.pdf")
    as_reviewed(SNAPSHOTS / "real-handout-first-pages.yaml", dumped(pdf, last_page=4))
