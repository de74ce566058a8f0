"""What PDF 2.0 says in other ways than PDF 1.7 is proven, too: namespaces, references, places."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pikepdf import Name, Object, Pdf

from kesimpta_docs.build import Job
from kesimpta_docs.verify.pdf.prove import prove_pdf
from tests.verify.damage_pdf_links import AREAS, LINKS
from tests.verify.damage_pdf_places import HANDOUT, Damage, damaged, element_of
from tests.verify.damage_pdf_tree import ROLES, TREE, attribute

FILE = "examplin-en-handout-ua-2.pdf"
OUTLINE = "the outline equals the headings"


def of_first_link(change: Callable[[Pdf, Object], None]) -> Damage:
    """Change the link of the first entry of the contents."""
    return lambda pdf: change(pdf, pdf.pages[1].Annots[0])


def in_other_namespace(pdf: Pdf) -> None:
    """Let a call-out be of the namespace of PDF 1.7, which has no such role."""
    element_of(pdf, "Aside").NS = element_of(pdf, "TOC").NS


def namespaces_dropped(pdf: Pdf) -> None:
    """Let the tree list no namespaces."""
    del pdf.Root.StructTreeRoot.Namespaces


def reference_misled(pdf: Pdf) -> None:
    """Let an entry of the contents refer to the title."""
    element_of(pdf, "Reference").Ref[0] = element_of(pdf, "H1")


def bookmark_misled(pdf: Pdf) -> None:
    """Let a bookmark lead to the element of the title, and to its own place."""
    pdf.Root.Outlines.First.First.A.SD[0] = element_of(pdf, "H1")


def link_misled(pdf: Pdf, link: Object) -> None:
    """Let a link lead to the element of the title, and to its own place."""
    link.A.SD[0] = element_of(pdf, "H1")


def link_without_element(_: Pdf, link: Object) -> None:
    """Let a link lead to a place alone."""
    del link.A["/SD"]


def place_misled(pdf: Pdf, link: Object) -> None:
    """Let a link lead to its element, and older viewers to the last page."""
    link.A.D[0] = pdf.pages[-1].obj


@pytest.mark.parametrize(
    ("damage", "rules"),
    [
        pytest.param(in_other_namespace, {ROLES}, id="another namespace"),
        pytest.param(namespaces_dropped, {ROLES}, id="no list of namespaces"),
        pytest.param(reference_misled, {TREE}, id="a reference to the title"),
        pytest.param(bookmark_misled, {OUTLINE}, id="a bookmark to another element"),
        pytest.param(of_first_link(link_misled), {LINKS, AREAS}, id="a link to another element"),
        pytest.param(of_first_link(link_without_element), {LINKS, AREAS}, id="no element"),
        pytest.param(of_first_link(place_misled), {LINKS, AREAS}, id="another place"),
        pytest.param(
            lambda pdf: attribute("/ListNumbering", Name.Disc)(element_of(pdf, "L")),
            {TREE},
            id="a name of PDF 1.7",
        ),
    ],
)
def test_a_damaged_file_of_pdf_2_fails_the_proof_of_what_was_damaged(
    damage: Damage, rules: set[str], small_ua_2: Path, small_jobs: dict[str, Job], tmp_path: Path
) -> None:
    file = damaged(small_ua_2 / FILE, tmp_path, damage)
    report = prove_pdf(file, small_jobs[HANDOUT].edition, "ua-2")
    assert rules == {result.rule for result in report.results if not result.holds}
