"""Hold a Word file against a standard."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from kesimpta_docs.errors import UnreadableFile
from kesimpta_docs.layout.standard import MeasureName, Standard
from kesimpta_docs.spans import Span
from kesimpta_docs.verify.docx.document import WordDocument
from kesimpta_docs.verify.docx.embedded import carried_fonts
from kesimpta_docs.verify.docx.read import read_docx
from kesimpta_docs.verify.standard.docx import blocks, capitals, colours, page, sizes, spacing
from kesimpta_docs.verify.standard.docx.faces import KNOWN, Face
from kesimpta_docs.verify.standard.docx.sample import Sample, printed, sample_of
from kesimpta_docs.verify.standard.seen import Measure, RuleResult, held

#: What can be measured without laying pages out; a rule of another measure says that it was not.
MEASURES: Mapping[MeasureName, Measure[Sample]] = MappingProxyType(
    {
        "body-size": sizes.body_size,
        "smallest-size": sizes.smallest_size,
        "heading-size": sizes.heading_size,
        "subheading-size": sizes.subheading_size,
        "page-number-size": sizes.page_number_size,
        "x-height": sizes.x_height,
        "font": sizes.font,
        "serifs": sizes.serifs,
        "slanted": sizes.slanted,
        "light-headings": sizes.light_headings,
        "bold-words": sizes.bold_words,
        "underlined-words": sizes.underlined_words,
        "bullet-size": sizes.bullet_size,
        "capitals": capitals.capitals,
        "line-pitch": spacing.line_pitch,
        "heading-pitch": spacing.heading_pitch,
        "paragraph-gap": spacing.paragraph_gap,
        "heading-gap": spacing.heading_gap,
        "item-gap": spacing.item_gap,
        "margin": page.margin,
        "bound-side": page.bound_side,
        "columns": page.columns,
        "page-number": page.page_number,
        "justified": blocks.justified,
        "leaders": blocks.leaders,
        "no-leaders": blocks.no_leaders,
        "hyphens": blocks.hyphens,
        "widows": blocks.widows,
        "split-parts": blocks.split_parts,
        "contrast": colours.contrast_of_letters,
        "grey": colours.grey,
        "colour-pairs": colours.colour_pairs,
    }
)


def measure_docx(path: Path, standard: Standard) -> tuple[RuleResult, ...]:
    """Return what the Word file at `path` holds of each rule, in the standard's order.

    Raises UnreadableFile for a file that is no sound Word document, or prints no words.
    """
    return measure_document(read_docx(path), standard)


def measure_document(
    document: WordDocument, standard: Standard, pages: int | None = None
) -> tuple[RuleResult, ...]:
    """Return what a document that was read back holds of each rule.

    Without `pages` those count that the file tells. Raises UnreadableFile where it prints no words.
    """
    fonts = {run.format.font for each in document.paragraphs for run in each.runs}
    faces: Mapping[str, Face] = {}
    if document.settings.embed_fonts and any(
        KNOWN.get(font.lower(), Face()).line is None for font in fonts
    ):
        faces = {
            name: Face(line=font.line, x_height=font.x_height, serifs=font.serifs)
            for name, font in carried_fonts(document.path).items()
        }
    sample = sample_of(document, faces, pages)
    if not any(any(printed(each)) for each in sample.everything):
        raise UnreadableFile(
            "the Word file prints no words: nothing can be measured",
            at=Span(str(document.path)),
            hint="name a file with text; words in a picture are none",
        )
    return held(standard, MEASURES, sample, kind="a Word file")
