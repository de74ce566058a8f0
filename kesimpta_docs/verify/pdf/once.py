"""What several proofs ask of one file, reckoned once."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from kesimpta_docs.verify.pdf.reader import TaggedPdf

P = ParamSpec("P")
R = TypeVar("R")


def once(
    reckon: Callable[Concatenate[TaggedPdf, P], R],
) -> Callable[Concatenate[TaggedPdf, P], R]:
    """Keep what a function gives for a file and the same other values, as long as the file lives.

    It must give a value that nobody changes.
    """

    @wraps(reckon)
    def kept(pdf: TaggedPdf, /, *others: P.args, **named: P.kwargs) -> R:
        key = (reckon, *map(id, others), *((name, id(value)) for name, value in named.items()))
        if key not in pdf.kept:
            # The other values are kept, too, so that no new one can have their identity.
            pdf.kept[key] = (reckon(pdf, *others, **named), others, named)
        found: R = pdf.kept[key][0]
        return found

    return kept
