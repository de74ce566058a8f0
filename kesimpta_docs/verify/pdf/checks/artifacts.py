"""Artifacts: what a listener does not hear, and why."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.layout.paper import Paper
from kesimpta_docs.verify.pdf.ink import Artifact, Glyph
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.running import in_text
from kesimpta_docs.verify.pdf.words import text_of
from kesimpta_docs.verify.report import Outcome
from kesimpta_docs.verify.tokens import is_leader, letters

LAYOUT = Artifact(type="Layout")
HEADER = Artifact(type="Pagination", subtype="Header")
FOOTER = Artifact(type="Pagination", subtype="Footer")


def artifacts_are_running_lines_repeated_heads_and_leaders(
    pdf: TaggedPdf, edition: Edition
) -> Outcome:
    """No word of the guide is an artifact, but the head of a table on its next page.

    Each artifact says what it is: lines of a layout, head or foot (ISO 32000-1, table 330;
    Matterhorn 1.1, 01-001, 18-001 and 18-002; PAC 2024, 3: artifacts on the body of a page).
    """
    heads = _repeated_heads(pdf)
    problems: list[str] = []
    kinds = set[Artifact]()
    for page in pdf.pages:
        where = f"page {page.index + 1}"
        found = {ink.marking.artifact for ink in page.drawn() if ink.marking.artifact}
        again = ""
        for glyph in page.glyphs:
            artifact = glyph.marking.artifact
            if artifact is None or not glyph.text.strip():
                continue
            found.add(artifact)
            wanted = _wanted(glyph, edition.paper)
            if wanted == HEADER and in_text(glyph, edition.paper):
                again += glyph.text
            if artifact != wanted:
                problems.append(
                    f'{where}: the artifact "{glyph.text}" is {_told(artifact)}, '
                    f"expected {_told(wanted)}"
                )
        problems += [
            f"{where} has an artifact that is {_told(artifact)}"
            for artifact in found - {LAYOUT, HEADER, FOOTER}
        ]
        if letters(again) != heads.get(page.index, ""):
            problems.append(
                f'{where} repeats "{again[:40]}" as an artifact, expected '
                f'"{heads.get(page.index, "")[:40]}", the head of its table'
            )
        kinds |= found
    return Outcome(figure=f"{len(kinds)} kinds", problems=tuple(problems))


def _wanted(glyph: Glyph, paper: Paper) -> Artifact:
    """Return what an artifact must be where this letter stands."""
    if in_text(glyph, paper):
        return LAYOUT if is_leader(glyph.text) else HEADER
    return FOOTER if glyph.baseline < paper.bottom else HEADER


def _repeated_heads(pdf: TaggedPdf) -> dict[int, str]:
    """Return the letters of the head that each page repeats, because its table began before."""
    heads: dict[int, str] = {}
    for table in pdf.elements():
        if table.role != "Table":
            continue
        head = next((one for one in table.walk() if one.role == "THead"), None)
        first = next((place.page for place in head.marked_content()), None) if head else None
        if head is None or first is None:
            continue
        said = letters(text_of(pdf, head))
        later = {place.page for place in table.marked_content() if place.page > first}
        heads |= {page: heads.get(page, "") + said for page in later}
    return heads


def _told(artifact: Artifact) -> str:
    return " ".join(filter(None, (artifact.type, artifact.subtype))) or "of no kind"
