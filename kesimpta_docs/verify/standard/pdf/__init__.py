"""Measures of a PDF, tagged or not: of what it shows on its pages, whoever made it."""

from collections.abc import Mapping
from types import MappingProxyType

from kesimpta_docs.layout.standard import MeasureName, Standard
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.standard.pdf.colours import colour_pairs, contrast_of_letters, grey
from kesimpta_docs.verify.standard.pdf.contents import leaders, no_leaders
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
        "heading-size": heading_size,
        "subheading-size": subheading_size,
        "page-number-size": page_number_size,
        "x-height": x_height,
        "font": families,
        "serifs": serifs,
        "slanted": slanted,
        "light-headings": light_headings,
        "bold-words": bold_words,
        "underlined-words": underlined_words,
        "capitals": capitals,
        "line-pitch": line_pitch,
        "heading-pitch": heading_pitch,
        "paragraph-gap": paragraph_gap,
        "heading-gap": heading_gap,
        "item-gap": item_gap,
        "bullet-size": bullet_size,
        "margin": margin,
        "bound-side": bound_side,
        "mean-line": mean_line,
        "longest-lines": longest_lines,
        "justified": justified,
        "columns": columns,
        "leaders": leaders,
        "no-leaders": no_leaders,
        "hyphens": hyphens,
        "widows": widows,
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
