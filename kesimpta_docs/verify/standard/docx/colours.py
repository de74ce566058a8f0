"""Colours of letters and of what is painted under them. Pictures are not looked into."""

from collections.abc import Iterator
from itertools import pairwise

from kesimpta_docs.verify.docx.grounds import grounds, ink
from kesimpta_docs.verify.seen import contrast
from kesimpta_docs.verify.standard.colour_names import colour_name, is_grey
from kesimpta_docs.verify.standard.docx.sample import Sample, letters, printed, quoted
from kesimpta_docs.verify.standard.seen import Seen


def contrast_of_letters(sample: Sample) -> Iterator[Seen]:
    """Yield the contrast of each run with what is painted under it."""
    for paragraph in sample.everything:
        for run in printed(paragraph):
            ground = grounds(sample.document.tables, paragraph, run.format)[0]
            ratio = contrast(ink(run.format, ground), ground)
            yield Seen(value=ratio, page=None, where=quoted(run.text))


def grey(sample: Sample) -> Iterator[Seen]:
    """Yield letters in grey, and each paragraph, cell or run that stands on it."""
    for paragraph in sample.everything:
        for run in printed(paragraph):
            under = grounds(sample.document.tables, paragraph, run.format)
            if is_grey(ink(run.format, under[0])):
                yield Seen(value=float(letters(run)), page=None, where=quoted(run.text))
            if any(map(is_grey, under)):
                yield Seen(value=1.0, page=None, where=f"under {quoted(run.text)}")


def colour_pairs(sample: Sample) -> Iterator[Seen]:
    """Yield the colours of letters and their ground, and of a ground and what it stands on."""
    for paragraph in sample.everything:
        for run in printed(paragraph):
            under = grounds(sample.document.tables, paragraph, run.format)
            colours = (ink(run.format, under[0]), *under)
            for one, other in pairwise(colours):
                names = colour_name(one), colour_name(other)
                if one != other and None not in names:
                    pair = ", ".join(sorted(map(str, names)))
                    yield Seen(value=pair, page=None, where=quoted(run.text))
