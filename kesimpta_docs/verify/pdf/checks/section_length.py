"""Sections short enough to hand out and to read at once."""

from kesimpta_docs.layout.edition import Edition
from kesimpta_docs.verify.pdf.extent import lowest_ink, text_height
from kesimpta_docs.verify.pdf.reader import TaggedPdf
from kesimpta_docs.verify.pdf.reading import section_headings
from kesimpta_docs.verify.report import Outcome


def no_section_is_longer_than_promised(pdf: TaggedPdf, edition: Edition) -> Outcome:
    """No section takes more pages than the layout's limit, measured as height of text.

    It goes from the top of its heading to the next section's, or to the last ink before a heading
    that opens a page. What stays blank at the foot of a page, because the next block is kept whole,
    is no text. Paper tools, which start a page of their own, are free.
    """
    most = edition.tokens.limits.section_pages
    if most is None:
        return Outcome(figure="no limit")
    paper, height = edition.paper, text_height(edition.paper)

    def down(page: int, above: float) -> float:
        return page + (paper.height - paper.top - above) / height

    found = section_headings(pdf, edition)
    places = [(sheet, found.get(sheet.id)) for sheet in edition.sheets]
    starts = [
        (sheet, heading.letters[0].page, down(heading.letters[0].page, heading.letters[0].box.y1))
        for sheet, heading in places
        if heading and heading.letters
    ]
    ends = [
        down(page - 1, lowest_ink(pdf.pages[page - 1], paper)) if sheet.new_page else start
        for sheet, page, start in starts[1:]
    ]
    ends.append(down(len(pdf.pages) - 1, lowest_ink(pdf.pages[-1], paper)))
    blank = [(lowest_ink(page, paper) - paper.bottom) / height for page in pdf.pages]
    lengths = [
        (sheet, end - start - sum(blank[page : int(end)]))
        for (sheet, page, start), end in zip(starts, ends, strict=False)
        if not sheet.new_page
    ]
    return Outcome(
        figure=f"longest {max((length for _, length in lengths), default=0.0):.1f} pages",
        problems=tuple(
            f'{sheet.heading.text.at}: "{sheet.heading.plain}" takes {length:.2f} pages; '
            f"the most is {most:g}: make two of it, or move it to a part with `tools: true`"
            for sheet, length in lengths
            if length > most
        ),
    )
