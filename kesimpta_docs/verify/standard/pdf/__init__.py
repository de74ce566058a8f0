"""Measures of a PDF, tagged or not: of what it shows on its pages, whoever made it."""

from collections.abc import Mapping
from types import MappingProxyType

from kesimpta_docs.layout.standard import MeasureName, Standard
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.standard.pdf.colours import colour_pairs, contrast_of_letters, grey
from kesimpta_docs.verify.standard.pdf.contents import leaders, no_leaders
from kesimpta_docs.verify.standard.pdf.doubts import of_level_words, of_lines, of_paragraphs
from kesimpta_docs.verify.standard.pdf.furniture import page_number, page_number_size
from kesimpta_docs.verify.standard.pdf.page import bound_side, columns, margin
from kesimpta_docs.verify.standard.pdf.setting import (
    hyphens,
    justified,
    longest_lines,
    mean_line,
    split_parts,
    widows,
)
from kesimpta_docs.verify.standard.pdf.sizes import (
    body_size,
    heading_size,
    smallest_size,
    subheading_size,
    x_height,
)
from kesimpta_docs.verify.standard.pdf.spacing import (
    bullet_size,
    heading_gap,
    heading_pitch,
    item_gap,
    line_pitch,
    paragraph_gap,
)
from kesimpta_docs.verify.standard.pdf.typefaces import (
    bold_words,
    families,
    light_headings,
    serifs,
    slanted,
)
from kesimpta_docs.verify.standard.pdf.wording import capitals, underlined_words
from kesimpta_docs.verify.standard.seen import Measure, RuleResult, held

MEASURES: Mapping[MeasureName, Measure[TaggedPdf]] = MappingProxyType(
    {
        "body-size": body_size,
        "smallest-size": smallest_size,
        "heading-size": of_paragraphs(heading_size),
        "subheading-size": of_paragraphs(subheading_size),
        "page-number-size": page_number_size,
        "x-height": x_height,
        "font": families,
        "serifs": serifs,
        "slanted": slanted,
        "light-headings": of_paragraphs(light_headings),
        "bold-words": of_paragraphs(bold_words),
        "underlined-words": of_level_words(underlined_words),
        "capitals": of_paragraphs(capitals),
        "line-pitch": of_lines(line_pitch),
        "heading-pitch": of_paragraphs(heading_pitch),
        "paragraph-gap": of_paragraphs(paragraph_gap),
        "heading-gap": of_paragraphs(heading_gap),
        "item-gap": of_paragraphs(item_gap),
        "bullet-size": of_paragraphs(bullet_size),
        "margin": of_level_words(margin),
        "bound-side": of_level_words(bound_side),
        "mean-line": of_lines(mean_line),
        "longest-lines": of_lines(longest_lines),
        "justified": of_paragraphs(justified),
        "columns": of_paragraphs(columns),
        "leaders": leaders,
        "no-leaders": no_leaders,
        "hyphens": of_paragraphs(hyphens),
        "widows": of_paragraphs(widows),
        "split-parts": split_parts,
        "page-number": page_number,
        "contrast": contrast_of_letters,
        "grey": grey,
        "colour-pairs": colour_pairs,
    }
)


def hold_pdf(pdf: TaggedPdf, standard: Standard) -> tuple[RuleResult, ...]:
    """Hold what a PDF shows against each rule of a standard, in its order."""
    return held(standard, MEASURES, pdf, kind="a PDF")
