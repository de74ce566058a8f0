"""A link says where it leads in words, also where the edition itself asks for something else."""

from dataclasses import replace
from pathlib import Path

import pytest
from pikepdf import Pdf, String

from kesimpta_docs.build import Job
from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.link_words import link_words
from kesimpta_docs.verify.pdf.prove import prove_pdf
from tests.verify.damage_pdf_links import AREAS
from tests.verify.damage_pdf_places import HANDOUT, Damage, damaged


def said_by(edition: Edition) -> Damage:
    """Let each link say what an edition asks for."""

    def damage(pdf: Pdf) -> None:
        for page in pdf.pages:
            for link in page.obj.get("/Annots", []):
                target = str(link.A.URI) if "/A" in link else f"#{link.Dest}"
                link.Contents = String(link_words(edition, target))

    return damage


@pytest.mark.parametrize(
    ("key", "words", "says"),
    [
        pytest.param("web", "https://{address}", "says an address", id="address"),
        pytest.param("phone", "Tel:{number}", "says an address", id="number"),
        pytest.param("section", "Go to another page", "not its heading", id="section"),
        pytest.param("web", "A page: {address}", None, id="other words"),
        pytest.param("section", "See {title} in this guide", None, id="words round the heading"),
    ],
)
def test_a_description_is_no_address_and_has_the_words_of_the_heading_it_leads_to(
    key: str,
    words: str,
    says: str | None,
    small_files: Path,
    small_jobs: dict[str, Job],
    tmp_path: Path,
) -> None:
    edition = small_jobs[HANDOUT].edition
    other = replace(edition, said=replace(edition.said, **{key: words}))
    file = damaged(small_files / HANDOUT, tmp_path, said_by(other))
    report = prove_pdf(file, other, "ua-1")
    failed = {result.rule: result.problems for result in report.results if not result.holds}
    assert set(failed) == ({AREAS} if says else set())
    assert (says or "") in " | ".join(failed.get(AREAS, ()))
