"""Pages that end too soon are found, in PDFs that were built with other looks or longer words."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from kesimpta_docs.build import plan
from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.order import EditionName
from kesimpta_docs.render.pdf.write import render_pdf
from kesimpta_docs.source.model import Guide
from kesimpta_docs.source.text import Run, Text
from kesimpta_docs.source.walk import map_texts
from kesimpta_docs.verify.pdf.checks.section_length import no_section_is_longer_than_promised
from kesimpta_docs.verify.pdf.checks.tails import no_page_ends_with_a_blank_tail
from kesimpta_docs.verify.pdf.prove import prove_pdf
from kesimpta_docs.verify.pdf.reader import TaggedPdf, read_pdf
from tests.conftest import ROOT, SMALL, order_for


def small_with(guide: Guide, folder: Path, name: EditionName, style: str = "") -> Edition:
    """Return an edition of `guide` in a layout whose style sheet ends with `style`."""
    layouts = Path(copytree(ROOT / "layouts", folder / "layouts"))
    with (layouts / "style" / "guide.css").open("a", encoding="utf-8") as sheet:
        sheet.write(style)
    order = replace(order_for(SMALL, folder), layouts=layouts, editions=(name,), formats=("pdf",))
    (job,) = plan(guide, order)
    return job.edition


def written(edition: Edition, folder: Path) -> Path:
    """Write the edition as a PDF into `folder`."""
    file = folder / "written.pdf"
    file.write_bytes(render_pdf(edition, "ua-1"))
    return file


def tails(edition: Edition, folder: Path) -> tuple[str, ...]:
    """Return what the proof of blank tails finds in the edition's PDF."""
    return no_page_ends_with_a_blank_tail(read(edition, folder), edition).problems


def read(edition: Edition, folder: Path) -> TaggedPdf:
    """Write the edition as a PDF and read it back."""
    return read_pdf(written(edition, folder))


def test_a_page_that_ends_early_for_no_reason_is_found(small_guide: Guide, tmp_path: Path) -> None:
    edition = small_with(small_guide, tmp_path, "large-print", "ul.stacked { break-before: page }")
    (problem,) = tails(edition, tmp_path)
    assert "room for what comes next" in problem


@pytest.mark.parametrize(("height", "found"), [(40, 1), (560, 0)])
def test_a_tail_is_free_only_where_the_whole_block_that_follows_would_not_fit(
    height: int, found: int, small_guide: Guide, tmp_path: Path
) -> None:
    style = f".sheet .emergency {{ break-before: page; min-height: {height}pt }}"
    edition = small_with(small_guide, tmp_path, "handout", style)
    assert found == len(tails(edition, tmp_path))


def test_a_heading_alone_on_its_page_is_found(small_guide: Guide, tmp_path: Path) -> None:
    style = "h3 { break-after: auto } table { break-before: page; min-height: 600pt }"
    edition = small_with(small_guide, tmp_path, "large-print", style)
    assert any("below a heading" in problem for problem in tails(edition, tmp_path))


@pytest.mark.parametrize("name", ["handout", "large-print"])
def test_with_words_30_percent_longer_every_proof_still_holds(
    name: EditionName, small_guide: Guide, tmp_path: Path
) -> None:
    """As long as a translation: margins, pitch, tails and all else hold as they are."""
    longer = replace(
        small_guide,
        file=map_texts(small_guide.file, lengthened),
        sections={key: map_texts(one, lengthened) for key, one in small_guide.sections.items()},
        statements={key: map_texts(one, lengthened) for key, one in small_guide.statements.items()},
        terms=tuple(map_texts(one, lengthened) for one in small_guide.terms),
    )
    edition = small_with(longer, tmp_path, name)
    assert prove_pdf(written(edition, tmp_path), edition, "ua-1").problems == ()


def lengthened(text: Text) -> Text:
    """Return a text with 30 % more letters, in words of its own."""
    more = int(len(text.plain) * 0.3)
    return replace(text, runs=(*text.runs, Run(" " + ("words " * more)[: more or 1].strip())))


def test_a_section_is_measured_against_the_limit_of_its_layout(
    small_guide: Guide, tmp_path: Path
) -> None:
    edition = small_with(small_guide, tmp_path, "handout")
    limits = edition.tokens.limits
    pdf = read(edition, tmp_path)

    def problems(most: float | None) -> int:
        tokens = edition.tokens.model_copy(
            update={"limits": limits.model_copy(update={"section_pages": most})}
        )
        found = no_section_is_longer_than_promised(pdf, replace(edition, tokens=tokens))
        return len(found.problems)

    # The first section starts a page of its own, so it is free.
    free = sum(sheet.new_page for sheet in edition.sheets)
    assert list(map(problems, (None, 2, 0.01))) == [0, 0, len(edition.sheets) - free]
