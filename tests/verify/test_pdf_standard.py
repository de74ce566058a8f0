"""A PDF is held against the standard that was promised; the name of its file tells of it."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from lxml import etree

from kesimpta_docs.build import Job, plan, verify_files
from kesimpta_docs.errors import OrderError
from kesimpta_docs.order import PdfStandard
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.read import read_guide
from kesimpta_docs.verify.pdf.prove import prove_pdf
from tests.conftest import SMALL, order_for

HANDOUT = "examplin-en-handout.pdf"
UA_2 = "examplin-en-handout-ua-2.pdf"
CLAIMS = "the file claims the promised standards"
COLOURS = "colours mean what the standard wants"


@pytest.fixture
def editions(small_files: Path, small_ua_2: Path) -> dict[PdfStandard, Path]:
    """Return the handout of each standard."""
    return {"ua-1": small_files / HANDOUT, "ua-2": small_ua_2 / UA_2}


def failing(file: Path, job: Job, standard: PdfStandard) -> dict[str, tuple[str, ...]]:
    """Return the problems of each rule that a file breaks."""
    results = prove_pdf(file, job.edition, standard).results
    return {result.rule: result.problems for result in results if not result.holds}


@pytest.mark.parametrize("promised", ["ua-1", "ua-2"])
@pytest.mark.parametrize("made", ["ua-1", "ua-2"])
def test_a_file_of_another_standard_than_promised_does_not_hold(
    made: PdfStandard,
    promised: PdfStandard,
    editions: dict[PdfStandard, Path],
    small_jobs: dict[str, Job],
) -> None:
    found = failing(editions[made], small_jobs[HANDOUT], promised)
    assert set(found) == (set() if made == promised else {CLAIMS, COLOURS})


def test_a_file_under_the_name_of_another_standard_does_not_hold(
    small_files: Path, tmp_path: Path
) -> None:
    file = tmp_path / UA_2
    file.write_bytes((small_files / HANDOUT).read_bytes())
    order = replace(order_for(SMALL, tmp_path), pdf_standard="ua-2")
    (report,) = verify_files(order, (file,))
    assert {result.rule for result in report.results if not result.holds} == {CLAIMS, COLOURS}


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (b"/ID [", b"/IX [", "identifier of the file: False, expected True"),
        (b"%PDF-1.7", b"%PDF-1.6", "version of PDF: '1.6', expected '1.7'"),
    ],
)
def test_a_file_without_its_identifier_or_of_another_version_does_not_hold(
    old: bytes,
    new: bytes,
    problem: str,
    small_files: Path,
    small_jobs: dict[str, Job],
    tmp_path: Path,
) -> None:
    """Changed byte by byte: pikepdf would put both in order again."""
    data = (small_files / HANDOUT).read_bytes()
    assert data.count(old) == 1
    file = tmp_path / HANDOUT
    file.write_bytes(data.replace(old, new))
    assert failing(file, small_jobs[HANDOUT], "ua-1") == {CLAIMS: (problem,)}


def test_the_packet_is_plain_text_that_the_file_names_no_second_time(
    editions: dict[PdfStandard, Path],
) -> None:
    """PDF 2.0 keeps dates alone in the information dictionary (ISO 32000-2, 14.3.3)."""
    info: dict[PdfStandard, set[str]] = {}
    for standard, file in editions.items():
        data = file.read_bytes()
        assert data.count(b"<x:xmpmeta") == 1
        with pikepdf.open(BytesIO(data)) as pdf:
            etree.fromstring(pdf.Root.Metadata.read_bytes())
            info[standard] = set(pdf.docinfo.keys())
    assert info == {
        "ua-1": {"/Title", "/Subject", "/Producer", "/CreationDate", "/ModDate"},
        "ua-2": {"/CreationDate", "/ModDate"},
    }


# Names.


def test_the_standard_stands_in_the_name_of_a_pdf_and_of_no_word_file(small_guide: Guide) -> None:
    order = replace(order_for(SMALL, Path("unused")), editions=("handout",), pdf_standard="ua-2")
    jobs = plan(small_guide, replace(order, paper="a4", only=("doses",)))
    assert {job.name: job.pdf_standard for job in jobs} == {
        "examplin-en-handout-a4-ua-2-doses.pdf": "ua-2",
        "examplin-en-handout-a4-doses.docx": None,
    }


@pytest.mark.parametrize("name", ["ua-2", "ua-2-days", "a4", "aph", "giant-first", "two-sided"])
def test_a_part_whose_file_would_have_the_name_of_another_order_is_refused(
    name: str, small_copy: Path
) -> None:
    """`handout-ua-2.pdf` is the whole guide of that standard."""
    head = small_copy / "guide.yaml"
    text = head.read_text("utf-8").replace("sets:\n  visit:", f"sets:\n  {name}:")
    head.write_text(text, "utf-8")
    guide = read_guide(small_copy)
    order = replace(order_for(small_copy, Path("unused")), only=(name,))
    with pytest.raises(OrderError) as refused:
        tuple(plan(guide, order))
    assert refused.value.problem.startswith(f'"{name}" begins as the names of other files do')
